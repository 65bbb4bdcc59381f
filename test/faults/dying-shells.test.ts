import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Results, StepResult } from '../../src/run/results.ts';
import { docproof, newFolder } from '../e2e/docproof.ts';

interface Block {
  name: string;
  directives?: string;
  text: string;
}

/** Runs an article of these blocks to its end. */
async function run(blocks: readonly Block[], options: readonly string[] = []) {
  const folder = newFolder();
  mkdirSync(join(folder, 'tmp'));
  const text = blocks.map(
    ({ name, directives = '', text }) =>
      `<!-- docproof: name=${name} ${directives} -->\n\`\`\`bash\n${text}\n\`\`\`\n`,
  );
  writeFileSync(join(folder, 'a.md'), `# A\n\n${text.join('\n')}`);
  const args = ['run', 'a.md', '--no-config', '--reporter', 'json=results.json', ...options];
  const { status } = await docproof(folder, args, { TMPDIR: join(folder, 'tmp'), FOLDER: folder });
  const results: Results = JSON.parse(readFileSync(join(folder, 'results.json'), 'utf8'));
  const steps = new Map(results.articles.flatMap(({ steps }) => steps.map((step) => [step.id, step])));
  return { status, steps, folders: readdirSync(join(folder, 'tmp')) };
}

function outcome(step: StepResult | undefined): string {
  return step?.reason ? `${step.status}: ${step.reason.code}` : (step?.status ?? 'missing');
}

/** Kills the shell from outside when it has ended its block, and waits for nothing. */
const killedSoon = '(while [ ! -e "$FOLDER/now" ]; do :; done; kill -9 $$) >/dev/null 2>&1 &';

const create: Block = { name: 'create', text: 'GROUP=rg-42' };
const cleanup: Block = { name: 'delete', directives: 'cleanup', text: 'echo "deleted $GROUP"' };

describe('a shell that something kills', () => {
  test('between two tries of a step ends the step, and cleanup has a new one', async () => {
    const retried = {
      name: 'retried',
      directives: 'retry=60s every=1s',
      text: `${killedSoon}\n>"$FOLDER/now"\nfalse`,
    };
    const { status, steps, folders } = await run([create, retried, cleanup]);
    expect(outcome(steps.get('retried'))).toBe('failed: session-ended');
    expect(steps.get('delete')).toMatchObject({ status: 'passed', stdout: 'deleted rg-42\n' });
    expect({ status, folders }).toEqual({ status: 1, folders: [] });
  });

  test('in a condition leaves that step, and cleanup has a new one', async () => {
    const skipped = { name: 'skipped', directives: 'skip-if="kill -9 $$"', text: 'echo never' };
    const { steps } = await run([create, skipped, cleanup]);
    expect(outcome(steps.get('skipped'))).toBe('errored: directive');
    expect(steps.get('delete')).toMatchObject({ status: 'passed', stdout: 'deleted rg-42\n' });
  });

  test('in a cleanup step leaves a new one for the next', async () => {
    const first = { name: 'first', directives: 'cleanup', text: 'kill -9 $$' };
    const { steps } = await run([create, first, cleanup]);
    expect(outcome(steps.get('first'))).toBe('failed: session-ended');
    expect(steps.get('delete')).toMatchObject({ status: 'passed', stdout: 'deleted rg-42\n' });
  });

  test('in the first step after an exit takes nothing of what was before the exit with it', async () => {
    const exits = { name: 'exits', directives: 'exit=3', text: 'exit 3' };
    const dies = { name: 'dies', text: 'kill -9 $$' };
    const { steps } = await run([create, exits, dies, cleanup]);
    expect(outcome(steps.get('dies'))).toBe('failed: session-ended');
    expect(steps.get('delete')).toMatchObject({ status: 'passed', stdout: 'deleted rg-42\n' });
  });
});
