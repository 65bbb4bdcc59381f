import { expect, test } from 'vitest';
import { command } from '../../../src/report/html/parts/command.ts';
import { contents } from '../../../src/report/html/parts/contents.ts';
import { findings } from '../../../src/report/html/parts/diagnostics.ts';
import { difference } from '../../../src/report/html/parts/difference.ts';
import { output } from '../../../src/report/html/parts/output.ts';
import { step } from '../../../src/report/html/parts/step.ts';
import { strip } from '../../../src/report/html/parts/strip.ts';
import { variables } from '../../../src/report/html/parts/variables.ts';
import { writtenFile } from '../../../src/report/html/parts/written-file.ts';
import type { DifferenceLine } from '../../../src/report/spans.ts';
import type { StepRecord } from '../../../src/run/results.ts';
import { ingressTls } from '../fixtures/ingress-tls.ts';
import { stepRecord } from '../fixtures/step.ts';
import { storeSecrets } from '../fixtures/store-secrets.ts';

/** The text of a part, as a browser without styles would give it. */
function textOf(markup: { toString(): string } | null): string {
  return String(markup ?? '')
    .replace(/<[^>]*>/g, '')
    .replace(/&#(\d+);/g, (_, code: string) => String.fromCharCode(Number(code)));
}

test('a command carries the line numbers of the article and the failed command its mark, over all its lines', () => {
  const step = stepRecord({
    id: 'a',
    line: 10,
    endLine: 15,
    command: 'one\ntwo \\\n  more\nthree\n',
    status: 'failed',
    failedCommand: { text: 'two \\\n  more', line: 12 },
  });
  const lines = [...String(command(step)).matchAll(/class="line( failed)?" data-line="(\d+)"/g)];
  expect(lines.map(([, failed, number]) => [number, failed !== undefined])).toEqual([
    ['11', false],
    ['12', true],
    ['13', true],
    ['14', false],
  ]);
});

test('a failed command that began outside the block is told in words', () => {
  const step = stepRecord({
    id: 'a',
    status: 'failed',
    line: 10,
    endLine: 12,
    failedCommand: { text: 'grep x <y', line: 3 },
  });
  expect(textOf(command(step))).toBe('true\n\nThe command that failed, at line 3: grep x <y');
});

test.each([11, 3])('a command that was to fail, on line %i, is none that failed', (line) => {
  const step = stepRecord({
    id: 'a',
    line: 10,
    endLine: 12,
    exitCode: 3,
    command: 'exit 3',
    failedCommand: { text: 'exit 3', line },
  });
  expect(textOf(command(step)).trim()).toBe('exit 3');
});

test('a step that writes a file has what the article shows of it, without the margin of a list', () => {
  const lines = ['1. Save this:', '', '   ~~~ini', '   [web]', '     port=1', '', '   ~~~', '', '```', '```'];
  const linesOf = (line: number, endLine: number) => {
    const step = stepRecord({ id: 'a', line, endLine, language: 'ini', command: '' });
    const shown = String(writtenFile(step, lines) ?? '').matchAll(/data-line="(\d+)">(.*)/g);
    return [...shown].map(([, number, text = '']) => [number, textOf(text)]);
  };
  expect(linesOf(3, 7)).toEqual([
    ['4', '[web]'],
    ['5', '  port=1'],
    ['6', ''],
  ]);
  expect(linesOf(3, 5).map(([number]) => number)).toEqual(['4', '5']);
  expect(linesOf(9, 10)).toEqual([]);
});

test('the file that a step writes stands where others have their command', () => {
  const record = stepRecord({ id: 'a', file: ingressTls.path, command: '' });
  const placed = { place: 0, article: ingressTls, history: null };
  const shown = (fields: Partial<StepRecord>) =>
    String(step(placed, { ...record, ...fields }, new Set(), limits, null, ['```', 'a: 1', '```']));
  expect(shown({})).toContain('a: 1');
  expect(shown({ file: 'docs/included.md' })).not.toContain('<pre');
});

test('a difference is a unified diff in which the changed words are marked', () => {
  const shown = difference([
    { kind: 'gap', text: '3 equal lines' },
    { kind: 'same', text: 'NAME' },
    { kind: 'expected', text: 'pod Running', spans: [{ is: 'changed', from: 4, to: 11 }] },
    { kind: 'actual', text: 'pod Failed', spans: [{ is: 'changed', from: 4, to: 10 }] },
  ]);
  expect(textOf(shown)).toBe(
    '\n- expected + actual side by side\n… 3 equal lines\n  NAME\n  NAME\n- pod Running\n+ pod Failed\n\n',
  );
  expect([...String(shown).matchAll(/<mark>(.*?)<\/mark>/g)].map(([, word]) => word)).toEqual([
    'Running',
    'Failed',
  ]);
});

test('what a line leaves open is marked, and what the article has instead is told', () => {
  const shown = difference([
    {
      kind: 'same',
      text: 'id 10.0.0.2',
      spans: [{ is: 'open', from: 3, to: 11 }],
      written: { text: 'id <address>', spans: [{ is: 'open', from: 3, to: 12 }] },
    },
    { kind: 'free', text: 'more' },
  ]);
  expect(String(shown)).toContain(
    '  id <span class="open">&#60;address&#62;</span>\n</span><span title="In the article: id &#60;address&#62;">  id <span class="open">10.0.0.2</span>',
  );
  expect(textOf(shown)).toContain('left open: differs, but counts as the same ~ need not be there');
});

test('a difference of any length is cut, and says so', () => {
  const lines = Array.from({ length: 1_000 }, () => ({ kind: 'same', text: 'x' }) as const);
  expect(textOf(difference(lines)).trimEnd().split('\n').at(-1)).toBe('… 600 more lines');
});

test('a long difference shows of a run of lines the first ones, so that what stands there instead is seen', () => {
  const run = (kind: 'expected' | 'actual') =>
    Array.from({ length: 300 }, (_, line) => ({ kind, text: `${kind} ${line}` }));
  const shown = textOf(difference([...run('expected'), ...run('actual')])).split('\n');
  expect(shown.filter((line) => /^… | (?:0|99|100)$/.test(line))).toEqual([
    '- expected 0',
    '- expected 99',
    '… 200 more expected lines',
    '+ actual 0',
    '+ actual 99',
    '… 200 more actual lines',
  ]);
});

test('runs of lines of which nobody knows what became what make one row, and pairs a row each', () => {
  const lineOf = (sign: string): DifferenceLine => ({
    kind: sign.startsWith('e') ? 'expected' : 'actual',
    text: sign,
    ...(sign.endsWith('!') && { spans: [{ is: 'changed', from: 0, to: 2 }] }),
  });
  const rowsOf = (signs: string) =>
    String(difference(signs.split(' ').map(lineOf)))
      .split('<span class="row">')
      .slice(1)
      .map((row) =>
        textOf(row)
          .match(/[ea]\d!?/g)
          ?.join(' '),
      );
  expect(rowsOf('e1 e2 a1 a2 a3')).toEqual(['e1 e2 a1 a2 a3']);
  expect(rowsOf('e1 e2! a1! a2')).toEqual(['e1', 'e2! a1!', 'a2']);
  expect(rowsOf('e1 e2 a1')).toEqual(['e1', 'e2 a1']);
  expect(rowsOf('e1 a1 a2 e3 a3')).toEqual(['e1 a1', 'a2', 'e3 a3']);
  const long = Array.from({ length: 300 }, (_, line) => [lineOf(`e${line}`), lineOf(`a${line}`)]);
  expect(
    String(difference(long.flat().toSorted((one, other) => (one.kind < other.kind ? 1 : -1)))).match(
      /"row"/g,
    ),
  ).toHaveLength(1);
});

const limits = { broken: 100_000, other: 10_000 };

test('long output is cut to head and tail, and says how much was printed', () => {
  const stdout = 'x'.repeat(99).concat('\n').repeat(500);
  const shown = textOf(
    output(stepRecord({ id: 'a', stdout, stdoutBytes: 5_000_000, truncated: true }), limits),
  );
  expect(shown.split('\n').slice(1, 2)).toEqual([
    'stdout 5,000,000 bytes printed, 9,900 shown; --whole-output would keep all of it',
  ]);
  expect(shown).toContain('\n… left out here …\n');
});

test('what is cut says where all of it is', () => {
  const stdout = 'x'.repeat(20_000);
  const headOf = (record: Parameters<typeof output>[0]) => textOf(output(record, limits)).split('\n')[1];
  expect(headOf(stepRecord({ id: 'a', stdout }))).toBe(
    'stdout 20,000 bytes printed, 10,000 shown; the results file has all of it',
  );
  const whole = { stdout: 'reports/runs/r/1/3-a.stdout' };
  expect(headOf(stepRecord({ id: 'a', stdout, stdoutBytes: 9_000_000, truncated: true, whole }))).toBe(
    'stdout 9,000,000 bytes printed, 10,000 shown; all of it is in reports/runs/r/1/3-a.stdout',
  );
  expect(headOf(stepRecord({ id: 'a', stdout: '***', stdoutBytes: 20 }))).toBe('stdout');
});

test('what the session did not keep is counted even where it kept nothing', () => {
  expect(textOf(output(stepRecord({ id: 'a', stderrBytes: 12, truncated: true }), limits))).toBe(
    '\nstderr 12 bytes printed, 0 shown; --whole-output would keep all of it\n\n\n',
  );
});

test('a folded step whose heading is shared shows the first line of its command', () => {
  const { path: file } = ingressTls;
  const record = stepRecord({ id: 'a', file, heading: 'Look', command: '# Tell\nls <x>\n' });
  const summaryOf = (shared: string[]) =>
    textOf(step({ place: 0, article: ingressTls, history: null }, record, new Set(shared), limits))
      .trim()
      .split('\n')[0];
  expect(summaryOf(['Look'])).toBe('PassedLookls <x>lines 1–3 120 ms');
  expect(summaryOf([])).toBe('PassedLooklines 1–3 120 ms');
});

test('a line of an included file is not taken for one of the article', () => {
  const file = 'docs/includes/part.md';
  const broken = stepRecord({ id: 'a', file, line: 3, endLine: 6, status: 'failed' });
  const article = { ...ingressTls, steps: [broken] };
  const placed = { place: 0, article, history: null };
  expect(textOf(step(placed, broken, new Set(), limits))).toContain('lines 3–6 of part.md ');
  expect(textOf(contents([placed]))).toContain(`line 3 of ${file} Failed`);
  const diagnostics = storeSecrets.diagnostics.slice(0, 1).map((found) => ({ ...found, file }));
  const refused = { ...storeSecrets, steps: [], diagnostics };
  expect(textOf(contents([{ ...placed, article: refused }]))).toContain(`line 6 of ${file} The value`);
});

test('a silent step shows no output', () => {
  expect(String(output(stepRecord({ id: 'a' }), limits))).toBe('');
});

test('a strip says in words what it shows in colour', () => {
  expect(String(strip(ingressTls.steps))).toContain('aria-label="2 failed, 2 skipped, 2 passed"');
});

test('unset and empty variables are told apart', () => {
  const shown = variables([
    { name: 'A', value: null },
    { name: 'B', value: '' },
    { name: 'C', value: 'c' },
  ]);
  expect(textOf(shown)).toBe('3 variables changed\nAunsetBemptyCc');
});

test('a finding shows its line of the article with a caret, errors before warnings', () => {
  const [warning, error] = [storeSecrets.diagnostics[2], storeSecrets.diagnostics[0]];
  const shown = findings(
    [warning, error].flatMap((found) => found ?? []),
    storeSecrets,
    storeSecrets.source.split('\n'),
  );
  expect(textOf(shown).trim().split('\n').slice(0, 4)).toEqual([
    'Error The value of --name is still the placeholder <your-vault> unfilled-placeholder docs/store-secrets.md:6',
    'az keyvault create --name <your-vault> --resource-group "$RESOURCE_GROUP"',
    '                          ^',
    "Pass --fill '<your-vault>=…'.",
  ]);
});

test('a finding in an included file shows no line of this one', () => {
  const elsewhere = storeSecrets.diagnostics
    .slice(0, 1)
    .map((found) => ({ ...found, file: 'docs/shared/vault.md' }));
  expect(String(findings(elsewhere, storeSecrets, storeSecrets.source.split('\n')))).not.toContain('<pre');
});
