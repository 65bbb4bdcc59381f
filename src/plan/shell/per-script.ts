/** Computes something of a script, or of its syntax, once, however many rules ask for it. */
export function perScript<Script extends object, Value>(
  compute: (script: Script) => Value,
): (script: Script) => Value {
  const known = new WeakMap<Script, { value: Value }>();
  return (script) => {
    const found = known.get(script) ?? { value: compute(script) };
    known.set(script, found);
    return found.value;
  };
}
