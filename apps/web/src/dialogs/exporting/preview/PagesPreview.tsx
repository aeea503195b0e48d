import { ChevronLeft, ChevronRight, ZoomIn, ZoomOut } from 'lucide-react';
import type { MouseEvent, RefObject } from 'react';
import { useEffect, useRef, useState } from 'react';
import { dialogMessages } from '../../../i18n/dialogMessages.ts';
import { classNames } from '../../../ui/classNames.ts';
import { IconButton } from '../../../ui/IconButton.tsx';
import { type Drafter, type DraftPage, scaleInto, type View } from './draft.ts';
import { PageStrip } from './PageStrip.tsx';
import styles from './PagesPreview.module.css';
import type { ShownLook } from './useDraft.ts';
import { usePaintedPage } from './usePaintedPage.ts';
import { useRoom } from './useRoom.ts';

interface PagesPreviewProps {
  readonly look: ShownLook;
  readonly drafter: Drafter;
  readonly label: string;
  /** What is shown is about to change. */
  readonly stale: boolean;
  /** Is told which page is looked at, and how much room it has. */
  readonly view: RefObject<View | undefined>;
}

/** The pages of a draft, one at a time: as large as there is room, or at its true size to scroll about in. */
export function PagesPreview({ look, drafter, label, stale, view }: PagesPreviewProps) {
  const text = dialogMessages.exporting;
  const [chosen, setChosen] = useState(0);
  const [close, setClose] = useState(false);
  const frame = useRef<HTMLDivElement>(null);
  const canvas = useRef<HTMLCanvasElement>(null);
  const towards = useRef({ x: 0, y: 0 });
  const room = useRoom(frame);
  const { pages } = look.draft;
  const count = pages.length;
  const index = Math.min(chosen, count - 1);
  const page = pages[index] as DraftPage;
  const css = close ? 1 : scaleInto(room, page);
  usePaintedPage({ frame, canvas, drafter, look, index, css, close });

  useEffect(() => {
    view.current = room.w > 0 && room.h > 0 ? { page: index, ...room } : undefined;
  }, [view, index, room]);

  // What was pointed at comes to the middle.
  useEffect(() => {
    const box = frame.current;
    if (!close || !box) return;
    box.scrollTo(
      towards.current.x * box.scrollWidth - box.clientWidth / 2,
      towards.current.y * box.scrollHeight - box.clientHeight / 2,
    );
  }, [close]);

  const lookCloser = (event?: MouseEvent<HTMLElement>) => {
    const area = event?.currentTarget.getBoundingClientRect();
    towards.current = {
      x: area && event ? (event.clientX - area.left) / area.width : 0.5,
      y: area && event ? (event.clientY - area.top) / area.height : 0,
    };
    setClose(!close);
  };

  return (
    <div className={styles.preview}>
      <div
        ref={frame}
        className={classNames(styles.frame, close && styles.close)}
        tabIndex={close ? 0 : undefined}
        role="group"
        aria-label={label}
      >
        {/* biome-ignore lint/a11y/useKeyWithClickEvents lint/a11y/noStaticElementInteractions: the button beneath does the same. */}
        <div
          className={styles.sheet}
          style={{ width: page.width * css, height: page.height * css }}
          onClick={lookCloser}
        >
          <canvas
            ref={canvas}
            role="img"
            aria-label={count > 1 ? `${label}, ${text.pageOf(index + 1, count)}` : label}
            width={1}
            height={1}
            data-stale={stale || undefined}
            className={classNames(styles.picture, !page.opaque && styles.transparent)}
          />
        </div>
      </div>
      <div className={styles.bar}>
        {count > 1 ? (
          <>
            <IconButton
              label={text.pageBefore}
              icon={<ChevronLeft />}
              aria-disabled={index === 0}
              onClick={() => setChosen(Math.max(0, index - 1))}
            />
            <span role="status">{text.pageOf(index + 1, count)}</span>
            <IconButton
              label={text.pageAfter}
              icon={<ChevronRight />}
              aria-disabled={index === count - 1}
              onClick={() => setChosen(Math.min(count - 1, index + 1))}
            />
          </>
        ) : null}
        <span className={styles.name}>{count > 1 ? page.name : null}</span>
        <IconButton
          label={close ? text.wholePage : text.trueSize}
          icon={close ? <ZoomOut /> : <ZoomIn />}
          onClick={() => lookCloser()}
        />
      </div>
      {count > 1 ? <PageStrip look={look} drafter={drafter} index={index} onChoose={setChosen} /> : null}
    </div>
  );
}
