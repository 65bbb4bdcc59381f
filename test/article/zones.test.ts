import { expect, test } from 'vitest';
import { findings, read } from './read-fixture.ts';

const code = ['', '```bash', 'ls', '```', ''];
const end = '::: zone-end';

test.each([
  '::: zone pivot="a,b"',
  ':::zone pivot="a, b"',
  "::::  Zone pivot='a,b' target='docs'",
  '::: zone pivot=" a ,, b "',
  '> ::: zone pivot = "a,b" :::',
  '::: zone pivot=a,b target=docs',
])('%s begins a zone', (marker) => {
  const article = read(marker, ...code, marker.startsWith('>') ? '> :::zone-end' : ':::zone-end');
  expect(article.blocks.map(({ pivots }) => pivots)).toEqual([['a', 'b']]);
  expect(findings(article)).toEqual([]);
});

test('a zone for a target alone is no slip', () => {
  expect(findings(read('::: zone target="docs"', ...code, end))).toEqual([]);
});

test.each([
  ['::: zone pivots="a"', 'is pivot meant by pivots?'],
  ['::: zone pviot="a"', 'is pivot meant by pviot?'],
  ['::: zone', 'it has no pivot="…"'],
  ['::: zone "a"', 'it has no pivot="…"'],
  ['::: zone pivot=""', 'its list of pivots is empty'],
  ['::: zone pivot=" , "', 'its list of pivots is empty'],
  ['::: zone pivot="a;b"', 'a;b is no id of a pivot'],
  ['::: zone pivot=“a”', '“a” is no id of a pivot'],
])('%s is told of, and always counts', (marker, problem) => {
  const article = read('Text.', '', `  ${marker}`, ...code, end);
  expect(article.blocks.map(({ pivots }) => pivots)).toEqual([null]);
  expect(article.pivots).toEqual([]);
  expect(findings(article)).toEqual([
    `3:3 warning invalid-zone: this zone is for no pivot, so what stands in it always counts: ${problem}`,
  ]);
});

const unclosed = 'this zone does not end before the next one begins, or the article is over';
const begin = (pivot: string) => `::: zone pivot="${pivot}"`;

test('a zone that does not end is told of where it begins', () => {
  expect(findings(read('Text.', begin('a'), ...code))).toEqual([`2:1 warning unclosed-zone: ${unclosed}`]);
});

test('so is one in which another one begins, and an end too many', () => {
  const article = read(begin('a'), '', begin('b'), ...code, end, '', end);
  expect(article.blocks.map(({ pivots }) => pivots)).toEqual([['b']]);
  expect(findings(article)).toEqual([
    `1:1 warning unclosed-zone: ${unclosed}`,
    '11:1 warning zone-end-without-zone: no zone that begins before has its end here',
  ]);
});

test.each([
  [':::zones pivot="a"', 'zones', 'zone'],
  ['::: zone_end', 'zone_end', 'zone-end'],
  [':::zoneend', 'zoneend', 'zone-end'],
])('%s is misspelt', (marker, written, meant) => {
  expect(findings(read(marker, ...code))).toEqual([
    `1:1 warning misspelt-zone: :::${written} is no marker that docproof knows, and counts for nothing: is :::${meant} meant?`,
  ]);
});

test.each([':::image source="a.png":::', ':::row:::', '::: moniker range="a"', ':::note'])(
  '%s is no zone',
  (marker) => {
    expect(findings(read(marker, ...code))).toEqual([]);
  },
);

test.each([
  [':: zone pivot="a"', '::zone', 'zone'],
  [': zone target="docs"', ':zone', 'zone'],
  ['::zone-end', '::zone-end', 'zone-end'],
  [':::zonepivot="a"', ':::zonepivot', 'zone'],
])('%s is told of as %s', (line, written, meant) => {
  expect(findings(read(line, ...code))).toEqual([
    `1:1 warning misspelt-zone: ${written} is no marker that docproof knows, and counts for nothing: is :::${meant} meant?`,
  ]);
});

test.each([': zones are for pivots', 'std::zone pivot', ':: zone'])('%s is text', (line) => {
  expect(findings(read(line, ...code))).toEqual([]);
});
