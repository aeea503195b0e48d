import { expect, test } from 'vitest';
import { playwrightCounts, vitestCounts } from './suite-counts.ts';

test('a Vitest file that broke before its first test is a failure', () => {
  const report = {
    numPassedTests: 5,
    numFailedTests: 1,
    numPendingTests: 2,
    numTodoTests: 1,
    testResults: [
      { status: 'passed', assertionResults: [{ status: 'passed' }] },
      { status: 'failed', assertionResults: [{ status: 'passed' }, { status: 'failed' }] },
      { status: 'failed', assertionResults: [] },
    ],
  };
  expect(vitestCounts(report)).toEqual({ passed: 5, failed: 2, skipped: 3 });
});

test('a Playwright test that passed on a second try is a failure, and so is what broke outside of tests', () => {
  const report = { errors: [{ message: 'no server' }], stats: { expected: 7, unexpected: 1, flaky: 2, skipped: 1 } };
  expect(playwrightCounts(report)).toEqual({ passed: 7, failed: 4, skipped: 1 });
});
