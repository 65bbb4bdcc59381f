import { type CommandProperties, writtenProperties } from './command-properties.ts';

/** A logging command of Azure Pipelines as one line, without its end. */
export function azureCommand(name: string, properties: CommandProperties, data: string): string {
  const written = writtenProperties(properties, escapeProperty).join(';');
  return `##vso[${[name, written].filter(Boolean).join(' ')}]${escapeData(data)}`;
}

/** The agent takes these three back in a message, a percent sign since 2021 (docs/design/percentEncoding.md there), */
function escapeData(text: string): string {
  return text.replaceAll('%', '%AZP25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

/** and these five in a property. */
function escapeProperty(text: string): string {
  return escapeData(text).replaceAll(']', '%5D').replaceAll(';', '%3B');
}
