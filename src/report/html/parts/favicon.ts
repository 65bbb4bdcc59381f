import type { RunStatus } from '../../../run/results.ts';
import { html, type Markup } from '../markup.ts';

const looks: Record<RunStatus, { colour: string; mark: string }> = {
  passed: { colour: '#1a6b3c', mark: 'M4.8 8.3l2.2 2.3 4.2-4.8' },
  failed: { colour: '#b3261e', mark: 'M5.4 5.4l5.2 5.2M10.6 5.4l-5.2 5.2' },
  errored: { colour: '#76358f', mark: 'M8 4.3v4.4M8 11.3v.4' },
  interrupted: { colour: '#8a5200', mark: 'M6.2 5.4v5.2M9.8 5.4v5.2' },
};

/** The verdict in the browser's tab. */
export function favicon(status: RunStatus): Markup {
  const { colour, mark } = looks[status];
  const image = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 16 16"><circle cx="8" cy="8" r="8" fill="${colour}"/><path d="${mark}" fill="none" stroke="#fff" stroke-width="1.8" stroke-linecap="round"/></svg>`;
  return html`<link rel="icon" href="data:image/svg+xml,${encodeURIComponent(image)}">`;
}
