import { expect, test } from 'vitest';
import { readArticle } from '../../src/article/read-article.ts';

test('includes and linked prerequisites are listed as paths', () => {
  const text = [
    '# Guide',
    '[!INCLUDE [note](../includes/note.md)]',
    '## Before you begin',
    '- [!INCLUDE [trial](~/shared/trial.md)]',
    '- Read [the basics](basics.md#start), [networks][net] and [the docs](https://example.com/a.md).',
    '### Cluster',
    'An [AKS cluster](./cluster/create.md?tabs=cli), [basics](basics.md) and [the CLI](/cli/azure/install.md).',
    '## Next',
    'See [more](more.md).',
    '',
    '[net]: networks.md',
  ].join('\n');
  const { includes, prerequisites } = readArticle({ path: 'docs/guide.md', text });
  expect(includes).toEqual(['includes/note.md', '~/shared/trial.md']);
  expect(prerequisites).toEqual(['docs/basics.md', 'docs/networks.md', 'docs/cluster/create.md']);
});
