import { commandsOf, type PlainCommand, withoutOptions } from '../shell/commands.ts';
import { commandsThatRun, functionsOf } from '../shell/functions.ts';
import type { Step } from '../types.ts';
import { guessedPattern } from './guessed-pattern.ts';
import { insertedComment } from './inserted-comment.ts';
import { quotedValue } from './quoted-value.ts';
import type { CheckedStep, Rule } from './rule.ts';

/** A kind of command that never ends by itself. */
interface EndlessKind {
  /** What it begins with. */
  words: string[];
  /** The option that makes it so. */
  option?: RegExp;
  /** The option that makes it end. */
  not?: RegExp;
  /** What a server prints when others can use it. */
  ready?: string;
  /** What it prints by itself: the same over and over, or nothing. Of others only the article knows when they have shown enough. */
  prints?: 'the same' | 'nothing';
}

const endless: readonly EndlessKind[] = [
  { words: ['kubectl'], option: /^(?:-(?![olnfkc])[a-zA-Z]*w[a-zA-Z]*|--watch(?:-only)?(?:=true)?)$/ },
  { words: ['kubectl', 'logs'], option: /^(?:-(?![nlc])[a-zA-Z]*f[a-zA-Z]*|--follow(?:=true)?)$/ },
  { words: ['kubectl', 'port-forward'], ready: 'Forwarding from' },
  { words: ['kubectl', 'proxy'], ready: 'Starting to serve' },
  { words: ['kubectl', 'attach'] },
  { words: ['oc', 'logs'], option: /^(?:-f|--follow)$/ },
  { words: ['oc', 'port-forward'], ready: 'Forwarding from' },
  { words: ['docker', 'logs'], option: /^(?:-f|--follow)$/ },
  { words: ['docker', 'compose', 'up'], not: /^(?:-d|--detach|--wait)$/ },
  { words: ['docker', 'compose', 'logs'], option: /^(?:-f|--follow)$/ },
  { words: ['docker', 'stats'], not: /^--no-stream$/, prints: 'the same' },
  { words: ['az'], option: /^--follow$/ },
  { words: ['az', 'aks', 'browse'] },
  { words: ['az', 'webapp', 'log', 'tail'] },
  { words: ['helm', 'get'], option: /^--watch$/ },
  { words: ['istioctl', 'dashboard'] },
  { words: ['minikube', 'tunnel'] },
  { words: ['minikube', 'dashboard'], not: /^--url/ },
  { words: ['quarkus', 'dev'], ready: 'Listening on' },
  { words: ['flask', 'run'], ready: 'Running on' },
  { words: ['func', 'start'] },
  { words: ['npm', 'run', 'dev'] },
  { words: ['stern'] },
  { words: ['watch'] },
  { words: ['tail'], option: /^(?:-[a-zA-Z0-9]*[fF]|--follow(?:=.*)?|--retry)$/ },
  { words: ['journalctl'], option: /^(?:-[a-z]*f[a-z]*|--follow)$/ },
  { words: ['top'], not: /^-[a-z]*[bn]/, prints: 'the same' },
  { words: ['ping'], not: /^-[a-zA-Z]*[cw]/, prints: 'the same' },
  { words: ['yes'], prints: 'the same' },
  { words: ['sleep', 'infinity'], prints: 'nothing' },
];

/** The pattern of which any output is a match. */
const anything = '\\S';

/** Filters that end by themselves, and what feeds them with it. */
const enough = /^(?:head|grep .*-(?:[a-zA-Z]*[qm]|-quiet|-max-count)|sed .*q)/;

/** Commands that never end, in steps that do not say how they are to. */
export const endlessCommand: Rule = {
  code: 'endless-command',
  severity: 'warning',
  message: '{command} does not end by itself, so the step would run out of time',
  hint: '{advice}',
  about:
    'A reader ends such a command with Ctrl-C when it has shown enough. `until` does the same when the output matches; `background` lets the block run on, until the article ends, and goes on when `ready` matches. The pattern that is proposed is a guess from the last line of the expected output; where there is none, only the article knows what is waited for.',
  example: [
    '```bash',
    'kubectl get service store-front --watch',
    '```',
    '',
    '```output',
    'NAME         TYPE          CLUSTER-IP   EXTERNAL-IP   PORT(S)       AGE',
    'store-front  LoadBalancer  10.0.34.1    20.1.2.3      80:32486/TCP  2m',
    '```',
    '',
  ].join('\n'),
  find({ path, documents, steps }) {
    // A function stays for the blocks that follow.
    const own = new Set<string>();
    return steps
      .filter(saysNothing)
      .filter(isWorthALook)
      .flatMap((checked) => {
        const { step, block, syntax, placeOf } = checked;
        const commands = commandsOf(syntax.script);
        for (const name of functionsOf(syntax.script)) own.add(name);
        const found = commandsThatRun(syntax.script)
          .filter(runsOn)
          .find((command) => kindOf(command) !== undefined && !own.has(command.words[0]?.text ?? ''));
        const kind = found && kindOf(found);
        if (found === undefined || kind === undefined) return [];
        // What follows it in its block would not run any more, and may be what prints the expected output.
        const isLast = commands.every(({ offset }) => offset <= found.offset);
        const isFirst = commands.every(({ offset }) => offset >= found.offset);
        const ending = endingOf(kind, isLast ? step.expected : []);
        // What comes before it could print what is waited for, if that may be anything.
        const isAlone = isLast && (isFirst || ending?.isAnything !== true);
        const comment = `<!-- docproof: ${ending?.directive ?? 'until="REGEX"'} -->`;
        const where = isAlone
          ? `Put ${comment} directly before the block`
          : `Give it a block of its own, with ${comment} directly before that`;
        const advice = ending === null ? `${where}: REGEX matches what it prints at last.` : `${where}.`;
        const canInsert = isAlone && ending !== null && step.file === path;
        const words = found.words.map(({ text }) => text).join(' ');
        return [
          {
            place: placeOf(found.offset),
            args: { advice, command: `\`${words.length > 60 ? `${words.slice(0, 60)}…` : words}\`` },
            fix: canInsert ? insertedComment(documents, block, comment) : null,
          },
        ];
      });
  },
};

/** Other blocks need not be walked through. */
const names = new RegExp(`\\b(?:${[...new Set(endless.map(({ words: [first] }) => first))].join('|')})\\b`);

function isWorthALook({ syntax }: CheckedStep): boolean {
  return names.test(syntax.text);
}

function saysNothing({ step: { directives } }: CheckedStep): boolean {
  return directives.until === undefined && !directives.background;
}

function runsOn({ words, inBackground, pipedInto, isPiped }: PlainCommand): boolean {
  // It ends with its reader.
  if (isPiped && words[0]?.text === 'yes') return false;
  return !inBackground && !pipedInto.some((words) => enough.test(words.join(' ')));
}

function kindOf(command: PlainCommand): EndlessKind | undefined {
  return endless.find((one) => isOf(command, one));
}

function isOf({ words }: PlainCommand, { words: first, option, not }: EndlessKind): boolean {
  const texts = words.map(({ text }) => text);
  if (texts[0] !== first[0]) return false;
  const plain = withoutOptions(words);
  if (!first.every((word, index) => plain[index] === word)) return false;
  if (not !== undefined && texts.some((text) => not.test(text))) return false;
  return option === undefined || texts.some((text) => option.test(text));
}

/** How an endless command is to end. */
interface Ending {
  directive: string;
  /** Whether any output does. */
  isAnything: boolean;
}

/** `null` where neither the command nor an expected output tells. */
function endingOf({ ready, prints }: EndlessKind, expected: Step['expected']): Ending | null {
  if (ready !== undefined) return { directive: `background ready="${ready}"`, isAnything: false };
  if (prints === 'nothing') return { directive: 'background', isAnything: false };
  const guessed = guessedPattern(expected.map(({ text }) => text.trimEnd()).join('\n'));
  if (guessed !== null) return { directive: `until=${quotedValue(guessed)}`, isAnything: false };
  return prints === undefined ? null : { directive: `until="${anything}"`, isAnything: true };
}
