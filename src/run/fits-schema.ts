/** A schema of docproof's own, as JSON; of JSON Schema they use this much, and none is a part of itself. */
export interface Schema {
  $ref?: string;
  $defs?: Readonly<Record<string, Schema>>;
  type?: string | readonly string[];
  const?: unknown;
  enum?: readonly unknown[];
  anyOf?: readonly Schema[];
  oneOf?: readonly Schema[];
  properties?: Readonly<Record<string, Schema>>;
  required?: readonly string[];
  additionalProperties?: boolean | Schema;
  items?: Schema;
  minimum?: number;
  maximum?: number;
  pattern?: string;
}

/** Whether a value has the form that a schema asks for. Keys that it does not know are no harm: what a later docproof writes may have more. */
export function fitsSchema(value: unknown, root: Schema): boolean {
  return checkOf(root, root.$defs ?? {})(value);
}

type Check = (value: unknown) => boolean;

/** Made once for each schema: journals have hundreds of thousands of values. */
const checks = new WeakMap<Schema, Check>();

function checkOf(schema: Schema, known: Readonly<Record<string, Schema>>): Check {
  const made = checks.get(schema);
  if (made !== undefined) return made;
  const all = [...checksOf(schema, known)];
  const check: Check = (value) => all.every((holds) => holds(value));
  checks.set(schema, check);
  return check;
}

function* checksOf(schema: Schema, known: Readonly<Record<string, Schema>>): Generator<Check> {
  const { $ref, type, minimum = -Infinity, maximum = Infinity, pattern, items } = schema;
  const alternatives = (schema.anyOf ?? schema.oneOf)?.map((one) => checkOf(one, known));
  const referred = $ref === undefined ? undefined : known[$ref.replace('#/$defs/', '')];
  const types = type === undefined ? [] : [type].flat();
  if (types.length > 0) yield (value) => types.some((name) => isOfType(value, name));
  if (referred !== undefined) yield checkOf(referred, known);
  if ('const' in schema) yield (value) => value === schema.const;
  if (schema.enum !== undefined) yield (value) => schema.enum?.includes(value) === true;
  if (alternatives !== undefined) yield (value) => alternatives.some((holds) => holds(value));
  if (minimum !== -Infinity || maximum !== Infinity)
    yield (value) => typeof value !== 'number' || (value >= minimum && value <= maximum);
  if (pattern !== undefined) {
    const expression = new RegExp(pattern, 'u');
    yield (value) => typeof value !== 'string' || expression.test(value);
  }
  if (items !== undefined) {
    const holds = checkOf(items, known);
    yield (value) => !Array.isArray(value) || value.every(holds);
  }
  yield* fieldChecksOf(schema, known);
}

function* fieldChecksOf(
  { properties = {}, required = [], additionalProperties: others }: Schema,
  known: Readonly<Record<string, Schema>>,
): Generator<Check> {
  if (required.length > 0)
    yield (value) => !isObject(value) || required.every((key) => Object.hasOwn(value, key));
  const fields = new Map(Object.entries(properties).map(([key, one]) => [key, checkOf(one, known)]));
  const other = typeof others === 'object' ? checkOf(others, known) : undefined;
  if (fields.size === 0 && other === undefined) return;
  yield (value) =>
    !isObject(value) ||
    Object.keys(value).every((key) => (fields.get(key) ?? other)?.(Reflect.get(value, key)) !== false);
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isOfType(value: unknown, type: string): boolean {
  if (type === 'null') return value === null;
  if (type === 'array') return Array.isArray(value);
  if (type === 'object') return isObject(value);
  return type === 'integer' ? Number.isInteger(value) : typeof value === type;
}
