import { posix } from 'node:path';
import { type PlainCommand, type PlainWord, withoutOptions } from './commands.ts';

/** Options whose value is a file that is read, by command without its options. */
const readers: readonly { commands: RegExp; option: RegExp; except?: RegExp }[] = [
  {
    commands:
      /^(?:kubectl|oc|k) (?:apply|create|replace|delete|diff|set|label|annotate|patch|scale|wait|get|expose|debug)\b/,
    option: /^(?:-f|--filename|--patch-file|--from-file|--from-env-file)$/,
  },
  { commands: /^helm (?:install|upgrade|template)\b/, option: /^(?:-f|--values)$/ },
  {
    commands: /^az /,
    option: /^(?:--template-file|--file|-f|--yaml)$/,
    except: /\b(?:download|export|get-credentials)\b/,
  },
  { commands: /^docker (?:build|compose)\b/, option: /^(?:-f|--file|--env-file)$/ },
];

/** Commands that read every file that they are given. */
const readsAll = /^(?:cat|jq|yq|bash|sh|source|\.)$/;

/** Commands after which there may be any file. */
export const bringers =
  'git clone|tar|unzip|gunzip|helm (?:pull|create|fetch)|npx|npm (?:init|create)|yarn (?:init|create)|dotnet new|mvn|gradle|func|azd|terraform apply|cargo (?:new|init|generate)|django-admin|rsync|scp|make|kubectl cp|az (?:storage|keyvault) .*(?:download|copy|backup)';
const bringsFiles = new RegExp(`^(?:${bringers})\\b`);

/** What ends in these is text that an article can show. */
export const shownKinds =
  /\.(?:ya?ml|json|bicep|tf|tfvars|sh|py|js|ts|conf|cfg|toml|ini|env|txt|xml|properties|sql|hcl|rego)$/i;

/** Whether there may be any file once a command has run. */
export function mayBringFiles({ words }: PlainCommand): boolean {
  return bringsFiles.test(withoutOptions(words).join(' '));
}

/** Files of kinds that an article can show, below the working directory, that a command reads. */
export function filesReadBy(command: PlainCommand): PlainWord[] {
  const { words } = command;
  const found = command.redirects.filter(({ operator }) => operator === '<').map(({ target }) => target);
  const plain = withoutOptions(words).join(' ');
  for (const { commands, option, except } of readers) {
    if (!commands.test(plain) || except?.test(plain)) continue;
    found.push(...valuesOf(words, option).flatMap(several));
  }
  const [name, ...args] = words;
  if (name !== undefined && readsAll.test(name.text)) found.push(...args);
  // A script that is run by its path.
  if (name?.text.startsWith('./')) found.push(name);
  if (/^az /.test(plain)) found.push(...words.filter(({ text }) => /^@[^@]/.test(text)).map(behindAt));
  return found.filter(isFile);
}

/** Values of an option, as `-f NAME`, `-fNAME`, `--file=NAME`; of `--from-file=KEY=NAME` the name. */
function valuesOf(words: readonly PlainWord[], option: RegExp): PlainWord[] {
  return words.flatMap((word, index) => {
    const { text } = word;
    const [, long = '', value] = /^(--[\w-]+)=(.*)$/s.exec(text) ?? [];
    if (value !== undefined) return option.test(long) ? [behindKey(tail(word, long.length + 1))] : [];
    if (option.test(text)) return words.slice(index + 1, index + 2).map(behindKey);
    return /^-\w./.test(text) && option.test(text.slice(0, 2)) ? [tail(word, text[2] === '=' ? 3 : 2)] : [];
  });
}

function behindKey(word: PlainWord): PlainWord {
  return tail(word, (/^[\w.-]+=/.exec(word.text) ?? [''])[0].length);
}

/** `a.yaml,b.yaml` */
function several(word: PlainWord): PlainWord[] {
  let at = 0;
  return word.text.split(',').map((text) => {
    const one = { ...word, text, offset: word.offset + at };
    at += text.length + 1;
    return one;
  });
}

function behindAt(word: PlainWord): PlainWord {
  return tail(word, 1);
}

function tail(word: PlainWord, length: number): PlainWord {
  return { ...word, text: word.text.slice(length), offset: word.offset + length };
}

function isFile({ text, isLiteral }: PlainWord): boolean {
  return (
    isLiteral &&
    shownKinds.test(text) &&
    !/^(?:\/|~|-|[a-z][a-z\d+.-]*:)|[<>*?{}|$()\n]|(?:^|\/)\.\.(?:\/|$)/i.test(text)
  );
}

/** What a command may have made, as it is written. */
export function filesMadeBy({ words, redirects }: PlainCommand): string[] {
  const [name = '', ...args] = words.map(({ text }) => text);
  const made = redirects
    .filter(({ operator }) => operator !== '<' && operator !== '<&')
    .map(({ target }) => target.text);
  const plain = args.filter((text) => !text.startsWith('-'));
  if (['tee', 'touch', 'cp', 'mv', 'ln', 'install'].includes(name)) made.push(...plain);
  if (name === 'curl' || name === 'wget') {
    made.push(...plain, ...plain.map((text) => posix.basename(text.replace(/[?#].*$/, ''))));
  }
  // An option such as `--output-file app.yaml` or `-o app.yaml`.
  if (args.some((text) => /^(?:-o|-O|--out\w*(?:-\w+)*)(?:=|$)/.test(text)))
    made.push(...args.map((text) => text.replace(/^--[\w-]+=/, '')));
  return made;
}
