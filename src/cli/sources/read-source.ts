import { isUrl, standardInput } from '../../article/location.ts';
import { readBytes } from '../../authoring/fix/article-file.ts';
import { messageOf } from '../message-of.ts';
import { hasOtherName, otherName } from '../paths.ts';
import { mostBytes, tooLong } from './limits.ts';
import type { SourceText } from './source-text.ts';

/** Reads an article by its path: a file, standard input or a web address. */
export async function readSource(path: string): Promise<SourceText> {
  if (path === standardInput) return readStandardInput();
  // Loaded late: most articles are files.
  if (isUrl(path)) return (await import('./fetch-article.ts')).fetchArticle(path);
  try {
    return { ok: true, text: readBytes(path).toString('utf8'), address: path };
  } catch (error) {
    return { ok: false, problem: hasOtherName(path) ? otherName : messageOf(error) };
  }
}

async function readStandardInput(): Promise<SourceText> {
  const chunks: Buffer[] = [];
  let bytes = 0;
  try {
    for await (const chunk of process.stdin) {
      const piece = Buffer.from(chunk);
      bytes += piece.length;
      if (bytes > mostBytes) return { ok: false, problem: `it ${tooLong}` };
      chunks.push(piece);
    }
  } catch (error) {
    return { ok: false, problem: messageOf(error) };
  }
  return { ok: true, text: Buffer.concat(chunks).toString('utf8'), address: standardInput };
}
