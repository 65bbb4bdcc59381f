import type { Fix } from '../../article/diagnostic.ts';
import { type LineEnd, lineEndOf, withLineEnds } from '../../article/line-ends.ts';
import { placeAt, type SourceLines, sourceLines } from '../../article/source-lines.ts';
import { artifactLocation } from '../sarif/artifact-location.ts';
import { findingFingerprints } from '../sarif/fingerprints.ts';
import { sarifLog } from '../sarif/log.ts';
import { resultOf, type SarifResult } from '../sarif/result.ts';
import type { SarifTool } from '../sarif/rules.ts';
import type { LintFinding, LintReport } from './types.ts';

/** A file in which something is found. */
interface SourceFile {
  source: SourceLines;
  lineEnd: LineEnd;
}

/** What was found as a SARIF 2.1.0 log, for GitHub code scanning and the like; JSON text that ends in a line feed. */
export function renderLintSarif({ articles, sources }: LintReport, tool: SarifTool): string {
  const findings = articles.flatMap((article) => article.findings);
  const places = new Map(tool.kinds.map(({ code }, place) => [code, place]));
  const files = new Map(
    Object.entries(sources).map(([file, text]): [string, SourceFile] => [
      file,
      { source: sourceLines(file, text), lineEnd: lineEndOf(text) },
    ]),
  );
  const fingerprint = findingFingerprints((file) => files.get(file)?.source.lines);
  const results = findings.map((finding): SarifResult => {
    const { code, severity, message, hint, file, line, column, fix } = finding;
    const text = hint === undefined ? message : `${message}\n${hint}`;
    const place = { file, line, column };
    const found = { code, level: severity, text, place, fingerprints: fingerprint(finding) };
    return { ...resultOf(found, places.get(code)), ...fixes(file, fix, files.get(file)) };
  });
  const invocation = { executionSuccessful: true, notifications: [] };
  return sarifLog({ category: 'docproof-lint', runId: '', tool, invocation, results });
}

function fixes(file: string, fix: LintFinding['fix'], written: SourceFile | undefined) {
  if (fix === undefined || written === undefined) return {};
  const replacements = [replacement(fix, written)];
  return { fixes: [{ artifactChanges: [{ artifactLocation: artifactLocation(file), replacements }] }] };
}

/** Lines that are put in end as the file's do. */
function replacement({ start, end, text }: Fix, { source, lineEnd }: SourceFile) {
  const [first, last] = [placeAt(source, start), placeAt(source, end)];
  return {
    deletedRegion: {
      startLine: first.line,
      startColumn: first.column,
      endLine: last.line,
      endColumn: last.column,
    },
    insertedContent: { text: withLineEnds(text, lineEnd) },
  };
}
