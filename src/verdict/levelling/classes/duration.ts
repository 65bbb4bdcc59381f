import { type VolatileClass, wordStart } from './volatile-class.ts';

const units =
  'nanoseconds?|microseconds?|milliseconds?|seconds?|secs?|minutes?|mins?|hours?|hrs?|days?|weeks?|months?|years?';

export const duration: VolatileClass = {
  about: 'durations and ages',
  pattern: new RegExp(
    String.raw`${wordStart}(?:(?:\d{1,5}(?:[ywdhms]|ms)){1,5}|\d{1,9}\.\d{1,9}(?:[hms]|ms|us|µs|ns)|\d{1,9}(?:us|µs|ns)|\d{1,3}m\d{1,2}\.\d{1,9}s|\d{1,9}(?:\.\d{1,9})? (?:ms|s|${units})|(?:[Aa]bout )?an? (?:second|minute|hour|day|week|month|year))(?![\w⟨-]|\.\d)`,
    'g',
  ),
  token: '⟨age⟩',
  alike: [
    'took 5m',
    'took 2d3h',
    'took 300ms',
    'took 1.98s',
    'took 0m0.012s',
    'took 41 minutes',
    'took 0.5 seconds',
    'took About an hour',
    'took a day',
  ],
  kept: ['cpu 100m-limit', '5 meters', 'a secondary', '10 steps', '1h-window'],
};
