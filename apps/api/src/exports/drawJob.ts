import type { PictureFormat, ReviewThread } from '@milepost/drawing';

/** What the worker threads draw. Plain data, since it crosses to another thread. */
export type DrawJob = {
  /** The map as JSON text, as the database has it. */
  document: string;
  /** Where the files of its pictures are, by their ids; absent where it has none. */
  pictures?: Readonly<Record<string, string>>;
} & ({ form: 'thumbnail'; width: number; height: number } | ((Drawing | Review) & Imprint));

/** What is printed at the foot. */
interface Imprint {
  /** The day of the map's last change, YYYY-MM-DD. */
  date: string;
  /** Where the map is found. */
  address: string;
}

type Drawing =
  | { form: PictureFormat; scale?: number; width?: number; transparent: boolean; quality?: number }
  | { form: 'pdf'; paper: 'a4' | 'a3' | 'fit'; orientation: 'landscape' | 'portrait' }
  | { form: 'svg' };

/** A map with what was said about it. */
type Review = Omit<Extract<Drawing, { form: 'pdf' }>, 'form'> & { form: 'review'; threads: ReviewThread[] };

/** A file, or why it can't be made. An error's class doesn't survive the way between threads. */
export type Drawn = Uint8Array | { refused: string };
