import { useEffect, useRef } from 'react';
import { describeError } from '../api/describeError.ts';
import { homeMessages } from '../i18n/homeMessages.ts';
import { Button } from '../ui/Button.tsx';
import { Notice } from '../ui/Notice.tsx';
import styles from './LoadMore.module.css';
import type { MapList } from './useMapList.ts';

/** Gets the next page when the end comes near, and by a button for whoever doesn't scroll. Nothing on the last page. */
export function LoadMore({ list }: { readonly list: MapList }) {
  const place = useRef<HTMLDivElement>(null);
  const { loadMore, nextCursor } = list;
  const failed = list.failed === 'more';

  // biome-ignore lint/correctness/useExhaustiveDependencies: watched anew after each page, which may not fill the window.
  useEffect(() => {
    if (!place.current || failed) return;
    const observer = new IntersectionObserver(
      (entries) => {
        if (entries.some((entry) => entry.isIntersecting)) loadMore();
      },
      { rootMargin: '400px' },
    );
    observer.observe(place.current);
    return () => observer.disconnect();
  }, [loadMore, nextCursor, failed]);

  if (nextCursor === null) return null;
  return (
    <div ref={place} className={styles.more}>
      {failed ? (
        <Notice tone="error" urgent>
          {homeMessages.home.moreFailed} {describeError(list.error)}
        </Notice>
      ) : null}
      <Button onClick={loadMore} busy={list.loading === 'more'}>
        {homeMessages.home.more}
      </Button>
    </div>
  );
}
