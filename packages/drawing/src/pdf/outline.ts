import { freeNumber, type PdfFile, pdfText } from './pdfFile.ts';

/** An entry of the list that readers show beside the pages. */
export interface Bookmark {
  readonly title: string;
  /** Points from the top of the page. */
  readonly y: number;
  /** 0 at the top; the others belong to the one before with a lower level. */
  readonly level: number;
}

/** A page of a file, by the number of its object, and what leads to it. */
export interface BookmarkedPage {
  readonly id: number;
  readonly height: number;
  readonly bookmarks: readonly Bookmark[];
}

interface Entry {
  readonly id: number;
  readonly title: string;
  readonly to: string;
  readonly entries: Entry[];
}

/** Adds the bookmarks of all pages to a file. What its catalog says of them is returned; nothing if there are none. */
export function writeOutline(pdf: PdfFile, pages: readonly BookmarkedPage[]): string {
  const first = freeNumber(pdf);
  const root: Entry = { id: first, title: '', to: '', entries: [] };
  // The entry of each level that the next one may belong to.
  const path: Array<{ level: number; entry: Entry }> = [{ level: -1, entry: root }];
  let id = first;
  for (const page of pages) {
    for (const { title, y, level } of page.bookmarks) {
      id++;
      const to = `[${page.id} 0 R /XYZ null ${Math.round((page.height - y) * 100) / 100} null]`;
      const entry: Entry = { id, title, to, entries: [] };
      while (path.length > 1 && (path.at(-1)?.level ?? 0) >= level) path.pop();
      path.at(-1)?.entry.entries.push(entry);
      path.push({ level, entry });
    }
  }
  if (root.entries.length === 0) return '';
  pdf.objects.set(root.id, { body: `<</Type /Outlines\n${children(root)}>>` });
  writeEntries(pdf, root);
  return `/Outlines ${root.id} 0 R\n/PageMode /UseOutlines\n`;
}

function children({ entries }: Entry): string {
  return entries.length === 0
    ? ''
    : `/First ${entries[0]?.id} 0 R\n/Last ${entries.at(-1)?.id} 0 R\n/Count ${entries.length + below(entries)}\n`;
}

/** Entries under these, all of them open. */
function below(entries: readonly Entry[]): number {
  return entries.reduce((count, entry) => count + entry.entries.length + below(entry.entries), 0);
}

function writeEntries(pdf: PdfFile, parent: Entry): void {
  for (const [index, entry] of parent.entries.entries()) {
    const before = parent.entries[index - 1];
    const after = parent.entries[index + 1];
    const links = `${before ? `/Prev ${before.id} 0 R\n` : ''}${after ? `/Next ${after.id} 0 R\n` : ''}`;
    const body = `<</Title ${pdfText(entry.title)}\n/Parent ${parent.id} 0 R\n${links}${children(entry)}/Dest ${entry.to}>>`;
    pdf.objects.set(entry.id, { body });
    writeEntries(pdf, entry);
  }
}
