import { ChevronLeft, ChevronRight, Sparkles } from 'lucide-react';
import { exactTime, relativeTime } from '../../i18n/formatTime.ts';
import { messages } from '../../i18n/shareMessages.ts';
import { Button } from '../../ui/Button.tsx';
import { IconButton } from '../../ui/IconButton.tsx';
import styles from './NewsBar.module.css';
import type { News } from './useNews.ts';

const A_MINUTE = 60_000;

interface NewsBarProps {
  readonly news: News;
  readonly current: string | undefined;
  readonly onGo: (cardId: string | undefined) => void;
}

/** Says how much is new since the last visit, and goes from one to the next of it. */
export function NewsBar({ news, current, onGo }: NewsBarProps) {
  const { added, changed, removed, since } = news;
  const ids = [...added, ...changed];
  if (!since || (ids.length === 0 && removed === 0)) return null;
  const text = messages.news;
  const at = current === undefined ? -1 : ids.indexOf(current);
  const go = (step: number) => onGo(ids[(Math.max(at, step < 0 ? 0 : -1) + step + ids.length) % ids.length]);
  return (
    <section className={styles.bar} aria-label={text.label}>
      <Sparkles aria-hidden="true" className={styles.icon} />
      <p role="status" className={styles.words}>
        <strong>{text.some(added.length, changed.length, removed)}</strong>{' '}
        <time dateTime={since} title={exactTime(since)}>
          {text.since(Date.now() - Date.parse(since) < A_MINUTE ? '' : relativeTime(since))}
        </time>
      </p>
      {ids.length > 0 ? (
        <div className={styles.walk}>
          <IconButton size="small" label={text.previous} icon={<ChevronLeft />} onClick={() => go(-1)} />
          {at >= 0 ? <span className={styles.at}>{text.at(at + 1, ids.length)}</span> : null}
          <IconButton size="small" label={text.next} icon={<ChevronRight />} onClick={() => go(1)} />
        </div>
      ) : null}
      <Button
        size="small"
        variant="quiet"
        onClick={() => {
          onGo(undefined);
          news.dismiss();
        }}
      >
        {text.dismiss}
      </Button>
    </section>
  );
}
