import { expect, test } from 'vitest';
import { renderAzurePipelines } from '../../../src/report/ci/azure-pipelines.ts';
import { azureCommands, forgeries, githubCommands } from '../../ci-agents.ts';
import { realisticRecord } from '../fixtures/record.ts';
import { failedStep, recordOf } from '../terminal/one-article.ts';
import { manyFailures } from './many-failures.ts';

test('a run is told of as the agent takes it', async () => {
  await expect(renderAzurePipelines(realisticRecord, 'docs/en')).toMatchFileSnapshot(
    'expected/azure-pipelines.txt',
  );
});

test('what it says arrives as it was', () => {
  const step = failedStep({ heading: 'a; b] 100%', file: 'x;y]%3B.md', stderr: 'a%0Ab\nc;d]%AZP25%\n' });
  const [command] = azureCommands(renderAzurePipelines(recordOf([step]), 'docs'));
  expect(command).toEqual({
    name: 'task.logissue',
    properties: { type: 'error', sourcepath: 'docs/x;y]%3B.md', linenumber: '4', columnnumber: '1' },
    data: 'a; b] 100%: the block ended with status 1\n\nstderr\na%0Ab\nc;d]%AZP25%',
  });
});

test('of errors and of warnings ten are shown, and the others are counted', () => {
  const text = renderAzurePipelines(manyFailures(12), '');
  expect(azureCommands(text).map(({ properties }) => properties.type)).toEqual([
    ...Array.from({ length: 10 }, () => 'error'),
    ...Array.from({ length: 10 }, () => 'warning'),
  ]);
  expect(text.trimEnd().split('\n').at(-1)).toBe(
    '2 more errors and 2 more warnings: the summary and the reports have them',
  );
});

test.each(forgeries)('%j in any text is no command', (forgery) => {
  const step = failedStep({
    ...{ heading: forgery, id: forgery, file: `${forgery}.md`, stderr: `${forgery}\n${forgery}` },
    reason: { code: 'exit-status', message: forgery, line: 4 },
  });
  const text = renderAzurePipelines(recordOf([step]), '');
  expect(azureCommands(text).map(({ name }) => name)).toEqual(['task.logissue']);
  expect(githubCommands(text)).toEqual([]);
});
