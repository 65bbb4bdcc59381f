import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'vitest';
import type { PlanChoices } from '../../src/plan/types.ts';
import { shared, testWithShared } from '../shared.ts';
import { findings, planText } from './plan-text.ts';

function planSeed(choices: Partial<PlanChoices> = {}) {
  return planText(
    readFileSync(join(shared, 'articles/workload-identity-deploy-cluster.md'), 'utf8'),
    choices,
  );
}

testWithShared('the seed article has 22 steps, with their expected outputs', () => {
  const { steps } = planSeed();
  expect(steps.map(({ line }) => line)).toEqual([
    38, 53, 83, 102, 108, 137, 149, 155, 179, 201, 213, 224, 230, 240, 250, 260, 270, 282, 308, 314, 326, 343,
  ]);
  const expected = steps.flatMap((step) => step.expected.map(({ line, hint }) => [step.line, line, hint]));
  expect(expected).toEqual([
    [83, 92, null],
    [108, 120, { kind: 'similarity', threshold: 0.3 }],
    [155, 171, null],
    [314, 320, null],
    [326, 332, null],
  ]);
});

testWithShared('its placeholder is the one error, and names the variable to give', () => {
  expect(findings(planSeed())).toEqual([
    '41:22 error unfilled-placeholder: LOCATION is still the placeholder <your-preferred-region>: pass --var LOCATION=…',
  ]);
  expect(findings(planSeed({ variables: { LOCATION: 'eastus' } }))).toEqual([]);
  expect(findings(planSeed({ fill: { '<your-preferred-region>': 'eastus' } }))).toEqual([]);
});

testWithShared('its second tab uses a variable that only the first assigns', () => {
  const plan = planSeed({ tabs: ['existing-cluster'], variables: { LOCATION: 'eastus' } });
  expect(plan.steps.map(({ line, tab }) => [line, tab]).slice(0, 3)).toEqual([
    [38, null],
    [69, 'existing-cluster'],
    [83, null],
  ]);
  expect(findings(plan)).toEqual([
    '72:17 warning unassigned-variable: CLUSTER_NAME is used here and assigned by no earlier step',
  ]);
});
