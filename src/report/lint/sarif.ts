import { createHash } from 'node:crypto';
import type { DiagnosticKind, Fix } from '../../article/diagnostic.ts';
import { type LineEnd, lineEndOf, withLineEnds } from '../../article/line-ends.ts';
import { placeAt, type SourceLines, sourceLines } from '../../article/source-lines.ts';
import { jsonText } from '../json-text.ts';
import { plainText } from '../plain-text.ts';
import type { LintFinding, LintReport } from './types.ts';

/** What a SARIF log says about the tool. */
export interface SarifTool {
  name: string;
  version: string;
  /** Every kind of finding that there is. */
  kinds: readonly (DiagnosticKind & { url: string | null })[];
}

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
  const fingerprint = fingerprints(files);
  const log = {
    $schema: 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: { driver: driver(tool) },
        columnKind: 'utf16CodeUnits',
        newlineSequences: ['\r\n', '\r', '\n'],
        originalUriBaseIds: {
          '%SRCROOT%': { description: { text: 'The folder in which docproof was called.' } },
        },
        results: findings.map((finding) => ({
          ...result(finding, places.get(finding.code), files.get(finding.file)),
          partialFingerprints: { 'codeAndLine/v1': fingerprint(finding) },
        })),
      },
    ],
  };
  return jsonText(log);
}

function driver({ name, version, kinds }: SarifTool) {
  return {
    name,
    version,
    rules: kinds.map(({ code, severity, message, about, hint, url }) => ({
      id: code,
      shortDescription: { text: message },
      fullDescription: { text: about ?? message },
      help: { text: hint ?? about ?? message },
      ...(url === null ? {} : { helpUri: url }),
      defaultConfiguration: { level: severity },
    })),
  };
}

function result(finding: LintFinding, ruleIndex: number | undefined, written: SourceFile | undefined) {
  const { code, severity, message, hint, file, line, column, fix } = finding;
  const artifactLocation = locationOf(file);
  return {
    ruleId: code,
    ...(ruleIndex === undefined ? {} : { ruleIndex }),
    level: severity,
    message: { text: plainText(hint === undefined ? message : `${message}\n${hint}`) },
    locations: [{ physicalLocation: { artifactLocation, region: { startLine: line, startColumn: column } } }],
    ...(fix === undefined || written === undefined
      ? {}
      : { fixes: [{ artifactChanges: [{ artifactLocation, replacements: [replacement(fix, written)] }] }] }),
  };
}

/** Colons, which make a name a URI of some scheme, are escaped too. */
function locationOf(file: string): { uri: string; uriBaseId?: string } {
  const uri = file.split('/').map(segment).join('/');
  return file.startsWith('/') ? { uri: `file://${uri}` } : { uri, uriBaseId: '%SRCROOT%' };
}

function segment(name: string): string {
  return encodeURIComponent(name.replace(/\p{Surrogate}/gu, '\ufffd')).replace(
    /[!'()*]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  );
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

/**
 * Names findings so that they are known again when lines above them come and go: by their code, the text of their line,
 * and their number among those that have both alike.
 */
function fingerprints(files: ReadonlyMap<string, SourceFile>): (finding: LintFinding) => string {
  const counts = new Map<string, number>();
  // Thousands of findings can stand on one very long line.
  const hashes = new Map<string, string>();
  return ({ file, code, line }) => {
    const text = files.get(file)?.source.lines[line - 1]?.trim() ?? '';
    const key = `${file}\0${code}\0${text}`;
    const ordinal = (counts.get(key) ?? 0) + 1;
    counts.set(key, ordinal);
    const hash =
      hashes.get(key) ??
      createHash('sha256')
        .update(JSON.stringify([code, text]))
        .digest('hex');
    hashes.set(key, hash);
    return `${hash.slice(0, 16)}:${ordinal}`;
  };
}
