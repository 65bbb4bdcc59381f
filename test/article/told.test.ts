import { expect, test } from 'vitest';
import type { Diagnostic } from '../../src/article/diagnostic.ts';
import { mostTold, told } from '../../src/article/told.ts';

const many = (code: string, severity: Diagnostic['severity'], count: number, first = 1): Diagnostic[] =>
  Array.from({ length: count }, (_, index) => {
    return { code, severity, message: 'm', file: 'a.md', line: first + index, column: 1 };
  });

test('of one code a thousand findings are told, all of them', () => {
  const found = [...many('a', 'warning', mostTold), ...many('b', 'warning', mostTold)];
  expect(told(found)).toEqual(found);
});

test('for the others one stands where the first of them is, and says how many there are', () => {
  const found = [...many('a', 'warning', 2_500), ...many('b', 'warning', 2, 2_500)];
  const listed = told(found);
  expect(listed).toHaveLength(mostTold + 3);
  expect(listed[mostTold]).toEqual({
    code: 'more-findings',
    severity: 'warning',
    message: 'from here on a is found 1500 times more, which is not listed',
    file: 'a.md',
    line: mostTold + 1,
    column: 1,
    hint: 'Put right what is listed, or switch a off under rules.',
  });
  expect(listed.slice(-2)).toEqual(found.slice(-2));
});

test('no number of warnings hides an error, and no number of errors another', () => {
  const found = [
    ...many('a', 'warning', 1_500),
    ...many('a', 'error', 1_500, 1_501),
    ...many('c', 'error', 1),
  ];
  const errors = told(found).filter(({ severity }) => severity === 'error');
  expect(errors.map(({ code }) => code)).toEqual([
    ...Array.from({ length: mostTold }, () => 'a'),
    'more-findings',
    'c',
  ]);
});
