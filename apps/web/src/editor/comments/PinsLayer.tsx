import type { AnchorRef } from '@milepost/schema';
import type { Thread } from '@milepost/schema/http';
import { Plus } from 'lucide-react';
import { memo, useLayoutEffect, useMemo, useRef } from 'react';
import { useForwardedWheel } from '../../canvas/useForwardedWheel.ts';
import styles from '../../comments/Pins.module.css';
import { plainText } from '../../comments/plainText.ts';
import { messages } from '../../i18n/commentMessages.ts';
import { useEditor, useEditorState } from '../../store/EditorContext.tsx';
import { classNames } from '../../ui/classNames.ts';
import { type Pin, pinsOf } from './pins.ts';
import { pointOf } from './placePins.ts';

interface PinsLayerProps {
  readonly threads: readonly Thread[];
  readonly openId: string | undefined;
  readonly draft: AnchorRef | undefined;
  readonly onOpen: (threads: readonly Thread[]) => void;
}

/**
 * The pins over the canvas. Following the viewport moves their elements and renders nothing; a change of the map renders
 * pins, and no card.
 */
export const PinsLayer = memo(function PinsLayer({ threads, openId, draft, onOpen }: PinsLayerProps) {
  const editor = useEditor();
  const map = useEditorState((state) => state.map);
  const layout = useEditorState((state) => state.layout);
  const nearness = useEditorState(({ zoom }) => (zoom >= 0.5 ? 1 : 2 ** (Math.round(Math.log2(zoom) * 3) / 3)));
  const root = useRef<HTMLDivElement>(null);
  useForwardedWheel(root);
  const pins = useMemo(
    () => pinsOf({ map, layout }, threads, draft, nearness),
    [map, layout, threads, draft, nearness],
  );

  useLayoutEffect(() => {
    const elements = [...(root.current?.children ?? [])] as HTMLElement[];
    return editor.view.onViewport((x, y, zoom, width) => {
      for (const [index, pin] of pins.entries()) {
        const element = elements[index];
        const point = pointOf(pin, layout, { x, y, zoom, width });
        if (!element) continue;
        element.hidden = !point;
        if (point) element.style.transform = `translate(${point.x}px, ${point.y}px)`;
      }
    });
  }, [editor, pins, layout]);

  return (
    <div ref={root} className={styles.layer}>
      {pins.map((pin) => (
        <PinButton key={pin.key} pin={pin} isOpen={pin.threads.some(({ id }) => id === openId)} onOpen={onOpen} />
      ))}
    </div>
  );
});

interface PinButtonProps {
  readonly pin: Pin;
  readonly isOpen: boolean;
  readonly onOpen: PinsLayerProps['onOpen'];
}

function PinButton({ pin, isOpen, onOpen }: PinButtonProps) {
  const { threads, isDraft, on } = pin;
  const isUnread = threads.some(({ unread }) => unread);
  const isResolved = threads.every(({ resolved }) => resolved) && threads.length > 0;
  const isCluster = threads.length > 1;
  const label = isCluster ? messages.panel.several(threads.length) : labelOf(threads[0]);
  return (
    <div className={classNames(styles.holder, on !== 'ground' && styles.onHeader)}>
      <button
        type="button"
        // The list of threads is the keyboard's way to them.
        tabIndex={-1}
        className={classNames(
          styles.pin,
          isResolved && styles.resolved,
          isUnread && styles.unread,
          isCluster && styles.cluster,
          isOpen && styles.open,
          isDraft && styles.draft,
        )}
        aria-label={label}
        data-tooltip={isDraft ? undefined : tooltipOf(threads)}
        data-pin={threads.map(({ number }) => number).join(' ')}
        onClick={() => onOpen(threads)}
      >
        {isDraft ? <Plus aria-hidden="true" /> : threads[0]?.number}
        {isCluster && !isDraft ? <small>+{threads.length - 1}</small> : null}
      </button>
    </div>
  );
}

function labelOf(thread: Thread | undefined): string {
  return thread ? messages.number(thread.number) : messages.compose.begin;
}

function tooltipOf(threads: readonly Thread[]): string {
  const [first] = threads;
  if (threads.length !== 1 || !first) return messages.panel.several(threads.length);
  const [comment] = first.comments;
  return comment ? `${comment.author.name}: ${plainText(comment.body).slice(0, 90)}` : labelOf(first);
}
