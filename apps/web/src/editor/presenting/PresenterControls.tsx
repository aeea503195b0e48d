import { ChevronLeft, ChevronRight, MonitorOff, X } from 'lucide-react';
import { messages } from '../../i18n/presentingMessages.ts';
import { IconButton } from '../../ui/IconButton.tsx';
import styles from './Present.module.css';

interface PresenterControlsProps {
  /** Which part of a stage is shown: "2 of 3"; empty where there is one. */
  readonly part: string;
  readonly onStep: (by: 1 | -1) => void;
  readonly onBlank: () => void;
  readonly onLeave: () => void;
}

/** For hands without keys. Out of sight while nothing moves. */
export function PresenterControls({ part, onStep, onBlank, onLeave }: PresenterControlsProps) {
  return (
    <div className={styles.controls}>
      <span className={styles.part}>{part}</span>
      <IconButton label={messages.previous} icon={<ChevronLeft />} shortcut="←" onClick={() => onStep(-1)} />
      <IconButton label={messages.next} icon={<ChevronRight />} shortcut="→" onClick={() => onStep(1)} />
      <IconButton label={messages.blank} icon={<MonitorOff />} shortcut="B" onClick={onBlank} />
      <IconButton label={messages.leave} icon={<X />} shortcut="Esc" onClick={onLeave} />
    </div>
  );
}
