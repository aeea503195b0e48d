import type { MapReader } from '@milepost/schema/http';
import { messages } from '../i18n/commentMessages.ts';
import { AuthorMark } from './AuthorMark.tsx';
import styles from './Composer.module.css';

interface MentionListProps {
  readonly id: string;
  readonly readers: readonly MapReader[];
  readonly chosen: MapReader | undefined;
  readonly onChoose: (reader: MapReader) => void;
}

/** The people whose name is being typed. The keyboard stays in the text and walks from there. */
export function MentionList({ id, readers, chosen, onChoose }: MentionListProps) {
  if (readers.length === 0) return null;
  return (
    <div id={id} role="listbox" aria-label={messages.mentions.label} className={styles.people}>
      {readers.map((reader) => (
        <button
          key={reader.id}
          type="button"
          role="option"
          id={`${id} ${reader.id}`.replaceAll(' ', '-')}
          tabIndex={-1}
          aria-selected={reader === chosen}
          className={styles.person}
          // Before the text loses the focus, which would close the list.
          onPointerDown={(event) => event.preventDefault()}
          onClick={() => onChoose(reader)}
        >
          <AuthorMark author={{ ...reader, kind: 'member' }} />
          <bdi>{reader.name}</bdi>
        </button>
      ))}
    </div>
  );
}
