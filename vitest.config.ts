import { defineConfig } from 'vitest/config';

const folders = {
  schema: 'packages/schema',
  drawing: 'packages/drawing',
  formats: 'packages/formats',
  api: 'apps/api',
  web: 'apps/web',
  tools: 'tools',
};

export default defineConfig({
  test: {
    // Two files at a time: what a small machine has, and the suites that start servers want room.
    maxWorkers: 2,
    projects: Object.entries(folders).map(([name, folder]) => ({
      test: {
        name,
        root: import.meta.dirname,
        include: [`${folder}/**/*.test.{ts,tsx}`],
        environment: 'node',
        // A slow machine is no failure: whatever waits, waits for a condition.
        testTimeout: 30_000,
        hookTimeout: 60_000,
      },
    })),
  },
});
