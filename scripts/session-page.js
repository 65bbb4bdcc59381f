/** @import { Fixture } from './session-fixtures.js' */
import { sections } from './session-fixtures.js';

const figuresStart = '<!-- figures -->';
const figuresEnd = '<!-- /figures -->';

/**
 * The page of the session's behaviours.
 * @param {readonly Fixture[]} fixtures
 * @param {string} before the page as it was: what stands between the marks of the figures is kept
 */
export function sessionPage(fixtures, before) {
  const parts = sections.map((section) => {
    const rows = fixtures.filter((fixture) => fixture.section === section);
    const groups = [...new Set(rows.map(({ group }) => group))].toSorted();
    const tables = groups.map((group) => {
      const lines = rows.filter((fixture) => fixture.group === group).map(line);
      return [
        `### ${group}`,
        '',
        '| Behaviour | What happens | Since bash |',
        '| --- | --- | --- |',
        ...lines,
      ].join('\n');
    });
    return [`## ${section}`, ...tables].join('\n\n');
  });
  return `${[introduction(fixtures), figures(before), ...parts].join('\n\n')}\n`;
}

/** @param {readonly Fixture[]} fixtures */
function introduction(fixtures) {
  const newer = fixtures.filter(({ since }) => since !== null).length;
  return `# What the session does

The blocks of an article run in one bash, as if a reader had typed them into one terminal. This page says of ${fixtures.length} behaviours what that
means. Each has a small article of its own, to which its row leads, and is tested on every change. Where the table says "as bash", a plain
bash runs the same lines in the same test, and what it prints, and the state in which it is left, have to be equal: variables, functions,
aliases, options, traps, working directory, limits, jobs, arguments and open descriptors. Where a failing command is to be exempt from the
stop, or to end its block, a \`bash -e\` says so. [How the shell is driven](../explanation/session-model.md) tells how it works.

docproof needs bash 4.4 or newer; the table is tested with bash 5.2. The ${newer} rows with a number in the last column show what bash
itself learned with that version, and are left out with an older one.

| Words | Meaning |
| --- | --- |
| as bash | what a plain bash does with the same lines |
| passes, as \`bash -e\` | a failure that does not end the block, since it does not end a \`bash -e\` |
| ends the block | the command fails its step and is named with its line; the shell lives on |
| ends the shell; state restored | the step has the shell's status; later steps go on in a new shell with the state of the old one |
| ends the shell; state before the block | the same, but what the block itself has changed is lost, and the report says so |
| as stated | what the article says |

The page is made by \`scripts/session-table.js\`, all but the figures.`;
}

/** @param {string} before */
function figures(before) {
  const start = before.indexOf(figuresStart);
  const end = before.indexOf(figuresEnd);
  return start === -1 || end === -1
    ? `## Figures\n\n${figuresStart}\n${figuresEnd}`
    : `## Figures\n\n${before.slice(start, end + figuresEnd.length)}`;
}

/** @param {Fixture} fixture */
function line(fixture) {
  const { slug, title, since } = fixture;
  const link = `[${escapeMarkup(title)}](../../test/fixtures/session/${slug}.md)`;
  return `| ${link} | ${escapeCell(whatHappens(fixture))} | ${since ?? ''} |`;
}

/** @param {Fixture} fixture */
function whatHappens({ what, reference, blocks, section }) {
  if (what !== null) return what;
  const ends = [...new Set(blocks.map(({ expected }) => expected.end))].filter((end) => end !== 'completed');
  if (ends.length === 0) return reference === 'bash' ? 'as bash' : passes(reference, section);
  return ends.map((end) => wording(end, blocks)).join('; ');
}

/**
 * @param {Fixture['reference']} reference
 * @param {string} section
 */
function passes(reference, section) {
  if (reference === 'bash -e') return 'passes, as `bash -e`';
  return section === 'Time' ? 'ended with the article' : 'as stated';
}

/**
 * @param {string} end
 * @param {Fixture['blocks']} blocks
 */
function wording(end, blocks) {
  const lost = blocks.flatMap(({ expected }) => expected.lost);
  const isBefore = lost.includes('what the step had changed in the shell');
  const named = lost.filter((thing) => thing !== 'what the step had changed in the shell');
  const state = isBefore ? 'state before the block' : 'state restored';
  const but = named.length === 0 ? '' : ` but for ${named.join(', ')}`;
  switch (end) {
    case 'stopped':
      return 'ends the block';
    case 'session-ended':
      return `ends the shell; ${state}${but}`;
    case 'silent':
      return `the shell is replaced; ${state}`;
    case 'matched':
      return 'is interrupted, and its output counts';
    case 'background':
      return 'runs on, and is ended with the article';
    case 'timeout':
      return 'fails as a timeout';
    default:
      return blocks.some(({ expected }) => expected.end === end && expected.lost.length > 0)
        ? `ends the block; ${state}`
        : 'ends the block; state kept';
  }
}

/** @param {string} text */
function escapeMarkup(text) {
  return escapeCell(text).replaceAll(/[<_*`[\]$]/g, '\\$&');
}

/** @param {string} text */
function escapeCell(text) {
  return text.replaceAll('|', '\\|');
}
