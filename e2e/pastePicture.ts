import type { Page } from '@playwright/test';

/** Gives the page a picture (PNG) from the clipboard, as the browser does at Ctrl+V. */
export async function pastePicture(page: Page, file: Buffer): Promise<void> {
  await page.evaluate((base64) => {
    const bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
    const data = new DataTransfer();
    data.items.add(new File([bytes], 'image.png', { type: 'image/png' }));
    document.body.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }));
  }, file.toString('base64'));
}
