import type { ReviewThread } from '@milepost/drawing';
import type { Brand } from '@milepost/schema';
import type { DrawingOptions, DrawnFormat, ExportOptions } from '@milepost/schema/exporting';

/** What the worker threads draw. Plain data, since it crosses to another thread. */
export type DrawJob = {
  /** The map as JSON text, as the database has it. */
  document: string;
  /** Where the files of its pictures are, by their ids; absent where it has none. */
  pictures?: Readonly<Record<string, string>>;
  /** That of the map's workspace; its logo is among the pictures. */
  brand?: Brand;
} & ({ form: 'thumbnail'; width: number; height: number } | ((Drawing | Review) & Imprint));

/** What is printed at the foot. */
interface Imprint {
  /** The day of the map's last change, YYYY-MM-DD. */
  date: string;
  /** Where the map is found. */
  address: string;
}

/** What is to be drawn of a map. */
export interface Drawing {
  form: DrawnFormat;
  options: ExportOptions;
}

/** A map with what was said about it. */
interface Review {
  form: 'review';
  options: DrawingOptions;
  threads: ReviewThread[];
}

/** A file, or why it can't be made and which option says so. An error's class doesn't survive the way between threads. */
export type Drawn = Uint8Array | { refused: string; path: 'width' | 'paper' | 'sheet' };
