/** A logging command of Azure Pipelines as one line, without its end. Properties that are empty are left out. */
export function azureCommand(
  name: string,
  properties: Readonly<Record<string, string | number | null>>,
  data: string,
): string {
  const written = Object.entries(properties)
    .filter(([, value]) => value !== null && value !== '')
    .map(([key, value]) => `${key}=${escapeProperty(String(value))}`);
  return `##vso[${[name, written.join(';')].filter(Boolean).join(' ')}]${escapeData(data)}`;
}

/** The agent takes these three back in a message, a percent sign since 2021 (docs/design/percentEncoding.md there), */
function escapeData(text: string): string {
  return text.replaceAll('%', '%AZP25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

/** and these five in a property. */
function escapeProperty(text: string): string {
  return escapeData(text).replaceAll(']', '%5D').replaceAll(';', '%3B');
}
