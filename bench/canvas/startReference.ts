import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { extname, join } from 'node:path';
import { build } from 'vite';
import { listen } from '../listen.ts';
import { benchMap } from './benchMap.ts';

const TYPES: Record<string, string> = { '.html': 'text/html', '.js': 'text/javascript', '.css': 'text/css' };

/** Builds the page of bare React Flow and serves it on loopback, with the cards of maps of any size as JSON. */
export async function startReference(): Promise<{ url: string; stop(): void }> {
  const folder = mkdtempSync(join(tmpdir(), 'milepost-reference-'));
  await build({
    root: join(import.meta.dirname, 'reference'),
    configFile: false,
    logLevel: 'error',
    mode: 'production',
    build: { outDir: folder, emptyOutDir: true, target: 'chrome125', modulePreload: { polyfill: false } },
    oxc: { jsx: { runtime: 'automatic' } },
  });
  const maps = new Map<string, string>();
  const { url, stop } = await listen((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    const cards = /^\/cards\/(\d+)\.json$/.exec(pathname)?.[1];
    if (cards) {
      const json = maps.get(cards) ?? JSON.stringify(benchMap(Number(cards)).cards);
      maps.set(cards, json);
      response.setHeader('content-type', 'application/json').end(json);
      return;
    }
    const file = pathname === '/' ? 'index.html' : pathname.slice(1);
    try {
      const body = readFileSync(join(folder, file));
      response.setHeader('content-type', TYPES[extname(file)] ?? 'application/octet-stream');
      if (file !== 'index.html') response.setHeader('cache-control', 'public, max-age=31536000, immutable');
      response.end(body);
    } catch {
      response.writeHead(404).end();
    }
  });
  return {
    url,
    stop() {
      stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
