import type { Infographic } from '@milepost/drawing';
import { type Browser, chromium, type Page } from '@playwright/test';

export function launch(): Promise<Browser> {
  return chromium.launch({
    executablePath: process.env.CHROMIUM_PATH,
    args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'],
  });
}

const pageOf = (svg: string) => `<style>body{margin:0}svg{display:block}</style>${svg}`;

/** A screenshot of an SVG, `pixels` wide. `look` sees the page before it is closed. */
export async function screenshot(
  browser: Browser,
  svg: string,
  { width, height }: Infographic,
  pixels: number,
  look?: (page: Page) => Promise<void>,
): Promise<void> {
  const page = await browser.newPage({
    viewport: { width: Math.ceil(width), height: Math.ceil(height) },
    deviceScaleFactor: pixels / width,
  });
  await page.setContent(pageOf(svg));
  await page.screenshot();
  await look?.(page);
  await page.close();
}

export async function printToPdf(browser: Browser, svg: string, { width, height }: Infographic): Promise<Buffer> {
  const page = await browser.newPage();
  await page.setContent(pageOf(svg));
  const file = await page.pdf({
    width: `${Math.ceil(width)}px`,
    height: `${Math.ceil(height)}px`,
    printBackground: true,
  });
  await page.close();
  return file;
}
