// Print "N passed, N failed" from the test runner's reports; a run that died before its tests counts as one failure.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const [, , code = '1', folder = ''] = process.argv;
const reports = readdirSync(folder).map((name) => JSON.parse(readFileSync(join(folder, name), 'utf8')));
const passed = reports.reduce((sum, report) => sum + report.numPassedTests, 0);
const failed = reports.reduce((sum, report) => sum + report.numFailedTests, 0);
console.log(`${passed} passed, ${code !== '0' && failed === 0 ? 1 : failed} failed`);
