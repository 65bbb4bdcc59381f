import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { expect } from 'vitest';
import { parse, stringify } from 'yaml';
import { readArticle } from '../../src/article/read-article.ts';
import type { Article, Block, Hint } from '../../src/article/types.ts';
import { includedFilesBelow } from '../../src/cli/included-files.ts';
import { pivotGroupsFinder } from '../../src/cli/sources/pivot-groups-above.ts';
import { listArticle } from '../../src/plan/listing.ts';
import { planArticle } from '../../src/plan/plan-article.ts';
import type { Plan, Step } from '../../src/plan/types.ts';
import { shared, testWithShared } from '../shared.ts';
import { nothingChosen } from './plan-text.ts';

// Every file of test/plan/approved is the plan of one article of the corpus, compared by eye with the article before it was
// approved. `vitest -u` writes them anew: look at what has changed, beside the article, before you commit it.

const corpus = join(shared, 'corpus/azure-aks-docs');
const pivotGroupsOf = pivotGroupsFinder();
const approved = join(import.meta.dirname, 'approved');

/** What a file of test/plan/approved says about the article itself. */
interface Approved {
  article: string;
  special: string;
}

function readApproved(name: string): Approved {
  const { article, special }: Approved = parse(readFileSync(join(approved, name), 'utf8'));
  return { article, special };
}

const names = readdirSync(approved).filter((name) => name.endsWith('.yaml'));

for (const name of names) {
  const { article, special } = readApproved(name);
  testWithShared(`the plan of ${article} is the approved one: ${special}`, async () => {
    const text = stringify({ article, special, ...described(article) }, { lineWidth: 0 });
    await expect(text).toMatchFileSnapshot(join('approved', name));
  });
}

testWithShared('forty plans are approved', () => {
  expect(names).toHaveLength(40);
  expect(new Set(names.map((name) => readApproved(name).article)).size).toBe(40);
});

function described(name: string): Record<'steps' | 'blocks', string[]> {
  const file = join(corpus, name);
  const readIncluded = includedFilesBelow(corpus);
  const article = readArticle({
    path: relative(process.cwd(), file),
    text: readFileSync(file, 'utf8'),
    readIncluded,
    pivotGroups: () => pivotGroupsOf(file),
  });
  const plan = planArticle(article, nothingChosen);
  return {
    steps: plan.steps.map((step) => describedStep(article, step)),
    blocks: describedBlocks(article, plan),
  };
}

/** `id lines tab=… pivot=… sha256 | lines hint`, with an output behind each bar. */
function describedStep(article: Article, step: Step): string {
  const { id, tab, pivot, command, expected } = step;
  const sha256 = createHash('sha256').update(command).digest('hex').slice(0, 12);
  const choices = [...(tab === null ? [] : [`tab=${tab}`]), ...(pivot === null ? [] : [`pivot=${pivot}`])];
  const outputs = expected.map(({ file, line, hint }) => {
    const block = partsOf(article).find((part) => part.file === file && part.line === line);
    return ['|', block === undefined ? `${line}` : linesOf(article, block), describedHint(hint)].join(' ');
  });
  return [id, linesOf(article, step), ...choices, sha256, ...outputs].join(' ').trimEnd();
}

function partsOf({ blocks }: Article): Block[] {
  return blocks.flatMap((block) => (block.parts.length > 0 ? block.parts : [block]));
}

function describedHint(hint: Hint | null): string {
  if (hint === null) return 'unhinted';
  return hint.kind === 'similarity' ? `similarity=${hint.threshold}` : `regex=${hint.pattern}`;
}

/** `lines language role reason`. */
function describedBlocks(article: Article, plan: Plan): string[] {
  return listArticle(article, plan).blocks.map((block) => {
    const { language, role, reason, stepId } = block;
    const place = linesOf(article, block);
    return [place, language || '-', role, reason ?? '', stepId === null ? '' : `-> ${stepId}`]
      .filter((word) => word !== '')
      .join(' ');
  });
}

/** Lines, with the file where it is not the article itself. */
function linesOf(
  { path }: Article,
  { file, line, endLine }: Pick<Step, 'file' | 'line' | 'endLine'>,
): string {
  const place = file === path ? '' : `${relative(corpus, file)}:`;
  return `${place}${line}-${endLine}`;
}
