// Print "N passed, N failed" from the test runner's report; a run that died before its tests counts as one failure.
import { readFileSync } from 'node:fs';

const [, , file = '', code = '1'] = process.argv;
let passed = 0;
let failed = 0;
try {
  const report = JSON.parse(readFileSync(file, 'utf8'));
  passed = report.numPassedTests;
  failed = report.numFailedTests;
} catch {
  // No report: the type check, the linter or the build stopped the run.
}
if (code !== '0' && failed === 0) failed = 1;
console.log(`${passed} passed, ${failed} failed`);
