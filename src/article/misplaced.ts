import type { DiagnosticCode } from './diagnostics/catalogue.ts';
import { directiveKeys } from './directive-keys.ts';
import { mentionsHint } from './hint.ts';

/** What is wrong with a text that speaks of a hint or a directive in a place where neither counts. */
export interface Misplaced {
  code: DiagnosticCode;
  args: Record<string, string>;
}

/** Finds a hint or a directive in a text that is none: `note: expected_similarity=0.9`, but not a block with its comments. */
export function misplacedIn(text: string): Misplaced | null {
  if (mentionsHint(text)) return { code: 'misplaced-hint', args: {} };
  if (/`{3}|~{3}/.test(text)) return null;
  for (const [, key = ''] of text.matchAll(/\bdocproof[ \t]*:[ \t]*([a-z][\w-]*)/gi)) {
    if (!directiveKeys.has(key)) continue;
    const problem = 'it counts only at the beginning of an HTML comment of its own';
    return { code: 'invalid-directive', args: { directive: 'docproof', problem } };
  }
  return null;
}

/** The same in a paragraph, where only what begins like a comment is meant as one. */
export function misplacedInParagraph(text: string): Misplaced | null {
  const begins = /^(?:<[ \t]?![ \t]?-{0,3}|&lt;!-{0,3}|\{(?:[ \t]*\/\*+)?)?[ \t]*(?:docproof|expected)/i.test(
    text,
  );
  return begins ? misplacedIn(text) : null;
}
