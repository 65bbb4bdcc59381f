import { html, type Markup } from './markup.ts';

/** A message in which what stands between two backticks is code. */
export function messageText(message: string): Markup {
  const parts = message.split(/`([^`\n]+)`/);
  return html`${parts.map((part, place) => (place % 2 === 1 ? html`<code>${part}</code>` : part))}`;
}

/** A message as a sentence of its own: one that begins with a plain word has a capital. */
export function headline(message: string): Markup {
  return messageText(message.replace(/^[a-z](?=[a-z]*\s)/, (letter) => letter.toUpperCase()));
}
