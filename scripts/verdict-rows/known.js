// What is known about a command's output beside its text: test/fixtures/verdicts/known/, one file a family. A person has said it,
// reading the recording: which words are states, which rows are a set, which names the reader chooses.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { folder } from './recordings.js';

/**
 * Lines are counted from 1, in the first recording; both ends are included.
 * @typedef {[first: number, last: number]} Range
 *
 * @typedef {object} Family
 * @property {string} command the program, as a shell names it in an error
 * @property {Record<string, string>} names what the reader chooses, and of which list another is taken
 * @property {boolean} numbers whether its plain numbers are measured, so other ones every time
 * @property {boolean} web whether a body or a page that tells of an error can stand in its place
 *
 * @typedef {object} Known
 * @property {string} language
 * @property {Family} family
 * @property {string[]} warnings lines that the program prints before a right output
 * @property {string[]} failures lines that say in the midst of an output, or after it, that the command has failed
 * @property {string[]} like what else shows the same, so is no wrong output for certain
 * @property {Record<string, string>} names
 * @property {Range | null} table the lines whose columns stand under each other
 * @property {number | null} heading how many lines stand over the rows
 * @property {Range | null} set rows whose order means nothing
 * @property {boolean} ordered whether the rows of the set come in an order that was asked for
 * @property {string | null} more one more row, behind the set
 * @property {Range[]} elide lines that an author may leave out, and write `...`
 * @property {Record<string, string>} marks what an author may write a mark for
 * @property {[string, string][][]} flips edits that turn it into the output of a step that failed
 * @property {boolean} numbers
 * @property {string | null} progress what its progress bar is called
 * @property {string[]} keep what is no measured value, though it looks like one
 */

const nothing = {
  language: 'output',
  like: [],
  names: {},
  table: null,
  heading: null,
  set: null,
  ordered: false,
  more: null,
  elide: [],
  marks: {},
  flips: [],
  progress: null,
  keep: [],
};

/**
 * A file's entries as YAML gives them: `any`, since a person writes them after `Family` and `Known`, and a wrong name is refused below.
 * @type {Map<string, Record<string, any>>}
 */
const files = new Map();

/**
 * @param {string} article
 * @returns {Known}
 */
export function known(article) {
  const [name = '', command = ''] = article.split('/');
  let file = files.get(name);
  if (file === undefined) {
    file = parse(readFileSync(join(folder, 'known', `${name}.yaml`), 'utf8'));
    files.set(name, file ?? {});
  }
  const { family, ...commands } = file ?? {};
  const own = commands[command];
  if (own === undefined) throw new Error(`nothing is known of ${article}`);
  const wrong = Object.keys(own).find((key) => key !== 'numbers' && !(key in nothing));
  if (wrong !== undefined) throw new Error(`there is no field ${wrong}: ${article}`);
  const [program = ''] = command.split('-');
  const { numbers, warnings, failures } = family;
  return {
    numbers,
    ...nothing,
    ...own,
    warnings: linesOf(warnings, program),
    failures: linesOf(failures, program),
    family,
    names: { ...family.names, ...own.names },
  };
}

/**
 * Where the programs of a family print different ones, they are told by the word that their commands begin with.
 * @param {string[] | Record<string, string[]>} lines
 * @param {string} program
 */
function linesOf(lines, program) {
  return Array.isArray(lines) ? lines : (lines[program] ?? lines.other ?? []);
}
