// @ts-check
// The Azure CLI's output formats.
import { createRequire } from 'node:module';

/** @typedef {import('./store.js').Document} Document */

/**
 * The text that `-o FORMAT` gives for a result; empty for a result that is nothing.
 * @param {unknown} result
 * @param {string} name
 */
export function format(result, name) {
  if (result === undefined || result === null || name === 'none') return '';
  if (name === 'tsv') return tabSeparated(result);
  if (name === 'table') return table(Array.isArray(result) ? result : [result]);
  if (name === 'yaml' || name === 'yamlc') return yaml(result);
  return `${JSON.stringify(result, null, 2)}\n`;
}

/**
 * Loaded on demand: most commands print JSON.
 * @param {unknown} value
 * @returns {string}
 */
export function yaml(value) {
  return createRequire(import.meta.url)('yaml').stringify(value, {
    lineWidth: 0,
    aliasDuplicateObjects: false,
  });
}

/** @param {unknown} result */
function tabSeparated(result) {
  const rows = Array.isArray(result) ? result : [result];
  return rows.map((row) => `${tabSeparatedRow(row)}\n`).join('');
}

/**
 * A list nested in a row is given as its length and an object as nothing, as the CLI does.
 * @param {unknown} row
 */
function tabSeparatedRow(row) {
  if (typeof row === 'boolean') return String(row);
  if (row === null || typeof row !== 'object') return cell(row);
  return Object.values(row)
    .map((value) => {
      if (Array.isArray(value)) return String(value.length);
      return value !== null && typeof value === 'object' ? '' : cell(value);
    })
    .join('\t');
}

/**
 * Python's words for what has no text of its own.
 * @param {unknown} value
 */
function cell(value) {
  if (value === null || value === undefined) return 'None';
  if (typeof value === 'boolean') return value ? 'True' : 'False';
  return String(value);
}

const HIDDEN_COLUMNS = new Set(['id', 'type', 'etag']);

/** @param {unknown[]} items */
function table(items) {
  const rows = items.map(tableRow);
  const headings = [...new Set(rows.flatMap((row) => Object.keys(row)))];
  if (headings.length === 0) return '';
  const widths = headings.map((heading) =>
    Math.max(heading.length, ...rows.map((row) => (row[heading] ?? '').length)),
  );
  const lines = [
    headings,
    widths.map((width) => '-'.repeat(width)),
    ...rows.map((row) => headings.map((heading) => row[heading] ?? '')),
  ];
  return lines.map((line) => `${padded(line, widths)}\n`).join('');
}

/** @param {string[]} line @param {number[]} widths */
function padded(line, widths) {
  return line
    .map((text, column) => text.padEnd(widths[column] ?? 0))
    .join('  ')
    .trimEnd();
}

/**
 * An item's plain values, under headings that begin with a capital.
 * @param {unknown} item
 * @returns {Record<string, string>}
 */
function tableRow(item) {
  if (item === null || typeof item !== 'object') return { Result: cell(item) };
  if (Array.isArray(item)) return Object.fromEntries(item.map((value, n) => [`Column${n + 1}`, cell(value)]));
  const plain = Object.entries(item).filter(
    ([key, value]) => !HIDDEN_COLUMNS.has(key) && value !== null && typeof value !== 'object',
  );
  return Object.fromEntries(
    plain.map(([key, value]) => [`${key.charAt(0).toUpperCase()}${key.slice(1)}`, cell(value)]),
  );
}
