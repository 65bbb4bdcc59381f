import { expect, test } from 'vitest';
import { judge } from '../request.ts';

const expected = `NAME    READY   STATUS    RESTARTS   AGE
web-0   1/1     Running   0          3m
api-0   1/1     Running   0          3m`;

function score(printed: string, wanted = expected): number {
  const { comparison } = judge(wanted, printed);
  expect(comparison.method).toBe('table');
  return comparison.score ?? Number.NaN;
}

test('widths, the order of columns and rows, and further columns and rows are free', () => {
  expect(
    score(`STATUS    NAME           READY   AGE    NODE     RESTARTS
Running   api-0          1/1     9d     node-a   0
Running   web-0          1/1     9d     node-b   0
Running   another-0      1/1     9d     node-b   0`),
  ).toBe(1);
});

test('each row that is missing costs its share', () => {
  expect(score('NAME    READY   STATUS    RESTARTS   AGE\nweb-0   1/1     Running   0          3m')).toBe(
    0.25 + 0.75 / 2,
  );
});

test('another table is worth little', () => {
  expect(
    score(
      'NAME    TYPE        CLUSTER-IP   EXTERNAL-IP   PORT(S)   AGE\nweb     ClusterIP   10.0.0.1     <none>        80/TCP    3m',
    ),
  ).toBeLessThan(0.2);
});

test('a row is known by its first cell, or else by its place', () => {
  const wanted = 'NAME   COLOUR\nmine   red\nyours  blue';
  expect(score('NAME   COLOUR\nyours  blue\nmine   red', wanted)).toBe(1);
  expect(score('NAME   COLOUR\nours   red\nyours  blue', wanted)).toBeGreaterThan(0.8);
});

test('marks in cells stand for what was printed', () => {
  expect(score('NAME    ADDRESS\nweb     20.1.2.3', 'NAME    ADDRESS\nweb     <public-ip>')).toBe(1);
});

test('tables with a rule and with bars are read', () => {
  const azure = 'Name    Location\n------  ----------\nweb     eastus';
  expect(score('Name      Location\n--------  --------\nweb       eastus', azure)).toBe(1);
  const sql = ' id | name \n----+------\n  1 | web  ';
  expect(score('  id  |  name  \n------+--------\n   1  | web    ', sql)).toBe(1);
});

test('text is no table', () => {
  expect(judge('some words\nand more', 'NAME  AGE\na     b').comparison.method).toBe('string-similarity');
  expect(judge(expected, 'error: nothing here').comparison.method).toBe('string-similarity');
});
