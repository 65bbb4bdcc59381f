// @ts-check
// kubectl's tables: one for each kind, columns three spaces apart.

/** @typedef {import('../store.js').Document} Document */
/** @typedef {import('./manifest.js').Entry} Entry */
/** @typedef {import('./kinds.js').Kind} Kind */

/** @param {Entry[]} entries @param {{ wide: boolean, everywhere: boolean }} options */
export function table(entries, options) {
  const kinds = [...new Set(entries.map(({ kind }) => kind))];
  const several = kinds.length > 1;
  return kinds
    .map((kind) => {
      const objects = entries.filter((entry) => entry.kind === kind).map(({ object }) => object);
      return kindTable(kind, objects, several, options);
    })
    .join('\n');
}

/** @param {Kind} kind @param {Document[]} objects @param {boolean} several @param {{ wide: boolean, everywhere: boolean }} options */
function kindTable(kind, objects, several, { wide, everywhere }) {
  const columns = [
    ...(everywhere && kind.namespaced
      ? [{ heading: 'NAMESPACE', text: (/** @type {Document} */ { metadata }) => metadata.namespace }]
      : []),
    {
      heading: 'NAME',
      text: (/** @type {Document} */ { metadata }) => `${several ? `${kind.full}/` : ''}${metadata.name}`,
    },
    ...kind.columns.filter((column) => !column.wide && column.heading !== 'VERSION'),
    { heading: 'AGE', text: age },
    ...kind.columns.filter((column) => (wide && column.wide) || column.heading === 'VERSION'),
  ];
  return aligned([
    columns.map(({ heading }) => heading),
    ...objects.map((object) => columns.map(({ text }) => String(text(object)))),
  ]);
}

/** @param {string[][]} rows */
function aligned(rows) {
  const widths = rows[0]?.map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0))) ?? [];
  return rows
    .map(
      (row) =>
        `${row
          .map((text, column) => text.padEnd(widths[column] ?? 0))
          .join('   ')
          .trimEnd()}\n`,
    )
    .join('');
}

/**
 * How long ago an object came to be: 5s, 2m10s, 3h, 2d.
 * @param {Document} object
 */
export function age({ metadata }) {
  const seconds = Math.max(0, Math.floor((Date.now() - Date.parse(metadata.creationTimestamp)) / 1000));
  const [minutes, hours] = [Math.floor(seconds / 60), Math.floor(seconds / 3600)];
  if (seconds < 120) return `${seconds}s`;
  if (minutes < 10) return `${minutes}m${seconds % 60 || ''}${seconds % 60 ? 's' : ''}`;
  if (hours < 3) return `${minutes}m`;
  return hours < 48 ? `${hours}h` : `${Math.floor(hours / 24)}d`;
}
