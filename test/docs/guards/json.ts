import type { GuardPage } from './page.ts';

const document = '{\n  "name": "web",\n  "state": "on"\n}';

export const jsonPage: GuardPage = {
  trips: [
    { about: 'A table came', expected: document, printed: 'NAME  STATE\nweb   on' },
    { about: 'YAML came', expected: document, printed: 'name: web\nstate: on' },
    { about: 'The document is cut off', expected: document, printed: '{\n  "name": "web",' },
    {
      about: 'What came only looks like JSON',
      expected: document,
      printed: "{'name': 'web', 'state': 'on'}",
    },
  ],
  kept: [
    { about: 'Order and layout are free', expected: document, printed: '{"state": "on", "name": "web"}' },
    {
      about: 'There is text before the document',
      expected: document,
      printed: `Preview commands may change.\n${document}`,
    },
    {
      about: 'The expected output leaves parts out, and is no JSON by the letter',
      expected: '{\n  "name": "web",\n  ...\n}',
      printed: '{\n  "name": "web",\n  state: on\n}',
    },
  ],
  advice: [
    'Ask the command for JSON in the article: many take their form of output from a setting of the reader, such as `az config set core.output=table`. With `--output json` in the command it does not depend on that.',
    'If the command prints text by now, show that text in the output block.',
    'If the document comes on the other stream, `stream=stderr` in a directive before the block says so.',
  ],
};
