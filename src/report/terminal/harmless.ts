import { agentCommand, lineCommand } from '../agent-command.ts';
import { plainText } from '../plain-text.ts';

/** Text as it may stand in a log, of one line or more: no control sequences, and nothing that a CI agent obeys. */
export function harmless(text: string): string {
  return uncommanding(plainText(text));
}

/**
 * Takes the power from what CI agents read as commands in a log: `##vso[…]` and `##[…]` anywhere in a line, `::…::` as
 * the first thing in it (they skip leading space, so indenting does not help).
 */
export function uncommanding(text: string): string {
  return text.replace(agentCommand, ' #').replace(lineCommand, '$1: ');
}
