// What an author wants to pass: the harmless ways in which an output differs from the one in the article.

import { renewed } from './measured.js';
import { rename } from './names.js';
import { changeLines, linesOf, widen } from './text.js';

/** @typedef {import('./known.js').Known} Known */
/** @typedef {import('./random.js').Chance} Chance */
/** @typedef {import('./recordings.js').Recording} Recording */

/**
 * An output with a name for how it was made; `null` where it makes no sense for this command.
 * @typedef {(recording: Recording, known: Known, chance: Chance) => string | null} Variation
 */

/** @type {Record<string, Variation>} */
export const good = {
  'recorded elsewhere': ({ two }) => two,
  'colour and CRLF': ({ two }, _, chance) => coloured(two, chance).replaceAll(/\r?\n/g, '\r\n'),
  'volatile values': ({ one }, known, chance) => renewed(one, known, chance),
  'volatile values, elsewhere': ({ two }, known, chance) => renewed(two, known, chance),
  'user-chosen names': ({ one }, known, chance) => named(one, known, chance),
  'names and values': ({ one }, known, chance) => renewed(named(one, known, chance), known, chance),
  'wider table': ({ one }, known, chance) => {
    return known.table && changeLines(one, known.table, (lines) => widen(lines, () => chance.whole(1, 6)));
  },
  'rows in another order': ({ one }, { set, ordered }, chance) =>
    set === null || ordered ? null : changeLines(one, set, (rows) => chance.shuffled(rows)),
  'one more row': ({ one }, known, chance) => {
    const { set, more } = known;
    return more === null || set === null
      ? null
      : renewed(
          changeLines(one, set, (rows) => [...rows, more]),
          known,
          chance,
        );
  },
  'warning before': ({ two }, { warnings }, chance) =>
    warnings.length === 0 ? null : `${chance.one(warnings)}\n${two}`,
  'newer patch version': ({ one }, { keep }, chance) => patched(one, keep, chance.whole(1, 4)),
  'progress with carriage returns': ({ two, progress: recorded }, { progress }, chance) =>
    recorded ?? (progress === null ? null : progressBar(progress, chance) + two),
};

/** @param {string} text @param {Known} known @param {Chance} chance */
function named(text, { names, table }, chance) {
  // A table makes room for longer names.
  const wide = table === null ? text : changeLines(text, table, (lines) => widen(lines, () => 4));
  return rename(wide, names, table !== null, chance);
}

/**
 * As a terminal shows it: words of state in green, some others bold or dim.
 * @param {string} text
 * @param {Chance} chance
 */
function coloured(text, chance) {
  const painted = text.replace(
    /\b(?:OK|ok|active|running|healthy|PASS(?:ED)?|Success|passed|Up|SUCCESS|modified|main|info|INFO|true|200)\b/g,
    (word) => `\x1b[32m${word}\x1b[0m`,
  );
  return linesOf(painted)
    .map((line) => {
      if (line === '' || line.includes('\x1b')) return line;
      const style = chance.one(['', '', '1', '2', '36']);
      return style === '' ? line : `\x1b[${style}m${line}\x1b[${chance.one(['0', '', '22;39'])}m`;
    })
    .join('\n');
}

/** @param {string} text @param {readonly string[]} keep @param {number} by */
function patched(text, keep, by) {
  return text.replace(/(?<![\w.-])(v?\d+\.\d+\.)(\d+)(?![\w.]|-\d)/g, (version, before, patch) =>
    keep.includes(version) ? version : `${before}${Number(patch) + by}`,
  );
}

/** @param {string} label @param {Chance} chance */
function progressBar(label, chance) {
  const steps = [chance.whole(3, 30), chance.whole(31, 60), chance.whole(61, 99), 100];
  const bars = steps.map((share) => {
    const done = Math.round(share / 5);
    return `\r${label} [${'#'.repeat(done)}${'.'.repeat(20 - done)}] ${String(share).padStart(3)}%`;
  });
  return `${bars.join('')}\r\x1b[K`;
}
