/** `name:` at the beginning, but for a host with a port. */
const SCHEME = /^[a-z][a-z0-9+.-]*:(?!\d+(?:[/?#]|$))/i;
const HOST = /^(?:localhost|[^\s/?#@:]+\.[^\s/?#@:]+)(?::\d+)?(?:[/?#]|$)/i;
const MAIL = /^[^\s/@:]+@[^\s/@:]+\.[^\s/@:]+$/;

/**
 * A link as people write it, with what they leave out: `example.com/x` becomes https://example.com/x, `jo@example.com` a
 * mailto. Anything else stays as it is, for the schema to judge.
 */
export function completeLink(typed: string): string {
  const link = typed.trim();
  if (SCHEME.test(link)) return link;
  if (MAIL.test(link)) return `mailto:${link}`;
  return HOST.test(link) ? `https://${link}` : link;
}
