// @ts-check
// The `az` command line: finds the command, reads its arguments, runs it, prints what it gives.
import { readArguments } from './arguments.js';
import { Fault } from './fault.js';
import { format } from './output.js';
import { GLOBAL } from './parameters.js';
import { compile } from './query.js';

/**
 * @typedef {object} Command
 * @property {string} name  the words after `az`
 * @property {import('./arguments.js').Parameter[]} parameters
 * @property {(values: import('./store.js').Document) => unknown} run  gives the result, or throws a Fault
 * @property {(item: import('./store.js').Document) => Record<string, unknown>} [row]  what `-o table` shows of an item
 */

/**
 * The services are loaded when asked for: `az` starts often, and should start fast.
 * @type {Record<string, () => Promise<{ commands: Command[] }>>}
 */
const SERVICES = {
  account: () => import('./account.js'),
  ad: () => import('./ad.js'),
  aks: () => import('./aks.js'),
  group: () => import('./group.js'),
  identity: () => import('./identity.js'),
  keyvault: () => import('./keyvault.js'),
  role: () => import('./role.js'),
  version: () => import('./account.js'),
};

/**
 * Runs one command line; gives the exit status: 0, 1 refused, 2 usage, 3 not found.
 * @param {string[]} argv
 * @returns {Promise<number>}
 */
export async function main(argv) {
  try {
    process.stdout.write(await execute(argv));
    return 0;
  } catch (error) {
    if (!(error instanceof Fault)) throw error;
    process.stderr.write(`ERROR: ${error.message}\n`);
    return error.status;
  }
}

/** @param {string[]} argv */
async function execute(argv) {
  const firstFlag = argv.findIndex((word) => word.startsWith('-'));
  const words = firstFlag < 0 ? argv : argv.slice(0, firstFlag);
  const service = SERVICES[words[0] ?? ''];
  if (!service) throw unknownCommand(words[0] ?? '');
  const { commands } = await service();
  const command = commands.find(({ name }) => name === words.join(' '));
  if (!command) return help(commands, words);
  const values = readArguments([...command.parameters, ...GLOBAL], argv.slice(words.length), command.name);
  const select = values.query === undefined ? undefined : compile(values.query);
  await selectSubscription(values.subscription);
  /** @type {any}  Any JSON: what it is, the command knows. */
  const result = await command.run(values);
  const output = values.output ?? 'json';
  if (!select && output === 'table' && command.row) return format([result].flat().map(command.row), output);
  return format(select ? select(result) : result, output);
}

/** @param {string | undefined} wanted */
async function selectSubscription(wanted) {
  if (wanted !== undefined) (await import('./account.js')).requireSubscription(wanted);
}

/** @param {string} word */
function unknownCommand(word) {
  return new Fault(`'${word}' is misspelled or not recognized by the system.`, 2);
}

/**
 * The commands of a group, as `az GROUP` alone lists them.
 * @param {Command[]} commands
 * @param {string[]} words
 */
function help(commands, words) {
  const prefix = `${words.join(' ')} `;
  const known = commands.filter(({ name }) => name.startsWith(prefix));
  const lastWord = words.at(-1) ?? '';
  if (known.length === 0) throw unknownCommand(lastWord);
  const lines = known.map(({ name }) => `    ${name.slice(prefix.length)}`);
  return ['', 'Group', `    az ${words.join(' ')}`, '', 'Commands:', ...lines, '', ''].join('\n');
}
