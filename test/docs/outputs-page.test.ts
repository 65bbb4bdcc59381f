import { expect, test } from 'vitest';
import { guardNames, levelNames, type MeasureName, measureNames } from '../../src/article/verdict-names.ts';
import { guards } from '../../src/verdict/guards/guards.ts';
import { volatileClasses } from '../../src/verdict/levelling/classes/classes.ts';
import { measures } from '../../src/verdict/measures/measures.ts';

const opening = `# How outputs are compared

What a step has printed and what the article shows are cleaned first: colour, carriage returns, trailing space and blank lines at both ends
never count, and a line that was overwritten, as by a progress bar, is what a terminal shows at last. Lines that only warn, such as
\`WARNING: …\`, do not count where none is expected. Then a measure says how alike the two
are, from 0 to 1, and guards look at both. The step passes with a score that reaches the hint's number where no guard trips.

A regular expression has 20 ms of the processor for each 10,000 characters of an output, and a second at most; it is not judged where it
needs more.

Of an output that is far longer than the expected one, head and tail are compared, and the rest counts as different.
`;

const measuring = `## Measures

The measure follows from what the expectation is. \`measure=\` asks a step for another, \`--measure\` and the config all. Every measure gives 1
for the same text, whatever is in it. One is symmetric if it gives two texts the same score whichever of them is the expectation, as long
as neither leaves something open, has lines that only warn, has other names throughout, or is so long that only a part of it is compared.
`;

const levelling = `## Levelled text

Text that differs from run to run and says nothing is levelled on both sides: each class in a line is replaced by one token. So are runs
of spaces, and rules of three hyphens or more. Marks, such as \`<name>\`, \`xxxx\`, \`***\` and \`...\`, stand for whatever is in their place,
and a line of nothing but \`...\`, \`…\`, \`[...]\` or \`// ...\` for any number of lines.

The directive \`levels=\` says for a step which classes count, \`levels\` in the [config](configuration.md) for all.

| class | levelled | such as |
| --- | --- | --- |`;

const guardsOpening = `## Guards

A guard fails an expected output whatever its score, unless the hint is a regular expression. Each has a page, with examples, what it knows,
what to do about it, and how to switch it off: \`guards=-NAME\` for a step, \`guards\` in the [config](configuration.md) for all.

| guard | trips where |
| --- | --- |`;

test('the page on outputs says what the measures, classes and guards say of themselves', async () => {
  const classes = levelNames.map((name) => {
    const { about, alike, offByDefault } = volatileClasses[name];
    return `| \`${name}\` | ${about}${offByDefault ? '; only where asked for' : ''} | ${example(alike)} |`;
  });
  const page = [
    opening,
    measuring,
    ...measureNames.map((name) => `### ${name}\n\n${measures[name].about} ${symmetry(name)}\n`),
    [levelling, ...classes, ''].join('\n'),
    guardsOpening,
    ...guardNames.map(
      (name) => `| [\`${name}\`](guards/${name}.md) | ${firstSentence(guards[name].about)} |`,
    ),
    '',
  ].join('\n');
  await expect(page).toMatchFileSnapshot('../../docs/reference/outputs.md');
});

function symmetry(name: MeasureName): string {
  return measures[name].isSymmetric
    ? 'Symmetric.'
    : 'Not symmetric: what goes beyond the expectation costs nothing, what is missing does.';
}

/** What differs between the examples of a class: without the words around it. */
function example([first, second]: readonly string[]): string {
  const [one = '', other = ''] = [first, second];
  const words = one.split(' ');
  const rest = words[0] === other.split(' ')[0] ? words.slice(1).join(' ') : one;
  return `\`${rest || one}\``;
}

function firstSentence(text: string): string {
  return text.replace(/\. .*$/, '.');
}
