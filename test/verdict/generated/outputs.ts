import fc, { type Arbitrary } from 'fast-check';
import { volatileClasses } from '../../../src/verdict/levelling/classes/classes.ts';

const state = fc.constantFrom(
  'Running',
  'Succeeded',
  'Failed',
  'Pending',
  'NotReady',
  'CrashLoopBackOff',
  'True',
  '1/1',
  '0/1',
);
const name = fc.constantFrom(
  'web-0',
  'nginx-669dfc4d4b-x74kr',
  'demo-a1b2c',
  'aks-nodepool1-12345678-vmss000000',
  '<name>',
  'myGroupxxxx',
  'Größe',
);
const volatile = fc.constantFrom(
  ...Object.values(volatileClasses).flatMap(({ alike, kept }) => [...alike, ...kept]),
);
const word = fc.constantFrom(
  'the',
  'service',
  'is',
  'ready',
  'failed',
  'not',
  'found',
  'a day',
  '✖',
  '…',
  '5mété',
  'ERROR',
  'NAME',
  '日本語',
  'x',
);
const error = fc.constantFrom(
  "ERROR: (ResourceGroupNotFound) Resource group 'demo' could not be found.",
  'Error from server (NotFound): pods "sample" not found',
  'bash: line 3: az: command not found',
  'Error: connect ECONNREFUSED\n    at Socket.<anonymous> (net.js:1:2)',
  '2024-01-01 10:11:12 ERROR',
  'tests ✖',
  'not ok 3 - parses',
  '3 failed, 2 passed',
  'deploy web',
  'failed deploy web',
  'curl: (7) Failed to connect',
  '{"error": {"code": "ResourceNotFound", "message": "gone"}}',
);
const warning = fc.constantFrom(
  'WARNING: this command is in preview',
  'npm warn deprecated glob@7.2.3',
  '(node:12) Warning: old',
);
const left = fc.constantFrom('...', '[...]', '…', '# ...', '##### ...', '// ...', '(...)', '...,');
const space = fc.constantFrom('', ' ', '   ', '\t');

/** A line of prose, of a log, or of an error. */
export const line: Arbitrary<string> = fc.oneof(
  fc.array(fc.oneof(word, name, volatile, state), { maxLength: 8 }).map((words) => words.join(' ')),
  fc.tuple(name, state).map(([key, value]) => `${key}: ${value}`),
  fc.tuple(space, volatile, space, word).map((parts) => parts.join('')),
  error,
  warning,
);

const columns = fc.constantFrom(
  ['NAME', 'READY', 'STATUS', 'RESTARTS', 'AGE'],
  ['Name', 'Location', 'ProvisioningState'],
  ['TYPE', 'STATUS', 'STATUS', 'NAME'],
  ['NAME', 'NAME'],
);

/** A table as kubectl prints it, or with a rule below its headings, or with bars. */
export const table: Arbitrary<string> = fc
  .tuple(
    columns,
    fc.constantFrom('  ', '\t', ' | '),
    fc.array(fc.array(fc.oneof(name, state, volatile, fc.constant('')), { maxLength: 6 }), { maxLength: 5 }),
  )
  .map(([headings, gap, rows]) => {
    const head = headings.join(gap);
    const rule = /[a-z]/.test(head)
      ? [headings.map((heading) => '-'.repeat(heading.length)).join(gap === ' | ' ? '-+-' : gap)]
      : [];
    return [head, ...rule, ...rows.map((cells) => cells.join(gap))].join('\n');
  });

const key = fc.oneof(
  fc.constantFrom(
    'id',
    'name',
    'status',
    'provisioningState',
    'a b',
    '...',
    '<key>',
    '5m',
    '__proto__',
    'items',
    'code',
    '',
  ),
  name,
  volatile,
);
const leaf = fc.oneof(
  fc.constant(null),
  fc.boolean(),
  fc.double(),
  fc.integer(),
  state,
  volatile,
  left,
  fc.string(),
);
const { json: value } = fc.letrec<{ json: unknown }>((tie) => ({
  json: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    leaf,
    fc.array(tie('json'), { maxLength: 4 }),
    fc.dictionary(key, tie('json'), { maxKeys: 5 }),
  ),
}));

/** JSON as programs print it. */
export const json: Arbitrary<string> = fc
  .tuple(value, fc.constantFrom(undefined, 2))
  .map(([document, indent]) => JSON.stringify(document, null, indent));

/** JSON as authors write it: with comments, marks and parts left out. */
const elidedJson: Arbitrary<string> = fc
  .tuple(
    json,
    fc.constantFrom('// all of it\n', '/* ] */', '', '...,\n'),
    fc.constantFrom('', ' // end', '\n/*\n[1]*/', '\n...'),
  )
  .map(
    ([text, before, after]) =>
      `${text.replace(/"name":/, `${before}"name":`).replace(/null/, '<value>')}${after}`,
  );

/** What nobody prints on purpose. */
export const noise: Arbitrary<string> = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc.string({
    unit: fc.constantFrom(
      ...'aA1 -=|+.:…\t\n\r<>x*"{}[],/\\⟨⟩$%#\u0000\u0007\u001b\u00a0\u2028\ufdd0\ufdd1\ufffc\uffff✖é',
    ),
    maxLength: 60,
  }),
);

const piece = fc.oneof(
  { weight: 5, arbitrary: line },
  { weight: 2, arbitrary: table },
  { weight: 1, arbitrary: json },
  { weight: 1, arbitrary: noise },
  { weight: 1, arbitrary: left },
  { weight: 1, arbitrary: fc.constant('') },
);

/** Whatever a command may print, or an article show: prose, logs, errors, tables, JSON, noise, and mixtures. */
export const output: Arbitrary<string> = fc.oneof(
  { weight: 4, arbitrary: fc.array(piece, { maxLength: 6 }).map((pieces) => pieces.join('\n')) },
  { weight: 2, arbitrary: table },
  { weight: 2, arbitrary: json },
  { weight: 1, arbitrary: elidedJson },
  { weight: 1, arbitrary: noise },
);

/** Two outputs, of which the second is often the first with something changed. */
export const outputs: Arbitrary<[string, string]> = fc.oneof(
  fc.tuple(output, output),
  fc
    .tuple(output, fc.nat({ max: 200 }), fc.oneof(word, state, volatile, fc.constant('\n')))
    .map(([text, place, put]): [string, string] => [
      text,
      `${text.slice(0, place)}${put}${text.slice(place + put.length)}`,
    ]),
);
