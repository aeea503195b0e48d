import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildWeb } from './build-web.ts';
import { runChecks } from './checks.ts';
import { findBrowser } from './find-browser.ts';
import { findPoppler } from './find-poppler.ts';
import { findRedis } from './find-redis.ts';
import { generateSources } from './generate-sources.ts';
import { runNode } from './run-node.ts';
import { runTool } from './run-tool.ts';
import type { SuiteCounts } from './suite-counts.ts';
import { playwrightCounts, vitestCounts } from './suite-counts.ts';

let interrupted = false;
// The suites get the same signal and clean up after themselves; this process waits for them.
for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.on(signal, () => {
    interrupted = true;
  });
}

const title = (text: string) => console.log(`\n== ${text}`);

/** A suite that could not run is one failure, never a silence. */
function couldNotRun(suite: string, reason: unknown): SuiteCounts {
  console.error(`✗ ${suite} could not run: ${reason instanceof Error ? reason.message : reason}`);
  return { passed: 0, failed: 1, skipped: 0 };
}

/** Reads what a suite reported, and holds its exit code and its emptiness against it. */
function judge(suite: string, code: number, report: string, count: (json: unknown) => SuiteCounts): SuiteCounts {
  if (!existsSync(report)) return couldNotRun(suite, `it left no report (exit code ${code})`);
  const counts = count(JSON.parse(readFileSync(report, 'utf8')));
  if (counts.passed + counts.failed === 0) return couldNotRun(suite, 'it held no tests');
  if (code !== 0 && counts.failed === 0) {
    const failed = couldNotRun(suite, `every test passed, but it ended with exit code ${code}`);
    return { ...counts, failed: failed.failed };
  }
  return counts;
}

async function runVitest(folder: string): Promise<SuiteCounts> {
  const report = join(folder, 'vitest.json');
  const args = ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
  const { code } = await runNode(['node_modules/vitest/vitest.mjs', ...args]);
  return judge('Vitest', code, report, vitestCounts);
}

async function runBrowserTests(folder: string): Promise<SuiteCounts> {
  const report = join(folder, 'playwright.json');
  const { code } = await runNode(
    ['node_modules/@playwright/test/cli.js', 'test', '--config', 'e2e/playwright.config.ts', '--reporter=list,json'],
    { env: { PLAYWRIGHT_JSON_OUTPUT_FILE: report } },
  );
  return judge('Playwright', code, report, playwrightCounts);
}

await runTool(async () => {
  const started = performance.now();
  const folder = mkdtempSync(join(tmpdir(), 'milepost-test-'));
  const suites: SuiteCounts[] = [];
  const suite = async (name: string, run: () => Promise<SuiteCounts>) => {
    if (interrupted) return;
    title(name);
    suites.push(await run().catch((error) => couldNotRun(name, error)));
  };
  // What goes wrong here is kept until the suite that needs it, so that the others still tell what they know.
  let trouble: unknown;
  try {
    title('Preparing');
    await generateSources();
    process.env.CHROMIUM_PATH = findBrowser();
    console.log(`Browser: ${process.env.CHROMIUM_PATH}`);
    await buildWeb();
  } catch (error) {
    trouble = error;
  }
  try {
    await suite('Types, lint, format and import rules', async () => ({ ...(await runChecks()), skipped: 0 }));
    findPoppler();
    const redis = findRedis();
    if (redis) process.env.REDIS_SERVER_PATH = redis;
    await suite('Unit, property and API tests', () => runVitest(folder));
    await suite('Browser tests', () => (trouble ? Promise.reject(trouble) : runBrowserTests(folder)));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }

  const sum = (kind: keyof SuiteCounts) => suites.reduce((total, counts) => total + counts[kind], 0);
  title(`All suites together, in ${Math.round((performance.now() - started) / 1000)} s`);
  if (interrupted) console.log('Interrupted: not everything ran');
  if (sum('skipped') > 0) console.log(`${sum('skipped')} skipped`);
  console.log(`${sum('passed')} passed, ${sum('failed')} failed`);
  if (interrupted) return 130;
  return sum('failed') === 0 ? 0 : 1;
});
