import { PAGE_SIDES } from '@milepost/schema/exporting';
import { PX_PER_INCH } from './composition.ts';

const MM_PER_PX = 25.4 / PX_PER_INCH;

/** A page of a PDF is larger than any reader opens. */
export class PageTooLargeError extends RangeError {
  /** Mm. */
  readonly asked: { readonly width: number; readonly height: number };

  constructor(asked: { readonly width: number; readonly height: number }) {
    const size = `${Math.ceil(asked.width)} x ${Math.ceil(asked.height)} mm`;
    super(
      `A page of ${size} can't be made: no reader opens one with more than ${PAGE_SIDES.most} mm on a side. Choose a paper, such as paper=a0.`,
    );
    this.name = 'PageTooLargeError';
    this.asked = asked;
  }

  /** @throws PageTooLargeError */
  static check({ width, height }: { readonly width: number; readonly height: number }): void {
    const asked = { width: width * MM_PER_PX, height: height * MM_PER_PX };
    // A hundredth of a mm more is none.
    if (Math.max(asked.width, asked.height) > PAGE_SIDES.most + 0.01) throw new PageTooLargeError(asked);
  }
}
