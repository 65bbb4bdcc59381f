/** A schema of docproof's own, as JSON; of JSON Schema they use this much. */
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
  return fits(value, root, root.$defs ?? {});
}

function fits(value: unknown, schema: Schema, known: Readonly<Record<string, Schema>>): boolean {
  const { $ref, type, minimum, maximum, pattern } = schema;
  const referred = $ref === undefined ? undefined : known[$ref.replace('#/$defs/', '')];
  if (referred !== undefined && !fits(value, referred, known)) return false;
  if (type !== undefined && ![type].flat().some((name) => isOfType(value, name))) return false;
  if ('const' in schema && value !== schema.const) return false;
  if (schema.enum?.includes(value) === false) return false;
  const alternatives = schema.anyOf ?? schema.oneOf;
  if (alternatives?.some((one) => fits(value, one, known)) === false) return false;
  if (typeof value === 'number' && (value < (minimum ?? value) || value > (maximum ?? value))) return false;
  if (typeof value === 'string') return pattern === undefined || new RegExp(pattern, 'u').test(value);
  const { items } = schema;
  if (Array.isArray(value)) return items === undefined || value.every((one) => fits(one, items, known));
  return typeof value !== 'object' || value === null || hasFields(value, schema, known);
}

function hasFields(value: object, schema: Schema, known: Readonly<Record<string, Schema>>): boolean {
  const { properties = {}, required = [], additionalProperties: others } = schema;
  if (!required.every((key) => Object.hasOwn(value, key))) return false;
  return Object.entries(value).every(([key, field]) => {
    const own = Object.hasOwn(properties, key) ? properties[key] : others;
    return typeof own !== 'object' || fits(field, own, known);
  });
}

function isOfType(value: unknown, type: string): boolean {
  if (type === 'null') return value === null;
  if (type === 'array') return Array.isArray(value);
  if (type === 'object') return typeof value === 'object' && value !== null && !Array.isArray(value);
  return type === 'integer' ? Number.isInteger(value) : typeof value === type;
}
