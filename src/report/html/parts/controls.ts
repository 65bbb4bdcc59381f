import { html, type Markup } from '../markup.ts';
import { besideSwitch } from './difference.ts';

/** The filter box: hidden until the script, without which it could do nothing, shows it. */
export const controls: Markup = html`<form class="controls" role="search" hidden>
<label for="filter">Filter steps</label>
<input id="filter" type="search" placeholder="text, status:failed, path:aks" autocomplete="off" spellcheck="false" aria-describedby="filter-result">
<button type="button" class="help" aria-label="Keyboard shortcuts">?</button>
<p id="filter-result" role="status"></p>
</form>`;

/** How articles and differences are laid out. The script shows it, or, where scripts are off, the style sheet for pages without. */
export const layout: Markup = html`<section class="layout" aria-label="Layout" hidden><label><input type="checkbox" id="whole-article"> The articles’ text</label>
<label class="wide"><input type="checkbox" id="${besideSwitch}"> Expected and actual output side by side</label></section>`;

const shortcuts: readonly (readonly [key: string, meaning: string])[] = [
  ['f', 'next failure'],
  ['j', 'next step'],
  ['k', 'step before'],
  ['Enter', 'open or fold the step'],
  ['s', 'expected and actual output side by side, or one below the other'],
  ['a', 'the articles’ text, or what leads to failures only'],
  ['/', 'filter; Esc clears it'],
  ['?', 'this list'],
];

/** What the keys do, and a switch for those who would rather have none. */
export const help: Markup = html`<dialog class="shortcuts" aria-labelledby="shortcuts-title">
<h2 id="shortcuts-title" tabindex="-1" autofocus>Keyboard</h2>
<dl>${shortcuts.map(([key, meaning]) => html`<div><dt><kbd>${key}</kbd></dt><dd>${meaning}</dd></div>`)}</dl>
<p>Filter by words, <code>"words together"</code>, <code>path:aks</code>, <code>step:create</code> and <code>status:failed</code>, <code>status:errored</code>, <code>status:interrupted</code>, <code>status:refused</code>, <code>status:skipped</code>, <code>status:passed</code>, <code>status:flaky</code>; <code>-</code> before one leaves out what it finds.</p>
<p><label><input type="checkbox" id="shortcuts-on" checked> Single keys are shortcuts</label></p>
<form method="dialog"><button>Close</button></form>
</dialog>`;
