import type { MapSummary } from '@milepost/schema/http';
import { Copy, Download, Ellipsis, History, Pencil, Share2, Trash } from 'lucide-react';
import { Link, useLocation } from 'wouter';
import { thumbnailUrl } from '../api/maps.ts';
import { exactTime, relativeTime } from '../i18n/formatTime.ts';
import { homeMessages } from '../i18n/homeMessages.ts';
import { MenuItem, MenuSeparator } from '../ui/Menu.tsx';
import { MenuButton } from '../ui/MenuButton.tsx';
import styles from './MapCard.module.css';
import type { MapActions } from './mapActions.ts';
import { RenameForm } from './RenameForm.tsx';
import { Thumbnail } from './Thumbnail.tsx';

interface MapCardProps {
  readonly map: MapSummary;
  /** ms since 1970. */
  readonly now: number;
  /** Which of its two times is shown: the one that maps are sorted by. */
  readonly shows: 'updatedAt' | 'createdAt';
  readonly renaming: boolean;
  readonly actions: MapActions;
}

/** A map as a picture with its title: the whole card opens it, the menu holds the rest. */
export function MapCard({ map, now, shows, renaming, actions }: MapCardProps) {
  const [, navigate] = useLocation();
  const text = homeMessages.home;
  const title = map.title || text.untitled;
  const time = map[shows];
  const when = relativeTime(time, now);
  return (
    <li className={styles.card} data-map={map.id}>
      <Thumbnail src={thumbnailUrl(map)} />
      <div className={styles.foot}>
        <div className={styles.words}>
          {renaming ? (
            <RenameForm title={map.title} onDone={(wanted) => actions.finishRename(map, wanted)} />
          ) : (
            <h2 className={styles.title} dir="auto">
              <Link href={`/maps/${map.id}`} className={styles.link} aria-keyshortcuts="F2 Delete" title={title}>
                {title}
              </Link>
            </h2>
          )}
          <p className={styles.meta}>
            {`${text.holds(map.stageCount, map.cardCount)} · `}
            <time dateTime={time} data-tooltip={exactTime(time)} className={styles.time}>
              {shows === 'updatedAt' ? text.edited(when) : text.created(when)}
            </time>
          </p>
        </div>
        <MenuButton
          label={text.actionsFor(title)}
          icon={<Ellipsis />}
          className={styles.menu}
          menu={() => (
            <>
              <MenuItem icon={<Pencil />} shortcut="F2" onSelect={() => actions.startRename(map)}>
                {text.rename}
              </MenuItem>
              <MenuItem icon={<Copy />} onSelect={() => actions.duplicate(map)}>
                {text.duplicate}
              </MenuItem>
              <MenuItem icon={<Download />} onSelect={() => actions.export(map)}>
                {text.export}
              </MenuItem>
              <MenuItem icon={<Share2 />} onSelect={() => actions.share(map)}>
                {text.share}
              </MenuItem>
              <MenuItem icon={<History />} onSelect={() => navigate(`/maps/${map.id}/history`)}>
                {text.history}
              </MenuItem>
              <MenuSeparator />
              <MenuItem icon={<Trash />} shortcut="Del" destructive onSelect={() => actions.trash(map)}>
                {text.moveToTrash}
              </MenuItem>
            </>
          )}
        />
      </div>
    </li>
  );
}
