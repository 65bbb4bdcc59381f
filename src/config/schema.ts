import * as v from 'valibot';
import type { Config } from './types.ts';

const strings = v.array(v.string('must be a text'), 'must be a list of texts');
const values = v.record(v.string(), v.string('must be a text'), 'must be an object of texts');

const duration = v.pipe(
  v.string('must be a duration such as 90s or 30m'),
  v.regex(/^\d+(\.\d+)?(ms|s|m|h)$/, 'must be a duration such as 90s or 30m'),
);

/** What the settings of a config may hold; unknown keys are looked for apart. The type `Config` carries the documentation. */
export const configSchema = v.object(
  {
    include: v.optional(strings),
    exclude: v.optional(strings),
    languages: v.optional(strings),
    variables: v.optional(values),
    fill: v.optional(values),
    tabs: v.optional(strings),
    pivots: v.optional(strings),
    timeout: v.optional(duration),
    articleTimeout: v.optional(duration),
    jobs: v.optional(
      v.pipe(
        v.number('must be a number'),
        v.integer('must be a whole number'),
        v.minValue(1, 'must be at least 1'),
      ),
    ),
    continue: v.optional(v.boolean('must be true or false')),
    out: v.optional(v.string('must be a text')),
    reporters: v.optional(strings),
    unhinted: v.optional(v.picklist(['advise', 'fail'], 'must be "advise" or "fail"')),
    threshold: v.optional(
      v.pipe(
        v.number('must be a number from 0 to 1'),
        v.minValue(0, 'must be a number from 0 to 1'),
        v.maxValue(1, 'must be a number from 0 to 1'),
      ),
    ),
    guards: v.optional(
      v.record(v.string(), v.boolean('must be true or false'), 'must be an object of true and false'),
    ),
    cwd: v.optional(v.string('must be a text')),
    inheritEnv: v.optional(strings),
    path: v.optional(strings),
    shell: v.optional(v.string('must be a text')),
  } satisfies Record<keyof Config, v.GenericSchema>,
  'the config must be an object',
);

/** The known keys, for suggestions. */
export const configKeys: readonly string[] = Object.keys(configSchema.entries);
