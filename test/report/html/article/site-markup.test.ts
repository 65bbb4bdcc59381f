import { expect, test } from 'vitest';
import { withoutSiteMarkup } from '../../../../src/report/html/article/site-markup.ts';

test.each([
  ['a zone', ':::zone pivot="azure-cli"\ntext\n:::zone-end', '*For azure-cli:*\ntext\n'],
  ['a tab', '# [Azure CLI](#tab/azure-cli)\ntext', '**Azure CLI**\ntext'],
  ['a picture', ':::image type="content" source="a.png" alt-text="The map.":::', '*Picture: The map.*'],
  ['an include', '[!INCLUDE [quotas](includes/quotas.md)]', '*Included: includes/quotas.md*'],
  ['a note', '> [!NOTE]\n> Mind it.', '> **Note**  \n> Mind it.'],
  ['columns', ':::row:::\n:::column:::\na\n:::column-end:::\n:::row-end:::', '\n\na\n\n'],
  ['what is none of it', '::: \n# [A](b.md)\n> [!x]: y', '\n# [A](b.md)\n> [!x]: y'],
])('%s is written in Markdown, on its lines', (_what, source, markdown) => {
  expect(withoutSiteMarkup(source)).toBe(markdown);
});
