import type { MapLayout } from '@milepost/drawing';
import type { Thread } from '@milepost/schema/http';
import { useLayoutEffect, useMemo, useRef } from 'react';
import styles from '../../comments/Pins.module.css';
import { plainText } from '../../comments/plainText.ts';
import { messages } from '../../i18n/commentMessages.ts';
import { classNames } from '../../ui/classNames.ts';
import type { PanZoom } from '../../viewer/PanZoom.ts';
import { pointOf, spotOf } from './spotOf.ts';

interface PinsProps {
  readonly layout: MapLayout;
  readonly panZoom: PanZoom;
  readonly threads: readonly Thread[];
  readonly openId: string | undefined;
  readonly onOpen: (thread: Thread) => void;
}

/** The threads' numbers on what they are about. The list beside the map is the keyboard's way to them. */
export function Pins({ layout, panZoom, threads, openId, onOpen }: PinsProps) {
  const root = useRef<HTMLDivElement>(null);
  const pins = useMemo(
    () =>
      threads.flatMap((thread) => {
        const spot = spotOf(layout, thread.anchor);
        return spot ? [{ thread, spot }] : [];
      }),
    [layout, threads],
  );

  useLayoutEffect(() => {
    const place = () => {
      const elements = [...(root.current?.children ?? [])] as HTMLElement[];
      for (const [index, { spot }] of pins.entries()) {
        const element = elements[index];
        if (!element) continue;
        const point = pointOf(spot, layout, panZoom.view);
        element.hidden = !point;
        // Several on one part stand beside each other.
        const shift = pins.slice(0, index).filter((other) => other.spot.key === spot.key).length * 22;
        if (point) element.style.transform = `translate(${point.x + shift}px, ${point.y}px)`;
      }
    };
    place();
    return panZoom.follow(place);
  }, [panZoom, pins, layout]);

  return (
    <div ref={root} className={styles.layer}>
      {pins.map(({ thread }) => (
        <div key={thread.id} className={styles.holder}>
          <button
            type="button"
            tabIndex={-1}
            className={classNames(
              styles.pin,
              thread.resolved && styles.resolved,
              thread.unread && styles.unread,
              thread.id === openId && styles.open,
            )}
            aria-label={messages.number(thread.number)}
            data-tooltip={tooltipOf(thread)}
            onClick={() => onOpen(thread)}
          >
            {thread.number}
          </button>
        </div>
      ))}
    </div>
  );
}

function tooltipOf({ comments: [first], number }: Thread): string {
  return first ? `${first.author.name}: ${plainText(first.body).slice(0, 90)}` : messages.number(number);
}
