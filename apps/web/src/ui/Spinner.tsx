import styles from './Spinner.module.css';

interface SpinnerProps {
  /** Said to screen readers; without it the turning ring is decoration beside words that say the same. */
  readonly label?: string;
  /** Side in px. */
  readonly size?: number;
}

/** A turning ring: work goes on and nobody knows how long. */
export function Spinner({ label, size = 18 }: SpinnerProps) {
  return (
    // biome-ignore lint/a11y/noSvgWithoutTitle: named by its label, or decoration.
    <svg
      className={styles.spinner}
      width={size}
      height={size}
      viewBox="0 0 24 24"
      fill="none"
      stroke="currentColor"
      strokeWidth="3"
      strokeLinecap="round"
      {...(label ? { role: 'img', 'aria-label': label } : { 'aria-hidden': true })}
    >
      <circle cx="12" cy="12" r="9" opacity="0.25" />
      <path d="M21 12a9 9 0 0 0-9-9" />
    </svg>
  );
}
