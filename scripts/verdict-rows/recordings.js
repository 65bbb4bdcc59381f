// Reads what was recorded: test/fixtures/verdicts/recorded/ from real commands, written/ by hand after programs that were not there.
// A file is a row of sections, `%%% git/status | one` over what was printed. `git/*` stands for every command of git.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

export const folder = join(import.meta.dirname, '../../test/fixtures/verdicts');

/**
 * What a command printed.
 * @typedef {object} Recording
 * @property {string} article
 * @property {string} family
 * @property {string} one what the author saw
 * @property {string} two the same work, in another place
 * @property {string | undefined} progress as a terminal gets it, with carriage returns
 * @property {string | undefined} usage
 * @property {string[]} errors its own failures
 * @property {string[]} shared the failures that every command of its family may have
 */

/** @returns {Recording[]} in the order of their articles */
export function readRecordings() {
  const sections = ['recorded', 'written'].flatMap((part) =>
    readdirSync(join(folder, part))
      .toSorted()
      .flatMap((name) => readSections(readFileSync(join(folder, part, name), 'utf8'))),
  );
  /** @param {string} article @param {string} name */
  const texts = (article, name) =>
    sections
      .filter((one) => one.article === article && one.name.split(' ')[0] === name)
      .map(({ text }) => text);
  const articles = new Set(sections.filter(({ name }) => name === 'one').map(({ article }) => article));
  return [...articles].toSorted().map((article) => {
    const [family = ''] = article.split('/');
    const [one, two] = [...texts(article, 'one'), ...texts(article, 'two')];
    if (one === undefined || two === undefined) throw new Error(`${article} was not recorded in both places`);
    const [progress] = texts(article, 'progress');
    const [usage] = texts(article, 'usage');
    const errors = texts(article, 'error').filter(Boolean);
    // An author's editor leaves out the carriage returns that HTTP's headers end with; a reader's run has them.
    const written = one.replaceAll('\r\n', '\n');
    return {
      article,
      family,
      one: written,
      two,
      progress,
      usage,
      errors,
      shared: texts(`${family}/*`, 'error'),
    };
  });
}

/** @param {string} file */
function readSections(file) {
  return file
    .split(/^%%% /m)
    .slice(1)
    .map((section) => {
      const [, article = '', name = '', text = ''] = /^(\S+) \| ([^\n]*)\n(.*)$/s.exec(section) ?? [];
      return { article, name, text: text.trimEnd().replace(/^\n+/, '') };
    });
}
