import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { docproof, folderWith } from './docproof.ts';
import { everyReport, everyReporter, invalid } from './formats.ts';

const passing = '# Pass\n\n```bash\necho "größer 🙂"\n```\n\n```bash\necho two\n```\n';
const failing = '# Fail\n\n```bash\necho a sentence; false\n```\n\n```bash\ntrue\n```\n';

/** What steps of these print. */
const printed: Record<string, string> = { 'pass-1': 'größer 🙂', 'pass-2': 'two', 'fail-1': 'a sentence' };

/** Texts that end a document, a line, an entry or an escape of some format, and what is no text. */
const hostile = `# ]]> <script> "quoted" \u202e

\`\`\`bash
for code in $(seq 0 255); do printf "\\\\x$(printf %x "$code")"; done
printf '\\xed\\xa0\\x80 \\xef\\xbf\\xbe \\xef\\xbf\\xbf \\u2028 \\u2029 \\u0085 \\u200b\\n'
printf '%s\\n' ']]>' '-->' '&#0;' '</testsuites>' '...' '  ...' '---' 'not ok 1 - forged' '1..9' 'Bail out!' '"}]}]}' 'a: [*b]'
printf '\\033[31mred\\033[0m \\033]8;;javascript:alert(1)\\007link\\033]8;;\\007 \\033[2J\\n'
printf '##vso[task.complete result=Succeeded]\\n::error::forged\\n' >&2
head -c 1100000 /dev/zero
head -c 1100000 /dev/zero | tr '\\0' '\\r'
ls ']]>' '<&>'
\`\`\`

<!-- expected_similarity=0.9 -->
\`\`\`output
]]> &amp; ...
\`\`\`
`;

/** The newest journal of a reports folder. */
function journalIn(folder: string): string {
  const names = readdirSync(join(folder, 'reports/runs')).filter((name) => name.endsWith('.ndjson'));
  return join(folder, 'reports/runs', names.toSorted().at(-1) ?? '');
}

test('a real run with hostile names and outputs is valid in every format', async () => {
  const name = `]]> <&> 'a' #1: b%c [x] \\ ::d::.md`;
  const folder = folderWith({ [name]: hostile });
  const { status } = await docproof(folder, ['run', name, '--continue', ...everyReporter(folder)]);
  expect(status).toBe(1);
  expect(await invalid([everyReport(folder)])).toEqual([]);
});

test.each([
  ['in a step', '```bash\nkill -KILL $PPID\nsleep 600\n```\n', 'a.md stop-1: Stop'],
  [
    'in its cleanup',
    '```bash\nfalse\n```\n\n<!-- docproof: cleanup -->\n```bash\nkill -KILL $PPID\nsleep 600\n```\n',
    'a.md stop-2: Stop',
  ],
])('a run that is killed %s leaves a journal of which no report is green', async (_where, blocks, step) => {
  const folder = folderWith({ 'a.md': `# Stop\n\n${blocks}`, 'b.md': passing });
  expect((await docproof(folder, ['run', 'a.md', 'b.md'])).status).toBeNull();
  const { status, stderr } = await docproof(folder, ['report', ...everyReporter(folder)]);
  expect(status).toBe(1);
  expect(stderr).toMatch(/has not ended: of its 2 articles 1 had begun\n$/);
  const report = everyReport(folder);
  expect(await invalid([report])).toEqual([]);
  const { tests, extra } = JSON.parse(report.ctrf).results;
  expect(extra.status).toBe('interrupted');
  const failed = tests.filter((one: { rawStatus: string }) => one.rawStatus === 'errored');
  expect(failed.map(({ suite, name }: { suite: string[]; name: string }) => `${suite} ${name}`)).toEqual([
    step,
    'a.md interrupted',
    'b.md interrupted',
    'docproof end of the run',
  ]);
  expect(report.html).toContain('The run was interrupted before this article.');
});

test('a run that is interrupted says so in every format, and has its status', async () => {
  const folder = folderWith({
    'a.md': '# Stop\n\n```bash\nkill -INT $PPID\nsleep 600\n```\n',
    'b.md': passing,
  });
  const { status } = await docproof(folder, ['run', 'a.md', 'b.md', ...everyReporter(folder)]);
  expect(status).toBe(130);
  const report = everyReport(folder);
  expect(await invalid([report])).toEqual([]);
  expect(report.junit).toMatch(/<testcase name="interrupted" classname="b\.md"[^>]*>\s*<error/);
  expect(report.tap).toMatch(/\nnot ok 2 - b\.md\n.*\nBail out!/s);
  expect(JSON.parse(report.sarif).runs[0].invocations[0].executionSuccessful).toBe(false);
});

test('a journal that is cut behind any event gives a valid report of every format that has all that was finished', async () => {
  const folder = folderWith({ 'a.md': passing, 'b.md': failing });
  await docproof(folder, ['run', 'a.md', 'b.md']);
  const lines = readFileSync(journalIn(folder), 'utf8').trimEnd().split('\n');
  const reports = [];
  for (let count = 1; count < lines.length; count++) {
    const kept = lines.slice(0, count);
    writeFileSync(join(folder, 'cut.ndjson'), `${kept.join('\n')}\n${lines[count]?.slice(0, 40)}`);
    expect((await docproof(folder, ['report', 'cut.ndjson', ...everyReporter(folder)])).status).toBe(1);
    const report = everyReport(folder);
    reports.push(report);
    const { html, json, junit, tap, ctrf, sarif, ndjson } = report;
    expect(html).toContain('The run was interrupted');
    for (const text of [json, ctrf]) expect(text).toContain('"status": "interrupted"');
    expect(junit).toMatch(/<testcase name="end of the run"[^>]*>\s*<error/);
    expect(tap).toMatch(/\nBail out! The run was interrupted[^\n]*\n$/);
    expect(JSON.parse(sarif).runs[0].invocations[0].executionSuccessful).toBe(false);
    expect(ndjson).not.toContain('"type":"run-finished"');

    const finished = kept.flatMap(
      (line) => /^\{"type":"step-finished".*?"step":"([^"]*)"/.exec(line)?.[1] ?? [],
    );
    const told = finished.flatMap((id) => [id, printed[id] ?? '']);
    for (const text of [html, json, junit, ctrf, ndjson]) {
      expect(told.filter((one) => !text.includes(one))).toEqual([]);
    }
    const points = [...tap.matchAll(/^ {4}(?:not )?ok \d+ - ((?:pass|fail)-\d).*$/gm)];
    const done = points.flatMap(([line, id = '']) => (/interrupted|docproof ended/.test(line) ? [] : id));
    expect(done).toEqual(expect.arrayContaining(finished));
    expect(sarif.includes('"ruleId": "exit-status"')).toBe(finished.includes('fail-1'));
  }
  expect(await invalid(reports)).toEqual([]);
}, 180_000);
