import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { chromium } from '@playwright/test';
import { attempt, installFromDebian, isDebianRoot } from './debian.ts';

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome'];

const placesOutsidePath = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe',
];

/** Some systems have a `chromium` that only says how to install one, so a browser is one that tells its version. */
function isBrowser(path: string): boolean {
  if (!existsSync(path)) return false;
  // On Windows Chrome does not print its version; there no such placeholder is known either.
  if (process.platform === 'win32') return true;
  const asked = spawnSync(path, ['--version'], { encoding: 'utf8', timeout: 30_000 });
  return asked.status === 0 && /\d+\.\d+\.\d+/.test(asked.stdout);
}

function installed(): string | undefined {
  const folders = (process.env.PATH ?? '').split(delimiter).filter(Boolean);
  const inPath = names.flatMap((name) => folders.map((folder) => join(folder, name)));
  return [chromium.executablePath(), ...inPath, ...placesOutsidePath].find(isBrowser);
}

function installOne(): void {
  if (isDebianRoot()) {
    console.log('No browser found: installing Debian’s chromium (half a minute or so)');
    if (installFromDebian('chromium')) return;
  }
  console.log('No browser found: asking Playwright to download one');
  attempt(process.execPath, ['node_modules/@playwright/test/cli.js', 'install', 'chromium']);
}

/**
 * The path of a Chromium: the one that CHROMIUM_PATH names, Playwright's own, the system's, or one that is installed
 * now. Throws, saying exactly what to do, when there is none to be had.
 */
export function findBrowser(): string {
  const named = process.env.CHROMIUM_PATH;
  if (named) {
    if (isBrowser(named)) return named;
    throw new Error(`CHROMIUM_PATH names ${named}, which is no browser that starts.`);
  }
  const found = installed();
  if (found) return found;
  installOne();
  const now = installed();
  if (now) return now;
  throw new Error(
    [
      'The browser tests need Chromium, and none could be found or installed. Do one of these, then run the command again:',
      '  Debian:  sudo apt-get install chromium',
      '  others:  node_modules/.bin/playwright install --with-deps chromium',
      '  or set CHROMIUM_PATH to the program file of a Chromium or Chrome that is already there',
    ].join('\n'),
  );
}
