/** Characters that one system or another doesn't allow in a file's name. */
const FORBIDDEN = /[\\/:*?"<>|\p{Cc}\p{Cf}]+/gu;
const LONGEST = 80;

/** The name that the server gave the file, or one made of the map's title. */
export function fileName(disposition: string | null, title: string, extension: string): string {
  const named = fromDisposition(disposition ?? '');
  if (named) return named;
  const base = title
    .normalize('NFC')
    .replace(FORBIDDEN, ' ')
    .replace(/\s+/g, ' ')
    .replace(/^[. ]+|[. ]+$/g, '');
  const short = [...base].slice(0, LONGEST).join('').trimEnd();
  return `${short || 'journey-map'}.${extension}`;
}

function fromDisposition(disposition: string): string | undefined {
  const extended = /filename\*\s*=\s*utf-8''([^;]+)/i.exec(disposition)?.[1];
  if (extended) {
    try {
      return decodeURIComponent(extended.trim()).replace(FORBIDDEN, ' ').trim();
    } catch {
      // Then the plain one.
    }
  }
  const plain =
    /filename\s*=\s*"((?:[^"\\]|\\.)*)"/i.exec(disposition)?.[1] ?? /filename\s*=\s*([^;"\s]+)/i.exec(disposition)?.[1];
  return plain?.replace(/\\(.)/g, '$1').replace(FORBIDDEN, ' ').trim() || undefined;
}
