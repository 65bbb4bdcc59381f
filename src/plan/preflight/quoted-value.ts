/** Writes the value of a directive in quotes: double ones, unless they would need backslashes within. */
export function quotedValue(value: string): string {
  if (!/"|\\\\/.test(value)) return `"${value}"`;
  return value.includes("'") ? `"${value.replaceAll(/["\\]/g, '\\$&')}"` : `'${value}'`;
}
