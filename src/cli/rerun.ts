import { basename, relative } from 'node:path';
import type { Option } from 'commander';
import { standardInput } from '../article/location.ts';
import { shellWord } from '../report/shell-word.ts';

/** The arguments of a command as they were given, told apart. */
export interface GivenArguments {
  /** Options, each followed by its value if that is a word of its own. */
  options: string[];
  articles: string[];
}

/** Tells articles from options and their values, which may look the same. */
export function splitArguments(
  argv: readonly string[],
  known: readonly Pick<Option, 'short' | 'long' | 'required'>[],
): GivenArguments {
  const takesNext = (word: string) =>
    known.some(({ short, long, required }) => required && (word === short || word === long));
  const given: GivenArguments = { options: [], articles: [] };
  for (let at = 0; at < argv.length; at++) {
    const word = argv[at] ?? '';
    if (word === '--') {
      given.articles.push(...argv.slice(at + 1));
      break;
    }
    if (!isOption(word)) {
      given.articles.push(word);
      continue;
    }
    const next = takesNext(word) ? at + 1 : at;
    given.options.push(...argv.slice(at, next + 1));
    at = next;
  }
  return given;
}

/**
 * The command line that runs the same again, with the articles put last.
 *
 * @param missing - options that have to be there for it to get further, ready for the shell
 * @param input - the file that standard input came from; `null` if it was none
 */
export function rerunCommand(
  { options, articles }: GivenArguments,
  missing: readonly string[],
  input: string | null,
): string {
  const separator = articles.some(isOption) ? ['--'] : [];
  const words = [...options.map(shellWord), ...missing, ...separator, ...articles.map(shellWord)];
  const command = program(words).join(' ');
  if (!articles.includes(standardInput)) return command;
  return input === null ? `… | ${command}` : `${command} <${shellWord(shortest(input))}`;
}

function isOption(word: string): boolean {
  return word.startsWith('-') && word !== standardInput;
}

/** The program with its arguments, as the caller called it: linked, as a file, or by `npm start`, which stands for `docproof run`. */
function program(words: readonly string[]): string[] {
  const [, script = ''] = process.argv;
  const called = basename(script) === 'cli.js' ? ['node', shellWord(shortest(script))] : ['docproof'];
  if (process.env.npm_lifecycle_event !== 'start') return [...called, 'run', ...words];
  return words.length > 0 ? ['npm', 'start', '--', ...words] : ['npm', 'start'];
}

function shortest(path: string): string {
  const fromHere = relative(process.cwd(), path);
  return fromHere.length < path.length ? fromHere : path;
}
