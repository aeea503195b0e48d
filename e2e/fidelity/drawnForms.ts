import { drawAsPdf, drawAsPng, drawAsSvg, drawPdfPixels } from '@milepost/drawing/testing';
import type { Page } from '@playwright/test';
import { type Ink, inkOf, SCALE } from './shapeDifference.ts';
import type { TextSheet } from './textSheet.ts';

const SVG_PAGE = 'http://svg.example/sheet.svg';

/** A sheet in every form that it leaves as, as another program draws it. */
export interface DrawnForms {
  readonly png: Ink;
  readonly pdf: Ink;
  readonly svg: Ink;
  readonly pdfFile: Buffer;
}

/** @param page whose viewport has `SCALE` device px to a px */
export async function drawForms(sheet: TextSheet, page: Page): Promise<DrawnForms> {
  const pdfFile = await drawAsPdf(sheet);
  return {
    png: await inkOf(await drawAsPng(sheet, SCALE)),
    pdf: await inkOf(await drawPdfPixels(pdfFile, SCALE)),
    svg: await inkOf(await openSvg(await drawAsSvg(sheet), sheet, page)),
    pdfFile,
  };
}

/** An SVG as the browser shows it when it is opened by itself. Nothing but the file is to be had. */
async function openSvg(svg: string, { width, height }: TextSheet, page: Page): Promise<Buffer> {
  await page.setViewportSize({ width: Math.ceil(width), height: Math.ceil(height) });
  await page.route('**/*', (route) =>
    route.request().url() === SVG_PAGE ? route.fulfill({ body: svg, contentType: 'image/svg+xml' }) : route.abort(),
  );
  await page.goto(SVG_PAGE);
  await page.evaluate(() => document.fonts.ready);
  const picture = await page.screenshot();
  await page.unroute('**/*');
  return picture;
}
