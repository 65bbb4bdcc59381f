import { expect, test } from 'vitest';
import { articleAddress } from '../../../src/cli/sources/address.ts';

test('an address is an article without the place in it', () => {
  expect(articleAddress('HTTPS://Example.com/a b.md?x=1#top')).toEqual({
    ok: true,
    address: 'https://example.com/a%20b.md?x=1',
  });
});

test('an address with a password is refused without repeating it, and so is none at all', () => {
  expect(articleAddress('https://me:secret@example.com/a.md')).toEqual({
    ok: false,
    message:
      'the address of an article at example.com has a password in it, which reports would show: download the file and name it',
  });
  expect(articleAddress('https://')).toEqual({ ok: false, message: 'https:// is no valid address' });
});

test.each([
  ['?sv=2024-11-04&sig=swordfish%3D', 'sig'],
  ['?token=swordfish', 'token'],
  ['?X-Amz-Security-Token=swordfish&x=1', 'X-Amz-Security-Token'],
  ['?a=1&X-Amz-Signature=swordfish', 'X-Amz-Signature'],
])('an address with a secret behind its question mark is refused without repeating it: %s', (query, name) => {
  expect(articleAddress(`https://example.com/a.md${query}`)).toEqual({
    ok: false,
    message: `the address of an article at example.com has a secret in it, behind ${name}=, which reports would show: download the file and name it`,
  });
});
