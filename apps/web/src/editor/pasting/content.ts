/** The type under which Milepost's own form lies on the clipboard, where the browser takes types of one's own. */
export const CLIP_TYPE = 'application/x-milepost+json';

/** What lies on the clipboard or is dropped, in the forms that can become cards; empty where there is no such form. */
export interface Content {
  /** Milepost's own form. */
  readonly clip: string;
  readonly html: string;
  readonly text: string;
}

/** Reads the forms while the event is there to be asked: afterwards it is silent. */
export function contentOf(data: DataTransfer): Content {
  return { clip: data.getData(CLIP_TYPE), html: data.getData('text/html'), text: data.getData('text/plain') };
}
