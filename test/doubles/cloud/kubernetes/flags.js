// @ts-check
// Reads kubectl's flags, which may stand anywhere: `-n x`, `-nx`, `--namespace x`, `--namespace=x`.
import { Fault } from '../fault.js';

/**
 * @typedef {object} Flag
 * @property {string} key
 * @property {string[]} names
 * @property {boolean} [bare]  takes no value
 */

/** @type {Flag} */
export const NAMESPACE = { key: 'namespace', names: ['--namespace', '-n'] };
/** @type {Flag} */
export const SELECTOR = { key: 'selector', names: ['--selector', '-l'] };
/** @type {Flag} */
export const FILE = { key: 'file', names: ['--filename', '-f'] };
/** @type {Flag} */
export const OUTPUT = { key: 'output', names: ['--output', '-o'] };
/** @type {Flag} */
export const ALL_NAMESPACES = { key: 'everywhere', names: ['--all-namespaces', '-A'], bare: true };
/** @type {Flag} */
export const TIMEOUT = { key: 'timeout', names: ['--timeout'] };

/**
 * The words that are no flags, and the flags by key (true for a bare one).
 * @param {Flag[]} known
 * @param {string[]} argv
 * @param {string} verb
 */
export function readFlags(known, argv, verb) {
  /** @type {string[]} */
  const words = [];
  /** @type {import('../store.js').Document} */
  const flags = {};
  const rest = [...argv];
  for (let word = rest.shift(); word !== undefined; word = rest.shift()) {
    if (word === '-' || !word.startsWith('-')) {
      words.push(word);
      continue;
    }
    const { name, attached } = split(word);
    const flag = known.find(({ names }) => names.includes(name));
    if (!flag) throw unknownFlag(word, name, verb);
    flags[flag.key] = flag.bare ? true : (attached ?? takeValue(rest, name));
  }
  return { words, flags };
}

/** @param {string} word @returns {{ name: string, attached: string | undefined }} */
function split(word) {
  const [, long, longValue] = /^(--[^=]+)(?:=(.*))?$/s.exec(word) ?? [];
  if (long) return { name: long, attached: longValue };
  return { name: word.slice(0, 2), attached: word.length > 2 ? word.slice(2).replace(/^=/, '') : undefined };
}

/** @param {string[]} rest @param {string} name */
function takeValue(rest, name) {
  const value = rest.shift();
  if (value !== undefined) return value;
  throw new Fault(
    name.startsWith('--')
      ? `error: flag needs an argument: ${name}`
      : `error: flag needs an argument: '${name.slice(1)}' in ${name}`,
  );
}

/** @param {string} word @param {string} name @param {string} verb */
function unknownFlag(word, name, verb) {
  const what = name.startsWith('--')
    ? `unknown flag: ${name}`
    : `unknown shorthand flag: '${name.slice(1)}' in ${word}`;
  return new Fault(`error: ${what}\nSee 'kubectl ${verb} --help' for usage.`);
}
