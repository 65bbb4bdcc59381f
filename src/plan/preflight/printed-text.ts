/** What a text is that no one would type as commands: a part of a `manifest`, or another thing that a command `prints`. */
export type PrintedKind = 'manifest' | 'prints';

/** Recognises a text that is such a thing from its first line to its last; `null` for all others. */
export function printedKind(text: string): PrintedKind | null {
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  if (lines.length === 0) return null;
  if (isLog(lines)) return 'prints';
  // No other kind has only one line.
  if (lines.length === 1) return null;
  const [first = '', second = ''] = lines;
  if (isManifest(lines) || isMapping(lines)) return 'manifest';
  const isPrinted =
    isJson(text) ||
    isElidedJson(lines) ||
    isTable(first, second) ||
    isDescription(lines) ||
    isDialogue(lines);
  return isPrinted ? 'prints' : null;
}

const logLines = [
  /^Forwarding from \S+:\d+ -> \d+$/,
  // Access logs, and those of Kubernetes' own programs.
  /^\[\d{4}-\d\d-\d\dT[\d:.]+Z?\] "/,
  /^[IWEF]\d{4} \d\d:\d\d:\d\d\.\d+ /,
];

function isLog(lines: readonly string[]): boolean {
  return logLines.some((kind) => lines.every((line) => kind.test(line.trim())));
}

function isJson(text: string): boolean {
  if (!/^\s*[{[]\s*(?:["{[\]}]|$)/m.test(text.trimStart().slice(0, 200)) || !/[}\]]\s*$/.test(text))
    return false;
  return /^\s*\{\s*\n\s*"[^"]*"\s*:/.test(text) || /^\s*\[\s*(?:\n\s*)?[{"\]]/.test(text);
}

/** An object of which the author has left out some. */
function isElidedJson(lines: readonly string[]): boolean {
  const parts = lines.map((line) => line.trim());
  const isPart = (part: string) =>
    /^(?:"[^"]*"(?:\s*:.*)?|[{}[\]]+|\.{3}|-?[\d.]+|true|false|null),?$/.test(part);
  return parts[0] === '{' && parts.at(-1) === '}' && parts.includes('...') && parts.every(isPart);
}

/** `NAME   READY   STATUS` above `store   1/1   Running`, or a line of hyphens. */
function isTable(first: string, second: string): boolean {
  const columns = first.trim().split(/ {2,}|\t+/);
  if (columns.length < 2 || second === '') return false;
  if (/^[-= ]{6,}$/.test(second) && /-{3}/.test(second)) return true;
  const isHeading = columns.every((column) => /^[A-Z][A-Z0-9 _()/%-]*$/.test(column));
  return isHeading && second.trim().split(/ {2,}|\t+/).length >= 2;
}

function isManifest(lines: readonly string[]): boolean {
  return (
    lines.some((line) => /^apiVersion: \S+$/.test(line)) &&
    lines.some((line) => /^kind: \S+$/.test(line)) &&
    lines.every((line) => /^(?:\s|[\w-]+:|---|#|- )/.test(line))
  );
}

/** A part of a manifest: nothing but keys with their values, of which the first holds the others. */
function isMapping([first = '', ...others]: readonly string[]): boolean {
  const isEntry = (line: string) => /^\s+(?:- )*[\w./[\]-]+:(?: [^$|;&]*)?$/.test(line);
  return /^[a-z]\w*:$/.test(first) && others.every(isEntry);
}

/** `Name:  web` above `Namespace:  default`, with what stands further in below; a part may be underlined. */
function isDescription(lines: readonly string[]): boolean {
  const keys = lines.filter((line) => /^[A-Z][\w -]*:(?: |$)/.test(line)).length;
  const isUnderline = (line: string) => /^={3,}$/.test(line);
  const isUnderlined = lines.some(isUnderline);
  return (
    keys > 0 &&
    lines.length > 2 &&
    lines.every(
      (line, index) =>
        /^(?:[A-Z][\w -]*:(?: |$)|\s{2,}\S)/.test(line) ||
        isUnderline(line) ||
        isUnderline(lines[index + 1] ?? '') ||
        (isUnderlined && /^[\w.-]+: {2,}\d+ bytes$/.test(line)),
    )
  );
}

/** What a program asks: whole sentences that end with a colon. */
function isDialogue(lines: readonly string[]): boolean {
  return lines.every((line) => /^[A-Z][a-z]+(?: [^\s$|;&]+){3,}:$/.test(line.trim()));
}
