import { expect, test } from 'vitest';
import { findings, read } from './read-fixture.ts';

const message = 'warning unread-fence: what is meant to begin here is no block, so it is not read:';
const isText = 'it belongs to the paragraph in which it stands';
const isDeep = 'it is indented four columns or more, and stands in no list that is as deep';

test.each([
  [['Words:', '2. Run:', '    ```bash', '    ls', '    ```'], '3:5', isText],
  [['Run: ```bash', 'ls', '```'], '1:6', isText],
  [['Words', '', '``bash', 'ls', '``'], '3:1', isText],
  [["'''bash", 'ls', "'''"], '1:1', isText],
  [['> ~~output', '> a', '> ~~'], '1:3', isText],
  [['Words.', '', '    ```azurecli', '    az group list', '    ```'], '3:5', isDeep],
  [['Words.', '', '\t~~~ console', '\t$ ls', '\t~~~'], '3:2', isDeep],
  [['Words.\r\n\r\n    a\r\n    ```bash\r\n    ls\r\n    ```'], '4:5', isDeep],
])('what is no fence and was meant as one is told of: %j', (lines, place, problem) => {
  expect(findings(read(...lines)).slice(0, 1)).toEqual([`${place} ${message} ${problem}`]);
});

test.each([
  ['Write ```bash at the beginning, or `` ```bash', '``.'],
  ['A block of ```bash``` is run.'],
  ['Words.', '', '    ```json', '    {}', '    ```'],
  ["It is called ''x'' and '''bold'''."],
])('what is not, is not: %j', (...lines) => {
  expect(findings(read(...lines))).toEqual([]);
});
