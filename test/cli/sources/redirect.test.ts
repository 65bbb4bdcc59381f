import { expect, test } from 'vitest';
import { followRedirect } from '../../../src/cli/sources/redirect.ts';

test.each([
  ['https://a.test/x/y.md', 'z.md', 'https://a.test/x/z.md'],
  ['https://a.test/x/y.md', '/z.md?raw=1', 'https://a.test/z.md?raw=1'],
  ['https://a.test/y.md', 'https://b.test/y.md', 'https://b.test/y.md'],
  ['http://a.test/y.md', 'https://a.test/y.md', 'https://a.test/y.md'],
  ['http://a.test/y.md', '//b.test/y.md', 'http://b.test/y.md'],
])('from %s a redirect to %s is followed', (from, location, to) => {
  expect(followRedirect(new URL(from), location, 0)).toEqual({ ok: true, url: new URL(to) });
});

test.each([
  [
    'http://b.test/y.md',
    0,
    'it is redirected from https to http, to b.test: name an address that stays encrypted',
  ],
  ['file:///etc/passwd', 0, 'it is redirected to file:, which docproof does not read'],
  ['data:text/plain,x', 0, 'it is redirected to data:, which docproof does not read'],
  ['https://u:p@b.test/', 0, 'it is redirected to an address with a password, at b.test'],
  ['https://[', 0, 'it is redirected to nowhere'],
  [null, 0, 'it is redirected to nowhere'],
  ['y.md', 5, 'it is redirected more than 5 times'],
])('from https a redirect to %s after %i others is refused', (location, followed, problem) => {
  expect(followRedirect(new URL('https://a.test/x.md'), location, followed)).toEqual({ ok: false, problem });
});
