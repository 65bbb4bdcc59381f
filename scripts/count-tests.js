// Prints how many tests of a Vitest JSON report passed, failed and were skipped, then a line for each that failed. A report that is
// missing counts as a failure.
import { readFileSync } from 'node:fs';
import { relative } from 'node:path';
import { stripVTControlCharacters } from 'node:util';

/**
 * @typedef {{ fullName: string, status: string, failureMessages: string[] }} Test
 * @typedef {{ name: string, status: string, message: string, assertionResults: Test[] }} TestFile
 */

const [path = ''] = process.argv.slice(2);
try {
  const report = JSON.parse(readFileSync(path, 'utf8'));
  const { numPassedTests, numFailedTests, numPendingTests, numTodoTests } = report;
  /** @type {TestFile[]} */
  const testResults = report.testResults;
  if (numPassedTests + numFailedTests === 0) throw new Error('no test was run');
  console.log(numPassedTests, numFailedTests, numPendingTests + numTodoTests);
  for (const { name: file, message: whole, status, assertionResults } of testResults) {
    const failed = assertionResults.filter((one) => one.status === 'failed');
    for (const { fullName, failureMessages } of failed) tell(file, fullName, failureMessages.join('\n'));
    // It could not even be loaded.
    if (status === 'failed' && failed.length === 0) tell(file, '', whole);
  }
} catch (error) {
  console.log(0, 1, 0);
  console.log(`the tests cannot be counted: ${error}`);
}

/** @param {string} file @param {string} name @param {string} message */
function tell(file, name, message) {
  const lines = stripVTControlCharacters(message)
    .split('\n')
    .filter((line) => line.trim() !== '' && !line.includes('/node_modules/'));
  console.log(`${relative('.', file)} ${name}`);
  for (const line of lines.slice(0, 12)) console.log(`    ${line}`);
}
