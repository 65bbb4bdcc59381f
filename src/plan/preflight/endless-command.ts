import { commandsOf, type PlainCommand, withoutOptions } from '../shell/commands.ts';
import type { Step } from '../types.ts';
import { insertedComment } from './inserted-comment.ts';
import type { CheckedStep, Rule } from './rule.ts';

/** Commands that never end by themselves: by their first words, and the option that makes them so. */
const endless: readonly { words: string[]; option?: RegExp; not?: RegExp; ready?: string }[] = [
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
  { words: ['docker', 'stats'], not: /^--no-stream$/ },
  { words: ['az'], option: /^--follow$/ },
  { words: ['az', 'aks', 'browse'] },
  { words: ['az', 'webapp', 'log', 'tail'] },
  { words: ['helm', 'get'], option: /^--watch$/ },
  { words: ['istioctl', 'dashboard'] },
  { words: ['minikube', 'tunnel'] },
  { words: ['minikube', 'dashboard'], not: /^--url/ },
  { words: ['stern'] },
  { words: ['watch'] },
  { words: ['tail'], option: /^(?:-[a-zA-Z0-9]*[fF]|--follow(?:=.*)?|--retry)$/ },
  { words: ['journalctl'], option: /^(?:-[a-z]*f[a-z]*|--follow)$/ },
  { words: ['top'], not: /^-[a-z]*[bn]/ },
  { words: ['ping'], not: /^-[a-zA-Z]*[cw]/ },
  { words: ['yes'] },
  { words: ['sleep', 'infinity'] },
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
    'A reader ends such a command with Ctrl-C when it has shown enough. `until` does the same when the output matches; `background` lets the block run on, until the article ends, and goes on when `ready` matches. The pattern that is proposed is a guess from the expected output.',
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
  find: ({ path, documents, steps }) =>
    steps
      .filter(saysNothing)
      .filter(isWorthALook)
      .flatMap((checked) => {
        const { step, block, syntax, placeOf } = checked;
        const commands = commandsOf(syntax.script);
        const found = commands.filter(runsOn).find((command) => kindOf(command) !== undefined);
        if (found === undefined) return [];
        const ends = directive(kindOf(found)?.ready, checked);
        const comment = `<!-- docproof: ${ends} -->`;
        // What follows it in its block would not run any more.
        // And what comes before it could print what is waited for, if that may be anything.
        const isLast =
          commands.every(({ offset }) => offset <= found.offset) &&
          (!ends.includes(anything) || commands.every(({ offset }) => offset >= found.offset));
        const advice = isLast
          ? `Put ${comment} directly before the block.`
          : `Give it a block of its own, with ${comment} directly before that.`;
        const words = found.words.map(({ text }) => text).join(' ');
        return [
          {
            place: placeOf(found.offset),
            args: { advice, command: `\`${words.length > 60 ? `${words.slice(0, 60)}…` : words}\`` },
            fix: isLast && step.file === path ? insertedComment(documents, block, comment) : null,
          },
        ];
      }),
};

/** Other blocks need not be walked through. */
const names = new RegExp(`\\b(?:${[...new Set(endless.map(({ words: [first] }) => first))].join('|')})\\b`);

function isWorthALook({ syntax }: CheckedStep): boolean {
  return names.test(syntax.text);
}

function saysNothing({ step: { directives } }: CheckedStep): boolean {
  return directives.until === undefined && !directives.background;
}

function runsOn({ inBackground, pipedInto }: PlainCommand): boolean {
  return !inBackground && !pipedInto.some((words) => enough.test(words.join(' ')));
}

function kindOf(command: PlainCommand): (typeof endless)[number] | undefined {
  return endless.find((one) => isOf(command, one));
}

function isOf({ words }: PlainCommand, { words: first, option, not }: (typeof endless)[number]): boolean {
  const texts = words.map(({ text }) => text);
  if (texts[0] !== first[0]) return false;
  const plain = withoutOptions(words);
  if (!first.every((word, index) => plain[index] === word)) return false;
  if (not !== undefined && texts.some((text) => not.test(text))) return false;
  return option === undefined || texts.some((text) => option.test(text));
}

function directive(ready: string | undefined, { step }: CheckedStep): string {
  return ready === undefined ? `until="${pattern(step)}"` : `background ready="${ready}"`;
}

/** What shows that the last line of the expected output has come. */
function pattern({ expected }: Step): string {
  const last = expected.at(-1)?.text.trimEnd().split('\n').at(-1)?.trim() ?? '';
  const [state] = /\b(?:Running|Succeeded|Completed|Ready|Bound|Available|Active|True)\b/.exec(last) ?? [];
  if (state !== undefined) return `\\b${state}\\b`;
  const address = '(?:\\d+\\.){3}\\d+';
  const found = [...last.matchAll(/\d+\.\d+\.\d+\.\d+/g)].length;
  return found === 0 ? anything : Array.from({ length: Math.min(found, 2) }, () => address).join('\\s+');
}
