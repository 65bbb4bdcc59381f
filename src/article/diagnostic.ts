import { VFileMessage } from 'vfile-message';
import {
  type CatalogueEntry,
  type DiagnosticCode,
  diagnostics,
  type Severity,
} from './diagnostic-catalogue.ts';

/** Where a finding stands: a file, a 1-based line and a 1-based column in it. */
export interface Place {
  file: string;
  line: number;
  column: number;
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
}

/**
 * Makes a finding. The wording comes from the catalogue, so that a code has one message wherever it is found.
 *
 * @param code - a code of the catalogue
 * @param place - where it stands in the file
 * @param args - the values that the catalogue's wording asks for
 */
export function diagnose(
  code: DiagnosticCode,
  place: Place,
  args: Record<string, string> = {},
): VFileMessage {
  const entry: CatalogueEntry = diagnostics[code];
  const message = new VFileMessage(fill(entry.message, args), {
    place: { line: place.line, column: place.column },
    ruleId: code,
    source: 'docproof',
  });
  message.file = place.file;
  message.fatal = entry.severity === 'error';
  if (entry.hint !== undefined) message.note = fill(entry.hint, args);
  return message;
}

/** Turns a finding into plain data. */
export function toDiagnostic(message: VFileMessage): Diagnostic {
  return {
    code: message.ruleId ?? 'unknown',
    severity: message.fatal ? 'error' : 'warning',
    message: message.reason,
    file: message.file ?? '',
    line: message.line ?? 1,
    column: message.column ?? 1,
    ...(message.note === undefined ? {} : { hint: message.note }),
  };
}

function fill(template: string, args: Record<string, string>): string {
  return template.replace(/\{(\w+)\}/g, (whole, name: string) => args[name] ?? whole);
}
