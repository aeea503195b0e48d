import { ChevronLeft, ChevronRight, ZoomIn, ZoomOut } from 'lucide-react';
import type { MouseEvent } from 'react';
import { useEffect, useRef, useState } from 'react';
import { dialogMessages } from '../../../i18n/dialogMessages.ts';
import { classNames } from '../../../ui/classNames.ts';
import { IconButton } from '../../../ui/IconButton.tsx';
import type { Draft, Drafter, DraftPage } from './draft.ts';
import styles from './PagesPreview.module.css';
import { usePaintedPage } from './usePaintedPage.ts';

interface PagesPreviewProps {
  readonly draft: Draft;
  readonly drafter: Drafter;
  readonly painting: number;
  readonly label: string;
  /** What is shown is about to change. */
  readonly stale: boolean;
}

/** The pages of a draft, one at a time: as large as there is room, or at its true size to scroll about in. */
export function PagesPreview({ draft, drafter, painting, label, stale }: PagesPreviewProps) {
  const text = dialogMessages.exporting;
  const [chosen, setChosen] = useState(0);
  const [close, setClose] = useState(false);
  const frame = useRef<HTMLDivElement>(null);
  const canvas = useRef<HTMLCanvasElement>(null);
  const towards = useRef({ x: 0, y: 0 });
  const count = draft.pages.length;
  const index = Math.min(chosen, count - 1);
  const page = draft.pages[index] as DraftPage;
  const css = usePaintedPage({ frame, canvas, drafter, page, index, close, painting, draft });

  // What was pointed at comes to the middle.
  useEffect(() => {
    const box = frame.current;
    if (!close || !box) return;
    box.scrollTo(
      towards.current.x * box.scrollWidth - box.clientWidth / 2,
      towards.current.y * box.scrollHeight - box.clientHeight / 2,
    );
  }, [close]);

  const look = (event?: MouseEvent<HTMLElement>) => {
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
        <div className={styles.sheet} style={{ width: page.width * css, height: page.height * css }} onClick={look}>
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
              disabled={index === 0}
              onClick={() => setChosen(index - 1)}
            />
            <span role="status">{text.pageOf(index + 1, count)}</span>
            <IconButton
              label={text.pageAfter}
              icon={<ChevronRight />}
              disabled={index === count - 1}
              onClick={() => setChosen(index + 1)}
            />
          </>
        ) : null}
        <IconButton
          label={close ? text.wholePage : text.trueSize}
          icon={close ? <ZoomOut /> : <ZoomIn />}
          className={styles.zoom}
          onClick={() => look()}
        />
      </div>
    </div>
  );
}
