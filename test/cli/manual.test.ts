import { expect, test } from 'vitest';
import { manualUrl } from '../../src/cli/manual.ts';

const page = 'docs/reference/diagnostics.md#bash-syntax';

test.each([
  ['https://github.com/owner/name.git', 'https://github.com/owner/name'],
  ['git+https://user@github.com/owner/name.git', 'https://github.com/owner/name'],
  ['git+ssh://git@gitlab.example:8080/group/sub/name', 'https://gitlab.example:8080/group/sub/name'],
  ['git@github.com:owner/name.git', 'https://github.com/owner/name'],
  ['github:owner/name', 'https://github.com/owner/name'],
  ['owner/name.js', 'https://github.com/owner/name.js'],
])('in the repository %s', (url, folder) => {
  expect(manualUrl({ repository: url }, 'bash-syntax')).toBe(`${folder}/blob/HEAD/${page}`);
  expect(manualUrl({ repository: { url } }, 'bash-syntax')).toBe(`${folder}/blob/HEAD/${page}`);
});

test('below the homepage, where there is no repository that browsers can open', () => {
  const manifest = { homepage: 'https://docproof.example/start/?a#readme', repository: 'svn thing' };
  expect(manualUrl(manifest, 'bash-syntax')).toBe(`https://docproof.example/start/${page}`);
});

test('nowhere, where the package does not say where it lives', () => {
  expect(manualUrl({}, 'bash-syntax')).toBeNull();
});
