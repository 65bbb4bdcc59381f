import fc from 'fast-check';
import { XMLParser, XMLValidator } from 'fast-xml-parser';
import { expect, test } from 'vitest';
import { element, writeXml } from '../../src/report/xml.ts';

test('elements stand on lines of their own, indented, and empty ones close themselves', () => {
  const document = element('a', { one: 1 }, element('b', {}), element('c', {}, element('d', { two: 'x' })));
  expect(writeXml(document)).toBe(`<?xml version="1.0" encoding="UTF-8"?>
<a one="1">
  <b/>
  <c>
    <d two="x"/>
  </c>
</a>
`);
});

test('text is escaped and no space is added to it', () => {
  const text = `<a> & "b" ]]> 'c'\r\n\td`;
  expect(writeXml(element('t', {}, text))).toBe(
    '<?xml version="1.0" encoding="UTF-8"?>\n<t>&lt;a&gt; &amp; "b" ]]&gt; \'c\'&#13;\n\td</t>\n',
  );
});

test('line ends, tabs and quotes in an attribute survive', () => {
  expect(writeXml(element('t', { a: '<"&\'>\r\n\t' }))).toBe(
    '<?xml version="1.0" encoding="UTF-8"?>\n<t a="&lt;&quot;&amp;\'&gt;&#13;&#10;&#9;"/>\n',
  );
});

test('what XML 1.0 cannot hold becomes U+FFFD, astral characters stay', () => {
  expect(writeXml(element('t', { a: '\u0000\u001b' }, 'x\u0008\ud800y\udc00\ufffe\uffff 🚀'))).toBe(
    '<?xml version="1.0" encoding="UTF-8"?>\n<t a="\ufffd\ufffd">x\ufffd\ufffdy\ufffd\ufffd\ufffd 🚀</t>\n',
  );
});

test('no CI agent finds a command in it', () => {
  const hostile = '##vso[task.complete]\n::error::x\n  ::stop-commands::y';
  const text = writeXml(element('t', { a: hostile }, hostile));
  expect(text).not.toMatch(/##\w*\[|^\s*::/m);
  const parsed = new XMLParser({ ignoreAttributes: false, htmlEntities: true }).parse(text);
  expect(parsed.t).toEqual({ '@_a': hostile, '#text': hostile });
});

test('any text in any place gives valid XML and is read back as it was, but for what XML cannot hold', () => {
  const parser = new XMLParser({
    ignoreAttributes: false,
    attributeNamePrefix: '',
    trimValues: false,
    parseTagValue: false,
    parseAttributeValue: false,
    alwaysCreateTextNode: true,
    processEntities: true,
    htmlEntities: true,
  });
  const anyText = fc.string({ unit: 'binary', minLength: 1 });
  fc.assert(
    fc.property(anyText, anyText, (attribute, text) => {
      const xml = writeXml(element('t', { a: attribute }, `.${text}`));
      expect(XMLValidator.validate(xml)).toBe(true);
      const { t } = parser.parse(xml);
      expect([t.a, t['#text']]).toEqual([possible(attribute), possible(`.${text}`)]);
    }),
  );
});

function possible(text: string): string {
  return text.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff\p{Surrogate}]/gu, '\ufffd');
}
