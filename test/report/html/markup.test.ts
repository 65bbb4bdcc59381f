import fc from 'fast-check';
import { expect, test } from 'vitest';
import { html, trusted } from '../../../src/report/html/markup.ts';
import { visible } from '../../../src/report/html/plain-text.ts';

test('text is escaped for content and for quoted attributes', () => {
  const text = `<b title="x" id='y'>&amp;</b>`;
  expect(html`<p title="${text}">${text}</p>`.toString()).toBe(
    '<p title="&#60;b title=&#34;x&#34; id=&#39;y&#39;&#62;&#38;amp;&#60;/b&#62;">&#60;b title=&#34;x&#34; id=&#39;y&#39;&#62;&#38;amp;&#60;/b&#62;</p>',
  );
});

test('markup goes in as it is, also in lists', () => {
  const items = ['a', 'b<'].map((item) => html`<li>${item}</li>`);
  expect(html`<ul>${items}</ul>${trusted('<hr>')}`.toString()).toBe('<ul><li>a</li><li>b&#60;</li></ul><hr>');
});

test('null and false leave nothing, zero and the empty text stay', () => {
  expect(html`[${null}${false}${0}${''}]`.toString()).toBe('[0]');
});

test('an object that only looks like markup is not taken for it', () => {
  const forged = Object.assign(['<script>'], { toString: () => '<script>' });
  expect(html`${forged}`.toString()).toBe('&#60;script&#62;');
});

test('a value in an unquoted attribute is refused', () => {
  expect(() => html`<a href=${'x'}>`).toThrow('Unquoted attribute');
});

test('no text whatever gets a character of markup or an invalid one onto the page', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: 'binary' }),
      fc.constantFrom('<script>', ']]>', '\ud800', '\0', '"', "'"),
      (text, extra) => {
        const rendered = html`${text + extra}`.toString();
        expect(rendered).not.toMatch(
          /[<>"']|&(?!#\d+;)|[\u0000-\u0008\u000b-\u001f\u007f-\u009f\ufffe\uffff]|\p{Surrogate}/u,
        );
      },
    ),
  );
});

test('every character that cannot stand as it is is changed, alone and among others', () => {
  for (let code = 0; code < 0x11000; code += 1) {
    const sign = String.fromCodePoint(code);
    const changed = visible(sign).replace(/[&<>"']/, (one) => `&#${one.charCodeAt(0)};`);
    expect(html`${sign}`.toString()).toBe(changed);
  }
});
