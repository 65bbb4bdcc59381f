import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const room = new URL('../../src/verdict', import.meta.url).pathname;

/** What patterns are made of, and what they are looked for beside. */
const common = [
  ...['0', '1', 'a', 'f', 'x', 'X', 'é', '😀', '\u0000', '\u00a0', '\u2028', '\ufdd0', '\uffff'],
  ...[' ', '  ', '\t', '\n', '\n\n', '\r', '\r\n', ' \n', '\x1b[31m', '\x1b]0;', '\x1b', '\x1b[K', '\x1bP'],
  ...[
    '-',
    '--',
    '---',
    '_',
    '.',
    '..',
    '...',
    '…',
    ':',
    '::',
    ';',
    ',',
    '/',
    '\\',
    '+',
    '=',
    '==',
    '*',
    '***',
    '#',
  ],
  ...[
    '"',
    "'",
    '`',
    '<',
    '>',
    '<a',
    '<a b>',
    '{',
    '}',
    '[',
    ']',
    '(',
    ')',
    '|',
    ' | ',
    '$',
    '${A}',
    '%',
    '⟨',
    '⟩',
  ],
  ...[
    '12:',
    '12:34:56',
    '2024-01-01',
    'T10:',
    '10.0.0.',
    '10.0.0.1',
    'fe80::',
    'aa:',
    'aa:bb:cc:',
    'Mon, ',
    'Mar 4 ',
  ],
  ...[
    '1h',
    '5m',
    '1.',
    'e',
    'eyJ',
    'aB3',
    '-abc12',
    'pod-6d4cf56db6-9k2lp',
    '30572',
    '1700000000',
    'pid ',
    '/tmp/tmp.',
  ],
  ...[
    'Running',
    'Ready',
    '1/1',
    '0/1',
    'NAME  READY',
    'a  1/1',
    'A  B\n',
    'a  b\n',
    'status: ',
    '"status" : ',
    'level=',
  ],
  ...[
    '{"a":',
    '[1,',
    '{"5m":1,',
    '"a":1,',
    '[[',
    ']]',
    '{}',
    '// ',
    '/*',
    '*/',
    '[...]',
    'xxxx',
    '<name>',
    '- ',
    '│ ',
    '✖ ',
  ],
];

/** @type {readonly [string, ...string[]]} */
export const pieces = ['', ...new Set([...common, ...fragments()])];

/** What stands literally in the patterns and texts of the code that is measured: whatever it looks for is in here. */
function fragments() {
  const files = readdirSync(room, { recursive: true, encoding: 'utf8' }).filter((file) =>
    file.endsWith('.ts'),
  );
  return files.flatMap((file) => {
    const written =
      readFileSync(join(room, file), 'utf8').match(/\/(?![/*])(?:[^/\\\n]|\\.)+\/[gimuy]*|'[^'\n]+'/g) ?? [];
    return written.flatMap((text) =>
      text
        .slice(1, -1)
        .replace(/\\[wdsbSWDB]|\(\?[:=!<]*|\{\d*,?\d*\}/g, '|')
        .replace(/\\(.)/g, '$1')
        .split(/[|()[\]?*+^$]+/),
    );
  });
}
