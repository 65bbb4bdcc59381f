/** Ways in which programs print a value, by name; what each gives holds nothing but the value. */
export const writtenForms: Readonly<Record<string, (value: string) => string>> = {
  plain: (value) => value,
  base64: (value) => base64(value),
  'base64 without padding': (value) => base64(value).replace(/=+$/, ''),
  'base64, wrapped': (value) => base64(value).replaceAll(/.{8}(?=.)/g, '$&\n'),
  'base64, wrapped by a carriage return too': (value) => base64(value).replaceAll(/.{12}(?=.)/g, '$&\r\n'),
  base64url: (value) => Buffer.from(value).toString('base64url'),
  url: encodeURIComponent,
  'url in lower case': (value) => encodeURIComponent(value).replaceAll(/%../g, (code) => code.toLowerCase()),
  'url with each byte encoded': (value) => Buffer.from(value).toString('hex').replaceAll(/../g, '%$&'),
  form: (value) => new URLSearchParams({ a: value }).toString().slice(2),
  json: inJson,
  'json in ascii': (value) =>
    inJson(value).replaceAll(/[^ -~]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`),
  'json with more than it needs': (value) =>
    inJson(value).replaceAll(
      /[<>&'+`]/g,
      (unit) => `\\u${unit.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`,
    ),
  'json with slashes escaped': (value) => inJson(value).replaceAll('/', '\\/'),
  'json in json': (value) => inJson(inJson(value)),
  xml: (value) => value.replaceAll(/[&<>"']/g, (sign) => xmlEntities[sign] ?? sign),
  'html, by numbers': (value) => value.replaceAll(/[&<>"'+]|[^ -~]/gu, (sign) => `&#${sign.codePointAt(0)};`),
  'html, by hexadecimal numbers': (value) =>
    value.replaceAll(/[&<>"']/g, (sign) => `&#x${sign.charCodeAt(0).toString(16).toUpperCase()};`),
  'shell, within single quotes': (value) => value.replaceAll("'", "'\\''"),
  'shell, within quotes of both kinds': (value) => value.replaceAll("'", `'"'"'`),
  'shell, within double quotes': (value) => value.replaceAll(/["$`\\]/g, '\\$&'),
  'shell, with backslashes': (value) => value.replaceAll(/[^\w\n\u0080-\u{10ffff}]/gu, '\\$&'),
  'shell, in octal': (value) =>
    [...Buffer.from(value)]
      .map((byte) =>
        byte < 0x20 || byte > 0x7e || byte === 0x5c || byte === 0x27
          ? `\\${byte.toString(8).padStart(3, '0')}`
          : String.fromCharCode(byte),
      )
      .join(''),
};

const xmlEntities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
};

function base64(value: string): string {
  return Buffer.from(value).toString('base64');
}

function inJson(value: string): string {
  return JSON.stringify(value).slice(1, -1);
}
