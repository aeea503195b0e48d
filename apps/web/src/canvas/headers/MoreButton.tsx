import { MoreHorizontal } from 'lucide-react';
import type { MouseEventHandler } from 'react';
import { messages } from '../../i18n/messages.ts';
import { classNames } from '../../ui/classNames.ts';
import styles from './MoreButton.module.css';

interface MoreButtonProps {
  readonly of: 'stage' | 'step' | 'lane';
  readonly name: string;
  readonly isSelected: boolean;
  readonly onClick: MouseEventHandler;
}

/** Three dots that open a header's menu: there while the pointer is on the header, or the header is selected. */
export function MoreButton({ of, name, isSelected, onClick }: MoreButtonProps) {
  return (
    <button
      type="button"
      // The keyboard has Shift+F10 for it.
      tabIndex={-1}
      className={classNames(styles.more, styles[of], isSelected && styles.selected)}
      aria-label={messages.editor.menuOf(name)}
      onClick={onClick}
    >
      <MoreHorizontal aria-hidden="true" />
    </button>
  );
}
