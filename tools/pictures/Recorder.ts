import type { Locator, Page } from '@playwright/test';
import sharp from 'sharp';
import { settle } from './studio.ts';

interface Frame {
  readonly png: Buffer;
  /** Where the pointer is: screenshots don't show it. */
  readonly pointer: { readonly x: number; readonly y: number };
  /** Ms. */
  shownFor: number;
}

/** Ms from one frame to the next while the pointer moves. */
const PACE = 60;
/** Px on the page between two frames while it does. */
const STRIDE = 42;

const POINTER = Buffer.from(
  `<svg xmlns="http://www.w3.org/2000/svg" width="26" height="30" viewBox="0 0 26 30">
    <path d="M3 2v21l5.4-4.6 3.5 8.1 4-1.7-3.4-8h7.2z" fill="#1b1f2a" stroke="#fff" stroke-width="2" stroke-linejoin="round"/>
  </svg>`,
);

/** Films what a hand does on a page, frame by frame. */
export class Recorder {
  private readonly page: Page;
  private readonly frames: Frame[] = [];
  private at = { x: 640, y: 420 };

  constructor(page: Page) {
    this.page = page;
  }

  /** Shows what is there once it is at rest, for so many ms. */
  async hold(ms: number): Promise<void> {
    await settle(this.page);
    await this.shoot(ms);
  }

  /** Takes the pointer to a point of the page. */
  async moveTo(x: number, y: number): Promise<void> {
    const from = this.at;
    const steps = Math.max(2, Math.round(Math.hypot(x - from.x, y - from.y) / STRIDE));
    for (let step = 1; step <= steps; step++) {
      // Hands begin slowly and end slowly.
      const share = (1 - Math.cos((Math.PI * step) / steps)) / 2;
      this.at = { x: from.x + (x - from.x) * share, y: from.y + (y - from.y) * share };
      await this.page.mouse.move(this.at.x, this.at.y);
      await this.shoot(PACE);
    }
  }

  /** Takes the pointer to the middle of what is pointed at. */
  async point(target: Locator): Promise<void> {
    const box = await target.boundingBox();
    if (!box) throw new Error('There is nothing to point at.');
    await this.moveTo(box.x + box.width / 2, box.y + box.height / 2);
  }

  async click(target: Locator): Promise<void> {
    await this.point(target);
    await this.page.mouse.click(this.at.x, this.at.y);
  }

  /** Drags from where the pointer is to a point. */
  async dragTo(x: number, y: number): Promise<void> {
    await this.page.mouse.down();
    await this.moveTo(x, y);
    await this.page.mouse.up();
  }

  /** Types, a few letters a frame. */
  async type(text: string): Promise<void> {
    for (const letters of text.match(/.{1,3}/gs) ?? []) {
      await this.page.keyboard.type(letters);
      await this.shoot(2 * PACE);
    }
  }

  async scroll(y: number): Promise<void> {
    for (let step = 0; step < 8; step++) {
      await this.page.mouse.wheel(0, y / 8);
      await this.shoot(PACE);
    }
  }

  /** The film, as wide as is asked, for ever from its beginning. */
  async film(width: number): Promise<Buffer> {
    const pictures = await Promise.all(
      this.frames.map(async ({ png, pointer }) => {
        const at = { left: Math.round(pointer.x) - 3, top: Math.round(pointer.y) - 2 };
        const whole = await sharp(png)
          .composite([{ input: POINTER, ...at }])
          .png()
          .toBuffer();
        return sharp(whole).resize(width).png().toBuffer();
      }),
    );
    const delay = this.frames.map(({ shownFor }) => shownFor);
    return sharp(pictures, { join: { animated: true } })
      .webp({ quality: 72, effort: 6, minSize: true, smartSubsample: true, loop: 0, delay })
      .toBuffer();
  }

  private async shoot(shownFor: number): Promise<void> {
    const png = await this.page.screenshot({ caret: 'initial' });
    const last = this.frames.at(-1);
    if (last?.png.equals(png) && last.pointer.x === this.at.x && last.pointer.y === this.at.y)
      last.shownFor += shownFor;
    else this.frames.push({ png, pointer: this.at, shownFor });
  }
}
