/** Code in a line, as in the cell of a table; lines are parted by an arrow. */
export function code(text: string): string {
  const line = text.trim().replaceAll('\n', ' ↵ ').replaceAll('\t', ' ').replaceAll('|', '\\|');
  return line.includes('`') ? `\`\` ${line} \`\`` : `\`${line}\``;
}

export function codes(texts: readonly string[], separator = ' '): string {
  return texts.map(code).join(separator);
}
