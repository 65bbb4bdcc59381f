import { posix } from 'node:path';
import type { Fix } from '../../article/diagnostic.ts';
import type { Article, Block } from '../../article/types.ts';
import { partsOf } from '../parts-of.ts';
import { commandsOf } from '../shell/commands.ts';
import { bringers, filesMadeBy, filesReadBy, mayBringFiles, shownKinds } from '../shell/files.ts';
import { Whereabouts } from '../shell/whereabouts.ts';
import { insertedComment } from './inserted-comment.ts';
import type { Rule, RuleFinding } from './rule.ts';

/** Blocks without a file's name and without a command that brings files need not be walked through. */
const worthALook = new RegExp(
  `${shownKinds.source.replace('$', '\\b')}|\\b(?:cd|pushd|mkdir|source|${bringers})\\b|(?:^|\\s)\\.\\s`,
  'i',
);

/** Files that a command reads and that nothing before it has made. */
export const missingFile: Rule = {
  code: 'missing-file',
  severity: 'warning',
  message: 'nothing creates {name}, which is read here{which}',
  hint: '{advice}',
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
  find({ path: article, documents, shown: blocks, steps }) {
    const made = new Set<string>();
    const told = new Set<string>();
    const found: RuleFinding[] = [];
    const checkedBy = new Map(steps.map((checked) => [checked.block, checked]));
    const above = collectShown(documents);
    const where = new Whereabouts();
    for (const block of blocks) {
      above.pass(block);
      if (block.directives.file !== undefined) made.add(where.pathOf(block.directives.file));
      for (const checked of partsOf(block).flatMap((part) => checkedBy.get(part) ?? [])) {
        if (!worthALook.test(checked.syntax.text)) continue;
        for (const command of commandsOf(checked.syntax.script)) {
          for (const word of filesReadBy(command)) {
            const path = where.pathOf(word.text);
            if (made.has(path) || told.has(path)) continue;
            told.add(path);
            const name = posix.normalize(word.text);
            const meant = above.find(name, block);
            const which = meant === null ? '' : `: the block at line ${meant.line} looks meant`;
            const fix = meant === null || meant.file !== article ? null : fileComment(documents, meant, name);
            const args = { name, which, advice: adviceFor(name, meant) };
            found.push({ place: checked.placeOf(word.offset), args, fix });
          }
          if (mayBringFiles(command) || !where.follow(command)) return found;
          for (const name of filesMadeBy(command)) made.add(where.pathOf(name));
        }
      }
    }
    return found;
  },
};

function adviceFor(name: string, meant: Block | null): string {
  const comment = `<!-- docproof: ${directiveFor(name)} -->`;
  return meant === null
    ? `If a block shows it, put ${comment} directly before that; otherwise have an earlier step make it.`
    : `Put ${comment} directly before the block that shows it.`;
}

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
        if (![...names].some((name) => shownKinds.test(name))) inSection.push(block);
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
