/** Properties of a command; those that are `null` or empty are left out. */
export type CommandProperties = Readonly<Record<string, string | number | null>>;

/** Properties as `name=value`, each value escaped as the CI system wants it. */
export function writtenProperties(
  properties: CommandProperties,
  escapeProperty: (text: string) => string,
): string[] {
  return Object.entries(properties)
    .filter(([, value]) => value !== null && value !== '')
    .map(([key, value]) => `${key}=${escapeProperty(String(value))}`);
}
