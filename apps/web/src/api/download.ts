/** Has the browser keep what is at an address. The page stays where it is, whatever the server answers. */
export function download(address: string): void {
  const link = document.createElement('a');
  link.href = address;
  link.download = '';
  link.click();
}
