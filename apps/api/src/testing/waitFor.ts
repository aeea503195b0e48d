/** Resolves as soon as `look` gives something true; rejects with what it last saw after `patience` ms. */
export async function waitFor<Result>(
  look: () => Result | Promise<Result>,
  what: string,
  patience = 25_000,
): Promise<NonNullable<Result>> {
  const deadline = performance.now() + patience;
  for (;;) {
    const result = await look();
    if (result) return result as NonNullable<Result>;
    if (performance.now() > deadline) throw new Error(`waited ${patience} ms in vain: ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
}
