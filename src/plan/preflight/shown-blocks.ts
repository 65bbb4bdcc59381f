import { posix } from 'node:path';
import type { Article, Block } from '../../article/types.ts';
import { shownKinds } from '../shell/files.ts';

/** The blocks that may show a file. */
export interface ShowingBlocks {
  /** The nearest whose text above names the file. */
  named: Block | null;
  /** Where none is named: those of its kind in the reader's section, in the order of the article. */
  possible: Block[];
}

/** The blocks so far that show something and are nothing else. */
interface ShownBlocks {
  pass(block: Block): void;
  find(name: string, reader: Block): ShowingBlocks;
}

/**
 * The block that each file is shown by, where that can be said: one that is named, or the nearest where no other file is
 * missing beside it. Several files have the same several blocks in order, if there is one for each.
 */
export function meantBlocks<File extends ShowingBlocks>(files: readonly File[]): Map<File, Block> {
  const meant = new Map<File, Block>();
  for (const file of files) if (file.named !== null) meant.set(file, file.named);
  const order = new Map(files.map((file, index) => [file, index]));
  for (const rivals of rivalsAmong(files)) {
    const blocks = [...rivals.blocks].sort((one, other) => one.line - other.line);
    const rivalling = rivals.files.sort((one, other) => (order.get(one) ?? 0) - (order.get(other) ?? 0));
    const chosen = rivalling.length === 1 ? blocks.slice(-1) : blocks;
    const pairs = rivalling.flatMap((file, index) => {
      const block = chosen[index];
      return block !== undefined && file.possible.includes(block) ? [{ file, block }] : [];
    });
    if (pairs.length !== rivalling.length || pairs.length !== chosen.length) continue;
    for (const { file, block } of pairs) meant.set(file, block);
  }
  return meant;
}

interface Rivals<File> {
  files: File[];
  /** Those that any of the files may be shown by. */
  blocks: Set<Block>;
}

/** Takes files that the same blocks may show together. */
function rivalsAmong<File extends ShowingBlocks>(files: readonly File[]): Set<Rivals<File>> {
  const known = new Map<Block, Rivals<File>>();
  for (const file of files) {
    const [all = { files: [], blocks: new Set<Block>() }, ...others] = new Set(
      file.possible.flatMap((block) => known.get(block) ?? []),
    );
    all.files.push(...others.flatMap((one) => one.files), file);
    for (const block of [...others.flatMap(({ blocks }) => [...blocks]), ...file.possible]) {
      all.blocks.add(block);
      known.set(block, all);
    }
  }
  return new Set(known.values());
}

/** A line that stands for others which are left out: such a block shows a part of a file. */
const elided = /^[ \t]*(?:(?:#|\/\/|--)[ \t]*)?(?:\.{3,}|…|\[\.{3}\])(?:[ \t].*)?$/m;

export function collectShown(documents: Article['documents']): ShownBlocks {
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
      const canBe = ({ file, language, text }: Block) =>
        file === reader.file && kind.test(language) && !elided.test(text);
      const naming = byName.get(posix.basename(name))?.findLast(canBe);
      if (naming !== undefined) return { named: naming, possible: [] };
      const isNear = (one: Block) => one.section === reader.section && canBe(one);
      return { named: null, possible: inSection.filter(isNear) };
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
