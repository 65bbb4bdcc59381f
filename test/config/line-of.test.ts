import { expect, test } from 'vitest';
import { lineOf } from '../../src/config/line-of.ts';

const source = `import { defineConfig } from 'docproof';
// jobs: 4 would be too many for "this" machine; it's slow
/* timeout: '1h' */
export default defineConfig({
  variables: { jobs: 'none', note: 'guards: [x' },
  'jobs': '3',
  reporters: [
    'terminal', // the first
    'json=a,b.json', 'xml',
  ],
  fill: {
    "<your-region>": 'eastus',
  },
  path: ['bin'], timeout: '0s',
  guards: { stat: false },
});
`;

test.each([
  [['jobs'], 6],
  [['variables', 'jobs'], 5],
  [['reporters'], 7],
  [['reporters', '0'], 8],
  [['reporters', '1'], 9],
  [['reporters', '2'], 9],
  [['fill', '<your-region>'], 12],
  [['path', '0'], 14],
  [['timeout'], 14],
  [['guards', 'stat'], 15],
])('%j is found where it is set', (keys, line) => {
  expect(lineOf(keys, source)).toBe(line);
});

test('what cannot be found is looked for around it', () => {
  expect(lineOf(['guards', 'state'], source)).toBe(15);
  expect(lineOf(['reporters', '7'], source)).toBe(7);
  expect(lineOf(['cwd'], source)).toBeNull();
  expect(lineOf([], source)).toBeNull();
});
