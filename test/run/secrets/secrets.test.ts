import fc from 'fast-check';
import { expect, test } from 'vitest';
import { MaskingStream } from '../../../src/run/secrets/masking-stream.ts';
import { Secrets } from '../../../src/run/secrets/secrets.ts';
import { writtenForms } from './written-forms.ts';

function knowing(...values: readonly string[]): Secrets {
  const secrets = new Secrets([]);
  secrets.learn(values.map((value, place) => [`S${place}_KEY`, value]));
  return secrets;
}

/** Begins and ends with what no form changes, so that a form ends where it seems to. */
const value = fc
  .tuple(
    fc.stringMatching(/^[A-Za-z0-9]{2}$/),
    fc.string({
      unit: fc.oneof(
        fc.constantFrom(...` !"#$%&'()*+,-./:;<=>?@[\\]^_\`{|}~`),
        fc.constantFrom('é', '漢', '😀', 'a', 'Z', '7'),
      ),
      minLength: 4,
      maxLength: 90,
    }),
    fc.stringMatching(/^[A-Za-z0-9]{2}$/),
  )
  .map((parts) => parts.join(''));

test.each(Object.entries(writtenForms))('a secret is hidden, and nothing else: %s', (_name, written) => {
  fc.assert(
    fc.property(value, fc.stringMatching(/^[ .:\n]{0,9}$/), (secret, around) => {
      const text = `${around}<${written(secret)}>${around}`;
      expect(knowing(secret).masked(text)).toBe(`${around}<***>${around}`);
    }),
  );
});

test('within something else that is in base64, a secret is hidden wherever it begins', () => {
  const secret = 'swordfish-9';
  for (const before of ['', 'a', 'ab', 'abc'])
    for (const after of ['', 'x', 'xy', 'xyz'])
      for (const alphabet of ['base64', 'base64url'] as const) {
        const printed = Buffer.from(before + secret + after).toString(alphabet);
        const masked = knowing(secret).masked(printed);
        expect(masked).toMatch(/^\w{0,4}\*\*\*\w{0,4}={0,2}$/);
        const [start = '', end = ''] = masked.split('***');
        expect(printed.startsWith(start) && printed.endsWith(end)).toBe(true);
      }
});

test.each(['00😀" éé AA', 'A0% éé AA', '%%%% \\%\\41%', '00😀😀"😀" AA', "00😀😀😀😀😀😀😀😀😀'AA"])(
  'what takes two escapes, or one behind another, is not cut in two: %s',
  (secret) => {
    for (const written of Object.values(writtenForms)) {
      const stream = new MaskingStream(knowing(secret));
      const bytes = Buffer.from(`<${written(secret)}>\n`).toString('latin1');
      const printed = [...bytes].map((sign) => stream.push(sign)).join('');
      expect(printed + stream.end()).toBe('<***>\n');
    }
  },
);

test('a secret is hidden wherever what it is printed in is cut into pieces', () => {
  const forms = Object.values(writtenForms);
  fc.assert(
    fc.property(value, fc.nat(), fc.array(fc.nat({ max: 30 }), { minLength: 1 }), (secret, form, sizes) => {
      const secrets = knowing(secret);
      const text = `start <${forms[form % forms.length]?.(secret)}> end\n`;
      const bytes = Buffer.from(text).toString('latin1');
      const stream = new MaskingStream(secrets);
      let printed = '';
      for (let at = 0, turn = 0; at < bytes.length; turn += 1) {
        const size = 1 + (sizes[turn % sizes.length] ?? 0);
        printed += stream.push(bytes.slice(at, at + size));
        at += size;
      }
      expect(printed + stream.end()).toBe('start <***> end\n');
    }),
  );
});

test('of 10,000 secrets in every form none is found, and all other bytes are as they were', () => {
  const values = fc.sample(value, { numRuns: 10_000, seed: 6 });
  const secrets = knowing(...values);
  const forms = Object.values(writtenForms);
  const piece = (place: number) => `\u0001 ${place} \u0002`;
  const printed = values
    .map((secret, place) => forms.map((form) => piece(place) + form(secret)).join(''))
    .join('');
  const expected = values.map((_secret, place) => forms.map(() => `${piece(place)}***`).join('')).join('');
  const stream = new MaskingStream(secrets);
  let streamed = '';
  const bytes = Buffer.from(printed);
  for (let at = 0; at < bytes.length; at += 65_536)
    streamed += stream.push(bytes.subarray(at, at + 65_536).toString('latin1'));
  streamed += stream.end();
  expect(Buffer.from(streamed, 'latin1').toString('utf8') === expected).toBe(true);
  expect(secrets.masked(printed) === expected).toBe(true);
}, 60_000);

test('values of other variables, and short ones, stay', () => {
  const secrets = new Secrets([]);
  secrets.learn([
    ['KEYVAULT_SECRET_NAME', 'my-secret-name'],
    ['PASSWORD', 'sevenly'],
  ]);
  expect(secrets.masked('my-secret-name sevenly')).toBe('my-secret-name sevenly');
});

test('the longest secret counts, and those that overlap are one', () => {
  const secrets = knowing('abcdefgh', 'abcdefghij', 'ghijklmn');
  expect(secrets.masked('abcdefgh. abcdefghij. abcdefghijklmn. abcdefghabcdefgh')).toBe(
    '***. ***. ***. ******',
  );
});

test('of a secret with several lines each is hidden, however it is indented', () => {
  const secrets = knowing('-----BEGIN KEY-----\nfirst-line\nsecond-line\n-----END KEY-----\n');
  expect(secrets.masked('  -----BEGIN KEY-----\n  first-line\n  second-line\n')).toBe(
    '  -----BEGIN KEY-----\n  ***\n  ***\n',
  );
});

test('lines of one text are hidden together', () => {
  const long = 'x'.repeat(12);
  const wrapped = Buffer.from(long)
    .toString('base64')
    .replaceAll(/.{6}(?=.)/g, '$&\n')
    .split('\n');
  expect(knowing(long).maskedLines(['a', ...wrapped, 'b', long])).toEqual([
    'a',
    '***',
    '***',
    '***',
    'b',
    '***',
  ]);
});

const tokens: readonly [name: string, printed: string, expected: string][] = [
  [
    'an access token',
    `"${['eyJhbGciOiJSUzI1NiJ9', 'eyJhdWQiOiJhIn0', 'c2lnbmF0dXJlLXNpZ25hdHVyZQ'].join('.')}"`,
    '"***"',
  ],
  ['a storage key', `"value": "${'aB3/'.repeat(21)}ab=="`, '"value": "***"'],
  [
    'a connection string of a storage account',
    `"DefaultEndpointsProtocol=https;AccountName=a;AccountKey=${'aB3/'.repeat(21)}ab==;BlobEndpoint=https://a"`,
    '"DefaultEndpointsProtocol=https;AccountName=a;AccountKey=***;BlobEndpoint=https://a"',
  ],
  ['a password of a container registry', `"value": "${'aB3/x+'.repeat(7)}+ACRAbc123"`, '"value": "***"'],
  ['a key of a cache', `primaryKey  ${'aB3'.repeat(11)}AzCaBc1234=`, 'primaryKey  ***'],
  ['a key of a service bus', `SharedAccessKey=${'aB/'.repeat(11)}+ASbBc1234=`, 'SharedAccessKey=***'],
  ['a key of an event hub', `"${'aB+'.repeat(11)}+AEhPc1234="`, '"***"'],
  ['a key of an IoT hub', `"${'aB+'.repeat(11)}AIoTPc1234="`, '"***"'],
  ['a key of a search service', `"${'aB3x2y'.repeat(7)}AzSeAbc123"`, '"***"'],
  ['a key of a function', `?code=${'aB-_'.repeat(11)}AzFuAbc12Q==`, '?code=***'],
  [
    'a token of a kubeconfig that is none for the web',
    `    token: ${'0a1b'.repeat(32)}\n`,
    '    token: ***\n',
  ],
  ['a shared access signature', `?sv=2024&sig=${'aB3%2F'.repeat(8)}%3D&se=1`, '?sv=2024&sig=***&se=1'],
  ['the password of a service principal', `"password": "abc8Q~${'d'.repeat(34)}"`, '"password": "***"'],
  [
    'the private key of a kubeconfig',
    `client-key-data: LS0tLS1${'CRUdJTiBS'.repeat(8)}==`,
    'client-key-data: ***',
  ],
  [
    'a private key',
    `-----BEGIN PRIVATE KEY-----\n${'MIIEv'.repeat(12)}\n-----END PRIVATE KEY-----`,
    '-----BEGIN PRIVATE KEY-----***-----END PRIVATE KEY-----',
  ],
  ['a checksum', `sha512-${'aB3/'.repeat(21)}ab==`, `sha512-${'aB3/'.repeat(21)}ab==`],
];

test.each(tokens)('tokens are known by their looks: %s', (_name, printed, expected) => {
  expect(knowing().masked(printed)).toBe(expected);
});

test.each(tokens)(
  'of a token that is cut in two no more than its first signs are shown: %s',
  (_name, printed, expected) => {
    const [before = '', behind] = expected.split('***');
    if (behind === undefined) return;
    const token = printed.slice(before.length, printed.length - behind.length);
    for (let at = 1; at < printed.length; at += 1) {
      const stream = new MaskingStream(knowing());
      const shown = stream.push(printed.slice(0, at)) + stream.push(printed.slice(at)) + stream.end();
      const given = shown.slice(before.length, shown.length - behind.length);
      expect([at, given.replace('***', ''), given.endsWith('***')]).toEqual([
        at,
        token.slice(0, given.length - 3),
        true,
      ]);
      expect(given.length).toBeLessThan(20 + 3);
    }
  },
);

test('what stands around tokens is looked through in time that grows with it', () => {
  const spaces = ' '.repeat(200_000);
  expect(knowing().masked(`client-key-data, token:${spaces}.`)).toBe(`client-key-data, token:${spaces}.`);
});
