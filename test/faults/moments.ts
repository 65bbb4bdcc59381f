/** What is hit. */
export type Target = 'docproof' | 'the shell' | 'a child';

/** What is counted to find the moment. */
export type Counted = 'lines of the journal' | 'bytes of the report' | 'bytes of output' | 'marks';

/** One fault, drawn by lot. */
export interface Fault {
  number: number;
  target: Target;
  /** `SIGSTOP` is followed by `SIGCONT`. */
  signal: NodeJS.Signals;
  counted: Counted;
  /** After which share of all that is counted in a whole run; from 0 to 1. */
  share: number;
  /** Goes on after a failed step. */
  continues: boolean;
  /** One of the article's jobs ignores SIGTERM. */
  stubborn: boolean;
  /** Which of the children, if one of them is hit; from 0 to 1. */
  which: number;
}

const hits: readonly [Target, NodeJS.Signals][] = [
  ['docproof', 'SIGKILL'],
  ['docproof', 'SIGTERM'],
  ['docproof', 'SIGINT'],
  ['the shell', 'SIGKILL'],
  ['the shell', 'SIGTERM'],
  ['the shell', 'SIGSTOP'],
  ['a child', 'SIGKILL'],
];

const counteds: readonly Counted[] = [
  'lines of the journal',
  'bytes of the report',
  'bytes of output',
  'marks',
  'marks',
];

/** Draws so many faults; the same seed gives the same ones. */
export function drawFaults(seed: number, count: number): Fault[] {
  const random = randomFrom(seed);
  return Array.from({ length: count }, (_none, index) => {
    // In turn, so that every kind of hit occurs equally often.
    const [target, signal] = hits[index % hits.length] ?? ['docproof', 'SIGKILL'];
    return {
      number: index + 1,
      target,
      signal,
      counted: counteds[Math.floor(random() * counteds.length)] ?? 'marks',
      share: random(),
      continues: random() < 0.6,
      stubborn: random() < 0.3,
      which: random(),
    };
  });
}

/** Numbers from 0 to 1, the same ones for the same seed (mulberry32). */
function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}
