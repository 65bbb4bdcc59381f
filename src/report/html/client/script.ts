import { copying } from './copying.ts';
import { filtering } from './filtering.ts';
import { keyboard } from './keyboard.ts';
import { layout } from './layout.ts';
import { opening } from './opening.ts';
import { steps } from './steps.ts';

/** The report's script. It only adds: without it the page shows the same. */
export const clientScript = `(() => {
'use strict';
const all = (selector, root = document) => [...root.querySelectorAll(selector)];
${layout}${copying}${steps}${filtering}${keyboard}${opening}
})();`;
