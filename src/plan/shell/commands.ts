import type { Command, ParsedScript, Redirect, Word, WordPart } from 'unbash';
import { perScript } from './per-script.ts';
import { visitShell } from './visit.ts';

/** A word of a command. */
export interface PlainWord {
  /** Without its quotes. */
  text: string;
  offset: number;
  /** False where it holds an expansion, so that it is not known what it will be. */
  isLiteral: boolean;
}

/** A simple command as the rules see it. */
export interface PlainCommand {
  /**
   * The command and its arguments; what stands in front of it, such as `sudo` and assignments, is left out. Empty for a group, a loop or
   * a condition, which only has its redirections here.
   */
  words: PlainWord[];
  offset: number;
  redirects: { operator: Redirect['operator']; target: PlainWord }[];
  /** It runs as a job, by `&` or as a coprocess. */
  inBackground: boolean;
  /** What its output goes into; empty where that is no pipeline, or its end. */
  pipedInto: string[][];
  /** Another command of its pipeline takes its output. */
  isPiped: boolean;
  /** The innermost function whose body it is in; `null` outside of functions. */
  inFunction: string | null;
}

/** Commands that run the one behind them. */
const wrappers = new Set(['sudo', 'time', 'nohup', 'env', 'exec', 'command', 'builtin', 'nice', 'stdbuf']);

/** The simple commands of a script in reading order, those in substitutions too. */
export const commandsOf: (script: ParsedScript) => readonly PlainCommand[] = perScript(collect);

function collect(script: ParsedScript): PlainCommand[] {
  const commands: PlainCommand[] = [];
  const background: boolean[] = [false];
  const pipes: string[][][] = [[]];
  // Where the last command of the pipeline begins.
  const pipeEnds: number[] = [0];
  const functions: (string | null)[] = [null];
  visitShell(script, {
    enter(node, offset) {
      const jobs = node.type === 'Coproc' || (node.type === 'Statement' && node.background);
      background.push(jobs || (background.at(-1) ?? false));
      const surroundings = {
        inBackground: background.at(-1) ?? false,
        pipedInto: pipes.at(-1) ?? [],
        isPiped: node.pos < (pipeEnds.at(-1) ?? 0),
        inFunction: functions.at(-1) ?? null,
      };
      if (node.type === 'Command') commands.push({ ...plain(node, offset), ...surroundings });
      if (node.type === 'Redirected') {
        commands.push({
          words: [],
          offset,
          redirects: node.redirects.flatMap(plainRedirect),
          ...surroundings,
        });
      }
      functions.push(node.type === 'Function' ? node.name.value : (functions.at(-1) ?? null));
      pipeEnds.push(node.type === 'Pipeline' ? (node.commands.at(-1)?.pos ?? 0) : (pipeEnds.at(-1) ?? 0));
      pipes.push(node.type === 'Pipeline' ? node.commands.slice(1).map(wordsOf) : (pipes.at(-1) ?? []));
    },
    leave() {
      background.pop();
      functions.pop();
      pipeEnds.pop();
      pipes.pop();
    },
  });
  return commands;
}

function wordsOf(node: { type: string; name?: unknown; suffix?: unknown }): string[] {
  // Only a simple command has a name and a suffix.
  return node.type === 'Command' ? plain(node as Command, 0).words.map(({ text }) => text) : [];
}

function plain(command: Command, offset: number): Pick<PlainCommand, 'words' | 'offset' | 'redirects'> {
  const words = [command.name, ...command.args].filter((word): word is Word => word?.type === 'Word');
  const first = words.findIndex(({ value }) => !wrappers.has(value) && !/^(?:-|[A-Za-z_]\w*=)/.test(value));
  const redirects = command.redirects.flatMap(plainRedirect);
  const kept = wrappers.has(words[0]?.value ?? '') && first > 0 ? words.slice(first) : words;
  return { words: kept.map(plainWord), offset, redirects };
}

function plainRedirect(redirect: Command['redirects'][number]): PlainCommand['redirects'] {
  return redirect.type === 'Redirect' && redirect.target
    ? [{ operator: redirect.operator, target: plainWord(redirect.target) }]
    : [];
}

/** Without options and the values of those that may stand before a subcommand, such as `kubectl -n demo apply`. */
export function withoutOptions(words: readonly PlainWord[]): string[] {
  const texts = words.map(({ text }) => text);
  return texts.filter((text, index) => !text.startsWith('-') && !globalOption.test(texts[index - 1] ?? ''));
}

/** Options with a value that may stand before the subcommand. */
const globalOption = /^(?:-n|--namespace|--context|--kubeconfig|--cluster)$/;

function plainWord({ value, pos, parts }: Word): PlainWord {
  return { text: value, offset: pos, isLiteral: !(parts?.some(isExpansion) ?? false) };
}

function isExpansion(part: WordPart | { type: string; parts?: readonly { type: string }[] }): boolean {
  if (/Expansion$|^Glob$|^ExtendedGlob$|^ProcessSubstitution$/.test(part.type)) return true;
  return 'parts' in part && (part.parts?.some(isExpansion) ?? false);
}
