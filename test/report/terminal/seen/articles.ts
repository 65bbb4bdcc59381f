import { writeFileSync } from 'node:fs';
import { join } from 'node:path';

interface Section {
  heading: string;
  /** What stands right above the command. */
  directive?: string;
  command: string;
  /** What stands below it. */
  below?: string;
}

/** Writes an article whose sections have a command each. */
export function writeArticle(folder: string, name: string, sections: readonly Section[]): void {
  const paragraphs = sections.flatMap(({ heading, directive, command, below }) => [
    `## ${heading}`,
    directive,
    `\`\`\`bash\n${command}\n\`\`\``,
    below,
  ]);
  const given = paragraphs.filter((paragraph) => paragraph !== undefined);
  writeFileSync(join(folder, name), `# An article\n\n${given.join('\n\n')}\n`);
}
