/** How grave a result is, the worst first. */
export const levels = ['error', 'warning', 'note'] as const;
export type SarifLevel = (typeof levels)[number];

/** A kind of result: its stable code, and its wording. */
export interface SarifRule {
  code: string;
  severity: SarifLevel;
  /** What is wrong, in a sentence. */
  message: string;
  /** What that means. */
  about?: string;
  /** What to do about it. */
  hint?: string;
  /** Its page in the manual, where that has an address. */
  url: string | null;
}

/** What a SARIF log says about the tool. */
export interface SarifTool {
  name: string;
  version: string;
  /** Every kind of result that there is. */
  kinds: readonly SarifRule[];
}

/** The tool with its rules, as a log has it. */
export function driverOf({ name, version, kinds }: SarifTool) {
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
