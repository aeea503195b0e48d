import { fileURLToPath } from 'node:url';
import type { MeasureText, TextOp, wrapText } from '@milepost/drawing';
import type { FontFace, FontsWanted } from '@milepost/drawing/fonts';
import type { Page } from '@playwright/test';
import { build } from 'vite';
import type { SheetOptions } from './fidelity/textSheet.ts';

const ORIGIN = 'http://text.example';
const FONTS = fileURLToPath(new URL('../packages/drawing/generated/fonts/', import.meta.url));
const SOURCE = fileURLToPath(new URL('fidelity/inPage.ts', import.meta.url));

/** What the page has: the very functions that the editor uses, and what draws with the browser alone. */
export interface PageText {
  measureWithCanvas(context: CanvasRenderingContext2D, lang: string, face?: FontFace): MeasureText;
  wrapText: typeof wrapText;
  loadBrowserFonts(texts: readonly string[], lang: string, wanted?: FontsWanted): Promise<boolean>;
  drawSheet(
    texts: readonly string[],
    options: SheetOptions,
    scale: number,
  ): Promise<{ lines: readonly TextOp[]; png: string }>;
}

let bundled: Promise<string> | undefined;

/** The page's side in a bundle, as the browser gets it. */
async function bundle(): Promise<string> {
  const built = await build({
    configFile: false,
    root: import.meta.dirname,
    logLevel: 'error',
    build: { write: false, rolldownOptions: { input: SOURCE, output: { codeSplitting: false } } },
  });
  return [built]
    .flat()
    .flatMap((part) => ('output' in part ? part.output.map((file) => (file.type === 'chunk' ? file.code : '')) : []))
    .join('');
}

/** A page without a server: the bundle and the fonts are handed to it as it asks for them, and the fonts noted. */
export async function openTextPage(page: Page): Promise<{ fonts: string[] }> {
  bundled ??= bundle();
  const code = await bundled;
  const fonts: string[] = [];
  await page.route(`${ORIGIN}/**`, async (route) => {
    const { pathname } = new URL(route.request().url());
    if (pathname.startsWith('/fonts/')) {
      fonts.push(pathname.slice('/fonts/'.length));
      await route.fulfill({ path: FONTS + pathname.slice('/fonts/'.length), contentType: 'font/woff2' });
    } else if (pathname === '/page.js') {
      await route.fulfill({ body: code, contentType: 'text/javascript' });
    } else {
      const body = '<!doctype html><html lang="en"><title>Text</title><script type="module" src="/page.js"></script>';
      await route.fulfill({ body, contentType: 'text/html' });
    }
  });
  await page.goto(ORIGIN);
  await page.waitForFunction(() => 'milepostText' in window);
  return { fonts };
}
