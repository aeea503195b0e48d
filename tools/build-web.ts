import { makeWhenChanged } from './make-when-changed.ts';

/** Builds the web app into apps/web/dist when anything that it is made of changed. Wants the generated sources. */
export function buildWeb(): Promise<void> {
  return makeWhenChanged({
    title: 'Building the web app',
    inputs: ['apps/web', 'packages', 'pnpm-lock.yaml', 'tsconfig.base.json'],
    output: 'apps/web/dist',
    command: ['apps/web/node_modules/vite/bin/vite.js', 'build', 'apps/web', '--logLevel', 'warn'],
    env: { NODE_ENV: 'production' },
  });
}
