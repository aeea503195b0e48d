import type { MapLayout } from '@milepost/drawing';
import type { JourneyMap } from '@milepost/schema';
import type { Anchor, Thread } from '@milepost/schema/http';
import { useCallback, useLayoutEffect, useMemo, useRef, useSyncExternalStore } from 'react';
import { PinButton } from '../../comments/pins/PinButton.tsx';
import styles from '../../comments/pins/Pins.module.css';
import { nearnessOf, pinsOf } from '../../comments/pins/pins.ts';
import type { PanZoom } from '../../viewer/PanZoom.ts';
import { pointOf } from './pointOf.ts';

interface PinsProps {
  readonly map: JourneyMap;
  readonly layout: MapLayout;
  readonly panZoom: PanZoom;
  readonly threads: readonly Thread[];
  readonly openId: string | undefined;
  readonly draft: Anchor | undefined;
  readonly onOpen: (threads: readonly Thread[]) => void;
}

/** The threads' pins on what they are about. */
export function Pins({ map, layout, panZoom, threads, openId, draft, onOpen }: PinsProps) {
  const root = useRef<HTMLDivElement>(null);
  const follow = useCallback((listener: () => void) => panZoom.follow(listener), [panZoom]);
  const nearness = useSyncExternalStore(follow, () => nearnessOf(panZoom.view.zoom));
  const pins = useMemo(
    () => pinsOf({ map, layout }, threads, draft, nearness),
    [map, layout, threads, draft, nearness],
  );

  useLayoutEffect(() => {
    const place = () => {
      const elements = [...(root.current?.children ?? [])] as HTMLElement[];
      for (const [index, pin] of pins.entries()) {
        const element = elements[index];
        if (!element) continue;
        const point = pointOf(pin, layout, panZoom.view);
        element.hidden = !point;
        if (point) element.style.transform = `translate(${point.x}px, ${point.y}px)`;
      }
    };
    place();
    return panZoom.follow(place);
  }, [panZoom, pins, layout]);

  return (
    <div ref={root} className={styles.layer}>
      {pins.map((pin) => (
        <PinButton key={pin.key} pin={pin} isOpen={pin.threads.some(({ id }) => id === openId)} onOpen={onOpen} />
      ))}
    </div>
  );
}
