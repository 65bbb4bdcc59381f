import { expect, test } from 'vitest';
import { findings, planText } from '../plan-text.ts';

function step(index: number): string {
  return `\`\`\`bash\nrun ${index}\n\`\`\`\n<!-- expected_similarity=0 -->\n\`\`\`output\nline ${index}\n\`\`\`\n`;
}

function tried(steps: number): number {
  const text = Array.from({ length: steps }, (_none, index) => step(index)).join('\n');
  const [first = ''] = findings(planText(text)).filter((line) => line.includes(' weak-hint: '));
  return Number(/and (\d+) more/.exec(first)?.[1]);
}

test('where an article has very many hints, each is asked about fewer other outputs', () => {
  expect(tried(1_500)).toBeLessThan(tried(60));
});
