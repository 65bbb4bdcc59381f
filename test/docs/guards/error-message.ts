import { errnoMessages } from '../../../src/verdict/guards/signs/errno.ts';
import { harmless } from '../../../src/verdict/guards/signs/harmless.ts';
import type { ErrorSignGroup } from '../../../src/verdict/guards/signs/sign.ts';
import { errorSignGroups } from '../../../src/verdict/guards/signs/signs.ts';
import { codes } from './markup.ts';
import type { GuardPage } from './page.ts';

function table({ title, signs }: ErrorSignGroup): string {
  const rows = signs.map(
    ({ name, trips, kept }) => `| ${name} | ${codes(trips, '<br>')} | ${codes(kept, '<br>')} |`,
  );
  return [`### ${title}`, '', '| sign | trips | does not |', '| --- | --- | --- |', ...rows].join('\n');
}

const knows = [
  '## What it knows',
  'Each line of a table is one way in which programs say that they failed.',
  ...errorSignGroups.map(table),
  '### Errors of the operating system',
  `Behind a colon, as programs hand them on: ${codes(errnoMessages, ', ')}.`,
  '### What it passes over',
  'Lines that only warn, and:',
  ['| passed over | such as |', '| --- | --- |']
    .concat(harmless.map(({ about, examples }) => `| ${about} | ${codes(examples, '<br>')} |`))
    .join('\n'),
].join('\n\n');

export const errorMessagePage: GuardPage = {
  trips: [
    {
      about: 'An error in place of the output',
      expected: 'pod/sample created',
      printed: 'Error from server (Forbidden): pods is forbidden',
    },
    {
      about: 'An error beside it',
      expected: 'Name: web\nState: Ready',
      printed: 'Name: web\nState: Ready\nERROR: (Conflict) Another operation is in progress.',
    },
    {
      about: 'Another error than the one that the article shows',
      expected: 'Error from server (NotFound): pods "web" not found',
      printed: 'Error from server (Forbidden): pods "web" is forbidden',
    },
    {
      about: 'A count of failures',
      expected: 'Tests: 0 failed, 5 passed',
      printed: 'Tests: 2 failed, 3 passed',
    },
  ],
  kept: [
    {
      about: 'The article shows the error',
      expected: 'cat: missing.txt: No such file or directory',
      printed: 'cat: gone.txt: No such file or directory',
    },
    {
      about: 'A line only warns',
      expected: 'added 5 packages',
      printed: 'npm warn deprecated glob@7.2.3: could not be kept up\nadded 5 packages',
    },
    {
      about: 'Errors are spoken of, and there is none',
      expected: 'Done.',
      printed: 'Done. This step fails if the file cannot be found.',
    },
  ],
  knows,
  advice: [
    'If readers are to see the error, show it in the output block, with its code; `exit=1` in a directive says with which status the command ends.',
    'If it goes away by itself, `retry=5m` in a directive runs the step again until it passes.',
    'If it does no harm, let readers not see it either (`2>/dev/null`), or show its line in the output block. The guard looks at both streams, whichever is compared.',
    'If it is no error but looks like one, switch the guard off for the step.',
  ],
};
