import type { MapSummary } from '@milepost/schema/http';
import { RotateCcw, Trash } from 'lucide-react';
import { thumbnailUrl } from '../api/maps.ts';
import { exactTime, relativeTime } from '../i18n/formatTime.ts';
import { homeMessages } from '../i18n/homeMessages.ts';
import { Button } from '../ui/Button.tsx';
import { IconButton } from '../ui/IconButton.tsx';
import { Thumbnail } from './Thumbnail.tsx';
import styles from './TrashCard.module.css';

const DAY = 24 * 60 * 60 * 1000;
/** How long the trash keeps a map. */
const KEPT_DAYS = 30;

interface TrashCardProps {
  readonly map: MapSummary;
  /** ms since 1970. */
  readonly now: number;
  readonly onRestore: () => void;
  readonly onDelete: () => void;
}

/** A map in the trash, with how long it stays. */
export function TrashCard({ map, now, onRestore, onDelete }: TrashCardProps) {
  const text = homeMessages.trash;
  const title = map.title || homeMessages.home.untitled;
  const deletedAt = map.deletedAt ?? map.updatedAt;
  const daysLeft = Math.max(0, Math.ceil(KEPT_DAYS - (now - new Date(deletedAt).getTime()) / DAY));
  return (
    <li className={styles.card} data-map={map.id}>
      <div className={styles.picture}>
        <Thumbnail src={thumbnailUrl(map)} />
      </div>
      <div className={styles.foot}>
        <h2 className={styles.title}>{title}</h2>
        <p className={styles.meta}>
          <time dateTime={deletedAt} data-tooltip={exactTime(deletedAt)}>
            {text.deleted(relativeTime(deletedAt, now))}
          </time>
          <span>{text.daysLeft(daysLeft)}</span>
        </p>
        <div className={styles.actions}>
          <Button size="small" icon={<RotateCcw />} onClick={onRestore} aria-label={text.restoreMap(title)}>
            {text.restore}
          </Button>
          <IconButton
            size="small"
            label={text.deleteMapForEver(title)}
            data-tooltip={text.deleteForEver}
            icon={<Trash />}
            className={styles.delete}
            onClick={onDelete}
          />
        </div>
      </div>
    </li>
  );
}
