/** A mermaid score (1 the worst, 5 the best) as a score of the map's, -1 to 1. One that is off the scale is clamped. */
export function scoreOnMap(score: number): number {
  const steps = Math.max(1, Math.min(5, score)) - 3;
  // Without rounding, 3.7 would become 0.35000000000000009.
  return Math.round(steps * 5_000) / 10_000;
}

/** A score of the map's, -1 to 1, as a mermaid score from 1 to 5 with at most two decimals. */
export function scoreForMermaid(score: number): number {
  return Math.round((score * 2 + 3) * 100) / 100;
}
