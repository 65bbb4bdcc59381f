import { describe, expect, test } from 'vitest';
import { harmless } from '../../../../src/verdict/guards/signs/harmless.ts';
import { tripped } from '../../request.ts';

describe.each(harmless)('$about', ({ pattern, examples }) => {
  test.each(examples)('%j trips nothing', (printed) => {
    expect(printed.search(pattern)).not.toBe(-1);
    expect(tripped('pod/sample created', printed)).toEqual([]);
  });
});

test.each([
  'If it is not there, the file cannot be found.',
  'Check if the port is free: connection refused',
  "Unable to find image 'frob:latest' locally\ndocker: Error response from daemon: pull access denied",
  '* connect to 127.0.0.1 port 80 failed: Connection refused\n* closing connection',
  'debug1: done\nPermission denied (publickey).',
])('what stands beside it trips: %j', (printed) => {
  expect(tripped('pod/sample created', printed)).toContain('error-message');
});
