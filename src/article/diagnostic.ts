import { VFileMessage } from 'vfile-message';
import { type DiagnosticCode, diagnostics } from './diagnostics/catalogue.ts';
import type { CatalogueEntry, Severity } from './diagnostics/catalogue-entry.ts';

/** Where a finding stands: a file, a 1-based line and a 1-based column in it. */
export interface Place {
  file: string;
  line: number;
  column: number;
}

/** A kind of finding: its stable code, its wording, and its page in the manual. */
export interface DiagnosticKind extends CatalogueEntry {
  code: string;
}

/** What would put a finding right: the text from one offset of its file to another, and what belongs there instead. */
export interface Fix {
  start: number;
  end: number;
  text: string;
}

/** A finding as it is made: a message of the field's own kind, with what would put it right. */
export class Finding extends VFileMessage {
  fix: Fix | null = null;
}

/** A finding as plain data, the form in which it is listed, journalled and reported (contract §5). */
export interface Diagnostic {
  code: string;
  severity: Severity;
  message: string;
  file: string;
  line: number;
  column: number;
  /** What to do about it, where that can be said. */
  hint?: string;
  /** What would put it right, where that can be said. */
  fix?: Fix;
}

/**
 * Makes a finding. The wording comes from its kind, so that a code has one message wherever it is found.
 *
 * @param kind - a kind, or the code of one in the catalogue
 * @param place - where it stands in the file
 * @param args - the values that the wording asks for
 */
export function diagnose(
  kind: DiagnosticCode | DiagnosticKind,
  place: Place,
  args: Record<string, string> = {},
  fix: Fix | null = null,
): Finding {
  const { code, severity, message, hint }: DiagnosticKind =
    typeof kind === 'string' ? { code: kind, ...diagnostics[kind] } : kind;
  const finding = new Finding(fill(message, args), {
    place: { line: place.line, column: place.column },
    ruleId: code,
    source: 'docproof',
  });
  finding.file = place.file;
  finding.fatal = severity === 'error';
  if (hint !== undefined) finding.note = fill(hint, args);
  finding.fix = fix;
  return finding;
}

/** Turns a finding into plain data. */
export function toDiagnostic(finding: Finding): Diagnostic {
  return {
    code: finding.ruleId ?? 'unknown',
    severity: finding.fatal ? 'error' : 'warning',
    message: finding.reason,
    file: finding.file ?? '',
    line: finding.line ?? 1,
    column: finding.column ?? 1,
    ...(finding.note === undefined ? {} : { hint: finding.note }),
    ...(finding.fix === null ? {} : { fix: finding.fix }),
  };
}

function fill(template: string, args: Record<string, string>): string {
  return template.replace(/\{(\w+)\}/g, (whole, name: string) => args[name] ?? whole);
}
