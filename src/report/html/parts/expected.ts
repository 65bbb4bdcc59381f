import type { ExpectedRecord, StepRecord } from '../../../run/results.ts';
import { scoreText } from '../../comparison-text.ts';
import { html, type Markup } from '../markup.ts';
import { difference } from './difference.ts';
import { place } from './place.ts';
import { scoreScale } from './score-scale.ts';
import { icon } from './status.ts';

type Comparison = NonNullable<ExpectedRecord['comparison']>;

/** One expected output: what was asked, what it came to, and where the two differ. */
export function expectedOutput(step: StepRecord, expected: ExpectedRecord): Markup {
  const { comparison } = expected;
  const look = lookOf(expected);
  return html`<section class="expected-output ${look}">
<h4>${icon(look)} ${outcome(expected)} <span class="at">${place(expected.file ?? step.file, expected.line)}</span></h4>
<p class="measure">${hint(expected)}${comparison && score(comparison)}${comparison && html`<span>measure <code>${comparison.method}</code></span>`}</p>
${comparison && comparison.guards.length > 0 && guards(comparison.guards, expected.tripped)}
${expected.difference ? difference(expected.difference) : expectedText(expected)}
</section>`;
}

function lookOf({ comparison, advisory }: ExpectedRecord): Parameters<typeof icon>[0] {
  if (!comparison) return 'skipped';
  if (comparison.passed) return 'passed';
  return advisory ? 'warning' : 'failed';
}

function outcome({ comparison, advisory }: ExpectedRecord): Markup {
  if (!comparison) return html`Expected output, not compared`;
  if (comparison.passed) return html`Expected output holds`;
  return advisory
    ? html`Expected output differs <small>(advice only: it has no hint)</small>`
    : html`Expected output does not hold`;
}

function hint({ hint, language }: ExpectedRecord): Markup {
  if (hint === null) return html`<span>no hint${language !== '' && html` (<code>${language}</code>)`}</span>`;
  if (hint.kind === 'regex') return html`<span>has to match <code>${hint.pattern}</code></span>`;
  return html`<span>hint <code>${hint.threshold}</code></span>`;
}

function score({ score, threshold, passed, guards }: Comparison): Markup | null {
  if (score === null || threshold === null) return null;
  const reached = score >= threshold;
  const comment = reached && !passed && guards.length > 0 ? ', but a guard tripped' : '';
  return html`<span class="score">${scoreScale(score, threshold, passed)} score <b>${scoreText(score)}</b>, threshold ${threshold}${comment}</span>`;
}

/** Journals of earlier versions do not tell what guards saw. */
function guards(names: readonly string[], tripped: ExpectedRecord['tripped'] = []): Markup {
  const saw = (name: string) => tripped.find((guard) => guard.name === name)?.saw;
  return html`<p class="guards">Guards that tripped: ${names.map((name, index) => {
    const seen = saw(name);
    return html`${index > 0 && '; '}<code>${name}</code>${seen !== undefined && html`: ${seen}`}`;
  })}</p>`;
}

function expectedText({ text }: ExpectedRecord): Markup {
  return html`<details class="aside"><summary>What was expected</summary>
<pre tabindex="0" role="group" aria-label="Expected output">\n${text}</pre></details>`;
}
