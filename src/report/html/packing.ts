import { deflateRawSync } from 'node:zlib';
import { html, type Markup } from './markup.ts';

/** As fast as it goes while markup still becomes a tenth. */
const level = 4;

/**
 * A text as a part of the page that no browser looks into: deflated, in base64, in an element that runs nothing. The client script
 * unpacks it.
 *
 * @param name - class of the element
 */
export function packed(name: string, text: string): Markup {
  const deflated = deflateRawSync(Buffer.from(text), { level }).toString('base64');
  return html`<script type="text/plain" class="${name}">${deflated}</script>`;
}
