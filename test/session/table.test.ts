// The table of behaviours: each article in test/fixtures/session is run in a real session, and held against what it says or
// against what a real bash does with the same lines.
//
// An article has one behaviour: its heading says which, its blocks show it. In front matter:
//
//   section, group   where docs/reference/session.md shows it
//   reference        `bash` (where it does not say): a plain bash runs the same lines as a script; what was printed on stdout
//                      altogether, and the state of the shell afterwards, have to be equal. Of a block that is to end the shell
//                      the last line is left out: docproof restores what the plain bash still has.
//                    `bash -e`: what was printed up to the first block that does not run to its end, and that block's status,
//                      have to be those of a `bash -e`.
//                    `none`: the article says itself what is printed; nothing where it does not say.
//   since            the version of bash that it needs, where that is newer than 4.4
//   ended            how many processes have to be ended when the session is closed, 0 where it does not say; or the commands of
//                      those that are not forks of the shell
//   files            what files in the working directory hold when the session is closed
//   what             for the page: what happens, where the blocks do not tell it
//
// Behind a block may stand an `output` block, and a comment of several lines:
//
//   end              how the block ends; `completed` where it does not say. One that is to be `interrupted` is so when it has
//                      printed something.
//   status           its exit status, or the name of the signal that ended the shell; 0 where it does not say
//   failed, line     the command that failed, and its line in the article; where a block is stopped from outside and they are not
//                      given, they are not looked at: it may have been anywhere
//   stdout, stderr   what it prints, where an `output` block cannot say it; stderr is not looked at where it is not given
//   bytes            how much it prints
//   lost             what the new shell cannot have, where this one has ended
//
// Before a block may stand docproof's own directives `on-error=continue`, `stream=both`, `timeout=` in milliseconds, `until=WORD`,
// `background` and `ready=WORD`.
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { type Fixture, type FixtureBlock, readFixtures } from '../../scripts/session-fixtures.js';
import { openSession } from '../../src/session/open.ts';
import type { BlockRequest, BlockResult, Session } from '../../src/session/types.ts';
import { environmentIn, runInPlainBash } from './table/plain-bash.ts';
import { marked, runningCommands } from './table/processes.ts';
import { probeInto, readState } from './table/state.ts';

const version = execFileSync('bash', ['-c', 'echo "$BASH_VERSION"'], { encoding: 'utf8' });

/** These guard against a hang only. */
const [blockLimitMs, closeLimitMs] = [20_000, 10_000];

const fixtures = readFixtures();

for (const fixture of fixtures) {
  const isTooNew = fixture.since !== null && isOlder(version, String(fixture.since));
  test.skipIf(isTooNew)(fixture.title, async () => {
    const root = mkdtempSync(join(tmpdir(), 'docproof-table-'));
    try {
      await check(fixture, root);
    } finally {
      rmSync(root, { recursive: true, force: true });
    }
  });
}

function isOlder(one: string, other: string): boolean {
  const [major = 0, minor = 0] = one.split('.').map(Number);
  const [wantedMajor = 0, wantedMinor = 0] = other.split('.').map(Number);
  return major < wantedMajor || (major === wantedMajor && minor < wantedMinor);
}

test('no two fixtures have the same title', () => {
  const titles = fixtures.map(({ title }) => title);
  expect(titles.filter((title, index) => titles.indexOf(title) !== index)).toEqual([]);
});

/** @param root - an empty folder for all that the fixture needs */
async function check(fixture: Fixture, root: string): Promise<void> {
  const folder = join(root, 'session');
  mkdirSync(folder);
  const actual = await runInSession(fixture, root, folder);
  expect(actual.outcomes).toEqual(
    fixture.blocks.map((block, index) => expectedOutcome(fixture, block, index)),
  );
  if (fixture.reference === 'bash') {
    const plain = await runInPlainBash(fixture, root, markOf(fixture));
    expect(actual.printed.join('')).toBe(plain.stdout);
    expect(actual.state).toEqual(plain.state);
  }
  if (fixture.reference === 'bash -e') {
    const plain = await runInPlainBash(fixture, root, markOf(fixture));
    const end = fixture.blocks.findIndex(({ expected }) => expected.end !== 'completed');
    const last = end === -1 ? fixture.blocks.length - 1 : end;
    expect(actual.printed.slice(0, last + 1).join('')).toBe(plain.stdout);
    expect(fixture.blocks[last]?.expected.status).toBe(plain.status);
  }
  checkEnded(fixture, actual.ended);
  expect(actual.remaining).toEqual([]);
  expect(marked(markOf(fixture)), 'processes that are left').toEqual([]);
  const files = Object.keys(fixture.files).map((name) => [name, readFileSync(join(folder, name), 'utf8')]);
  expect(Object.fromEntries(files)).toEqual(fixture.files);
}

function checkEnded({ ended: expected }: Fixture, ended: readonly string[]): void {
  if (typeof expected === 'number') expect(ended, 'processes ended at the close').toHaveLength(expected);
  else {
    expect(ended.filter((command) => !command.startsWith('bash ')).toSorted()).toEqual(expected);
    expect(runningCommands().filter((command) => expected.includes(command))).toEqual([]);
  }
}

/** What the processes of a fixture are known by. */
function markOf({ slug }: Fixture): string {
  return `table-${slug}`;
}

/** What became of a block, with as much as the fixture speaks of. */
function outcome(
  { expected }: FixtureBlock,
  result: BlockResult,
  lost: string[] | null,
  given: string | null,
) {
  const { end, exitCode, signal, failedCommand, stdout, stderr } = result;
  return {
    end,
    status: signal ?? exitCode,
    failed: isNowhere(expected) ? null : (failedCommand?.text ?? null),
    line: isNowhere(expected) ? null : (failedCommand?.line ?? null),
    lost,
    ...(given === null ? {} : { stdout: stdout.text }),
    ...(expected.bytes === undefined ? {} : { bytes: stdout.bytes }),
    ...(expected.stderr === undefined ? {} : { stderr: stderr.text }),
  };
}

/** Whether the block is stopped from outside, and it is left open where. */
function isNowhere({ end, failed }: FixtureBlock['expected']): boolean {
  return failed === null && ['interrupted', 'matched', 'timeout'].includes(end);
}

function expectedOutcome(fixture: Fixture, block: FixtureBlock, index: number) {
  const { stdout: _, ...expected } = block.expected;
  const stdout = expectedStdout(fixture, index);
  return { ...expected, ...(stdout === null ? {} : { stdout }) };
}

/** `null` where it is not looked at block by block. */
function expectedStdout({ reference, blocks }: Fixture, index: number): string | null {
  const { stdout, bytes } = blocks[index]?.expected ?? {};
  return stdout ?? (reference === 'none' && bytes === undefined ? '' : null);
}

async function runInSession(fixture: Fixture, root: string, folder: string) {
  const opened = await openSession({
    shell: 'bash',
    environment: environmentIn(folder, markOf(fixture)),
    cwd: folder,
    name: `${fixture.slug}.md`,
    temporaryFolder: root,
    mark: markOf(fixture),
    graceMs: 200,
  });
  if (!opened.ok) throw new Error(opened.message);
  const { session } = opened;
  try {
    const blocks = await runBlocks(fixture, session);
    const path = join(root, 'session-state');
    if (fixture.reference === 'bash') await runBlock(session, { ...emptyBlock, text: probeInto(path) });
    const state = fixture.reference === 'bash' ? readState(path, folder) : [];
    return { ...blocks, state, ...(await session.close(closeLimitMs)) };
  } finally {
    await session.close(0);
  }
}

async function runBlocks(fixture: Fixture, session: Session) {
  const outcomes = [];
  const printed: string[] = [];
  for (const [index, block] of fixture.blocks.entries()) {
    const result = await runBlock(session, block);
    const lost = session.alive ? [] : await session.reopen();
    outcomes.push(outcome(block, result, lost, expectedStdout(fixture, index)));
    printed.push(result.stdout.text);
  }
  return { outcomes, printed };
}

const emptyBlock: FixtureBlock = {
  text: '',
  line: 1,
  directives: { 'on-error': 'continue' },
  expected: { end: 'completed', status: 0, failed: null, line: null, lost: [] },
};

function runBlock(
  session: Session,
  { text, line, directives, expected }: FixtureBlock,
): Promise<BlockResult> {
  const controller = new AbortController();
  return session.run({
    text,
    line,
    timeoutMs: Number(directives.timeout?.replace('ms', '') ?? blockLimitMs),
    stopOnError: directives['on-error'] !== 'continue',
    oneStream: directives.stream === 'both',
    watch: [],
    signal: controller.signal,
    ...(expected.end === 'interrupted' ? { onOutput: () => controller.abort() } : {}),
    ...patterns(directives),
  });
}

function patterns(directives: Record<string, string>): Partial<BlockRequest> {
  const { until, ready } = directives;
  const finds = (word: string | undefined) =>
    word === undefined ? null : (output: string) => output.includes(word);
  const isEnough = finds(until);
  return {
    ...(isEnough && { until: isEnough }),
    ...('background' in directives && { background: { isReady: finds(ready) } }),
  };
}
