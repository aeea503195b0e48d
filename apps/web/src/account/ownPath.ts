/**
 * What an address is on this server; undefined when a browser would go to another one with it. The browser's own reading
 * decides: it takes tabs out, and backslashes for slashes.
 */
export function ownPath(address: string, origin: string): string | undefined {
  if (!URL.canParse(address, origin)) return undefined;
  const url = new URL(address, origin);
  return url.origin === origin ? url.pathname + url.search + url.hash : undefined;
}
