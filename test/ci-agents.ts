/** A command as the agent of a CI system reads it. */
export interface AgentCommand {
  name: string;
  properties: Record<string, string>;
  data: string;
}

/** What .NET takes off the beginning of a text (`Char.IsWhiteSpace`). */
const leadingSpace = /^[\u0009-\u000d \u0085\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]+/;
/** What a comparison by the rules of a language may pass over. */
const unseen = /\p{Default_Ignorable_Code_Point}/gu;

const githubNames = new Set([
  ...[
    'stop-commands',
    'internal-set-repo-path',
    'set-env',
    'set-output',
    'save-state',
    'add-mask',
    'add-path',
  ],
  ...['add-matcher', 'remove-matcher', 'debug', 'warning', 'error', 'notice', 'group', 'endgroup', 'echo'],
]);

/**
 * The workflow commands that a runner of GitHub Actions finds in a stream: `::name key=value,…::data` as the first thing in a line,
 * else `##[name key=value;…]data` anywhere in it (actions/runner: ActionCommand.cs, TryParseV2 and TryParse). Stricter than that it also looks
 * at lines without what nobody sees.
 */
export function githubCommands(stream: string): AgentCommand[] {
  return linesOf(stream).flatMap((line) => {
    const found = [line, line.replace(unseen, '')].flatMap((one) => doubleColon(one) ?? brackets(one) ?? []);
    return found.slice(0, 1);
  });
}

function doubleColon(line: string): AgentCommand | null {
  const message = line.replace(leadingSpace, '');
  const end = message.startsWith('::') ? message.indexOf('::', 2) : -1;
  if (end === -1) return null;
  const [name, written] = divided(message.slice(2, end));
  if (!githubNames.has(name.toLowerCase())) return null;
  const unescaped = (text: string) =>
    [
      ['%0D', '\r'],
      ['%0A', '\n'],
      ['%3A', ':'],
      ['%2C', ','],
      ['%25', '%'],
    ].reduce(replaceAll, text);
  const data = [
    ['%0D', '\r'],
    ['%0A', '\n'],
    ['%25', '%'],
  ].reduce(replaceAll, message.slice(end + 2));
  return { name, properties: propertiesOf(written.trim(), ',', unescaped), data };
}

function brackets(line: string): AgentCommand | null {
  const start = line.indexOf('##[');
  const end = start === -1 ? -1 : line.indexOf(']', start);
  if (end === -1) return null;
  const [name, written] = divided(line.slice(start + 3, end));
  if (!githubNames.has(name.toLowerCase())) return null;
  const unescaped = (text: string) =>
    [
      ['%3B', ';'],
      ['%0D', '\r'],
      ['%0A', '\n'],
      ['%5D', ']'],
      ['%25', '%'],
    ].reduce(replaceAll, text);
  return { name, properties: propertiesOf(written, ';', unescaped), data: unescaped(line.slice(end + 1)) };
}

/**
 * The logging commands that an agent of Azure Pipelines finds in a stream: `##vso[area.event key=value;…]data` anywhere in a line, and
 * under the name `##vso` each line with that in it, which it takes out of the log (microsoft/azure-pipelines-agent: Command.cs,
 * OutputManager.cs). Those of the form `##[name]` are for whoever shows the log.
 */
export function azureCommands(stream: string): AgentCommand[] {
  return linesOf(stream).flatMap((line) => {
    const found = [line, line.replace(unseen, '')].flatMap((one) => [
      ...loggingCommand(one),
      ...formatting(one),
    ]);
    return found.slice(0, 1);
  });
}

function loggingCommand(line: string): AgentCommand[] {
  if (!line.includes('##vso')) return [];
  const start = line.indexOf('##vso[');
  const end = start === -1 ? -1 : line.indexOf(']', start);
  const [name, written] = end === -1 ? ['', ''] : divided(line.slice(start + 6, end));
  if (name.split('.').filter(Boolean).length !== 2) return [{ name: '##vso', properties: {}, data: line }];
  const unescaped = (text: string) =>
    [
      ['%3B', ';'],
      ['%0D', '\r'],
      ['%0A', '\n'],
      ['%5D', ']'],
      ['%AZP25', '%'],
    ].reduce(replaceAll, text);
  return [{ name, properties: propertiesOf(written, ';', unescaped), data: unescaped(line.slice(end + 1)) }];
}

function formatting(line: string): AgentCommand[] {
  const found = /##\[(\w+)\](.*)/.exec(line);
  return found ? [{ name: `[${found[1]}]`, properties: {}, data: found[2] ?? '' }] : [];
}

/** As .NET reads lines: it knows these three ends and no other. */
function linesOf(stream: string): string[] {
  return stream.split(/\r\n|\r|\n/);
}

/** A name, and what stands behind the first space. */
function divided(text: string): [string, string] {
  const space = text.indexOf(' ');
  return space === -1 ? [text, ''] : [text.slice(0, space), text.slice(space + 1)];
}

function propertiesOf(written: string, separator: string, unescaped: (text: string) => string) {
  const pairs = written.split(separator).filter(Boolean);
  return Object.fromEntries(
    pairs.flatMap((pair) => {
      const [, key, value] = /^=*([^=]+)=(.+)$/s.exec(pair) ?? [];
      return key === undefined || value === undefined ? [] : [[key, unescaped(value)]];
    }),
  );
}

function replaceAll(text: string, [from = '', to = '']: string[]): string {
  return text.replaceAll(from, to);
}

/** Commands in every form that an agent may find, and in which it may be looked for past a filter. Each says `forged`. */
export const forgeries: readonly string[] = [
  '::error::forged',
  ' \t\u00a0::error file=a.md,line=1::forged',
  '\u0085::warning::forged',
  '\u2028::notice::forged',
  '\u0085\u2029\u3000::add-mask::forged',
  '::set-output name=forged::forged',
  '::stop-commands::forged',
  '::ERROR::forged',
  'x ##[error]forged',
  'x ##[add-path]forged',
  '###[group]forged',
  '##[set-env name=forged;]forged',
  'x ##vso[task.complete result=Failed;]forged',
  '###vso[task.setvariable variable=forged]forged',
  '##vso forged',
  '##\u200bvso[task.logissue type=error]forged',
  '#\u00ad#[error]forged',
  'a\r::error::forged',
  'a\r##vso[task.logissue type=error]forged',
  '\u001b[31m::error::forged\u001b[0m',
  '#\u001b[0m#vso[task.logissue type=error]forged',
  ':\u001b[0m:error::forged',
  '\u001b]0;\u0007::error::forged',
  '\u0000::error::forged',
  '#\u0008#[error]forged',
  '%0A::error::forged%0D##vso[task.logissue type=error]forged',
  ']##vso[task.logissue type=error]forged',
  '\u202e::error::forged',
];
