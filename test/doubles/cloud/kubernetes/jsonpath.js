// @ts-check
// The part of kubectl's JSONPath that articles use: `{.items[*].metadata.name}`, `{.spec.ports[0].port}`,
// `\.` in a name, text and `{"\n"}` around it. Anything else is refused.
import { Fault } from '../fault.js';

/**
 * Fills a template from a document.
 * @param {string} template
 * @param {unknown} document
 */
export function jsonPath(template, document) {
  const braced = template.includes('{') ? template : `{${template}}`;
  return braced.replaceAll(/\{([^}]*)\}/g, (_, /** @type {string} */ expression) =>
    expand(expression.trim(), document, template),
  );
}

/** @param {string} expression @param {unknown} document @param {string} template */
function expand(expression, document, template) {
  if (/^".*"$/s.test(expression)) return JSON.parse(expression);
  const steps = expression.match(/\.(?:\\.|[^.[\]\\])+|\[\d+\]|\[\*\]|\['[^']*'\]/g) ?? [];
  if (steps.join('') !== expression.replace(/^[$@]/, '')) {
    throw new Fault(
      `error: error parsing jsonpath ${template}, the double of kubectl does not know '${expression}'`,
    );
  }
  let values = [document];
  for (const step of steps) values = values.flatMap((value) => take(value, step));
  return values.map((value) => (typeof value === 'object' ? JSON.stringify(value) : String(value))).join(' ');
}

/**
 * What a step leads to: nothing, one value, or several.
 * @param {unknown} value
 * @param {string} step
 * @returns {unknown[]}
 */
function take(value, step) {
  if (value === null || typeof value !== 'object') return [];
  if (step === '[*]') return Object.values(value);
  const key = step.startsWith('.')
    ? step.slice(1).replaceAll(/\\(.)/g, '$1')
    : step.slice(1, -1).replaceAll("'", '');
  const found = Object.entries(value).find(([name]) => name === key);
  return found ? [found[1]] : [];
}
