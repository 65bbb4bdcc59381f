import { comparisonText, scoreText } from '../../report/comparison-text.ts';
import { differenceLines } from '../../report/terminal/difference.ts';
import { blank, type Line, prose, quiet, toned, whole } from '../../report/terminal/line.ts';
import type { ComparisonAccount, MeasureTried } from '../../verdict/explain.ts';
import type { JudgedLeaf } from '../../verdict/measures/json.ts';
import type { ExplainedOutput, StepExplanation, Suggestion } from './explain-step.ts';

/** Leaves of a document, and lines of a command, that are listed. */
const mostLeaves = 40;
const mostLines = 12;

const deviations: Record<JudgedLeaf['is'], string> = {
  held: 'holds',
  missing: 'is missing',
  'other-type': 'is of another type',
  'other-value': 'has another value',
};

/**
 * The explanation of a step for a terminal.
 *
 * @param from - where the output is from, in words; `null` where there is none
 */
export function explanationLines({ step, expected }: StepExplanation, from: string | null): Line[] {
  const command = step.command.trimEnd().split('\n');
  return [
    whole(toned('strong', `${step.file}:${step.line}`), quiet(`  ${step.id}`)),
    ...command.slice(0, mostLines).map((line) => whole('  ', line)),
    ...(command.length > mostLines ? [whole(quiet(`  … ${command.length - mostLines} more lines`))] : []),
    ...(from === null ? [] : [blank, prose(quiet(`The output is from ${from}.`))]),
    ...expected.flatMap((one) => [blank, ...outputLines(step.file, one)]),
  ];
}

function outputLines(file: string, { expectation, account, suggestion }: ExplainedOutput): Line[] {
  const place = `${expectation.file}:${expectation.line}`;
  const hint = hintText(expectation.hint);
  return [
    whole(...(account === null ? [] : [verdict(account), '  ']), toned('strong', place), quiet(`  ${hint}`)),
    ...(account === null ? [] : accountLines(file, expectation, account)),
    ...(suggestion === null ? [] : suggestionLines(suggestion)),
  ];
}

function hintText(hint: ExplainedOutput['expectation']['hint']): string {
  if (hint === null) return 'no hint';
  return hint.kind === 'regex' ? `hint "${hint.pattern}"` : `hint ${hint.threshold}`;
}

function verdict({ comparison: { passed } }: ComparisonAccount) {
  return passed ? toned('good', '✓') : toned('bad', '✗');
}

function accountLines(
  file: string,
  expectation: ExplainedOutput['expectation'],
  account: ComparisonAccount,
): Line[] {
  const { comparison, tripped, difference, leaves, tried, note } = account;
  const record = { ...expectation, advisory: false, comparison, difference };
  const same = difference === null && comparison.method !== 'regex';
  return [
    ...tripped.map(({ name, saw }) => prose('  ', toned('bad', `guard ${name}`), `: ${saw}`)),
    ...(note === null ? [] : [prose('  ', note)]),
    ...(same
      ? [whole('  ', quiet(`nothing differs but what is levelled; ${comparisonText(record)}`))]
      : differenceLines(file, record)),
    ...leafLines(leaves),
    ...triedLines(tried, comparison.method),
  ];
}

function leafLines(leaves: readonly JudgedLeaf[]): Line[] {
  return [
    ...leaves.slice(0, mostLeaves).map(({ path, is, expected, actual }) => {
      const values = is === 'missing' ? text(expected) : `${text(expected)} → ${text(actual ?? null)}`;
      return whole('  ', toned('strong', path || '.'), ` ${deviations[is]}: ${values}`);
    }),
    ...(leaves.length > mostLeaves ? [whole(quiet(`  … ${leaves.length - mostLeaves} more`))] : []),
  ];
}

function text(value: JudgedLeaf['expected']): string {
  const json = JSON.stringify(value);
  return json.length > 60 ? `${json.slice(0, 60)}…` : json;
}

/** What every measure would say, the one that counts marked. */
function triedLines(tried: readonly MeasureTried[], counts: string): Line[] {
  if (tried.length === 0) return [];
  const width = Math.max(...tried.map(({ name }) => name.length));
  return [
    whole(quiet('  By measure:')),
    ...tried.map(({ name, score }) =>
      whole(
        '    ',
        name === counts ? toned('strong', name.padEnd(width)) : name.padEnd(width),
        `  ${scoreText(score)}`,
        ...(name === counts ? [quiet('  counts')] : []),
      ),
    ),
  ];
}

function suggestionLines({ outputs, least, greatest, threshold }: Suggestion): Line[] {
  const runs = outputs === 1 ? 'One past run' : `${outputs} past runs`;
  const scores = least === greatest ? scoreText(least) : `${scoreText(least)} to ${scoreText(greatest)}`;
  const told = quiet(`  ${runs}, scores ${scores}.`);
  if (threshold === null) return [prose(told, ' No number would pass them all.')];
  return [
    prose(told, ' The strictest hint that would have passed:'),
    whole(`    <!-- expected_similarity=${threshold} -->`),
  ];
}
