/** Does one thing after another, in the order in which they are asked for. What was called off before its turn resolves to undefined. */
export function inTurn<Asked extends readonly unknown[], Done>(
  work: (...asked: Asked) => Promise<Done>,
): (signal: AbortSignal, ...asked: Asked) => Promise<Done | undefined> {
  let before: Promise<unknown> = Promise.resolve();
  return (signal, ...asked) => {
    const done = before.then(() => (signal.aborted ? undefined : work(...asked)));
    before = done.catch(() => undefined);
    return done;
  };
}
