import { knownLines } from '../../../src/verdict/guards/known-lines.ts';
import { stateNames } from '../../../src/verdict/guards/state-fields.ts';
import { stateWords } from '../../../src/verdict/guards/states.ts';
import { codes } from './markup.ts';
import type { GuardPage } from './page.ts';

const knows = [
  '## What it knows',
  `**Fields.** A field or a column tells a state if its name is one of these, or ends so: ${codes(stateNames)}. Upper and lower case are alike. A line tells one in a form of its own for: ${knownLines.map(({ field }) => field).join(', ')}.`,
  '**Words**, without blanks, in upper or lower case, by what they say:',
  Object.entries(stateWords)
    .map(([bearing, words]) => `- ${bearing}: ${codes(words)}`)
    .join('\n'),
].join('\n\n');

export const statePage: GuardPage = {
  trips: [
    {
      about: 'A field of a document',
      expected: '{"provisioningState": "Succeeded"}',
      printed: '{"provisioningState": "Failed"}',
    },
    {
      about: 'A column of a table',
      expected: 'NAME  READY  STATUS   AGE\nweb   1/1    Running  1m',
      printed: 'NAME  READY  STATUS            AGE\nweb   1/1    CrashLoopBackOff  9m',
    },
    {
      about: 'A count of what is ready',
      expected: 'NAME  READY  STATUS   AGE\nweb   1/1    Running  1m',
      printed: 'NAME  READY  STATUS   AGE\nweb   0/1    Running  1m',
    },
    {
      about: 'An HTTP status',
      expected: '< HTTP/1.1 200 OK\n< server: x',
      printed: '< HTTP/1.1 404 Not Here\n< server: x',
    },
    {
      about: 'A word in a line that is otherwise the same',
      expected: 'The job Succeeded.',
      printed: 'The job Failed.',
    },
  ],
  kept: [
    {
      about: 'Progress',
      expected: '{"provisioningState": "Creating"}',
      printed: '{"provisioningState": "Succeeded"}',
    },
    { about: 'Another good word', expected: 'STATUS: Completed', printed: 'STATUS: Succeeded' },
    {
      about: 'Another order, and a further row',
      expected: 'NAME  STATUS\na     Ready\nb     NotReady',
      printed: 'NAME  STATUS\nb     NotReady\na     Ready\nc     NotReady',
    },
    {
      about: 'A word in prose',
      expected: 'The cluster is Ready.',
      printed: 'The cluster is not what Failed long ago.',
    },
    { about: 'A mark', expected: 'status: <state>', printed: 'status: Failed' },
  ],
  knows,
  advice: [
    'A state may come late. Let the command wait for it (`kubectl wait`, `az … wait`), which is good for readers too; or `retry=10m` in a directive runs the step again until it passes.',
    'Where any state is right, put a mark in its place: `<state>`.',
    'Where the article shows a state that is no longer so, show the one that is.',
  ],
};
