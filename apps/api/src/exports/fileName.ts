import { cutText } from '@milepost/schema';

/** What no file system or header takes, and what separates words anyway. */
const SEPARATORS = /[\s\p{Cc}\p{Cf}"*/:<>?\\|%;,.]+/gu;
/** UTF-16 code units of a name before its ending. */
const LONGEST = 80;

/** A map's title as the name of a file. */
export function fileName(title: string, ending: string): string {
  const words = cutText(title.replace(SEPARATORS, ' ').trim(), LONGEST).trim();
  return `${words || 'Journey map'}.${ending}`;
}

/** The header that names a file, which is kept or shown in its place: plain for old readers, and in UTF-8 by RFC 6266. */
export function contentDisposition(name: string, kind: 'attachment' | 'inline' = 'attachment'): string {
  const plain = name.replace(/[^\x20-\x7e]+/g, '_');
  const encoded = encodeURIComponent(name).replace(/['()*]/g, (char) => `%${char.charCodeAt(0).toString(16)}`);
  return `${kind}; filename="${plain}"; filename*=UTF-8''${encoded}`;
}
