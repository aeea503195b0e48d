import { type Part, placed } from '../../scene/infographic/sheet.ts';
import type { Op } from '../../scene/ops.ts';

/** Collects parts beneath each other. Empty ones take no room, and no gap either. */
export class Stack {
  readonly #ops: Op[] = [];
  readonly #w: number;
  #h = 0;

  constructor(w: number) {
    this.#w = w;
  }

  get height(): number {
    return this.#h;
  }

  /** @param gap px to what is above, if there is anything. */
  add(part: Part, gap: number): this {
    if (part.h <= 0) return this;
    const y = this.#h === 0 ? 0 : this.#h + gap;
    this.#ops.push(placed(part, 0, y, this.#w, 'header'));
    this.#h = y + part.h;
    return this;
  }

  get part(): Part {
    return { h: this.#h, ops: this.#ops };
  }
}

/** Parts beside each other, as wide each as it says, their tops in line. */
export function beside(parts: readonly { readonly part: Part; readonly x: number; readonly w: number }[]): Part {
  return {
    h: Math.max(0, ...parts.map(({ part }) => part.h)),
    ops: parts.map(({ part, x, w }) => placed(part, x, 0, w, 'header')),
  };
}
