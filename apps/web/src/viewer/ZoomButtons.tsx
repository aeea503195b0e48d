import { Maximize, Minus, Plus } from 'lucide-react';
import { useCallback, useSyncExternalStore } from 'react';
import { IconButton } from '../ui/IconButton.tsx';
import type { PanZoom } from './PanZoom.ts';
import styles from './ZoomButtons.module.css';

interface ZoomButtonsProps {
  readonly panZoom: PanZoom;
  readonly text: {
    readonly zoomIn: string;
    readonly zoomOut: string;
    readonly percent: (percent: number) => string;
    readonly fit: string;
  };
}

/** Zooms for those who have neither wheel nor two fingers. */
export function ZoomButtons({ panZoom, text }: ZoomButtonsProps) {
  const follow = useCallback((listener: () => void) => panZoom.follow(listener), [panZoom]);
  const zoom = useSyncExternalStore(follow, () => panZoom.view.zoom);
  return (
    <div className={styles.buttons}>
      <IconButton label={text.zoomOut} shortcut="-" icon={<Minus />} onClick={() => panZoom.zoomBy(0.8)} />
      <output className={styles.zoom}>{text.percent(Math.round(zoom * 100))}</output>
      <IconButton label={text.zoomIn} shortcut="+" icon={<Plus />} onClick={() => panZoom.zoomBy(1.25)} />
      <IconButton label={text.fit} shortcut="F" icon={<Maximize />} onClick={() => panZoom.fit()} />
    </div>
  );
}
