import type { Activity } from '@milepost/schema/http';
import { useEffect, useState } from 'react';
import { isAbort } from '../api/ApiError.ts';
import { describeError } from '../api/describeError.ts';
import { exactTime } from '../i18n/formatTime.ts';
import { historyMessages as text } from '../i18n/historyMessages.ts';
import { Button } from '../ui/Button.tsx';
import styles from './ActivityList.module.css';
import { listActivity } from './api.ts';
import { byDay, namesOf, timeOf } from './words.ts';

/** So many sentences are told of each edit. */
const TOLD = 2;

/** What happened to a map and who did it, by day. */
export function ActivityList({ mapId }: { readonly mapId: string }) {
  const [items, setItems] = useState<readonly Activity[]>();
  const [cursor, setCursor] = useState<string | null>(null);
  const [error, setError] = useState<unknown>();

  const [isAsking, setAsking] = useState(false);
  const load = async (after: string | undefined, signal?: AbortSignal) => {
    setAsking(true);
    try {
      const page = await listActivity(mapId, { cursor: after }, signal);
      setItems((before = []) => (after === undefined ? page.items : [...before, ...page.items]));
      setCursor(page.nextCursor);
      setError(undefined);
    } catch (failure) {
      if (!isAbort(failure)) setError(failure);
    } finally {
      setAsking(false);
    }
  };
  // biome-ignore lint/correctness/useExhaustiveDependencies: once a map
  useEffect(() => {
    const asking = new AbortController();
    void load(undefined, asking.signal);
    return () => asking.abort();
  }, [mapId]);

  return (
    <div className={styles.list}>
      {error ? <p role="alert">{describeError(error)}</p> : null}
      {items?.length === 0 ? <p>{text.activity.none}</p> : null}
      {byDay(items ?? [], ({ at }) => at).map(([day, all]) => (
        <section key={day} aria-label={day}>
          <h2 className={styles.day}>{day}</h2>
          <ul className={styles.rows}>
            {all.map((each) => (
              <li key={each.id} className={styles.row}>
                <p>
                  <strong>{namesOf(each.by) || text.actors.nobody}</strong> {said(each)}
                </p>
                {each.changes?.slice(0, TOLD).map((sentence, index) => (
                  // biome-ignore lint/suspicious/noArrayIndexKey: they never move
                  <p key={index} className={styles.meta}>
                    {text.sentence(sentence)}
                  </p>
                ))}
                <time dateTime={each.at} title={exactTime(each.at)} className={styles.meta}>
                  {timeOf(each.at)}
                </time>
              </li>
            ))}
          </ul>
        </section>
      ))}
      {cursor === null ? null : (
        <Button className={styles.more} busy={isAsking} onClick={() => void load(cursor)}>
          {text.more}
        </Button>
      )}
    </div>
  );
}

function said({ kind, about }: Activity): string {
  const words = text.activity[kind];
  return typeof words === 'string' ? words : words(about);
}
