import { messages } from '../../i18n/commentMessages.ts';
import { Button } from '../../ui/Button.tsx';
import { ByHand } from '../../ui/ByHand.tsx';
import styles from './PlacingLayer.module.css';

/** Says how to choose what a comment is about. */
export function PlacingBanner({ onCancel }: { readonly onCancel: () => void }) {
  return (
    <div className={styles.banner} role="status">
      <span>
        <ByHand {...messages.panel.place} />
      </span>
      <Button size="small" onClick={onCancel}>
        {messages.compose.cancel}
      </Button>
    </div>
  );
}
