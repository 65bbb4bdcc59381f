// Makes the rows: for every command what an author writes, then what a reader may see, with the author's judgement.
import { compareTwoStrings } from 'string-similarity';
import { bad } from './bad.js';
import { good } from './good.js';
import { known } from './known.js';
import { renewed } from './measured.js';
import { rename } from './names.js';
import { Chance } from './random.js';
import { readRecordings } from './recordings.js';
import { changeLines } from './text.js';

/** @typedef {import('./known.js').Known} Known */
/** @typedef {import('./recordings.js').Recording} Recording */

/**
 * @typedef {object} Row
 * @property {string} article
 * @property {number} line
 * @property {string} language
 * @property {number} threshold
 * @property {string} expected
 * @property {'pass' | 'fail'} label whether an author wants this output to pass
 * @property {string} kind
 * @property {string} actual
 *
 * @typedef {object} Judged
 * @property {Row['label']} label
 * @property {string} kind
 * @property {string} actual
 */

/** @returns {Row[]} */
export function rows() {
  const recordings = readRecordings();
  return recordings.flatMap((recording, index) => {
    const facts = known(recording.article);
    /** @param {number} line @param {string} expected @param {Judged[]} outputs */
    const block = (line, expected, outputs) => {
      const threshold = chosenThreshold(recording, expected);
      const head = { article: recording.article, line, language: facts.language, threshold, expected };
      return distinct(outputs).map((output) => ({ ...head, ...output }));
    };
    const first = 10 + 100 * index;
    const wrong = wrongOutputs(recording, facts, recordings);
    return [
      ...block(first, recording.one, [...rightOutputs(recording, facts), ...wrong]),
      ...derived(recording, facts).flatMap(({ kind, expected, actual }, at) =>
        block(first + 20 * (at + 1), expected, [
          ...actual.map((text) => ({ label: /** @type {const} */ ('pass'), kind, actual: text })),
          ...sample(wrong, new Chance(`${recording.article} ${kind} wrong`)),
        ]),
      ),
    ];
  });
}

/**
 * @param {Recording} recording
 * @param {Known} facts
 * @returns {Judged[]}
 */
function rightOutputs(recording, facts) {
  return Object.entries(good).flatMap(([kind, vary]) => {
    const actual = vary(recording, facts, new Chance(`${recording.article} ${kind}`));
    // What varies nothing here says nothing.
    const same = actual === null || actual === recording.one;
    return same ? [] : [{ label: /** @type {const} */ ('pass'), kind: kind.replace(/,.*/, ''), actual }];
  });
}

/**
 * @param {Recording} recording
 * @param {Known} facts
 * @param {readonly Recording[]} all
 * @returns {Judged[]}
 */
function wrongOutputs(recording, facts, all) {
  const own = groups(recording.article, facts);
  const unlike = all.filter(
    ({ article }) => !groups(article, known(article)).some((group) => own.includes(group)),
  );
  const siblings = unlike.filter(({ family }) => family === recording.family);
  const strangers = unlike.filter(({ family }) => family !== recording.family);
  const usages = all.flatMap(({ family, usage }) => (family === recording.family && usage ? [usage] : []));
  return Object.entries(bad).flatMap(([kind, fail]) => {
    const chance = new Chance(`${recording.article} ${kind}`);
    const outputs = fail({ recording, known: facts, chance, siblings, strangers, usages });
    return outputs.map((actual) => ({ label: /** @type {const} */ ('fail'), kind, actual }));
  });
}

/**
 * Commands that share one show the same thing in another form.
 * @param {string} article
 * @param {Known} facts
 */
function groups(article, { like }) {
  return [article.replace(/-.*/, ''), ...like];
}

/**
 * Expected outputs as authors shorten and mark them, and right outputs for them.
 * @param {Recording} recording
 * @param {Known} facts
 */
function derived({ article, one, two }, facts) {
  const chance = new Chance(`${article} filled in`);
  const filled = [
    ...new Set([one, two, renewed(rename(one, facts.names, facts.table !== null, chance), facts, chance)]),
  ];
  const elided = facts.elide.reduceRight((text, range) => changeLines(text, range, () => ['...']), one);
  const marked = Object.entries(facts.marks).reduce(
    (text, [value, mark]) => text.replaceAll(value, mark),
    one,
  );
  for (const value of Object.keys(facts.marks)) {
    if (!one.includes(value)) throw new Error(`${article} has no ${value}`);
  }
  const blocks = [
    { kind: 'elided lines filled in', expected: elided, actual: filled },
    { kind: 'marks filled in', expected: marked, actual: filled },
  ];
  return blocks.filter(({ expected }) => expected !== one);
}

/**
 * Some of the wrong outputs for an expected output that is derived from another: one a kind, and three flipped states.
 * @param {readonly Judged[]} wrong
 * @param {Chance} chance
 */
function sample(wrong, chance) {
  const left = chance.shuffled(wrong);
  const kinds = [
    'recorded error',
    'empty output',
    "another family's output",
    'error line after',
    'heading only',
  ];
  return [
    ...kinds.flatMap((kind) => left.filter((one) => one.kind === kind).slice(0, 1)),
    ...left.filter(({ kind }) => kind === 'state flipped').slice(0, 3),
  ];
}

/** @param {readonly Judged[]} outputs */
function distinct(outputs) {
  return outputs.filter((output, at) => {
    const first = outputs.find(({ actual }) => actual === output.actual);
    if (first?.label !== output.label)
      throw new Error(`both right and wrong: ${output.kind}, ${output.actual}`);
    return outputs.indexOf(first) === at;
  });
}

const thresholds = [0.8, 0.6, 0.5, 0.4, 0.3, 0.2];

/**
 * Two thirds of the authors leave it at 0.3. Nobody asks for more than two honest recordings agree.
 * @param {Recording} recording
 * @param {string} expected
 */
function chosenThreshold({ article, two }, expected) {
  const chance = new Chance(`${article} ${expected.length} threshold`);
  const wished = chance.next() < 2 / 3 ? 0.3 : chance.one([0.4, 0.5, 0.6, 0.8]);
  const agreement = compareTwoStrings(expected, two);
  return thresholds.find((one) => one <= wished && one <= agreement) ?? 0.2;
}
