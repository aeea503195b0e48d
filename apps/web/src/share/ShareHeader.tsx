import type { SharedMap } from '@milepost/schema/http';
import { Download, ExternalLink, Map as MapIcon, MessageSquare, Table2 } from 'lucide-react';
import { lazy, Suspense, useEffect, useState } from 'react';
import { Logo } from '../app/Logo.tsx';
import { whenIdle } from '../app/whenIdle.ts';
import { exactTime, relativeTime } from '../i18n/formatTime.ts';
import { messages } from '../i18n/shareMessages.ts';
import { IconButton } from '../ui/IconButton.tsx';
import styles from './ShareHeader.module.css';

const ExportMenu = lazy(async () => ({ default: (await import('./ExportMenu.tsx')).ExportMenu }));

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

/** A button that becomes the menu of files once the map is there. */
function Exporting({ base }: { readonly base: string }) {
  const [isWanted, setWanted] = useState(false);
  useEffect(() => whenIdle(() => setWanted(true)), []);
  const button = <IconButton label={messages.take.label} icon={<Download />} onClick={() => setWanted(true)} />;
  return isWanted ? (
    <Suspense fallback={button}>
      <ExportMenu base={base} />
    </Suspense>
  ) : (
    button
  );
}

/** When the map changed. It comes after the map, because the first of the platform's formats takes long to make. */
function Changed({ at }: { readonly at: string }) {
  const [isTold, setTold] = useState(false);
  useEffect(() => whenIdle(() => setTold(true)), []);
  return (
    <p className={styles.meta}>
      {isTold ? (
        <time dateTime={at} title={exactTime(at)}>
          {messages.changed(relativeTime(at))}
        </time>
      ) : null}
    </p>
  );
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
        <Changed at={updatedAt} />
      </div>
      <IconButton
        label={asTable ? text.picture : text.table}
        icon={asTable ? <MapIcon /> : <Table2 />}
        onClick={() => onAsTable(!asTable)}
      />
      {mayExport ? <Exporting base={base} /> : null}
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
