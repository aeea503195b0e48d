/** Characters that one system or another doesn't allow in a file's name. */
const FORBIDDEN = /[\\/:*?"<>|\p{Cc}\p{Cf}]+/gu;
const LONGEST = 80;

const clean = (name: string) => name.normalize('NFC').replace(FORBIDDEN, ' ').replace(/\s+/g, ' ').trim();

/** The name that the server gave the file, or one made of the map's title. */
export function fileName(disposition: string | null, title: string, extension: string): string {
  const named = fromDisposition(disposition ?? '');
  if (named) return named;
  const base = [...clean(title).replace(/^[. ]+|[. ]+$/g, '')].slice(0, LONGEST).join('').trimEnd();
  return `${base || 'journey-map'}.${extension}`;
}

function fromDisposition(disposition: string): string | undefined {
  const extended = /filename\*\s*=\s*utf-8''([^;]+)/i.exec(disposition)?.[1];
  if (extended) {
    try {
      return clean(decodeURIComponent(extended.trim()));
    } catch {
      // Then the plain one.
    }
  }
  const plain =
    /filename\s*=\s*"((?:[^"\\]|\\.)*)"/i.exec(disposition)?.[1] ?? /filename\s*=\s*([^;"\s]+)/i.exec(disposition)?.[1];
  return clean(plain?.replace(/\\(.)/g, '$1') ?? '') || undefined;
}
