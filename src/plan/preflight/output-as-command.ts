import { languageOf } from '../../article/languages.ts';
import type { Rule } from './rule.ts';

/** Blocks that are labelled as commands and hold nothing but what a command prints. */
export const outputAsCommand: Rule = {
  code: 'output-as-command',
  severity: 'warning',
  message: 'this block looks like an output and not like a command',
  hint: 'Label it output, and it is compared with what the command before it prints.',
  about:
    'Bash would take the first word of every line for a command. Looked for are JSON documents, tables with a line of headings, Kubernetes manifests and the descriptions that `kubectl describe` prints.',
  example:
    '```bash\nNAME                  READY   STATUS    RESTARTS   AGE\nstore-front-7b9c-xk2  1/1     Running   0          2m\n```\n',
  find: ({ steps }) =>
    steps
      .filter(({ block }) => isOutput(block.text) && languageOf(block.language) !== '')
      .map(({ block }) => ({ place: { file: block.file, line: block.line, column: 1 } })),
};

function isOutput(text: string): boolean {
  // No output of these kinds has only one line.
  if (!text.includes('\n')) return false;
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  const [first = '', second = ''] = lines;
  return isJson(text) || isTable(first, second) || isManifest(lines) || isDescription(lines);
}

function isJson(text: string): boolean {
  if (!/^\s*[{[]\s*(?:["{[\]}]|$)/m.test(text.trimStart().slice(0, 200)) || !/[}\]]\s*$/.test(text))
    return false;
  return /^\s*\{\s*\n\s*"[^"]*"\s*:/.test(text) || /^\s*\[\s*(?:\n\s*)?[{"\]]/.test(text);
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
  return lines.some((line) => /^apiVersion: \S+$/.test(line)) &&
    lines.some((line) => /^kind: \S+$/.test(line))
    ? lines.every((line) => /^(?:\s|[\w-]+:|---|#|- )/.test(line))
    : false;
}

/** `Name:  web` above `Namespace:  default`, with what stands further in below. */
function isDescription(lines: readonly string[]): boolean {
  const keys = lines.filter((line) => /^[A-Z][\w -]*:(?: |$)/.test(line)).length;
  return (
    keys > 0 && lines.length > 2 && lines.every((line) => /^(?:[A-Z][\w -]*:(?: |$)|\s{2,}\S)/.test(line))
  );
}
