import { writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Writes an article whose sections have a command each, and below it what stands there. */
export function writeArticle(
  folder: string,
  name: string,
  sections: readonly { heading: string; command: string; below?: string }[],
): void {
  const texts = sections.map(({ heading, command, below }) =>
    [`## ${heading}`, `\`\`\`bash\n${command}\n\`\`\``, ...(below === undefined ? [] : [below])].join('\n\n'),
  );
  writeFileSync(join(folder, name), `# An article\n\n${texts.join('\n\n')}\n`);
}
