import { posix } from 'node:path';
import { readArticle } from '../../src/article/read-article.ts';
import type { Article } from '../../src/article/types.ts';

/** Reads `docs/a.md` of a few files, all below the root; what is not there cannot be included. */
export function readFiles(files: Readonly<Record<string, string | readonly string[]>>): Article {
  const textOf = (file: string) => {
    const text = files[file];
    return typeof text === 'string' || text === undefined ? text : text.join('\n');
  };
  return readArticle({
    path: 'docs/a.md',
    text: textOf('docs/a.md') ?? '',
    readIncluded(path, from) {
      const file = path.startsWith('~/') ? path.slice(2) : posix.join(posix.dirname(from), path);
      if (file.startsWith('..')) return { ok: false, code: 'outside-root', root: 'the root' };
      const text = textOf(file);
      return text === undefined
        ? { ok: false, code: 'unresolved-include', problem: `there is no ${file}` }
        : { ok: true, file, text };
    },
  });
}

/** An article's blocks, one line each. */
export function blocksOf({ blocks }: Article): string[] {
  return blocks.map(({ file, line, endLine, language, role, reason }) =>
    [`${file}:${line}-${endLine}`, language, role, reason].join(' ').trimEnd(),
  );
}

/** An article's findings with their files, one line each. */
export function placedFindings({ diagnostics }: Article): string[] {
  return diagnostics.map(
    ({ file, line, column, ruleId, reason }) => `${file}:${line}:${column} ${ruleId}: ${reason}`,
  );
}
