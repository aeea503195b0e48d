/** Hosts that mean whoever's machine the reader sits at. */
const LOOPBACK = /^(localhost|.+\.localhost|127(\.\d+){3}|0\.0\.0\.0|\[::1?\])$/;

/**
 * A map's address as it is worth printing: without its scheme, and none at all where it would lead readers nowhere,
 * for it is that of a server on its own machine.
 */
export function printedAddress(address: string | undefined): string | undefined {
  if (!address) return undefined;
  if (URL.canParse(address) && LOOPBACK.test(new URL(address).hostname)) return undefined;
  return address.replace(/^https?:\/\//, '').replace(/\/$/, '');
}
