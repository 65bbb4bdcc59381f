import { diagnosticKinds } from '../plan/diagnostic-kinds.ts';
import { renderSarif } from '../report/sarif/render-sarif.ts';
import { runRules } from '../report/sarif/run-rules.ts';
import type { RunRecord } from '../run/results.ts';
import { statusOf } from './exit-status.ts';
import { manifest, manualUrl } from './manual.ts';

/** The run as a SARIF log with every rule that there is, each with its page in the manual. */
export function renderRunSarif(record: RunRecord): string {
  const kinds = [
    ...runRules(manualUrl(manifest, 'why-a-step-did-not-pass', 'results')),
    ...diagnosticKinds.map((kind) => ({ ...kind, url: manualUrl(manifest, kind.code) })),
  ];
  return renderSarif(record, { ...record.tool, kinds }, statusOf(record));
}
