/** How much a finding weighs: an `error` refuses the article, a `warning` only speaks. */
export type Severity = 'error' | 'warning';

/** The wording of one finding. */
export interface CatalogueEntry {
  severity: Severity;
  /** The finding, with `{name}` where a value goes in. */
  message: string;
  /** What the author can do about it. */
  hint?: string;
  /** What it means, for the manual, in Markdown. */
  about?: string;
  /** A small article that has it, for the manual. */
  example?: string;
  /** What the caller has to choose so that the example has it. */
  choices?: {
    variables?: Record<string, string>;
    fill?: Record<string, string>;
    tabs?: string[];
  };
}

/** The text of an example, from its lines. */
export function article(...lines: readonly string[]): string {
  return `${lines.join('\n')}\n`;
}
