// @ts-check
// Reads a command's arguments by its parameters, and refuses as argparse, which the Azure CLI is built on, does.
import { Fault } from './fault.js';

/**
 * @typedef {object} Parameter
 * @property {string} key  the name under which the command finds the value
 * @property {string[]} flags
 * @property {boolean} [required]
 * @property {'one' | 'none' | 'some' | 'boolean'} [takes]  how many values follow; one, if not said
 * @property {string[]} [choices]
 */
/** @typedef {import('./store.js').Document} Values */

/** @param {Parameter} parameter */
const nameOf = (parameter) => parameter.flags.join('/');

/** @param {string} message */
const usageFault = (message) => new Fault(message, 2);

/**
 * The values of the arguments, by key; throws a usage fault (status 2) where they do not fit.
 * @param {Parameter[]} parameters
 * @param {string[]} argv
 * @param {string} command
 */
export function readArguments(parameters, argv, command) {
  /** @type {Values} */
  const values = {};
  /** @type {string[]} */
  const strangers = [];
  const rest = [...argv];
  for (let word = rest.shift(); word !== undefined; word = rest.shift()) {
    const [flag = '', ...attached] = word.startsWith('--') ? word.split(/=(.*)/s, 2) : [word];
    const parameter = parameters.find((candidate) => candidate.flags.includes(flag));
    if (!parameter) strangers.push(word);
    else values[parameter.key] = takeValue(parameter, attached.length > 0 ? attached : rest, command);
  }
  refuseMissing(parameters, values);
  if (strangers.length > 0) throw usageFault(`unrecognized arguments: ${strangers.join(' ')}`);
  return values;
}

/**
 * Takes the parameter's values off the words.
 * @param {Parameter} parameter
 * @param {string[]} words
 * @param {string} command
 */
function takeValue(parameter, words, command) {
  const takes = parameter.takes ?? 'one';
  if (takes === 'none') return true;
  if (takes === 'boolean') return isValue(words[0]) ? readBoolean(parameter, words.shift()) : true;
  if (!isValue(words[0])) {
    const expected = takes === 'one' ? 'one argument' : 'at least one argument';
    throw usageFault(`argument ${nameOf(parameter)}: expected ${expected}`);
  }
  if (takes === 'one') return checkChoice(parameter, words.shift() ?? '', command);
  const several = [];
  while (isValue(words[0])) several.push(words.shift() ?? '');
  return several;
}

/**
 * A word with a leading dash is a flag, unless it holds a space.
 * @param {string | undefined} word
 */
function isValue(word) {
  return word !== undefined && (!word.startsWith('-') || word === '-' || word.includes(' '));
}

/** @param {Parameter} parameter @param {string | undefined} word */
function readBoolean(parameter, word = '') {
  if (/^(true|false)$/i.test(word)) return word.toLowerCase() === 'true';
  throw usageFault(`argument ${nameOf(parameter)}: invalid choice: '${word}' (choose from 'true', 'false')`);
}

/** @param {Parameter} parameter @param {string} word @param {string} command */
function checkChoice(parameter, word, command) {
  if (!parameter.choices || parameter.choices.includes(word)) return word;
  const allowed = parameter.choices.join(', ');
  throw usageFault(
    `az ${command}: '${word}' is not a valid value for '${parameter.flags[0]}'. Allowed values: ${allowed}.`,
  );
}

/** @param {Parameter[]} parameters @param {Values} values */
function refuseMissing(parameters, values) {
  const missing = parameters.filter(({ key, required }) => required && values[key] === undefined);
  if (missing.length === 0) return;
  throw usageFault(`the following arguments are required: ${missing.map(nameOf).join(', ')}`);
}

/**
 * `a=1 b` as `{a: '1', b: ''}`, as `--tags` takes it.
 * @param {string[] | undefined} words
 */
export function readTags(words) {
  if (!words) return null;
  const pairs = words.filter(Boolean).map((word) => {
    const [name = '', value = ''] = word.split(/=(.*)/s, 2);
    return [name, value];
  });
  return Object.fromEntries(pairs);
}
