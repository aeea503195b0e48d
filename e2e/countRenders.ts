declare global {
  interface Window {
    /** How often each card was rendered, by its id, and each cell of the table, by its place. */
    rendered: Map<string, number>;
  }
}

/** What of React's tree is looked at. */
interface Fiber {
  readonly tag: number;
  readonly flags: number;
  readonly alternate: Fiber | null;
  readonly child: Fiber | null;
  readonly sibling: Fiber | null;
  readonly memoizedProps: {
    readonly 'data-id'?: unknown;
    readonly 'data-place'?: unknown;
    readonly card?: { readonly id: unknown };
  } | null;
}

/**
 * Runs in the page before its own scripts: counts the cards that React renders, through the hook that its developer tools
 * use. A component counts when it did work in a commit; a card is whatever is rendered in or for a node of React Flow, or
 * in the table for what is given a card.
 */
export function countRenders(): void {
  const DID_WORK = 1;
  const FUNCTIONS = new Set([0, 11, 14, 15]);
  window.rendered = new Map();
  const nodeOf = (fiber: Fiber): string | undefined => {
    // A node or cell is a component whose own element says which.
    const own = fiber.child?.memoizedProps;
    const id = own?.['data-id'] ?? own?.['data-place'] ?? fiber.memoizedProps?.card?.id;
    return typeof id === 'string' ? id : undefined;
  };
  /** Only what is another object than before was looked at by React in this commit. */
  const walk = (fiber: Fiber, within: string | undefined): void => {
    const isFunction = FUNCTIONS.has(fiber.tag);
    const id = (isFunction ? nodeOf(fiber) : undefined) ?? within;
    if (isFunction && id !== undefined && fiber.alternate && (fiber.flags & DID_WORK) !== 0) {
      window.rendered.set(id, (window.rendered.get(id) ?? 0) + 1);
    }
    if (fiber.alternate && fiber.child === fiber.alternate.child) return;
    for (let child = fiber.child; child; child = child.sibling) walk(child, id);
  };
  Object.assign(window, {
    __REACT_DEVTOOLS_GLOBAL_HOOK__: {
      supportsFiber: true,
      inject: () => 1,
      onCommitFiberRoot: (_id: number, root: { current: Fiber }) => walk(root.current, undefined),
      onCommitFiberUnmount() {},
      onPostCommitFiberRoot() {},
    },
  });
}
