const SAFE = /^(https?:\/\/|mailto:)/i;

/** Whether a file may lead there. The schema lets no other links into a map; whoever got round it gets no further. */
export function isSafeLink(link: string | undefined): link is string {
  return link !== undefined && SAFE.test(link);
}
