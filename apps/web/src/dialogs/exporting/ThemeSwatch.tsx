import type { Theme } from '@milepost/drawing';

/** The colours of a theme, as a very small map. */
export function ThemeSwatch({ theme }: { readonly theme: Theme }) {
  const stages = [0, 1, 2].map((at) => theme.stages[at % theme.stages.length]);
  return (
    <svg viewBox="0 0 56 36" aria-hidden="true">
      <rect x="0.5" y="0.5" width="55" height="35" rx="4" fill={theme.canvas} stroke={theme.hairline} />
      {stages.map((stage, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: they have no other name than their place.
        <g key={at} transform={`translate(${5 + at * 15.7} 0)`}>
          <rect y="5" width="14.2" height="6" rx="1.5" fill={stage?.header} />
          <rect y="25" width="14.2" height="6" rx="1.5" fill={stage?.tint} />
        </g>
      ))}
      <path
        d="M6 20C14 13 20 23 28 18.5S43 14 50 18"
        fill="none"
        stroke={theme.ink}
        strokeWidth="1.5"
        strokeLinecap="round"
      />
      <circle cx="12" cy="16.8" r="2" fill={theme.emotion.positive} />
      <circle cx="22" cy="20" r="2" fill={theme.emotion.negative} />
    </svg>
  );
}
