// Whether an output can make a comparison slow: node bench/adversarial.js [COUNT] [SEED]
// Makes outputs of 10 KB each out of pieces that patterns stumble over, random ones and repetitions, compares them with each other and
// prints the slowest.
/** @type {typeof import('../src/index.ts')} */
const { compare } = await import(new URL('../dist/index.js', import.meta.url).href);

const [count = '20000', seed = '1'] = process.argv.slice(2);
const size = 10_000;
const pieces = [
  ...[
    '0',
    '1',
    'a',
    'f',
    'x',
    'X',
    ' ',
    '  ',
    '\t',
    '\n',
    '\n\n',
    '\r',
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
  ],
  ...[
    '/',
    '\\',
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
    '+',
    '=',
    '==',
    '*',
    '***',
    '#',
    '$',
    '${A}',
    '%',
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
    '1h',
    '5m',
    '1.',
    'e',
  ],
  ...[
    'error: ',
    'ERROR ',
    'Error',
    '"error": ',
    '"status" : ',
    'status: ',
    'level=',
    'could not ',
    'failed',
    'Running',
    'Ready',
    '1/1',
    '0/1',
  ],
  ...[
    'NAME  READY',
    'a  1/1',
    '{"a":',
    '[1,',
    '\x1b[31m',
    '\x1b]0;',
    '\x1b',
    '\u0000',
    '😀',
    'é',
    'eyJ',
    'aB3',
    '-abc12',
    'pod-6d4cf56db6-9k2lp',
  ],
  ...[
    '- ',
    '│ ',
    '✖ ',
    'warning: ',
    'at 2024-01-01 10:',
    '(node:',
    'HTTP/1.1 ',
    '" 500 ',
    '/tmp/tmp.',
    '30572',
    '1700000000',
    'pid ',
  ],
];

let state = Number(seed) >>> 0;
/** @param {number} below */
function random(below) {
  state = (state + 0x6d2b79f5) >>> 0;
  let mixed = Math.imul(state ^ (state >>> 15), state | 1);
  mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
  return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
}

function output() {
  const kinds = 1 + random(4);
  const chosen = Array.from({ length: kinds }, () => pieces[random(pieces.length)] ?? '');
  const isRandom = random(3) === 0;
  let text = '';
  for (let at = 0; text.length < size; at += 1)
    text += isRandom ? (pieces[random(pieces.length)] ?? '') : (chosen[at % kinds] ?? '');
  return text;
}

const slowest = { ms: 0, expected: '', actual: '', measure: '' };
const measures = /** @type {const} */ ([
  'string-similarity',
  'json',
  'table',
  'lines',
  'exact',
  'jaro-winkler',
  undefined,
]);
const started = performance.now();
for (let index = 0; index < Number(count); index += 1) {
  const actual = output();
  const expected = random(2) === 0 ? output() : actual.replace(/[a-z]/, 'q');
  const measure = measures[random(measures.length)];
  const before = performance.now();
  compare({
    expected: {
      text: expected,
      language: random(4) === 0 ? 'json' : 'output',
      hint: { kind: 'similarity', threshold: 0.3 },
    },
    actual: { stdout: actual, stderr: '' },
    options: { lookup: () => null, ...(measure === undefined ? {} : { measure }) },
  });
  const ms = performance.now() - before;
  if (ms > slowest.ms) Object.assign(slowest, { ms, expected, actual, measure: measure ?? 'by what it is' });
}
const perRow = (performance.now() - started) / Number(count);
console.log(
  `${count} comparisons of 10 KB, ${perRow.toFixed(1)} ms each, the slowest ${slowest.ms.toFixed(0)} ms:`,
);
console.log(
  `measure ${slowest.measure}\nexpected ${JSON.stringify(slowest.expected.slice(0, 120))}\nactual   ${JSON.stringify(slowest.actual.slice(0, 120))}`,
);

const long = 'web-5d4f 1/1 Running 0 3m 10.0.0.1\n'.repeat(300_000);
const short = long.slice(0, 10_000);
const before = performance.now();
compare({
  expected: { text: short, language: 'output', hint: { kind: 'similarity', threshold: 0.3 } },
  actual: { stdout: long, stderr: '' },
  options: { lookup: () => null },
});
console.log(`10 MB against 10 KB: ${(performance.now() - before).toFixed(0)} ms`);
