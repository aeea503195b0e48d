import { useEffect, useId, useRef, useState } from 'react';
import { dialogMessages } from '../../../i18n/dialogMessages.ts';
import { deviceDensity } from './deviceDensity.ts';
import { type Drafter, type DraftPage, scaleInto } from './draft.ts';
import styles from './PageStrip.module.css';
import type { ShownLook } from './useDraft.ts';

/** CSS px that a small page may have. */
const SMALL = { w: 88, h: 56 };

interface PageStripProps {
  readonly look: ShownLook;
  readonly drafter: Drafter;
  readonly index: number;
  readonly onChoose: (index: number) => void;
}

/** All pages in small, to choose one of: a group of radio buttons, so that the arrow keys go from page to page. */
export function PageStrip({ look, drafter, index, onChoose }: PageStripProps) {
  const text = dialogMessages.exporting;
  const name = useId();
  const strip = useRef<HTMLFieldSetElement>(null);
  const { pages } = look.draft;

  // The page that is looked at stays in sight, wherever it was chosen, without moving anything but the strip.
  useEffect(() => {
    const box = strip.current;
    const item = box?.querySelectorAll<HTMLElement>('label')[index];
    if (!box || !item) return;
    const [there, seen] = [item.getBoundingClientRect(), box.getBoundingClientRect()];
    if (there.left < seen.left || there.right > seen.right) {
      box.scrollBy({ left: (there.left + there.right - seen.left - seen.right) / 2 });
    }
  }, [index]);

  return (
    <fieldset ref={strip} className={styles.strip}>
      <legend className="visually-hidden">{text.pageShown}</legend>
      {pages.map((page, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a page has no other name than its number.
        <label key={at} className={styles.item} title={page.name}>
          <input
            type="radio"
            className={styles.radio}
            name={name}
            checked={at === index}
            aria-label={
              page.name ? `${text.pageOf(at + 1, pages.length)}: ${page.name}` : text.pageOf(at + 1, pages.length)
            }
            onChange={() => onChoose(at)}
          />
          <SmallPage look={look} drafter={drafter} page={page} index={at} />
          <span aria-hidden="true" className={styles.number}>
            {at + 1}
          </span>
        </label>
      ))}
    </fieldset>
  );
}

interface SmallPageProps {
  readonly look: ShownLook;
  readonly drafter: Drafter;
  readonly page: DraftPage;
  readonly index: number;
}

/** A page in small, drawn once it comes into sight. */
function SmallPage({ look: { request }, drafter, page, index }: SmallPageProps) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const [seen, setSeen] = useState(false);
  const css = scaleInto(SMALL, page);

  useEffect(() => {
    const element = canvas.current;
    if (!element) return;
    const observer = new IntersectionObserver((entries) =>
      setSeen(entries.some(({ isIntersecting }) => isIntersecting)),
    );
    observer.observe(element);
    return () => observer.disconnect();
  }, []);

  useEffect(() => {
    if (!seen) return;
    const asking = new AbortController();
    const part = { page: index, scale: css * deviceDensity(), x: 0, y: 0, w: page.width, h: page.height };
    const show = async () => {
      const bitmap = await drafter.paintInTurn(request, part, asking.signal);
      const element = canvas.current;
      if (bitmap && element && !asking.signal.aborted) {
        element.width = bitmap.width;
        element.height = bitmap.height;
        element.getContext('2d')?.drawImage(bitmap, 0, 0);
      }
      bitmap?.close();
    };
    show().catch(console.warn);
    return () => asking.abort();
  }, [seen, drafter, request, page, index, css]);

  return (
    <canvas
      ref={canvas}
      width={1}
      height={1}
      className={styles.page}
      style={{ width: page.width * css, height: page.height * css }}
    />
  );
}
