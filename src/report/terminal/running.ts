import { basename } from 'node:path/posix';
import type { StepFinished, StepOutput, StepStarted } from '../../run/events.ts';
import { plainText } from '../plain-text.ts';
import { withAgreedWidth } from './agreed-width.ts';
import { durationText } from './duration.ts';
import { cut, type Line, padded, quiet, toned, visible } from './line.ts';
import { cutToWidth, displayWidth } from './width.ts';

/** A step that is under way. */
interface RunningStep {
  article: string;
  name: string;
  /** Reading of the clock when its first try began, in milliseconds. */
  since: number;
  attempt: number;
  /** End of what it has printed. */
  tail: string;
}

/** The steps that are under way, as the status region shows them. */
export interface Running {
  start(event: StepStarted, article: string, name: string, now: number): void;
  output(event: StepOutput): void;
  finish(event: StepFinished): void;
  clear(): void;
  /** A line each, the columns aligned; width and height are those of the screen. */
  lines(now: number, width: number, height: number): Line[];
}

const frames = ['⠋', '⠙', '⠹', '⠸', '⠼', '⠴', '⠦', '⠧', '⠇', '⠏'];
const frameMs = 100;
/** How often the running steps are drawn, in milliseconds: what they print is to be seen at once. */
export const drawMs = 40;
const keptCharacters = 4_000;
const mostLines = 9;

export function runningSteps(): Running {
  const steps = new Map<string, RunningStep>();
  return {
    start: (event, article, name, now) => {
      const { since, tail } = steps.get(key(event)) ?? { since: now, tail: '' };
      steps.set(key(event), { article, name, since, attempt: event.attempt, tail });
    },
    output: (event) => {
      const step = steps.get(key(event));
      if (step) step.tail = (step.tail + event.text).slice(-keptCharacters);
    },
    finish: (event) => void steps.delete(key(event)),
    clear: () => steps.clear(),
    lines: (now, width, height) => {
      const room = Math.min(mostLines, roomOn(height));
      if (room < 1) return [];
      const shown = [...steps.values()].slice(0, steps.size > room ? room - 1 : room);
      const more = steps.size - shown.length;
      return [...runningLines(shown, now, width), ...(more > 0 ? [countLine(more, shown.length)] : [])];
    },
  };
}

/** Half the screen, since what has scrolled out cannot be redrawn, and lines may take two rows each once it is narrower. */
function roomOn(height: number): number {
  return Math.floor((height - 1) / 2);
}

function key({ article, step }: { article: number; step: string }): string {
  return `${article} ${step}`;
}

function runningLines(steps: readonly RunningStep[], now: number, width: number): Line[] {
  // Time and output have to find room beside the longest of names.
  const third = Math.floor(width / 3);
  const columns = steps.map(({ article, name, since, attempt }) => [
    cutToWidth(shownAs(basename(article)), third),
    cutToWidth(shownAs(name), third),
    durationText(Math.max(now - since, 0)) + (attempt > 1 ? `, try ${attempt}` : ''),
  ]);
  const widest = (column: number) => Math.max(...columns.map((texts) => displayWidth(texts[column] ?? '')));
  const widths = [widest(0), widest(1), widest(2)] as const;
  return steps.map((step, place) => {
    const [article = '', name = '', time = ''] = columns[place] ?? [];
    return cut(
      ...[toned('warning', frameAt(now - step.since)), ' ', quiet(padded(article, widths[0])), '  '],
      ...[
        padded(name, widths[1]),
        '  ',
        padded(time, widths[2]),
        '  ',
        quiet(shownAs(latestLine(step.tail))),
      ],
    );
  });
}

function countLine(more: number, shown: number): Line {
  return cut(quiet(shown === 0 ? `  ${more} steps are running` : `  … and ${more} more`));
}

function shownAs(text: string): string {
  return withAgreedWidth(visible(text));
}

function frameAt(elapsed: number): string {
  return frames[Math.floor(Math.max(elapsed, 0) / frameMs) % frames.length] ?? '';
}

function latestLine(tail: string): string {
  return (
    plainText(tail)
      .split('\n')
      .findLast((line) => line.trim() !== '') ?? ''
  ).trim();
}
