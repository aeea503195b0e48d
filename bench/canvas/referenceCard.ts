/** A card as the reference page is given it: the box that ours has, and its words. */
export interface ReferenceCard {
  readonly id: string;
  readonly x: number;
  readonly y: number;
  readonly w: number;
  readonly h: number;
  readonly texts: readonly string[];
}
