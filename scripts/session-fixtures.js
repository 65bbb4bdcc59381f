// Reads the fixtures of the session: small articles, one behaviour each. What they may say is told in test/session/table.test.ts.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';

export const fixtureFolder = join(import.meta.dirname, '../test/fixtures/session');

/** The sections in the order in which they are shown. */
export const sections = ['State', 'End of block', 'Time', 'Streams'];

/**
 * What a block is to come to.
 * @typedef {object} Expected
 * @property {string} end
 * @property {number | string | null} status the exit status, or the name of the signal that ended the shell
 * @property {string | null} failed the command that failed
 * @property {number | null} line
 * @property {string} [stdout]
 * @property {string} [stderr]
 * @property {number} [bytes] length of stdout, where it is not given
 * @property {string[]} lost what a new shell could not have
 */

/**
 * @typedef {object} FixtureBlock
 * @property {string} text
 * @property {number} line 1-based line of its first line in the article
 * @property {Record<string, string>} directives
 * @property {Expected} expected
 */

/**
 * @typedef {object} Fixture
 * @property {string} slug
 * @property {string} title
 * @property {string} section
 * @property {string} group
 * @property {'bash' | 'bash -e' | 'none'} reference the shell that says what is to be printed
 * @property {string | null} since the bash that it needs, where it is newer than 4.4
 * @property {string | null} what what happens, where it is not told from the blocks
 * @property {number | string[]} ended the processes that have to be ended when the session is closed: how many, or their commands
 * @property {Record<string, string>} files what files hold when the session is closed
 * @property {FixtureBlock[]} blocks
 */

/** @returns {Fixture[]} */
export function readFixtures() {
  return readdirSync(fixtureFolder)
    .filter((name) => name.endsWith('.md'))
    .toSorted()
    .map((name) => readFixture(name.slice(0, -3), readFileSync(join(fixtureFolder, name), 'utf8')));
}

/**
 * @param {string} slug
 * @param {string} text
 * @returns {Fixture}
 */
function readFixture(slug, text) {
  const [, matter = ''] = /^---\n(.*?)^---\n/ms.exec(text) ?? [];
  const [, title = ''] = /^# (.+)$/m.exec(text) ?? [];
  const blocks = readBlocks(text);
  const fixture = {
    reference: 'bash',
    since: null,
    what: null,
    ended: 0,
    files: {},
    ...fields(matter, ['section', 'group', 'reference', 'since', 'what', 'ended', 'files'], slug),
  };
  if (title === '' || blocks.length === 0 || !sections.includes(fixture.section) || !fixture.group) {
    throw new Error(`${slug}.md needs a section, a group, a title and a block`);
  }
  return { slug, title, blocks, ...fixture };
}

const fence = /^```bash\n(.*?)^```\n(?:\n```output\n(.*?)^```\n)?(?:\n<!--\n(.*?)-->\n)?/gms;

/**
 * @param {string} article
 * @returns {FixtureBlock[]}
 */
function readBlocks(article) {
  return [...article.matchAll(fence)].map(({ index, 0: all, 1: text = '', 2: output, 3: comment = '' }) => {
    const before = article.slice(0, index);
    const [, directives = ''] = /<!-- docproof: (.*) -->\n$/.exec(before) ?? [];
    const keys = ['end', 'status', 'failed', 'line', 'stdout', 'stderr', 'bytes', 'lost'];
    return {
      text: text.replace(/\n$/, ''),
      line: before.split('\n').length + 1,
      directives: Object.fromEntries(directives.split(' ').map((word) => word.split('='))),
      expected: {
        end: 'completed',
        status: 0,
        failed: null,
        line: null,
        lost: [],
        ...(output === undefined ? {} : { stdout: output }),
        ...fields(comment, keys, all),
      },
    };
  });
}

/**
 * @param {string} text
 * @param {readonly string[]} known
 * @param {string} where
 */
function fields(text, known, where) {
  const values = parse(text) ?? {};
  const wrong = Object.keys(values).find((key) => !known.includes(key));
  if (wrong !== undefined) throw new Error(`there is no field ${wrong}: ${where}`);
  return values;
}
