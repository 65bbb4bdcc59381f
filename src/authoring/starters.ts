interface Starter {
  /** Relative to the project's folder. */
  path: string;
  text: string;
}

export const starterConfig: Starter = {
  path: 'runner.config.ts',
  text: `import { defineConfig } from 'docproof';

export default defineConfig({
  // The articles that \`docproof run\` runs where none is named.
  include: ['docs/**/*.md'],
  // The longest time a step may take.
  timeout: '10m',
});
`,
};

export const starterArticle: Starter = {
  path: 'docs/first-article.md',
  text: `# My first article

Commands stand in blocks marked \`bash\`. They all run in one shell, so a variable set here is there below.

\`\`\`bash
NAME=world
mkdir -p greetings
\`\`\`

What a command should print stands in an \`output\` block behind it. The comment says how alike the two must be, from 0 to 1.

\`\`\`bash
echo "Hello, $NAME!" | tee greetings/first.txt
\`\`\`

<!-- expected_similarity=0.9 -->
\`\`\`output
Hello, world!
\`\`\`

A command that fails ends its block, and the article with it.

\`\`\`bash
test -s greetings/first.txt
\`\`\`
`,
};
