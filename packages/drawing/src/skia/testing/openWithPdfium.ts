import { PDFiumLibrary } from '@hyzyla/pdfium';

export interface PdfiumPage {
  /** In points. */
  readonly width: number;
  readonly height: number;
  readonly text: string;
  /** Its pixels, four bytes each, on white. */
  readonly render: (scale: number) => Promise<{ data: Uint8Array; width: number; height: number }>;
}

let library: Promise<PDFiumLibrary> | undefined;

/** Hands over a PDF's pages as PDFium reads and draws them, the engine of Chromium's viewer; it comes as WebAssembly. */
export async function openWithPdfium<T>(
  file: Uint8Array,
  use: (pages: readonly PdfiumPage[]) => T | Promise<T>,
): Promise<T> {
  library ??= PDFiumLibrary.init();
  const document = await (await library).loadDocument(file);
  try {
    return await use(
      [...document.pages()].map((page) => {
        const { originalWidth, originalHeight } = page.getOriginalSize();
        return {
          width: originalWidth,
          height: originalHeight,
          text: page.getText(),
          render: async (scale) => {
            const { data, width, height } = await page.render({ scale, render: 'bitmap' });
            return { data, width, height };
          },
        };
      }),
    );
  } finally {
    document.destroy();
  }
}
