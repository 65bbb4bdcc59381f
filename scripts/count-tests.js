// Prints how many tests of a Vitest JSON report passed, failed and were skipped; a report that is missing counts as a failure.
import { readFileSync } from 'node:fs';

const [path = ''] = process.argv.slice(2);
try {
  const { numPassedTests, numFailedTests, numPendingTests, numTodoTests } = JSON.parse(
    readFileSync(path, 'utf8'),
  );
  if (numPassedTests + numFailedTests === 0) throw new Error('no test was run');
  console.log(numPassedTests, numFailedTests, numPendingTests + numTodoTests);
} catch (error) {
  console.error(`the tests cannot be counted: ${error}`);
  console.log(0, 1, 0);
}
