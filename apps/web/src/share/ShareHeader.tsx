import type { SharedMap } from '@milepost/schema/http';
import { Download, ExternalLink, Map as MapIcon, MessageSquare, Table2 } from 'lucide-react';
import { Logo } from '../app/Logo.tsx';
import { exactTime, relativeTime } from '../i18n/formatTime.ts';
import { messages } from '../i18n/shareMessages.ts';
import { IconButton } from '../ui/IconButton.tsx';
import { MenuButton } from '../ui/MenuButton.tsx';
import { ExportItems } from './ExportItems.tsx';
import styles from './ShareHeader.module.css';

interface ShareHeaderProps {
  readonly shared: SharedMap;
  /** `/api/share/:token` */
  readonly base: string;
  /** The address of a page of its own, for a frame. */
  readonly ownPage: string | undefined;
  readonly asTable: boolean;
  readonly onAsTable: (asTable: boolean) => void;
  readonly isTalking: boolean;
  /** Absent where nobody talks. */
  readonly onTalk: ((isTalking: boolean) => void) | undefined;
}

/** The strip above a shared map. */
export function ShareHeader(props: ShareHeaderProps) {
  const { shared, base, ownPage, asTable, onAsTable, isTalking, onTalk } = props;
  const { title, updatedAt, mayExport } = shared;
  const text = messages.view;
  return (
    <header className={styles.header}>
      <Logo />
      <div className={styles.what}>
        <h1 className={styles.title}>
          <bdi>{title.trim() || messages.untitled}</bdi>
        </h1>
        <p className={styles.meta}>
          <time dateTime={updatedAt} title={exactTime(updatedAt)}>
            {messages.changed(relativeTime(updatedAt))}
          </time>
        </p>
      </div>
      <IconButton
        label={asTable ? text.picture : text.table}
        icon={asTable ? <MapIcon /> : <Table2 />}
        onClick={() => onAsTable(!asTable)}
      />
      {mayExport ? (
        <MenuButton label={messages.take.label} icon={<Download />} menu={() => <ExportItems base={base} />} />
      ) : null}
      {onTalk ? (
        <IconButton
          data-talk=""
          label={messages.comments.label}
          icon={<MessageSquare />}
          aria-expanded={isTalking}
          onClick={() => onTalk(!isTalking)}
        />
      ) : null}
      {ownPage ? (
        <a
          className={styles.own}
          href={ownPage}
          target="_blank"
          rel="noreferrer"
          aria-label={messages.openPage}
          data-tooltip={messages.openPage}
        >
          <ExternalLink aria-hidden="true" />
        </a>
      ) : null}
    </header>
  );
}
