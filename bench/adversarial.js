// Whether an output can make a comparison slow: node bench/adversarial.js [COUNT] [SEED] [big]
// Makes outputs of 1 to 10 KB out of what patterns stumble over, compares them by every measure, and prints the slowest by the time of
// the processor that each 10 KB begun took. One that seems slow is measured again, and its least time counts: what else the machine does,
// and when memory is tidied up, is not the comparison's. With `big`, 10 MB are compared with 10 KB too.
import { output } from './hostile/outputs.js';
import { patternAndOutput } from './hostile/patterns.js';
import { Random } from './hostile/random.js';

/** @type {typeof import('../src/index.ts')} */
const { compare } = await import(new URL('../dist/index.js', import.meta.url).href);

/** @typedef {Parameters<typeof compare>[0]} Request */

const [count = '20000', seed = '1', big] = process.argv.slice(2);
const tenKilobytes = 10_000;
/** From so many milliseconds on a comparison is measured again, so many times. */
const suspicious = 25;
const repetitions = 4;
const shown = 12;

const measures = /** @type {const} */ ([
  'string-similarity',
  'json',
  'table',
  'lines',
  'exact',
  'jaro-winkler',
]);
const random = new Random(Number(seed));
/** @type {{ ms: number, request: Request }[]} */
let slowest = [];
const started = process.cpuUsage();
for (let index = 0; index < Number(count); index += 1) note(random.once(20) ? patternRequest() : request());
const perRow = cpuMs(started) / Number(count);
console.log(
  `${count} comparisons, ${perRow.toFixed(1)} ms of the processor each; per 10 KB the slowest took`,
);
for (const { ms, request } of slowest) console.log(`${ms.toFixed(1)} ms: ${described(request)}`);
if (big !== undefined) compareBig();

/** @returns {Request} */
function request() {
  const size = random.of([1_000, 3_000, tenKilobytes, tenKilobytes]);
  const stdout = output(random, size);
  const text = random.once(2)
    ? output(random, size)
    : random.once(3)
      ? stdout
      : stdout.replace(/[a-z\d]/, 'q');
  const stderr = random.once(10) ? output(random, size) : '';
  return {
    expected: {
      text,
      language: random.once(4) ? 'json' : 'output',
      hint: { kind: 'similarity', threshold: 0.3 },
    },
    actual: { stdout, stderr },
    options: {
      lookup: () => (random.once(2) ? 'value <a>' : null),
      ...(random.once(2) ? {} : { measure: random.of(measures) }),
      ...(random.once(3) ? { unordered: true } : {}),
      ...(random.once(4) ? { levels: { version: true } } : {}),
      ...(stderr === '' ? {} : { stream: random.of(['stdout', 'stderr', 'both']) }),
    },
  };
}

/** @returns {Request} */
function patternRequest() {
  const { pattern, output } = patternAndOutput(random, random.of([30, 1_000, tenKilobytes]));
  return {
    expected: { text: '', language: 'output', hint: { kind: 'regex', pattern } },
    actual: { stdout: output, stderr: '' },
    options: { lookup: () => null },
  };
}

/** @param {Request} request */
function note(request) {
  const { expected, actual } = request;
  const size = Math.max(expected.text.length, actual.stdout.length + actual.stderr.length);
  const share = Math.max(1, size / tenKilobytes);
  let ms = measured(request) / share;
  for (let time = 0; time < repetitions && ms > suspicious; time += 1)
    ms = Math.min(ms, measured(request) / share);
  if (slowest.length === shown && ms <= (slowest.at(-1)?.ms ?? 0)) return;
  slowest = [...slowest, { ms, request }].toSorted((one, other) => other.ms - one.ms).slice(0, shown);
}

/** @param {Request} request */
function measured(request) {
  const before = process.cpuUsage();
  compare(request);
  return cpuMs(before);
}

/** @param {NodeJS.CpuUsage} before */
function cpuMs(before) {
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1_000;
}

/** @param {Request} request */
function described({ expected, actual: { stdout, stderr }, options: { lookup, ...options } }) {
  const begun = (/** @type {string} */ text) => `${JSON.stringify(text.slice(0, 60))} (${text.length})`;
  const pattern = expected.hint?.kind === 'regex' ? `pattern ${expected.hint.pattern} ` : '';
  return `${pattern}${JSON.stringify(options)} ${expected.language}\n    expected ${begun(expected.text)}\n    printed ${begun(stdout)}${stderr === '' ? '' : ` ${begun(stderr)}`}`;
}

function compareBig() {
  const size = 10_000_000;
  /** @type {Record<string, string>} */
  const texts = {
    lines: 'web-5d4f 1/1 Running 0 3m 10.0.0.1\n',
    'one line': 'web-5d4f 1/1 Running 0 3m 10.0.0.1 ',
    'tiny lines': '1\n',
    'blank lines': '\n',
    table: 'NAME  READY  STATUS\nweb-5d4f  1/1  Running\n',
    json: '{"name":"web-5d4f","status":"Running","age":"3m"},',
  };
  for (const [name, piece] of Object.entries(texts)) {
    const whole = (/** @type {number} */ length) => {
      const text = piece.repeat(length / piece.length);
      return name === 'json' ? `[${text.slice(0, -1)}]` : `first${text}last`;
    };
    const times = measures.map((measure) => {
      const ms = measured({
        expected: { text: whole(tenKilobytes), language: 'output', hint: null },
        actual: { stdout: whole(size), stderr: '' },
        options: { lookup: () => null, measure },
      });
      return `${measure} ${ms.toFixed(0)}`;
    });
    console.log(`10 MB of ${name} against 10 KB, in ms: ${times.join(', ')}`);
  }
}
