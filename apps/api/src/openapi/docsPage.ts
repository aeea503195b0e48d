export function docsPage(_document: unknown): string {
  return '';
}
