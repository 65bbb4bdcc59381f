import { expect, test } from 'vitest';
import { findings, read } from './read-fixture.ts';

const block = ['', '```bash', 'ls', '```'];

test.each([
  ['<!-- draft', ...block],
  ['<div>', '<!-- draft', '</div>', ...block],
  ['<!-- draft ->', ...block, '', '<!-- more -->'],
  ['<!-- draft --!>', ...block, '', '-->'],
])('a comment that takes up blocks since it does not end is told of: %j', (...lines) => {
  const line = lines.indexOf('<!-- draft') === 1 ? 2 : 1;
  expect(findings(read(...lines))).toEqual([
    `${line}:1 warning unclosed-comment: this comment does not end where it was to, so that the blocks behind it are part of it`,
  ]);
});

test.each([
  ['<!-- draft'],
  ['<!-- draft', ...block, '-->'],
  ['<!-- File ->', 'New', ...block, '-->'],
  ['<!--', ...block, 'a ->', '', '<!-- b -->'],
])('one that is meant to hold them is not: %j', (...lines) => {
  expect(findings(read(...lines))).toEqual([]);
});
