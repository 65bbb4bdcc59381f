import { expect, test } from 'vitest';
import { labelOf, nameOf, sharedHeadings } from '../../src/report/step-label.ts';

const headings = ['Look', 'Leave', null, 'Look', null].map((heading) => ({ heading }));

test('a step is called by its heading, or by its id above the first one', () => {
  expect([nameOf({ id: 'a-1', heading: 'A' }), nameOf({ id: 'a-1', heading: null })]).toEqual(['A', 'a-1']);
});

test('headings are shared where several steps have them', () => {
  expect([...sharedHeadings(headings)]).toEqual(['Look']);
});

test.each([
  ['Look', '\n# Tell\n  kubectl get pods\nls\n', 'kubectl get pods'],
  ['Look', '# Tell\n', '# Tell'],
  ['Look', '', ''],
  ['Leave', 'exit\n', ''],
  [null, 'exit\n', ''],
])('under %j, the command %j is told by %j', (heading, command, label) => {
  expect(labelOf({ heading, command }, sharedHeadings(headings))).toBe(label);
});
