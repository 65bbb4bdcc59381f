import { type Diagnostic, diagnose, toDiagnostic } from './diagnostic.ts';

/** As many findings of one code are told of an article: nobody reads more, and a report of all would take up megabytes. */
export const mostTold = 1_000;

/**
 * The findings of an article that are told: of those of one code and severity the first, and one in place of all others, which is as
 * severe and says how many there are.
 *
 * @param found - in reading order
 */
export function told(found: readonly Diagnostic[]): Diagnostic[] {
  const counts = new Map<string, number>();
  for (const one of found) counts.set(kindOf(one), (counts.get(kindOf(one)) ?? 0) + 1);
  if ([...counts.values()].every((count) => count <= mostTold)) return [...found];
  const passed = new Map<string, number>();
  return found.flatMap((one) => {
    const kind = kindOf(one);
    const before = passed.get(kind) ?? 0;
    passed.set(kind, before + 1);
    if (before < mostTold) return [one];
    return before === mostTold ? [insteadOf(one, (counts.get(kind) ?? 0) - before)] : [];
  });
}

function kindOf({ severity, code }: Diagnostic): string {
  return `${severity} ${code}`;
}

function insteadOf({ severity, code, file, line, column }: Diagnostic, count: number): Diagnostic {
  const args = { code, count: String(count) };
  return { ...toDiagnostic(diagnose('more-findings', { file, line, column }, args)), severity };
}
