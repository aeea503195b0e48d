import { initialsOf } from '@milepost/drawing';
import { useEffect, useSyncExternalStore } from 'react';
import { useUser } from '../app/session.ts';
import type { OpenMap } from '../collab/connection.ts';
import { messages } from '../i18n/presenceMessages.ts';
import { classNames } from '../ui/classNames.ts';
import { MenuItem } from '../ui/Menu.tsx';
import { MenuButton } from '../ui/MenuButton.tsx';
import type { Other, Others } from './Others.ts';
import { othersOn } from './Others.ts';
import styles from './PeopleHere.module.css';

/** As many are shown beside each other where there is room, and where there is little; the rest is a number. */
const MOST = 4;
const FEW = 2;
const LITTLE_ROOM = window.matchMedia('(max-width: 1080px)');

/** Who else is on the map. Pressing one follows them. */
export function PeopleHere({ open }: { readonly open: OpenMap }) {
  const others = othersOn(open);
  const people = onePerPerson(useSyncExternalStore(others.subscribe, () => others.people));
  const followed = useSyncExternalStore(others.subscribe, () => others.followed);
  const most = useSyncExternalStore(watchRoom, () => (LITTLE_ROOM.matches ? FEW : MOST));
  const me = useUser()?.id;
  useEffect(() => others.setMe(me), [others, me]);

  if (people.length === 0) return null;
  // A number takes as much room as one person.
  const shown = people.length > most + 1 ? people.slice(0, most) : people;
  const rest = people.slice(shown.length);
  return (
    <div role="group" className={styles.people} aria-label={messages.here(people.map(({ name }) => name))}>
      {shown.map((other) => (
        <Avatar key={other.id} other={other} others={others} isFollowed={followed?.userId === other.userId} />
      ))}
      {rest.length > 0 ? (
        <MenuButton
          label={messages.more(rest.length)}
          icon={<span className={styles.more}>{messages.moreMark(rest.length)}</span>}
          menu={() =>
            rest.map((other) => (
              <MenuItem
                key={other.id}
                icon={<Face other={other} isSmall />}
                onSelect={() => others.follow(other.id)}
                checked={followed?.userId === other.userId}
              >
                {other.name}
              </MenuItem>
            ))
          }
        />
      ) : null}
    </div>
  );
}

function watchRoom(listener: () => void): () => void {
  LITTLE_ROOM.addEventListener('change', listener);
  return () => LITTLE_ROOM.removeEventListener('change', listener);
}

interface AvatarProps {
  readonly other: Other;
  readonly others: Others;
  readonly isFollowed: boolean;
}

function Avatar({ other, others, isFollowed }: AvatarProps) {
  return (
    <button
      type="button"
      className={styles.avatar}
      aria-label={messages.follow(other.name)}
      aria-pressed={isFollowed}
      data-tooltip={messages.follow(other.name)}
      onClick={() => others.follow(isFollowed ? undefined : other.id)}
    >
      <Face other={other} />
    </button>
  );
}

function Face({ other: { name, colour }, isSmall }: { readonly other: Other; readonly isSmall?: boolean }) {
  return (
    <span
      className={classNames(styles.face, isSmall && styles.small)}
      style={{ '--person': colour }}
      // As a picture of the name, not as words: what stands on a button has to be in what it is called.
      data-initials={initialsOf(name)}
      aria-hidden="true"
    />
  );
}

/** Somebody with several pages open is there once. */
function onePerPerson(people: readonly Other[]): readonly Other[] {
  return [...new Map([...people].reverse().map((other) => [other.userId, other])).values()].reverse();
}
