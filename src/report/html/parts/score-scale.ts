import { html, type Markup } from '../markup.ts';

const width = 120;

/** A score on a scale from 0 to 1, with a tick where it begins to pass. The numbers stand beside it as text. */
export function scoreScale(score: number, threshold: number, passed: boolean): Markup {
  const reached = Math.round(clamped(score) * width);
  const tick = Math.round(clamped(threshold) * width);
  return html`<svg class="scale ${passed ? 'passed' : 'failed'}" viewBox="0 0 ${width} 14" width="${width}" height="14" aria-hidden="true">
<rect class="track" x="0" y="5" width="${width}" height="4" rx="2"/><rect class="reached" x="0" y="5" width="${reached}" height="4" rx="2"/>
<path class="tick" d="M${tick} 1v12"/></svg>`;
}

function clamped(value: number): number {
  return Math.min(1, Math.max(0, value));
}
