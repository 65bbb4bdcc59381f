import { expect, test } from 'vitest';
import { hasMark, isElision, markedText } from '../../src/verdict/marks.ts';

const fitting: [string, string][] = [
  ['myResourceGroupxxxxxx', 'myResourceGroup8f2c1a'],
  ['/subscriptions/<guid>/resourceGroups/rg', '/subscriptions/0d1f/resourceGroups/rg'],
  ['xxxxxxxx-xxxx-xxxx-xxxx-xxxxxxxxxxxx', '⟨guid⟩'],
  ['namespace/<your namespace> created', 'namespace/demo created'],
  ['<first> <second>', 'one two'],
  ['key: ABC...', 'key: ABCDEF'],
  ['rg/$MY_RESOURCE_GROUP/vm', 'rg/demo-1/vm'],
  ['region $REGION', 'region eastus'],
];

test.each(fitting)('%j fits %j', (marked, actual) => {
  expect(markedText(marked)(actual)).toBe(true);
});

const unfitting: [string, string][] = [
  ['myResourceGroupxxxxxx', 'otherResourceGroup1'],
  ['namespace/<name> created', 'namespace/demo deleted'],
  ['<name>', 'two words'],
  ['<first> <second>', 'one two three'],
  ['rg-<name>', 'rg-'],
  ['EXTERNAL-IP: <ip>', 'EXTERNAL-IP: <pending>'],
  ['token <token>', 'token undefined'],
  ['Installing...', 'Installing was aborted'],
  ['Testing the disk ... ok', 'Testing the disk and it is not ok'],
];

test.each(unfitting)('%j does not fit %j', (marked, actual) => {
  expect(markedText(marked)(actual)).toBe(false);
});

test('markup, comparisons and single letters are no marks', () => {
  expect(
    [
      '</title>',
      '<!DOCTYPE html>',
      'a < b > c',
      '<a href="x">',
      '0xx1',
      '1.. 2',
      'US$100',
      '$x',
      '$A',
      'a$NAME',
      '<none>',
      '<pending>',
      '<html>',
      '<h1>Welcome</h1>',
    ].map(hasMark),
  ).toEqual(Array(14).fill(false));
});

test('an ellipsis alone on its line leaves lines out', () => {
  expect(
    [
      '...',
      '  [...]',
      '…,',
      '# ...',
      '< Output has been truncated for readability >',
      '[snip]',
      'Waiting...',
      '',
    ].map(isElision),
  ).toEqual([true, true, true, true, true, true, false, false]);
});
