// @ts-check
// The parameters that many commands share.

/** @typedef {import('./arguments.js').Parameter} Parameter */

/** @type {Parameter} */
export const NAME = { key: 'name', flags: ['--name', '-n'], required: true };
/** @type {Parameter} */
export const GROUP = { key: 'group', flags: ['--resource-group', '-g'], required: true };
/** @type {Parameter} */
export const OPTIONAL_GROUP = { key: 'group', flags: ['--resource-group', '-g'] };
/** @type {Parameter} */
export const LOCATION = { key: 'location', flags: ['--location', '-l'] };
/** @type {Parameter} */
export const TAGS = { key: 'tags', flags: ['--tags'], takes: 'some' };
/** @type {Parameter} */
export const YES = { key: 'yes', flags: ['--yes', '-y'], takes: 'none' };
/** @type {Parameter} */
export const NO_WAIT = { key: 'noWait', flags: ['--no-wait'], takes: 'none' };

/** What every command takes. @type {Parameter[]} */
export const GLOBAL = [
  {
    key: 'output',
    flags: ['--output', '-o'],
    choices: ['json', 'jsonc', 'yaml', 'yamlc', 'table', 'tsv', 'none'],
  },
  { key: 'query', flags: ['--query'] },
  { key: 'subscription', flags: ['--subscription'] },
  { key: 'quiet', flags: ['--only-show-errors'], takes: 'none' },
  { key: 'verbose', flags: ['--verbose'], takes: 'none' },
  { key: 'debug', flags: ['--debug'], takes: 'none' },
];
