import { agentCommand } from './agent-command.ts';

/**
 * A value as JSON text that ends in a line feed. Halves of surrogate pairs, which many parsers refuse, become U+FFFD, and what a CI
 * agent would obey is escaped: to a parser it is the same.
 */
export function jsonText(value: unknown): string {
  return text(value, 2);
}

/** The same on one line. */
export function jsonLine(value: unknown): string {
  return text(value, 0);
}

function text(value: unknown, indentation: number): string {
  return `${JSON.stringify(value, wellFormed, indentation).replace(agentCommand, '\\u0023')}\n`;
}

function wellFormed(_key: string, value: unknown): unknown {
  return typeof value === 'string' ? value.replace(/\p{Surrogate}/gu, '\ufffd') : value;
}
