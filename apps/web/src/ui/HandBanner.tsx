import { Button } from './Button.tsx';
import { ByHand } from './ByHand.tsx';
import styles from './HandBanner.module.css';

interface HandBannerProps {
  /** How to go on, by the hand that is used. */
  readonly words: Parameters<typeof ByHand>[0];
  readonly cancel: string;
  readonly onCancel: () => void;
  /** Whether it is read out when it comes: where nothing else says it. */
  readonly isSaid?: boolean;
}

/** Says over the map what to press next, while something is done in steps, and how to leave it. */
export function HandBanner({ words, cancel, onCancel, isSaid = false }: HandBannerProps) {
  return (
    <div className={styles.banner} role={isSaid ? 'status' : undefined}>
      <span>
        <ByHand {...words} />
      </span>
      <Button size="small" onClick={onCancel}>
        {cancel}
      </Button>
    </div>
  );
}
