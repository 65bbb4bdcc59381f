import { expect, test } from 'vitest';
import { findings, read } from './read-fixture.ts';

const block = ['', '```bash', 'ls', '```'];

test.each([
  ['```bash', 'ls', '```'],
  ['~~~ Output', 'a', '~~~'],
  ['::: zone target="docs"'],
  ['[!INCLUDE [text](a.md)]'],
])('what stands in HTML without a blank line is told of: %s', (...lines) => {
  expect(
    findings(read('- <details>', ...lines.map((line) => `  ${line}`), '  </details>', ...block)),
  ).toEqual(['2:3 warning hidden-in-html: what begins here is part of the HTML before it, and is not read']);
});

test.each([
  ['<pre>', '```bash', 'ls', '```', '</pre>'],
  ['<!--', '```bash', 'ls', '```', '-->'],
  ['<details>', '```json', '{}', '```', '</details>'],
  ['<details>', '', '```bash', 'ls', '```', '', '</details>'],
])('what is meant to stand there is not: %j', (...lines) => {
  expect(findings(read(...lines, ...block))).toEqual([]);
});

test.each(['<pre>', '<script>', '<style>'])('%s without an end hides what follows', (tag) => {
  expect(findings(read(tag, 'a', ...block))).toEqual([
    '4:1 warning hidden-in-html: what begins here is part of the HTML before it, and is not read',
  ]);
});
