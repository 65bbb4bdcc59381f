import { agentCommand, lineCommand } from './agent-command.ts';

/** One element of a document; a child that is a string is text. */
export interface XmlElement {
  name: string;
  attributes: Readonly<Record<string, string | number>>;
  children: readonly (XmlElement | string)[];
}

/** Makes an element. Names are ours and taken as they are; values and text may be anything. */
export function element(
  name: string,
  attributes: XmlElement['attributes'],
  ...children: XmlElement['children']
): XmlElement {
  return { name, attributes, children };
}

/** Writes a document in XML 1.0, elements on lines of their own, text unaltered. */
export function writeXml(root: XmlElement): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\n${write(root, '')}\n`;
}

function write({ name, attributes, children }: XmlElement, indent: string): string {
  const written = Object.entries(attributes).map(
    ([key, value]) => ` ${key}="${escapeAttribute(`${value}`)}"`,
  );
  const tag = `${indent}<${name}${written.join('')}`;
  if (children.length === 0) return `${tag}/>`;
  // Space beside text would become part of it.
  const hasText = children.some((child) => typeof child === 'string');
  const inner = children.map((child) =>
    typeof child === 'string' ? escapeText(child) : write(child, hasText ? '' : `${indent}  `),
  );
  return hasText ? `${tag}>${inner.join('')}</${name}>` : `${tag}>\n${inner.join('\n')}\n${indent}</${name}>`;
}

/** What XML 1.0 cannot hold in any notation. */
const impossible = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff\p{Surrogate}]/gu;
const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

// `>` too, for the sake of `]]>`; a raw CR would be read as a line feed; and what CI agents read as commands in a log.
function escapeText(text: string): string {
  return text
    .replace(impossible, '\ufffd')
    .replace(/[&<>]/g, entity)
    .replace(/\r/g, '&#13;')
    .replace(agentCommand, '&#35;')
    .replace(lineCommand, '$1&#58;');
}

// A parser makes raw white space in attributes into spaces.
function escapeAttribute(text: string): string {
  return text
    .replace(impossible, '\ufffd')
    .replace(/[&<>"]/g, entity)
    .replace(/[\t\n\r]/g, (space) => `&#${space.charCodeAt(0)};`)
    .replace(agentCommand, '&#35;');
}

function entity(character: string): string {
  return entities[character] ?? character;
}
