import { Ajv2020 } from 'ajv/dist/2020.js';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import journalSchema from '../../schemas/journal.schema.json' with { type: 'json' };
import summarySchema from '../../schemas/summary.schema.json' with { type: 'json' };
import { fitsSchema, type Schema } from '../../src/run/fits-schema.ts';
import { summaryOf } from '../../src/run/run-summary.ts';
import { journalOf } from '../report/fixtures/events.ts';
import { realisticRecord } from '../report/fixtures/record.ts';

const values: [schema: Schema, value: unknown][] = [
  ...journalOf(realisticRecord).map((event): [Schema, unknown] => [journalSchema, event]),
  [summarySchema, summaryOf(realisticRecord)],
];

test('fits a schema where a validator of JSON Schema says so, whatever field is another', () => {
  const others = fc.constantFrom(undefined, null, 0, -1, 1.5, '', 'x', true, [], [null], {}, { type: 1 });
  const validates = new Map<Schema, (value: unknown) => boolean>(
    [journalSchema, summarySchema].map((schema) => [schema, new Ajv2020().compile(schema)]),
  );
  const law = fc.property(
    fc.constantFrom(...values),
    fc.infiniteStream(fc.nat()),
    others,
    (one, ways, other) => {
      const [schema, original] = one;
      const value: unknown = JSON.parse(JSON.stringify(alter(original, ways, other)));
      expect(fitsSchema(value, schema)).toBe(validates.get(schema)?.(value));
    },
  );
  fc.assert(law, { numRuns: 3_000 });
});

/** Puts another value in the place of one that stands somewhere within it. */
function alter(value: unknown, ways: Iterator<number>, other: unknown): unknown {
  if (typeof value !== 'object' || value === null || Object.keys(value).length === 0) return other;
  const keys = Object.keys(value);
  const way = ways.next().value ?? 0;
  const key = keys[way % keys.length] ?? '';
  const inner: unknown = Reflect.get(value, key);
  const changed = way % 5 === 0 ? other : alter(inner, ways, other);
  return Object.assign(Array.isArray(value) ? [...value] : { ...value }, { [key]: changed });
}

test('what a later docproof may add is no harm', () => {
  const [schema, value] = values[0] ?? [];
  expect(schema && fitsSchema({ ...Object(value), more: 1 }, schema)).toBe(true);
});
