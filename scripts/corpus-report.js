// Counts what a folder of articles is made of, as docproof reads it, and prints a Markdown page.
// Usage: node scripts/corpus-report.js FOLDER > docs/reference/corpus.md
import { readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { globSync } from 'tinyglobby';

// Named at run time, so that the type check neither needs the bundle nor reads it.
const library = new URL('../dist/index.js', import.meta.url).href;
/** @type {typeof import('../src/index.ts')} */
const { listArticle, planArticle, readArticle, readPivotGroups } = await import(library);

const [folder] = process.argv.slice(2);
if (folder === undefined) {
  process.stderr.write('usage: node scripts/corpus-report.js FOLDER\n');
  process.exit(2);
}

// The environment is empty, so that the page does not depend on who makes it.
const choices = {
  tabs: [],
  pivots: [],
  variables: {},
  fill: {},
  rules: {},
  hasCommand: () => true,
  environment: new Set(),
};
const [groupsFile] = globSync('**/zone-pivot-groups.yml', { cwd: folder });
const groups = readPivotGroups(
  groupsFile === undefined ? '' : readFileSync(join(folder, groupsFile), 'utf8'),
);
const pivotGroups = () => groups;
const articles = globSync('**/*.md', { cwd: folder, dot: true })
  .toSorted()
  .map((path) => {
    const text = readFileSync(join(folder, path), 'utf8');
    const article = readArticle({ path, text, readIncluded, pivotGroups });
    const listing = listArticle(article, planArticle(article, choices));
    // What is included is counted where it is written.
    const isOwn = (/** @type {{ file: string }} */ { file }) => file === path;
    const [blocks, steps] = [listing.blocks.filter(isOwn), listing.steps.filter(isOwn)];
    return { article, listing: { ...listing, blocks, steps } };
  });
const blocks = articles.flatMap(({ listing }) => listing.blocks);
const parts = articles.flatMap(({ article: { path, blocks } }) =>
  blocks.filter(({ file }) => file === path).flatMap((block) => [block, ...block.parts]),
);
const expected = parts.filter(({ role }) => role === 'expected');
const diagnostics = articles.flatMap(({ listing }) => listing.diagnostics);
const refused = articles.filter(({ listing }) =>
  listing.diagnostics.some(({ severity }) => severity === 'error'),
);

process.stdout.write(`# What real articles are made of

These figures come from ${number(articles.length)} public articles about Azure Kubernetes Service, as written in late 2026. They are published by
Microsoft under the licence CC BY 4.0 and are not copied here. docproof read, planned and listed each of them without
any choice of tab, pivot, variable or placeholder, with those of its includes that are among them, and ran nothing. The page is made by
\`scripts/corpus-report.js\`.

${table('Articles', [
  ['all', articles.length],
  ['with command blocks', having(({ role }) => role === 'command')],
  ['with expected outputs', having(({ role }) => role === 'expected')],
  ['with tabs', articles.filter(({ article }) => article.tabGroups.length > 0).length],
  ['with zones', articles.filter(({ article }) => article.pivots.length > 0).length],
  ['refused as they stand', refused.length],
])}
${table('Blocks', [
  ['all fenced blocks', blocks.filter(({ reason }) => reason !== 'unresolved').length],
  ['command blocks', blocks.filter(({ role }) => role === 'command').length],
  ['steps of the default plan', articles.reduce((sum, { listing }) => sum + listing.steps.length, 0)],
])}
${table('Role and reason', count(blocks.map(({ role, reason }) => `\`${role}\`${reason === null ? '' : `, \`${reason}\``}`)))}
${table('Expected outputs', count(expected.map(({ hint }) => (hint === null ? 'without a hint' : 'with a hint'))))}
${table('Hints', count(expected.flatMap(({ hint }) => (hint === null ? [] : [hintName(hint)]))))}
${table('Languages of command blocks', count(blocks.filter(({ role }) => role === 'command').map(({ language }) => `\`${language}\``)))}
${table('Findings', count(diagnostics.map(({ severity, code }) => `${severity} \`${code}\``)))}`);

/**
 * Reads an included file, if it is one of the folder's.
 * @param {string} path
 * @param {string} from
 * @returns {import('../src/article/included-file.ts').IncludedFile}
 */
function readIncluded(path, from) {
  const file = path.startsWith('~/') ? path.slice(2) : posix.join(posix.dirname(from), path);
  if (file.startsWith('..')) return { ok: false, code: 'outside-root', root: 'the folder' };
  try {
    return { ok: true, file, text: readFileSync(join(folder ?? '', file), 'utf8') };
  } catch {
    return { ok: false, code: 'unresolved-include', problem: 'there is no such file' };
  }
}

/**
 * How many articles have a block of a kind.
 * @param {(block: { role: string }) => boolean} isWanted
 */
function having(isWanted) {
  return articles.filter(({ listing }) => listing.blocks.some(isWanted)).length;
}

/** @param {import('../src/article/types.ts').Hint} hint */
function hintName(hint) {
  return hint.kind === 'regex' ? 'a regular expression' : `at least ${hint.threshold}`;
}

/**
 * Counts equal words, the most frequent first.
 * @param {readonly string[]} words
 * @returns {[string, number][]}
 */
function count(words) {
  const counts = new Map();
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  return [...counts].sort(([one, many], [other, more]) => more - many || one.localeCompare(other));
}

/**
 * A heading with a table below it.
 * @param {string} heading
 * @param {readonly (readonly [string, number])[]} rows
 */
function table(heading, rows) {
  const lines = rows.map(([name, amount]) => `| ${name} | ${number(amount)} |`);
  return [`## ${heading}`, '', '| | Count |', '| --- | ---: |', ...lines, ''].join('\n');
}

/** @param {number} amount */
function number(amount) {
  return amount.toLocaleString('en-US');
}
