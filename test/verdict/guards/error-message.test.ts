import { expect, test } from 'vitest';
import { tripped } from '../request.ts';

test('an error on stderr trips beside a good stdout', () => {
  expect(tripped('ready', 'ready', 'ERROR: (Conflict) Another operation is in progress.')).toEqual([
    'error-message',
  ]);
});

test('another code than the expected one trips', () => {
  expect(tripped('Error from server (NotFound): gone', 'Error from server (Forbidden): no')).toEqual([
    'error-message',
  ]);
});
