import type { ParsedScript } from 'unbash';

/** Computes something of a script once, however many rules ask for it. */
export function perScript<Value>(compute: (script: ParsedScript) => Value): (script: ParsedScript) => Value {
  const known = new WeakMap<ParsedScript, { value: Value }>();
  return (script) => {
    const found = known.get(script) ?? { value: compute(script) };
    known.set(script, found);
    return found.value;
  };
}
