import { createHash } from 'node:crypto';

/** @type {typeof import('../../src/index.ts')} */
const { compare } = await import(new URL('../../dist/index.js', import.meta.url).href);

const started = Date.parse('2026-03-14T02:00:00.000Z');
const tool = { name: 'docproof', version: '0.0.0' };

/**
 * The journal of a night: articles of a cloud's manual, a twentieth of them with a step that failed. Each output differs from all others in
 * its ids, as they do, and was compared.
 *
 * @param {number} articles
 * @param {number} steps of each
 * @returns {Generator<string>} lines
 */
export function* nightlyJournal(articles, steps) {
  const paths = Array.from({ length: articles }, (_, article) => pathOf(article));
  yield line({
    type: 'run-started',
    version: 1,
    runId: '20260314-020000-bench1',
    tool,
    at: at(0),
    articles: paths,
  });
  for (let article = 0; article < articles; article += 1) yield* eventsOf(article, steps);
  const durationMs = articles * 9_000;
  yield line({ type: 'run-finished', at: at(durationMs), status: 'failed', durationMs });
}

/** @param {number} article */
function pathOf(article) {
  return `articles/area-${String(article % 40).padStart(2, '0')}/deploy-${article}.md`;
}

/** @param {number} article @param {number} steps */
function* eventsOf(article, steps) {
  const blocks = Array.from({ length: steps }, (_, step) => blockOf(article, step));
  const [lines, planned] = articleOf(article, blocks);
  const broken = article % 20 === 7 ? Math.floor(steps / 2) : steps;
  const begun = article * 9_000;
  yield line({
    type: 'article-started',
    article,
    at: at(begun),
    path: pathOf(article),
    title: titleOf(article),
    variant: null,
    source: lines.join('\n'),
    diagnostics: [],
    steps: planned,
  });
  for (const [place, block] of blocks.entries()) {
    const step = planned[place]?.id ?? '';
    if (place > broken) {
      const reason = {
        code: 'previous-step',
        message: 'an earlier step failed',
        line: planned[place]?.line ?? 1,
      };
      yield line({
        ...finished(article, step, begun),
        ...outcomeOf('skipped', '', reason),
        startedAt: null,
        attempts: 0,
        exitCode: null,
        expected: [],
      });
      continue;
    }
    yield line({ type: 'step-started', article, step, at: at(begun + place * 290), attempt: 1 });
    const printed =
      place === broken
        ? block.printed.replaceAll('Running', 'CrashLoopBackOff').replace('Succeeded', 'Failed')
        : block.printed;
    const expected = comparedTo(block, printed, (planned[place]?.endLine ?? 1) + 4);
    const passed = expected.every(({ comparison }) => comparison?.passed !== false);
    const reason = passed
      ? null
      : {
          code: 'guard',
          message: 'the output says Failed where the article says Succeeded',
          line: planned[place]?.line ?? 1,
        };
    yield line({
      ...finished(article, step, begun + place * 290),
      ...outcomeOf(passed ? 'passed' : 'failed', printed, reason),
      expected,
    });
  }
  yield line({
    type: 'article-finished',
    article,
    at: at(begun + 9_000),
    status: broken < steps ? 'failed' : 'passed',
    durationMs: 9_000,
    leftovers: [],
  });
}

/** @param {number} article */
function titleOf(article) {
  return `Deploy workload ${article} to a managed cluster with its own identity`;
}

/** @typedef {{ command: string, expected: string, printed: string, language: string }} Block */

/** @param {number} article @param {number} step @returns {Block} */
function blockOf(article, step) {
  const id = idOf(`${article}.${step}`);
  if (step % 3 === 0)
    return {
      command: `kubectl get pods --namespace "$NAMESPACE_${step}" --output wide`,
      expected: podsOf('old'),
      printed: podsOf(id),
      language: 'output',
    };
  const of = (/** @type {string} */ own) => JSON.stringify(resourceOf(own, step), null, 2);
  return {
    command: `export NAME_${step}="web-$RANDOM_ID"\naz aks nodepool add --resource-group "$RESOURCE_GROUP" --cluster-name "$CLUSTER" \\\n    --name "$NAME_${step}" --node-count 3 --output json`,
    expected: of('00000000'),
    printed: of(id),
    language: 'json',
  };
}

/** @param {string} own */
function resourceOf(own, step = 0) {
  const group = `/subscriptions/${own.slice(0, 8)}-1111-4222-8333-${own.padEnd(12, '0').slice(0, 12)}/resourceGroups/docs-${own}`;
  return {
    id: `${group}/providers/Microsoft.ContainerService/managedClusters/docs/agentPools/pool${step}`,
    name: `pool${step}`,
    etag: own,
    provisioningState: 'Succeeded',
    powerState: { code: 'Running' },
    availabilityZones: ['1', '2', '3'],
    count: 3,
    nodeImageVersion: 'AKSUbuntu-2204gen2containerd-202603.01.0',
    vmSize: 'Standard_D4s_v5',
    tags: { owner: 'docs', run: own },
    upgradeSettings: { drainTimeoutInMinutes: 30, maxSurge: '10%' },
  };
}

/** @param {string} own */
function podsOf(own) {
  const rows = Array.from(
    { length: 8 },
    (_, pod) =>
      `store-${pod}-${own.slice(pod, pod + 5)}   1/1     Running   0          ${pod + 1}m    10.244.${pod}.${pod * 7 + 3}   aks-nodepool1-${own.slice(0, 8)}-vmss00000${pod}`,
  );
  return ['NAME            READY   STATUS    RESTARTS   AGE   IP            NODE', ...rows, ''].join('\n');
}

/** @param {string} text */
function idOf(text) {
  return createHash('sha256').update(text).digest('hex').slice(0, 16);
}

/**
 * The article's lines, and its steps as they are planned.
 *
 * @param {number} article @param {readonly Block[]} blocks
 * @returns {[string[], { id: string, heading: string, file: string, line: number, endLine: number, language: string, command: string, cleanup: boolean }[]]}
 */
function articleOf(article, blocks) {
  const lines = [`# ${titleOf(article)}`, ''];
  const steps = blocks.map(({ command, expected, language }, step) => {
    const heading = `Add pool ${step}`;
    lines.push(
      `## ${heading}`,
      '',
      'A pool of nodes runs the workload. See [the overview](overview.md) for **sizes** and `zones`, and',
      'wait until it has been provisioned before you go on with the next part of this article.',
      '',
    );
    const line = lines.length + 1;
    lines.push(
      '```azurecli-interactive',
      ...command.split('\n'),
      '```',
      '',
      '<!-- expected_similarity=0.8 -->',
      '',
      `\`\`\`${language}`,
      ...expected.trimEnd().split('\n'),
      '```',
      '',
    );
    return {
      id: `add-pool-${step}-1`,
      heading,
      file: pathOf(article),
      line,
      endLine: line + command.split('\n').length + 1,
      language: 'azurecli-interactive',
      command: `${command}\n`,
      cleanup: false,
    };
  });
  return [lines, steps];
}

/** @param {Block} block @param {string} printed @param {number} expectedLine */
function comparedTo({ expected, language }, printed, expectedLine) {
  const hint = /** @type {const} */ ({ kind: 'similarity', threshold: 0.8 });
  const { comparison, tripped, difference } = compare({
    expected: { text: expected, language, hint },
    actual: { stdout: printed, stderr: '' },
    options: { lookup: () => null },
  });
  return [
    { line: expectedLine, language, text: expected, hint, advisory: false, comparison, tripped, difference },
  ];
}

/** @param {number} article @param {string} step @param {number} begun */
function finished(article, step, begun) {
  return {
    type: 'step-finished',
    article,
    step,
    at: at(begun + 280),
    startedAt: at(begun),
    durationMs: 280,
    attempts: 1,
    exitCode: 0,
  };
}

/** @param {string} status @param {string} stdout @param {object | null} reason */
function outcomeOf(status, stdout, reason) {
  const bytes = Buffer.byteLength(stdout);
  return {
    status,
    flaky: false,
    signal: null,
    failedCommand: null,
    stdout,
    stderr: '',
    stdoutBytes: bytes,
    stderrBytes: 0,
    truncated: false,
    changedVariables: [],
    notRestored: [],
    reason,
  };
}

/** @param {number} ms */
function at(ms) {
  return new Date(started + ms).toISOString();
}

/** @param {object} event */
function line(event) {
  return `${JSON.stringify(event)}\n`;
}
