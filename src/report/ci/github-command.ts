/**
 * A workflow command of GitHub Actions as one line, without its end. Properties that are empty are left out.
 *
 * Nothing that it says can be another command of this form; what agents of other kinds obey has to be gone from it already.
 */
export function githubCommand(
  name: string,
  properties: Readonly<Record<string, string | number | null>>,
  data: string,
): string {
  const written = Object.entries(properties)
    .filter(([, value]) => value !== null && value !== '')
    .map(([key, value]) => `${key}=${escapeProperty(String(value))}`);
  return `::${[name, written.join(',')].filter(Boolean).join(' ')}::${escapeData(data)}`;
}

/** The runner takes back these three in a message, */
function escapeData(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

/** and these five in a property. Anything else that were escaped would stay so: `;` needs it in no command of this form. */
function escapeProperty(text: string): string {
  return escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
