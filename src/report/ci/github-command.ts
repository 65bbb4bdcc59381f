import { type CommandProperties, writtenProperties } from './command-properties.ts';

/**
 * A workflow command of GitHub Actions as one line, without its end.
 *
 * Nothing that it says can be another command of this form; what agents of other kinds obey has to be gone from it already.
 */
export function githubCommand(name: string, properties: CommandProperties, data: string): string {
  const written = writtenProperties(properties, escapeProperty).join(',');
  return `::${[name, written].filter(Boolean).join(' ')}::${escapeData(data)}`;
}

/** The runner takes back these three in a message, */
function escapeData(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

/** and these five in a property. Anything else that were escaped would stay so: `;` needs it in no command of this form. */
function escapeProperty(text: string): string {
  return escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
