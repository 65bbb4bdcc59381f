import { compare } from '../../verdict/compare.ts';
import { type PatternTrial, patternTrial } from '../../verdict/measures/pattern-trial.ts';
import type { Comparison, ComparisonOptions } from '../../verdict/types.ts';
import type { Expectation, Step } from '../types.ts';
import { commonFailures } from './common-failures.ts';
import type { Rule, RuleFinding } from './rule.ts';

/** Hints of an article that are asked, other outputs that are tried, and characters of each: one that cannot fail shows long before. */
const mostHints = 200;
const mostOutputs = 20;
const mostCharacters = 20_000;

/** Characters that all comparisons of an article may have together: far more than outputs have that someone wrote. */
const mostCompared = 40_000_000;

/** Something that a step could print instead of what it should, in the words of the finding. */
interface Alternative {
  name: string;
  stdout: string;
  stderr: string;
}

const failures: readonly Alternative[] = [
  { name: 'an empty output', stdout: '', stderr: '' },
  ...commonFailures.map((text) => ({ name: `the failure “${firstLine(text)}”`, stdout: '', stderr: text })),
];

/** Hints that would accept the output of another step, nothing at all, or a common error message: they cannot fail. */
export const weakHint: Rule = {
  code: 'weak-hint',
  severity: 'warning',
  message: 'this hint would accept {what} as well{remedy}',
  about:
    'A hint is worth what it refuses. docproof asks each what it would accept beside the output that it stands on: nothing at all, common error messages, and the outputs of other steps, guards counted.',
  example: [
    '```bash',
    'kubectl apply -f store.yaml',
    '```',
    '',
    '<!-- expected_similarity=0.3 -->',
    '',
    '```output',
    'deployment.apps/store-front created',
    'service/store-front created',
    '```',
    '',
    '```bash',
    'kubectl apply -f ingress.yaml',
    '```',
    '',
    '<!-- expected_similarity=0.9 -->',
    '',
    '```output',
    'ingress.networking.k8s.io/store-front created',
    '```',
    '',
  ].join('\n'),
  find({ steps }) {
    const all = steps.flatMap(({ step }) => step.expected.map((expectation) => ({ step, expectation })));
    const hinted = all.filter(({ expectation }) => expectation.hint !== null).slice(0, mostHints);
    const others = all.map((one) => one.expectation);
    const places = new Map(others.map((expectation, index) => [expectation, index]));
    const accepts = judge(patternTrial());
    return hinted.flatMap(({ step, expectation }) => {
      const from = Math.max((places.get(expectation) ?? 0) - mostOutputs / 2, 0);
      return weakness(step, expectation, others.slice(from, from + mostOutputs), accepts);
    });
  },
};

/** Compares an expectation with another output; `null` where there is no more room for that. */
type Judge = (
  expectation: Expectation,
  alternative: Alternative,
  options: ComparisonOptions,
) => Comparison | null;

function weakness(
  step: Step,
  expectation: Expectation,
  outputs: readonly Expectation[],
  judged: Judge,
): RuleFinding[] {
  const options = optionsOf(step);
  const bare = (text: string) => text.replaceAll(/\s/g, '');
  // What the step itself prints as well is no failure.
  const others = outputs.filter((output) => !step.expected.includes(output));
  const accepted = [...failures, ...others.map(alternative)]
    .filter(({ stdout, stderr }) => bare(stdout + stderr) !== bare(expectation.text))
    .flatMap((one) => {
      const comparison = judged(expectation, one, options);
      return comparison?.passed ? [{ one, comparison }] : [];
    })
    .toSorted((a, b) => (b.comparison.score ?? 1) - (a.comparison.score ?? 1));
  const [worst] = accepted;
  if (worst === undefined) return [];
  const more = accepted.length === 1 ? '' : `, and ${accepted.length - 1} more,`;
  return [
    {
      place: expectation.hintAt ?? { file: expectation.file, line: expectation.line, column: 1 },
      args: { what: `${worst.one.name}${more}`, remedy: remedy(worst.comparison) },
    },
  ];
}

function alternative({ line, text }: Expectation): Alternative {
  return { name: `the output at line ${line}`, stdout: text, stderr: '' };
}

/** Judges within what one article may take: a number of characters, and the trial's time for patterns. */
function judge(matches: PatternTrial): Judge {
  let left = mostCompared;
  return ({ text, language, hint }, { stdout, stderr }, options) => {
    const expected = { text: text.slice(0, mostCharacters), language, hint };
    const actual = { stdout: stdout.slice(0, mostCharacters), stderr };
    left -= expected.text.length + actual.stdout.length + actual.stderr.length;
    if (left < 0) return null;
    return compare({ expected, actual, options: { ...options, match: matches } }).comparison;
  };
}

function optionsOf({ directives: { threshold, stream, measure, guardsOff } }: Step): ComparisonOptions {
  return {
    ...(threshold === undefined ? {} : { threshold }),
    ...(stream === undefined ? {} : { stream }),
    ...(measure === undefined ? {} : { measure }),
    ...(guardsOff === undefined ? {} : { guardsOff }),
    scoreOnly: true,
    lookup: () => null,
  };
}

/** The smallest threshold that would refuse it, where there is one. */
function remedy({ score }: Comparison): string {
  if (score === null) return '';
  const least = Math.floor(score * 100 + 1) / 100;
  return least > 1 ? ', and so would every threshold' : `: from ${least.toFixed(2)} on it would not`;
}

function firstLine(text: string): string {
  const [first = ''] = text.split('\n');
  return first.length > 60 ? `${first.slice(0, 60)}…` : first;
}
