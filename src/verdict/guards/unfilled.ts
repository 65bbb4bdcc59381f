import { leafPairs } from '../json/leaves.ts';
import type { Json } from '../json/value.ts';
import type { Level } from '../levelling/level.ts';
import { plain } from '../literal.ts';
import { isMark } from '../marks.ts';
import { readTables } from '../tables.ts';
import type { Guard } from './guard.ts';

/**
 * A value is missing where the article shows one, as after a step whose variable was not set: it is empty or `null`, an id has an empty
 * part, or the name of what should stand there was printed.
 */
export const unfilledGuard: Guard = {
  about:
    'Something was left unfilled that the article shows filled: `resourceGroups//`, `"name": ""`, `NAME=` without a value, `https://.example.com`, a placeholder or variable such as `<your-name>` and `$NAME`, or `null` in place of an address, an id or a name.',
  sees({ expected, actual, expectedJson, actualJson, level }) {
    if (expectedJson !== null && actualJson !== null)
      return unfilledLeaf(expectedJson.value, actualJson.value, level);
    return (
      leftInText(expected, actual) ?? emptiedAssignment(expected, actual) ?? emptiedColumn(expected, actual)
    );
  },
};

/** Forms of text in which something is missing; none of them is seen where the expectation has it too. */
const forms: readonly RegExp[] = [
  // An Azure resource id with an empty part: https://learn.microsoft.com/azure/azure-resource-manager/management/resource-providers-and-types
  /\/(?:subscriptions|resourcegroups|providers\/[\w.]{1,80}\/\w{1,80})\/(?=\/)/i,
  /\bhttps?:\/\/[.:/](?!\/)/,
  /\barn:aws[\w-]*:[^\s":]*:[^\s":]*:[^\s":]*:[\w-]+\/\//,
  /<(?:your|my|insert|enter|replace)\b[^<>\n]{1,60}>|<[^<>\n]{1,40}[-_ ](?:your|my)[-_ ][^<>\n]{1,40}>/i,
  /\$(?:\{[A-Za-z_]\w{1,60}\}|(?!(?:PATH|HOME|USER|PWD|SHELL|LANG|TERM|EDITOR|TMPDIR|SECONDS|RANDOM|UID|XDG_\w+)\b)[A-Z][A-Z\d_]*[A-Z\d]\b)/,
  /(?<![\w.-])undefined(?=[.:/-]\w|\s{2,}\S)/,
];

function leftInText(expected: string, actual: string): string | null {
  for (const form of forms) {
    const found = form.exec(actual);
    if (found !== null && !form.test(expected)) return `“${around(actual, found)}”`;
  }
  return null;
}

/** The word that the match stands in. */
function around(text: string, { 0: match, index }: RegExpExecArray): string {
  const before = /[^\s"'=]{0,40}$/.exec(text.slice(Math.max(0, index - 40), index))?.[0] ?? '';
  const after = /^[^\s"']{0,40}/.exec(text.slice(index + match.length, index + match.length + 40))?.[0] ?? '';
  return before + match + after;
}

const assignment =
  /^(?:(?:export )?([A-Za-z_]\w{0,80})=(.*)|[ \t]{0,20}([A-Z][\w -]{0,60}):[ \t]*((?:[\d.]+:\d+.*)?|[\d.][\w.+:~-]*|\(?none\)?|<none>))$/;
const none = /^(?:\(?none\)?|<none>|)$/;

/** A variable that has a value in the expectation, and none in the output. */
function emptiedAssignment(expected: string, actual: string): string | null {
  const filled = new Set(assignments(expected).flatMap(([name, value]) => (none.test(value) ? [] : [name])));
  const emptied =
    filled.size === 0
      ? undefined
      : assignments(actual).find(([name, value]) => none.test(value) && filled.has(name));
  return emptied === undefined ? null : `“${emptied[0]}” without a value`;
}

/** A column between bars that has a value in each row of the expectation, and none in any of the output. */
function emptiedColumn(expected: string, actual: string): string | null {
  if (!/\s\|\s/.test(actual) || !/\s\|\s/.test(expected)) return null;
  const printed = rowsByHeadings(actual);
  for (const [key, rows] of rowsByHeadings(expected)) {
    const others = printed.get(key) ?? [];
    if (rows.length === 0 || others.length === 0) continue;
    const emptied = key
      .split('\n')
      .find((_, column) => rows.every((row) => row[column]) && !others.some((row) => row[column]));
    if (emptied !== undefined) return `nothing stands below “${emptied}”`;
  }
  return null;
}

/** The rows of all tables of a text, by their headings. */
function rowsByHeadings(text: string): Map<string, string[][]> {
  const found = new Map<string, string[][]>();
  for (const { headings, rows } of readTables(text).tables) {
    const key = headings.join('\n');
    const known = found.get(key);
    if (known === undefined) found.set(key, rows);
    else for (const row of rows) known.push(row);
  }
  return found;
}

function assignments(text: string): [string, string][] {
  return text.split('\n').flatMap((line): [string, string][] => {
    const [, variable, assigned, field, address] = assignment.exec(line) ?? [];
    const [name, value] = [variable ?? field, assigned ?? address];
    return name === undefined || value === undefined ? [] : [[name, value]];
  });
}

/** Members that say what a thing is called or where it is. */
const nameOfThing = /(?:^|[a-z])(?:id|name|arn|address|ip|host|hostname|fqdn|url|uri|endpoint|server)$/i;

/** What an article shows to say that there is something, whatever it is. */
const madeForMe = /^⟨(?:guid|ip|token|id)⟩$/;

function unfilledLeaf(expected: Json, actual: Json, level: Level): string | null {
  for (const pair of leafPairs(expected, actual, { level })) {
    const [ours, theirs] = [pair.expected, pair.actual];
    if (typeof ours !== 'string' || ours === '') continue;
    const name = pair.path.replace(/^.*\./, '').replace(/\[\]$/, '');
    if (theirs === null || theirs === '') {
      const wanted = nameOfThing.test(name) || madeForMe.test(level(ours)) || isMark(ours);
      if (wanted) return `“${name}” is ${theirs === null ? 'null' : 'empty'}`;
    } else if (typeof theirs === 'string') {
      const written = plain(ours);
      if (theirs === 'undefined' && written !== theirs) return `“${name}” is “undefined”`;
      const left = leftInText(written, theirs);
      if (left !== null) return left;
      if (/(?<!:)\/\/|^\.\w/.test(theirs) && !/(?<!:)\/\/|^\.\w/.test(written)) return `“${theirs}”`;
    }
  }
  return null;
}
