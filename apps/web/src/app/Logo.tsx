/** The mark: a stage's chevron with a journey's curve in it. Decoration beside the name. */
export function Logo({ size = 28 }: { readonly size?: number }) {
  return (
    <svg width={size} height={size} viewBox="0 0 32 32" aria-hidden="true">
      <path
        fill="#1456d9"
        d="M3 7a4 4 0 0 1 4-4h13.2a4 4 0 0 1 3.1 1.5l6.6 8.2a5 5 0 0 1 0 6.6l-6.6 8.2a4 4 0 0 1-3.1 1.5H7a4 4 0 0 1-4-4V7Z"
      />
      <path
        fill="none"
        stroke="#fff"
        strokeWidth="2.6"
        strokeLinecap="round"
        d="M8.5 19.5c3.2 0 3.2-7 6.6-7 3.2 0 3.4 5 6.4 5"
      />
      <circle cx="22.3" cy="17.4" r="2.7" fill="#fff" />
    </svg>
  );
}
