import { isMap, isScalar, isSeq, LineCounter, type Pair, parseDocument, type YAMLMap } from 'yaml';
import type { Place } from './diagnostic.ts';
import type { DiagnosticCode } from './diagnostics/catalogue.ts';
import { directiveKeys, isGrade } from './directive-keys.ts';
import { addDirective, type DirectiveReading, unknownKey } from './directives.ts';
import { isMeantAsDocproof } from './own-name.ts';
import { repeatedKey } from './repeated-key.ts';
import type { ArticleSettings, Grade } from './types.ts';

/** Something wrong in the front matter. */
export interface FrontMatterProblem {
  code: DiagnosticCode;
  args: Record<string, string>;
  place: Place;
}

export interface FrontMatter {
  title: string | null;
  /** Ids under `zone_pivot_groups`. */
  pivotGroups: string[];
  settings: ArticleSettings;
  problems: FrontMatterProblem[];
}

/** Settings of an article without front matter. */
export function noSettings(): ArticleSettings {
  return {
    defaults: {},
    tabs: [],
    pivots: [],
    variables: {},
    fill: {},
    requires: [],
    runsPrerequisites: false,
    rules: {},
    cwd: null,
    console: null,
    keysAt: {},
  };
}

/** Settings that are no directives. */
const settingKeys = [
  'tabs',
  'requires',
  'pivot',
  'pivots',
  'variables',
  'fill',
  'prerequisites',
  'rules',
  'cwd',
  'console',
] as const;

/** Most tabs that an article may prefer, and commands that it may require: each is looked for in every folder of `PATH`. */
const mostTexts = 1_000;

/** Directives that are about one block and no default. */
const blockOnly = new Set(['name', 'file']);

/** Directives of which a list makes sense. */
const listKeys = new Set(['guards']);

/** Everything that can stand under `docproof:`. */
const knownKeys = new Set([...settingKeys, ...directiveKeys.keys()].filter((key) => !blockOnly.has(key)));

/**
 * Reads front matter: the title, and the settings under `docproof:`.
 *
 * @param at - the file that it stands in, and the 1-based line on which the YAML begins
 */
export function readFrontMatter(yaml: string, at: Omit<Place, 'column'>): FrontMatter {
  const counter = new LineCounter();
  const document = parseDocument(yaml, { lineCounter: counter, logLevel: 'silent', uniqueKeys: false });
  const result: FrontMatter = { title: null, pivotGroups: [], settings: noSettings(), problems: [] };
  const placeOf = (offset: number) => {
    const { line, col } = counter.linePos(offset);
    return { file: at.file, line: at.line + Math.max(1, line) - 1, column: Math.max(1, col) };
  };
  const report = (code: DiagnosticCode, args: Record<string, string>, offset: number) => {
    result.problems.push({ code, args, place: placeOf(offset) });
  };
  const [error] = document.errors;
  const repeated = repeatedKey(document);
  if (error !== undefined || repeated !== null) {
    const problem =
      error?.message.split('\n', 1)[0]?.replace(/ at line \d+, column \d+:?$/, '') ??
      'Map keys must be unique';
    const offset = error?.pos[0] ?? repeated ?? 0;
    // Without its settings the article must not run; broken front matter without any is only untidy.
    if (!speaksOfDocproof(yaml)) report('invalid-front-matter', { problem }, offset);
    else report('invalid-directive', { directive: 'docproof', problem }, offset);
    return result;
  }
  if (!isMap(document.contents)) return result;
  result.title = textOf(document.contents.get('title', true));
  const groups = textsOf(document.contents.get('zone_pivot_groups', true)) ?? [];
  result.pivotGroups = groups.flatMap((ids) => ids.split(',').map((id) => id.trim()));
  for (const pair of document.contents.items) {
    const key = textOf(pair.key) ?? '';
    if (key === 'docproof' || !isMeantAsDocproof(key)) continue;
    report('invalid-directive', { directive: key, problem: 'is docproof meant?' }, offsetOf(pair));
  }
  for (const pair of document.contents.items) {
    const key = textOf(pair.key) ?? '';
    if (isSetting(key, pair)) report('misplaced-setting', { key }, offsetOf(pair));
  }
  const ours = document.contents.items.find(({ key }) => textOf(key) === 'docproof');
  if (ours === undefined) return result;
  if (isMap(ours.value)) {
    readSettings(ours.value, result.settings, report);
    const pivots = ours.value.items.filter(({ key }) => ['pivot', 'pivots'].includes(textOf(key) ?? ''));
    if (pivots[1] !== undefined) {
      const problem = 'pivot and pivots are one setting; leave one of them out';
      report('invalid-directive', { directive: textOf(pivots[1].key) ?? '', problem }, offsetOf(pivots[1]));
    }
    result.settings.keysAt = Object.fromEntries(
      ours.value.items.map((pair) => [textOf(pair.key) ?? '', placeOf(offsetOf(pair))]),
    );
  } else {
    const problem = 'it needs KEY: VALUE lines';
    report('invalid-directive', { directive: 'docproof', problem }, offsetOf(ours));
  }
  return result;
}

/** Keys that publishing tools have too, with values of any kind. */
const common = new Set(['order', 'until', 'ready', 'stream']);

/** Whether a pair would be a setting under `docproof:`; one with another value is metadata of some other tool. */
function isSetting(key: string, pair: Pair): boolean {
  if (!knownKeys.has(key) || common.has(key)) return false;
  if (isScalar(pair.value) && (pair.value.value === null || pair.value.value === false)) return false;
  let isValid = true;
  const problem = readSetting(key, pair, noSettings(), () => {
    isValid = false;
  });
  return isValid && problem === null;
}

/** Whether a text has a line that begins with `docproof:`, or with what is meant as such. */
export function speaksOfDocproof(yaml: string): boolean {
  return [...yaml.matchAll(/^["']?([\w-]+)["']?[ \t]*:/gm)].some(([, key = '']) => isMeantAsDocproof(key));
}

type Report = (code: DiagnosticCode, args: Record<string, string>, offset: number) => void;

function readSettings(map: YAMLMap, settings: ArticleSettings, report: Report): void {
  for (const pair of map.items) {
    const key = textOf(pair.key) ?? '';
    const problem = readSetting(key, pair, settings, report);
    if (problem !== null) report('invalid-directive', { directive: key, problem }, offsetOf(pair));
  }
}

/** Reads one setting; gives what is wrong with its value, or `null`. */
function readSetting(key: string, pair: Pair, settings: ArticleSettings, report: Report): string | null {
  const setting = settingKeys.find((one) => one === key);
  switch (setting) {
    case undefined:
      return readDefault(key, pair, settings, report);
    case 'tabs':
    case 'requires': {
      const list = textsOf(pair.value);
      if ((list?.length ?? 0) > mostTexts) return `it may have ${mostTexts} texts at most`;
      settings[setting] = list ?? [];
      return list === null ? 'it needs a text or a list of texts' : null;
    }
    case 'pivot':
    case 'pivots': {
      const list = textsOf(pair.value);
      settings.pivots = list ?? [];
      return list === null ? 'it needs a text or a list of texts' : null;
    }
    case 'variables':
    case 'fill': {
      const shape = setting === 'fill' ? /^<[^<>]+>$/ : /^[A-Za-z_]\w*$/;
      const entries = entriesOf(pair.value, shape);
      settings[setting] = entries ?? {};
      const wanted = setting === 'fill' ? '<placeholder>: VALUE' : 'NAME: VALUE';
      return entries === null ? `it needs ${wanted} lines` : null;
    }
    case 'prerequisites': {
      const word = textOf(pair.value);
      settings.runsPrerequisites = word === 'run';
      return word === 'run' || word === 'list' ? null : 'it needs run or list';
    }
    case 'rules': {
      const entries = Object.entries(entriesOf(pair.value, /^[a-z][a-z-]*$/) ?? { '': '' });
      const grades = entries.filter((entry): entry is [string, Grade] => isGrade(entry[1]));
      settings.rules = Object.fromEntries(grades);
      return grades.length < entries.length ? 'it needs lines such as endless-command: off' : null;
    }
    case 'cwd':
      settings.cwd = textOf(pair.value);
      return settings.cwd === null ? 'it needs workspace, article or a path' : null;
    case 'console': {
      const meaning = textOf(pair.value);
      const known = meaning === 'command' || meaning === 'transcript';
      settings.console = known ? meaning : null;
      return known ? null : 'it needs command or transcript';
    }
  }
}

function readDefault(key: string, pair: Pair, settings: ArticleSettings, report: Report): string | null {
  if (blockOnly.has(key)) return 'it is for one block and cannot be a default';
  if (!knownKeys.has(key)) {
    report('unknown-directive', unknownKey(key, knownKeys), offsetOf(pair));
    return null;
  }
  const texts = textsOf(pair.value);
  if (texts === null) return 'it needs a text';
  if (texts.length !== 1 && !listKeys.has(key)) return 'it needs one text';
  const value = texts.join(',');
  if (value === 'false' && isScalar(pair.value)) return null;
  const reading: DirectiveReading = { directives: settings.defaults, keys: [], problems: [] };
  addDirective(reading, key, value === 'true' || value === '' ? null : value, 0);
  for (const { code, args } of reading.problems) report(code, args, offsetOf(pair));
  return null;
}

function offsetOf({ key }: Pair): number {
  return isScalar(key) ? (key.range?.[0] ?? 0) : 0;
}

/** The text of a scalar as it is written, so that `1.10` stays `1.10`. */
function textOf(node: unknown): string | null {
  if (!isScalar(node) || node.value === null) return null;
  return typeof node.value === 'string' ? node.value : (node.source ?? String(node.value));
}

function textsOf(node: unknown): string[] | null {
  const single = textOf(node);
  if (single !== null) return [single];
  if (!isSeq(node)) return null;
  const texts = node.items.map(textOf);
  return texts.every((text) => text !== null) ? texts : null;
}

function entriesOf(node: unknown, name: RegExp): Record<string, string> | null {
  if (!isMap(node)) return null;
  const entries: [string, string][] = [];
  for (const { key, value } of node.items) {
    const [key_, text] = [textOf(key), isScalar(value) && value.value === null ? '' : textOf(value)];
    if (key_ === null || text === null || !name.test(key_)) return null;
    entries.push([key_, text]);
  }
  return Object.fromEntries(entries);
}
