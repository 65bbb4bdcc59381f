/**
 * Variables that name the files through which a step of GitHub Actions speaks to the runner: what is written there becomes the
 * environment, the `PATH` and the outputs of later steps, and the summary of this one.
 */
const stepFiles = new Set([
  'GITHUB_ENV',
  'GITHUB_OUTPUT',
  'GITHUB_PATH',
  'GITHUB_STATE',
  'GITHUB_STEP_SUMMARY',
]);

/** Whether articles get a variable only if it is named for them. */
export function isStepFile(name: string): boolean {
  return stepFiles.has(name);
}
