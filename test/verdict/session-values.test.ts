import { expect, test } from 'vitest';
import { withSessionValues } from '../../src/verdict/session-values.ts';

const lookup = (name: string) => (name === 'GROUP' ? 'rg-$&-1' : null);

test('a braced name stands for its value, an unknown one stays as written', () => {
  expect(withSessionValues('${GROUP}/${OTHER}', lookup)).toBe('rg-$&-1/${OTHER}');
});

test('no other form of expansion is touched', () => {
  expect(withSessionValues('$GROUP ${GROUP:-x} $(GROUP)', lookup)).toBe('$GROUP ${GROUP:-x} $(GROUP)');
});
