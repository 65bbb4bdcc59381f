import * as v from 'valibot';
import { measureNames } from '../article/verdict-names.ts';
import type { Config } from './types.ts';

const strings = v.array(v.string('must be a text'), 'must be a list of texts');

/** Whether a value is an object with settings, and no list, map or the like. */
export function isObject(value: unknown): value is Record<string, unknown> {
  return Object.prototype.toString.call(value) === '[object Object]';
}

/** Objects of one kind of value; what is wrong with a key is said at the key. */
function objectOf<Value extends string | boolean>(
  value: v.GenericSchema<Value>,
  key: v.GenericSchema<string>,
  wanted: string,
): v.GenericSchema<Record<string, Value>> {
  return v.pipe(v.custom<Record<string, Value>>(isObject, wanted), v.record(key, value, wanted));
}

const variableName = v.pipe(
  v.string(),
  v.regex(/^[A-Za-z_]\w*$/, 'is no name that a shell variable can have'),
);
const placeholder = v.pipe(
  v.string(),
  v.regex(/^<[^<>]+>$/, "is no placeholder: write it with its angle brackets, as in '<your-region>'"),
);

const text = v.string('must be a text');
const aDuration = 'must be a duration such as 90s or 30m';

const duration = v.pipe(
  v.string(aDuration),
  v.regex(/^\d+(\.\d+)?(ms|s|m|h)$/, aDuration),
  v.check((text) => !isNothing(text), 'must be more than 0'),
);

const numberFrom = (least: number) =>
  v.pipe(
    v.number('must be a number'),
    v.integer('must be a whole number'),
    v.minValue(least, `must be at least ${least}`),
  );

/** What the settings of a config may hold; unknown keys are looked for apart. The type `Config` carries the documentation. */
export const configSchema = v.object(
  {
    include: v.optional(strings),
    exclude: v.optional(strings),
    languages: v.optional(strings),
    console: v.optional(v.picklist(['transcript', 'command'], 'must be "transcript" or "command"')),
    root: v.optional(text),
    variables: v.optional(objectOf(text, variableName, 'must be an object of texts')),
    fill: v.optional(objectOf(text, placeholder, 'must be an object of texts')),
    tabs: v.optional(strings),
    pivots: v.optional(strings),
    timeout: v.optional(duration),
    articleTimeout: v.optional(duration),
    jobs: v.optional(numberFrom(1)),
    retries: v.optional(numberFrom(0)),
    failOnFlaky: v.optional(v.boolean('must be true or false')),
    continue: v.optional(v.boolean('must be true or false')),
    tty: v.optional(v.boolean('must be true or false')),
    wholeOutput: v.optional(v.boolean('must be true or false')),
    out: v.optional(text),
    history: v.optional(numberFrom(1)),
    reporters: v.optional(strings),
    ciReporters: v.optional(v.boolean('must be true or false')),
    unhinted: v.optional(v.picklist(['advise', 'fail'], 'must be "advise" or "fail"')),
    threshold: v.optional(
      v.pipe(
        v.number('must be a number from 0 to 1'),
        v.minValue(0, 'must be a number from 0 to 1'),
        v.maxValue(1, 'must be a number from 0 to 1'),
      ),
    ),
    measure: v.optional(
      v.picklist(measureNames, `must be ${measureNames.map((name) => `"${name}"`).join(', ')}`),
    ),
    levels: v.optional(
      objectOf(v.boolean('must be true or false'), v.string(), 'must be an object of true and false'),
    ),
    guards: v.optional(
      objectOf(v.boolean('must be true or false'), v.string(), 'must be an object of true and false'),
    ),
    rules: v.optional(
      objectOf(
        v.picklist(['off', 'warning', 'error'], 'must be "off", "warning" or "error"'),
        v.string(),
        'must be an object of "off", "warning" and "error"',
      ),
    ),
    cwd: v.optional(text),
    inheritEnv: v.optional(strings),
    secrets: v.optional(strings),
    path: v.optional(strings),
    shell: v.optional(text),
  } satisfies Record<keyof Config, v.GenericSchema>,
  'the config must be an object',
);

/** Whether no millisecond is left of a duration: timers count nothing smaller. */
function isNothing(duration: string): boolean {
  return Math.round(Number.parseFloat(duration) * (duration.endsWith('ms') ? 1 : 1_000)) === 0;
}

/** The known keys, for suggestions. */
export const configKeys: readonly string[] = Object.keys(configSchema.entries);
