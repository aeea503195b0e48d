/**
 * Does one thing at a time, and of what is asked for meanwhile only the last. What was passed over resolves to undefined.
 */
export function latest<Asked extends readonly unknown[], Done>(
  work: (...asked: Asked) => Promise<Done>,
): (...asked: Asked) => Promise<Done | undefined> {
  let busy = false;
  let waiting: { readonly start: () => void; readonly drop: () => void } | undefined;

  const run = async (asked: Asked): Promise<Done> => {
    busy = true;
    try {
      return await work(...asked);
    } finally {
      busy = false;
      const next = waiting;
      waiting = undefined;
      next?.start();
    }
  };

  return (...asked) => {
    if (!busy) return run(asked);
    waiting?.drop();
    return new Promise((resolve, reject) => {
      waiting = { start: () => void run(asked).then(resolve, reject), drop: () => resolve(undefined) };
    });
  };
}
