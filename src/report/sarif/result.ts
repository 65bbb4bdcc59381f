import type { Place } from '../../article/diagnostic.ts';
import { plainText } from '../plain-text.ts';
import { artifactLocation } from './artifact-location.ts';
import type { Fingerprints } from './fingerprints.ts';
import type { SarifLevel } from './rules.ts';

/** A result as a log has it. */
export interface SarifResult {
  ruleId: string;
  ruleIndex?: number;
  level: SarifLevel;
  message: { text: string };
  locations: object[];
  partialFingerprints: Fingerprints;
  fixes?: object[];
}

/** What a result says. */
export interface Found {
  code: string;
  level: SarifLevel;
  text: string;
  /** Without a column the whole line is meant. */
  place: Omit<Place, 'column'> & { column?: number };
  fingerprints: Fingerprints;
  /** The step that it is about, by a name that holds no line number. */
  step?: { name: string; fullyQualifiedName: string } | undefined;
}

/**
 * Writes a result.
 *
 * @param ruleIndex - place of its rule in the log; `undefined` where the log has none of that code
 */
export function resultOf(found: Found, ruleIndex: number | undefined): SarifResult {
  const { code, level, text, place, fingerprints, step } = found;
  const { file, line, column } = place;
  const region = { startLine: Math.max(line, 1), ...(column === undefined ? {} : { startColumn: column }) };
  const physicalLocation = { artifactLocation: artifactLocation(file), region };
  return {
    ruleId: code,
    ...(ruleIndex === undefined ? {} : { ruleIndex }),
    level,
    message: { text: shortened(plainText(text)) },
    locations: [{ physicalLocation, ...(step === undefined ? {} : { logicalLocations: [step] }) }],
    partialFingerprints: fingerprints,
  };
}

/** Characters of a message that GitHub takes. */
const mostCharacters = 1_024;

/** Never half of a surrogate pair stays. */
function shortened(text: string): string {
  if (text.length <= mostCharacters) return text;
  return `${text.slice(0, mostCharacters - 1).replace(/[\ud800-\udbff]$/, '')}…`;
}
