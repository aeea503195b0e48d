import type { Share } from '@milepost/schema/http';
import { Plus } from 'lucide-react';
import rows from '../../account/Section.module.css';
import { describeError } from '../../api/describeError.ts';
import { messages } from '../../i18n/sharingMessages.ts';
import { Button } from '../../ui/Button.tsx';
import { Spinner } from '../../ui/Spinner.tsx';
import { useFocusWhenLost } from '../../ui/useFocusWhenLost.ts';
import { LinkRow } from './LinkRow.tsx';
import styles from './Sharing.module.css';
import type { LinksOfMap } from './useLinks.ts';

const text = messages.links;

interface LinksProps {
  readonly links: LinksOfMap;
  /** Of the link that has just been made or changed. */
  readonly latest: string | undefined;
  readonly onMake: () => void;
  readonly onChange: (share: Share) => void;
}

/** The links to a map. Those who may make none don't get to see any. */
export function Links({ links, latest, onMake, onChange }: LinksProps) {
  const { list, error } = links;
  const make = useFocusWhenLost<HTMLButtonElement>(list);
  const isRefused = error instanceof Error && 'status' in error && error.status === 403;
  if (isRefused) return null;
  return (
    <section className={styles.section} aria-labelledby="links-title">
      <header className={styles.head}>
        <div>
          <h3 id="links-title" className={styles.title}>
            {text.title}
          </h3>
          <p className={styles.hint}>{text.text}</p>
        </div>
        <Button ref={make} icon={<Plus />} onClick={onMake}>
          {text.make}
        </Button>
      </header>
      {error ? <p role="alert">{describeError(error)}</p> : null}
      {!list && !error ? <Spinner label={text.title} /> : null}
      {list?.length ? (
        <ul className={rows.rows} aria-label={text.title}>
          {list.map((share) => (
            <LinkRow
              key={share.id}
              share={share}
              address={links.addresses.get(share.id)}
              links={links}
              takesFocus={share.id === latest}
              onChange={() => onChange(share)}
            />
          ))}
        </ul>
      ) : null}
    </section>
  );
}
