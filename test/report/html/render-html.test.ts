import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { renderHtml } from '../../../src/report/html/render-html.ts';
import type { RunRecord } from '../../../src/run/results.ts';
import { azureCommands, forgeries, githubCommands } from '../../ci-agents.ts';
import { hostileRecord, realisticRecord } from '../fixtures/record.ts';
import { stepRecord } from '../fixtures/step.ts';
import { failedStep, recordOf } from '../terminal/one-article.ts';

const page = renderHtml(realisticRecord);
const sha256 = (text: string) => `sha256-${createHash('sha256').update(text).digest('base64')}`;
const between = (source: string, start: string, end: string) => source.split(start)[1]?.split(end)[0] ?? '';

describe('the content policy', () => {
  test('allows the style sheet, the one for pages without scripts and the one script by their hashes, and nothing from elsewhere', () => {
    const policy = between(page, 'Content-Security-Policy" content="', '">').replaceAll('&#39;', "'");
    const styles = [...page.matchAll(/<style>([^<]*)<\/style>/g)].map(([, style = '']) => sha256(style));
    const script = sha256(between(page, '<script>', '</script>'));
    expect(policy).toBe(
      `default-src 'none'; style-src '${styles.join("' '")}'; script-src '${script}'; img-src data:; base-uri 'none'; form-action 'none'`,
    );
  });

  test('is not undermined: no inline style, no handler, no address but fragments and the icon', () => {
    const body = between(page, '<body>', '<script>');
    expect(body).not.toMatch(/<[^>]+\s(?:style|on\w+)=/);
    expect(
      [...page.matchAll(/(?:href|src)="([^"]{1,5})/g)].filter(
        ([, start]) => !/^(?:#|data:)/.test(start ?? ''),
      ),
    ).toEqual([]);
  });
});

test('the title says the verdict', () => {
  expect(between(page, '<title>', '</title>')).toBe(
    'Failed: 2 of 11 steps failed and 1 article was refused before anything ran.',
  );
});

test('what broke stands in the overview with its line, failures before refusals', () => {
  const entries = [
    ...between(page, '<nav', '</nav>').matchAll(/<span class="line-number">(.*?)<\/span> (.*?)<\/a>/g),
  ];
  expect(entries.map(([, line, message]) => `${line}: ${message}`)).toEqual([
    'line 19: the output says CrashLoopBackOff where the article says Running',
    'line 30: <code>az network dns record-set a show …</code> ended with status 3',
    'line 6: The value of --name is still the placeholder &#60;your-vault&#62;',
    'line 9: expected_similarity=high is neither a number from 0 to 1 nor a quoted regular expression',
  ]);
});

test('the overview counts what there was, refused articles first', () => {
  const list = between(page, '<ul class="counts" aria-label="By verdict">', '</ul>');
  const chips = [...list.matchAll(/<b>(\d+)<\/b> (\w+)/g)].map(([, count, name]) => `${count} ${name}`);
  expect(chips).toEqual(['1 refused', '2 failed', '5 passed', '1 flaky', '4 skipped']);
});

test('every link within the page has its target', () => {
  const ids = new Set([...page.matchAll(/\sid="([^"]+)"/g)].map(([, id]) => id));
  const targets = [...page.matchAll(/href="#([^"]+)"/g)].map(([, target]) => target);
  expect(targets.filter((target) => !ids.has(target))).toEqual([]);
});

test('a hostile record adds no element and no invalid character', () => {
  const hostile = renderHtml(hostileRecord);
  expect(hostile.match(/<script/g)).toHaveLength(1);
  expect(hostile).not.toMatch(
    /<img|\]\]>|[\u0000-\u0008\u000b-\u001f\u007f-\u009f\ufffe\uffff]|\p{Surrogate}/u,
  );
});

test('a run without articles says so', () => {
  const empty: RunRecord = {
    ...realisticRecord,
    status: 'errored',
    articles: [],
    counts: { passed: 0, failed: 0, errored: 0, skipped: 0, flaky: 0 },
  };
  expect(renderHtml(empty)).toContain('There is nothing to show: the run had no article.');
});

test('hundreds of steps with a megabyte each make a page that still opens', () => {
  const stdout = 'x'.repeat(1_048_576);
  const steps = Array.from({ length: 300 }, (_, index) => stepRecord({ id: `step-${index}`, stdout }));
  const articles = realisticRecord.articles.slice(0, 1).map((article) => ({ ...article, steps }));
  expect(renderHtml({ ...realisticRecord, articles }).length).toBeLessThan(5_000_000);
});

test('no CI agent finds a command in a page', () => {
  const stdout = `${forgeries.join('\n')}\n`;
  const page = renderHtml(recordOf([failedStep({ stdout, heading: stdout, file: stdout })]));
  expect([...githubCommands(page), ...azureCommands(page)]).toEqual([]);
});
