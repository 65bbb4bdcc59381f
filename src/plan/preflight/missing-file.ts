import { posix } from 'node:path';
import type { Fix } from '../../article/diagnostic.ts';
import type { Article, Block } from '../../article/types.ts';
import { partsOf } from '../parts-of.ts';
import { commandsOf, type PlainCommand, type PlainWord } from '../shell/commands.ts';
import { insertedComment } from './inserted-comment.ts';
import type { Rule, RuleFinding } from './rule.ts';

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
const bringers =
  'git clone|tar|unzip|gunzip|helm (?:pull|create|fetch)|npm|npx|yarn|pip|dotnet|mvn|gradle|func|azd|terraform|go|cargo|django-admin|rsync|scp|make|kubectl cp|az (?:storage|keyvault|aks get-credentials|acr)';
const bringsFiles = new RegExp(`^(?:${bringers})\\b`);

/** What ends in these is text that an article can show. */
const shown =
  /\.(?:ya?ml|json|bicep|tf|tfvars|sh|py|js|ts|conf|cfg|toml|ini|env|txt|xml|properties|sql|hcl|rego)$/i;

/** Blocks without a file's name and without a command that brings files need not be walked through. */
const worthALook = new RegExp(
  `${shown.source.replace('$', '\\b')}|\\b(?:cd|pushd|source|${bringers})\\b|(?:^|\\s)\\.\\s`,
  'i',
);

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
  find({ path, documents, shown: blocks, steps }) {
    const made = new Set<string>();
    const told = new Set<string>();
    const found: RuleFinding[] = [];
    const checkedBy = new Map(steps.map((checked) => [checked.block, checked]));
    const above = collectShown(documents);
    for (const block of blocks) {
      above.pass(block);
      if (block.directives.file !== undefined) made.add(plainPath(block.directives.file));
      for (const checked of partsOf(block).flatMap((part) => checkedBy.get(part) ?? [])) {
        if (!worthALook.test(checked.syntax.text)) continue;
        for (const command of commandsOf(checked.syntax.script)) {
          const words = command.words.map(({ text }) => text).join(' ');
          for (const word of readBy(command, words)) {
            const name = plainPath(word.text);
            if (made.has(name) || told.has(name)) continue;
            told.add(name);
            const meant = above.find(name, block);
            const which = meant === null ? '' : `: the block at line ${meant.line} looks meant`;
            const fix = meant === null || meant.file !== path ? null : fileComment(documents, meant, name);
            const args = { name, which, directive: directiveFor(name) };
            found.push({ place: checked.placeOf(word.offset), args, fix });
          }
          if (bringsFiles.test(words) || /^(?:cd|pushd|source|\.) /.test(words)) return found;
          for (const name of madeBy(command)) made.add(plainPath(name));
        }
      }
    }
    return found;
  },
};

/** Says which file a block shows. */
function directiveFor(name: string): string {
  return `file=${/[\s"']/.test(name) ? `"${name.replaceAll(/["\\]/g, '\\$&')}"` : name}`;
}

/** `null` where a comment cannot say it. */
function fileComment(documents: Article['documents'], block: Block, name: string): Fix | null {
  if (/[\r\n]|--/.test(name)) return null;
  return insertedComment(documents, block, `<!-- docproof: ${directiveFor(name)} -->`);
}

/** The blocks so far that show something and are nothing else. */
interface ShownBlocks {
  pass(block: Block): void;
  /** The nearest whose text above names the file, else the nearest of its kind in the reader's section. */
  find(name: string, reader: Block): Block | null;
}

function collectShown(documents: Article['documents']): ShownBlocks {
  const byName = new Map<string, Block[]>();
  const ends = new Map<string, number>();
  let inSection: Block[] = [];
  return {
    pass(block) {
      const { role, file, line, endLine, directives, section } = block;
      if (role === 'none' && directives.file === undefined) {
        // What stands between a block and the one before it.
        const names = namesIn(documents[file]?.lines.slice(ends.get(file) ?? 0, line - 1) ?? []);
        for (const name of names) {
          const naming = byName.get(name);
          if (naming === undefined) byName.set(name, [block]);
          else naming.push(block);
        }
        if (inSection[0]?.section !== section) inSection = [];
        // One that is introduced as another file shows that.
        if (![...names].some((name) => shown.test(name))) inSection.push(block);
      }
      ends.set(file, endLine);
    },
    find(name, reader) {
      const kind = /\.ya?ml$/i.test(name) ? /^ya?ml$/i : new RegExp(`^(?:${extensionOf(name)}|text)?$`, 'i');
      const canBe = ({ file, language }: Block) => file === reader.file && kind.test(language);
      const naming = byName.get(posix.basename(name))?.findLast(canBe);
      return naming ?? inSection.findLast((one) => one.section === reader.section && canBe(one)) ?? null;
    },
  };
}

/** The words of a text that may be files, and what is set as code in it, without their folders, each once. */
function namesIn(lines: readonly string[]): Set<string> {
  const text = lines.join('\n');
  const words = text.match(/[^\s`'"“”‘’()[\]{}<>*,;:!?=|]+/g) ?? [];
  const codes = [...text.matchAll(/`([^`\n]+)`/g)].map(([, code = '']) => code);
  return new Set([...words, ...codes].map((word) => posix.basename(word.replace(/^_+|[._]+$/g, ''))));
}

function extensionOf(name: string): string {
  return (posix.extname(name).slice(1) || 'text').replaceAll(/\W/g, '');
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
