import { expect, test } from 'vitest';
import { renderMarkdown } from '../../../../src/report/html/article/markdown.ts';
import { outlineOf } from '../../../../src/report/html/article/outline.ts';

const rendered = (source: string, whole = source) => renderMarkdown(source, outlineOf(whole), 2);
const page = (source: string) => String(rendered(source).markup);

test.each([
  ['a paragraph', 'Some *text* with **weight**.', '<p>Some <em>text</em> with <strong>weight</strong>.</p>'],
  ['code in a line', 'Run `az login`.', '<p>Run <code>az login</code>.</p>'],
  ['a tight list', '- one\n- two', '<ul><li>one</li><li>two</li></ul>'],
  ['a list that goes on after a block', '3. three', '<ol start="3"><li>three</li></ol>'],
  ['a quotation', '> said', '<blockquote><p>said</p></blockquote>'],
  ['a line that ends', 'one  \ntwo', '<p>one<br>two</p>'],
  [
    'a link to the web',
    '[here](https://example.com/?a&b)',
    '<p><a href="https://example.com/?a&#38;b" rel="noreferrer">here</a></p>',
  ],
])('%s is shown as it is meant', (_what, source, markup) => {
  expect(page(source)).toBe(markup);
});

test.each([
  ['a link with a script', '[x](javascript:alert(1))'],
  ['one whose scheme is hidden', '[x](java&#115;cript:alert(1))'],
  ['a link with data', '[x](data:text/html,<script>alert(1)</script>)'],
  ['a script', '<script>alert(1)</script>'],
  ['a script that never ends', 'text\n\n<script>alert(1)'],
  ['a picture', '![x](https://example.com/x.png)'],
  ['a picture with a handler', '<img src=x onerror=alert(1)>'],
  ['a drawing', '<svg onload=alert(1)>'],
  ['a frame', 'a <iframe src="https://example.com"></iframe> b'],
  ['markup in markup', '<<script>script>alert(1)<</script>/script>'],
  ['a quotation mark in an address', '[x](https://example.com/"onclick="alert(1))'],
  ['code that ends its block', '```\n</code></pre><script>alert(1)</script>\n```'],
])('%s does nothing', (_what, source) => {
  const tags = page(source).match(/<[a-z][^>]*>/gi) ?? [];
  const known =
    /^<(?:p|code|pre tabindex="0" role="group" aria-label="[^"]*"|span class="picture"|a|a href="https:\/\/[^"]*" rel="noreferrer")>$/;
  expect(tags.filter((tag) => !known.test(tag))).toEqual([]);
});

test('headings begin one below the title and skip no level', () => {
  const source = '# Title\n\n### First\n\n#### Second\n\n###### Last';
  expect(page(source).match(/<h\d/g)).toEqual(['<h3', '<h3', '<h4', '<h6']);
});

test('a link is defined wherever the article does so', () => {
  const whole = 'See [it][1].\n\n[1]: https://example.com';
  expect(String(rendered('See [it][1].', whole).markup)).toContain('href="https://example.com"');
});

test('a wide table can be scrolled with the keyboard', () => {
  expect(page('| a | b |\n| - | - |\n| 1 | 2 |')).toBe(
    '<div class="wide" tabindex="0" role="group" aria-label="Table"><table><thead><tr><th>a</th><th>b</th></tr></thead><tbody><tr><td>1</td><td>2</td></tr></tbody></table></div>',
  );
});

test('comments are left out, and markup is shown without its tags', () => {
  expect(page('<!-- a\n\nb -->\n\n<details>\n<summary>More</summary>\n\ntext\n\n</details>')).toBe(
    '<p>More</p><p>text</p>',
  );
});

test('what it says, and under which headings, is told as text', () => {
  const { headings, text } = rendered('## A `b` *c*\n\nSome <b>bold</b>\ntext.');
  expect({ headings, text }).toEqual({ headings: ['A b c'], text: 'Some bold text.\n' });
});

test('a heading of markup alone is left out, for readers and for the list of headings', () => {
  const { markup, headings } = rendered('## <a name="here"></a>\n\n##\n\n## ![](x.png)\n\ntext');
  expect(String(markup)).toBe('<h3><span class="picture">Picture: </span></h3><p>text</p>');
  expect(headings).toEqual(['']);
});
