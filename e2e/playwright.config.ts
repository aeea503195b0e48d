import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { defineConfig, devices } from '@playwright/test';

const root = dirname(import.meta.dirname);

/** A port that nobody listens on now. */
function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer().on('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() =>
        address && typeof address === 'object' ? resolve(address.port) : reject(new Error('no port')),
      );
    });
  });
}

// Playwright reads this file again in each worker: what the first reading chose goes on in the environment.
if (!process.env.E2E_PORT) {
  process.env.E2E_PORT = String(await freePort());
  const folder = mkdtempSync(join(tmpdir(), 'milepost-e2e-'));
  process.env.E2E_DATA_DIR = folder;
  process.on('exit', () => {
    rmSync(folder, { recursive: true, force: true });
    rmSync(`${folder}-session.json`, { force: true });
  });
}

/** Where the visitor's session lies that all tests begin with. */
const session = `${process.env.E2E_DATA_DIR}-session.json`;

const baseURL = `http://127.0.0.1:${process.env.E2E_PORT}`;

/** What a container or a root user needs, and nothing that talks to the network on its own. */
const flags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

export default defineConfig({
  testDir: '.',
  globalSetup: './signIn.ts',
  outputDir: '../test-results',
  // A test that passes only sometimes is a fault to be mended, so there are no second tries.
  retries: 0,
  workers: 2,
  fullyParallel: true,
  forbidOnly: Boolean(process.env.CI),
  // A slow machine is no failure: whatever waits, waits for a condition.
  timeout: 120_000,
  expect: { timeout: 10_000 },
  reporter: 'list',
  use: {
    ...devices['Desktop Chrome'],
    baseURL,
    storageState: session,
    viewport: { width: 1440, height: 900 },
    trace: 'retain-on-failure',
    screenshot: 'only-on-failure',
    launchOptions: { executablePath: process.env.CHROMIUM_PATH, args: flags },
  },
  // The server as `npm start` starts it, once everything is built, on an empty data folder.
  webServer: {
    command: `"${process.execPath}" apps/api/src/server.ts`,
    cwd: root,
    url: `${baseURL}/readyz`,
    timeout: 60_000,
    reuseExistingServer: false,
    stdout: 'ignore',
    stderr: 'pipe',
    gracefulShutdown: { signal: 'SIGTERM', timeout: 10_000 },
    env: {
      NODE_ENV: 'production',
      HOST: '127.0.0.1',
      PORT: process.env.E2E_PORT,
      DATA_DIR: process.env.E2E_DATA_DIR ?? '',
    },
  },
});
