import { posix } from 'node:path';
import type { Article, Block } from '../../article/types.ts';
import { commandsOf, type PlainCommand, type PlainWord } from '../shell/commands.ts';
import { insertedComment } from './inserted-comment.ts';
import type { CheckedPlan, Rule, RuleFinding } from './rule.ts';

/** Options whose value is a file that is read, by command. */
const readers: readonly { commands: RegExp; option: RegExp; except?: RegExp }[] = [
  {
    commands:
      /^(?:kubectl|oc|k) (?:apply|create|replace|delete|diff|set|label|annotate|patch|scale|wait|get|expose|debug)\b/,
    option: /^(?:-f|--filename|--patch-file)$/,
  },
  { commands: /^helm (?:install|upgrade|template)\b/, option: /^(?:-f|--values)$/ },
  {
    commands: /^az /,
    option: /^(?:--template-file|--file|-f|--yaml)$/,
    except: /\b(?:download|export|get-credentials)\b/,
  },
  { commands: /^(?:kubectl|oc) create\b/, option: /^--from-env-file$/ },
  { commands: /^docker (?:build|compose)\b/, option: /^(?:-f|--file|--env-file)$/ },
];

/** Commands after which there may be any file. */
const bringsFiles =
  /^(?:git clone|tar|unzip|gunzip|helm (?:pull|create|fetch)|npm|npx|yarn|pip|dotnet|mvn|gradle|func|azd|terraform|go|cargo|django-admin|rsync|scp|make|kubectl cp|az (?:storage|keyvault|aks get-credentials|acr))\b/;

/** What ends in these is text that an article can show. */
const shown =
  /\.(?:ya?ml|json|bicep|tf|tfvars|sh|py|js|ts|conf|cfg|toml|ini|env|txt|xml|properties|sql|hcl|rego)$/i;

/** Files that a command reads and that nothing before it has made. */
export const missingFile: Rule = {
  code: 'missing-file',
  severity: 'warning',
  message: 'nothing creates {name}, which is read here{which}',
  hint: 'Put <!-- docproof: {directive} --> directly before the block that shows it.',
  about:
    'Articles say “save this as `app.yaml`” and show its text. A reader does that by hand; docproof does it where a directive says so.',
  example: [
    'Save this as `app.yaml`:',
    '',
    '```yaml',
    'kind: Namespace',
    '```',
    '',
    '```bash',
    'kubectl apply -f app.yaml',
    '```',
    '',
  ].join('\n'),
  find(plan) {
    const made = new Set<string>();
    const told = new Set<string>();
    const found: RuleFinding[] = [];
    const steps = new Map(plan.steps.map((checked) => [checked.block, checked]));
    for (const block of plan.shown) {
      if (block.directives.file !== undefined) made.add(plainPath(block.directives.file));
      const checked = steps.get(block);
      if (checked === undefined) continue;
      for (const command of commandsOf(checked.syntax.script)) {
        const words = command.words.map(({ text }) => text).join(' ');
        for (const word of readBy(command, words)) {
          const name = plainPath(word.text);
          if (made.has(name) || told.has(name)) continue;
          told.add(name);
          found.push(finding(name, block, plan, checked.placeOf(word.offset)));
        }
        if (bringsFiles.test(words) || /^(?:cd|pushd|source|\.) /.test(words)) return found;
        for (const name of madeBy(command)) made.add(plainPath(name));
      }
    }
    return found;
  },
};

function finding(
  name: string,
  reader: Block,
  { documents, shown: blocks }: CheckedPlan,
  place: RuleFinding['place'],
): RuleFinding {
  const block = meantBlock(name, reader, documents, blocks);
  const directive = `file=${/^[\w./@+-]+$/.test(name) ? name : `"${name}"`}`;
  const which = block === null ? '' : `: the block at line ${block.line} looks meant`;
  const fix = block === null ? null : insertedComment(documents, block, `<!-- docproof: ${directive} -->`);
  return { place, args: { name, which, directive }, fix };
}

/** The block that shows a file: of those above that are nothing else, the nearest whose text above names it, else the nearest of its kind in the section. */
function meantBlock(
  name: string,
  reader: Block,
  documents: Article['documents'],
  blocks: readonly Block[],
): Block | null {
  const index = blocks.indexOf(reader);
  const kind = /\.ya?ml$/i.test(name) ? /^ya?ml$/i : new RegExp(`^(?:${extensionOf(name)}|text)?$`, 'i');
  const above = blocks
    .slice(0, index === -1 ? blocks.length : index)
    .filter(
      ({ role, file, directives }) =>
        role === 'none' && file === reader.file && directives.file === undefined,
    )
    .filter(({ language }) => kind.test(language));
  const naming = above.findLast((block) =>
    namesIt(textAbove(block, documents, blocks), posix.basename(name)),
  );
  const nameless = above.findLast(
    (block) => block.section === reader.section && !namesFile(textAbove(block, documents, blocks)),
  );
  return naming ?? nameless ?? null;
}

/** Not as a part of another name. */
function namesIt(text: string, name: string): boolean {
  const at = text.indexOf(name);
  return at !== -1 && !/[\w.-]$/.test(text.slice(0, at)) && !/^[\w-]/.test(text.slice(at + name.length));
}

/** Whether a text names a file, which then is the one that the block below shows. */
function namesFile(text: string): boolean {
  return new RegExp(`\\w${shown.source.replace('$', '\\b')}`, 'i').test(text);
}

function extensionOf(name: string): string {
  return (posix.extname(name).slice(1) || 'text').replaceAll(/\W/g, '');
}

/** What stands between a block and the one before it. */
function textAbove({ file, line }: Block, documents: Article['documents'], blocks: readonly Block[]): string {
  const before = blocks.findLast((block) => block.file === file && block.endLine < line);
  return documents[file]?.lines.slice(before?.endLine ?? 0, line - 1).join('\n') ?? '';
}

function readBy(command: PlainCommand, words: string): PlainWord[] {
  const found = command.redirects.filter(({ operator }) => operator === '<').map(({ target }) => target);
  for (const { commands, option, except } of readers) {
    if (!commands.test(words) || except?.test(words)) continue;
    found.push(...valuesOf(command.words, option).flatMap(several));
  }
  if (/^az /.test(words))
    found.push(...command.words.filter(({ text }) => /^@[^@]/.test(text)).map(behindAt));
  return found.filter(isFile);
}

/** Values of an option, as `-f NAME`, `-fNAME` for no option that is longer, or `--file=NAME`. */
function valuesOf(words: readonly PlainWord[], option: RegExp): PlainWord[] {
  return words.flatMap((word, index) => {
    const [, name = '', value] = /^(--[\w-]+)=(.*)$/s.exec(word.text) ?? [];
    if (value !== undefined) return option.test(name) ? [{ ...word, text: value }] : [];
    const next = words[index + 1];
    return option.test(word.text) && next !== undefined ? [next] : [];
  });
}

/** `a.yaml,b.yaml` */
function several(word: PlainWord): PlainWord[] {
  return word.text.split(',').map((text) => ({ ...word, text }));
}

function behindAt(word: PlainWord): PlainWord {
  return { ...word, text: word.text.slice(1) };
}

/** A file below the working directory of a kind that an article can show. */
function isFile({ text, isLiteral }: PlainWord): boolean {
  return (
    isLiteral && shown.test(text) && !/^(?:\/|~|[a-z][a-z\d+.-]*:)|[<>*?{}]|(?:^|\/)\.\.(?:\/|$)/i.test(text)
  );
}

function madeBy({ words, redirects }: PlainCommand): string[] {
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

function plainPath(path: string): string {
  return posix.normalize(path);
}
