import { expect, test } from 'vitest';
import { findings, read } from './read-fixture.ts';

const notClosed =
  'warning fence-within-block: this line begins no block, since the block from line 3 is not closed before it';
const tooFar =
  'warning indented-fence-end: this does not close the block from line 3, since it is indented too far';

test.each([
  [['```json', '{}', '', 'Then:', '', '```bash', 'ls', '```'], `8:1 ${notClosed}`],
  [['~~~json', '{}', '~~~~ bash', 'ls', '~~~'], `5:1 ${notClosed}`],
  [['- ```json', '  {}', '', '   ```console', '   $ ls', '  ```'], `6:4 ${notClosed}`],
  [['````json', '````bash {1}', 'ls', '````'], `4:1 ${notClosed}`],
  [['```json', '    ```bash', '    ls', '```'], `4:5 ${notClosed}`],
  [['```json', '{}', '    ```', '', 'Words.', '', '```'], `5:5 ${tooFar}`],
  [['```json', '{}', '\t```', '', 'Words.', '', '```'], `5:2 ${tooFar}`],
  [['- ```json', '  {}', '      ````', '  ```'], `5:7 ${tooFar}`],
])('a line of a block that was to be a fence is told of: %j', (lines, finding) => {
  expect(findings(read('Some words.', '', ...lines))).toEqual([finding]);
});

test.each([
  ['````markdown', '```bash', 'ls', '```', '````'],
  ['~~~markdown', '```bash', 'ls', '```', '~~~'],
  ['```markdown', '1. a', '', '    ```bash', '    ls', '    ```', '```'],
  ['```markdown', 'Write ```bash', 'or ```', '```'],
  ['```markdown', '```bash ls```', '```'],
])('a block that shows fences is not: %j', (...lines) => {
  expect(findings(read(...lines))).toEqual([]);
});
