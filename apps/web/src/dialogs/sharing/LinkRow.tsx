import type { Share } from '@milepost/schema/http';
import { Ellipsis, Eye, MessageSquare, Pencil } from 'lucide-react';
import { useLayoutEffect, useRef, useState } from 'react';
import rows from '../../account/Section.module.css';
import { describeError } from '../../api/describeError.ts';
import { formatDay } from '../../i18n/formatTime.ts';
import { messages } from '../../i18n/sharingMessages.ts';
import { MenuItem, MenuSeparator } from '../../ui/Menu.tsx';
import { MenuButton } from '../../ui/MenuButton.tsx';
import { showToast } from '../../ui/toast.ts';
import { ConfirmDialog } from '../ConfirmDialog.tsx';
import { FreshAddress } from './FreshAddress.tsx';
import styles from './Sharing.module.css';
import type { LinksOfMap } from './useLinks.ts';

const text = messages.links;
const ICONS = { view: <Eye />, comment: <MessageSquare />, edit: <Pencil /> };

interface LinkRowProps {
  readonly share: Share;
  /** Known only just after it was made. */
  readonly address: string | undefined;
  readonly links: LinksOfMap;
  /** When it appears: on its address to copy, if there is one. */
  readonly takesFocus: boolean;
  readonly onChange: () => void;
}

/** One link: what it lets do, and what can be done with it. */
export function LinkRow({ share, address, links, takesFocus, onChange }: LinkRowProps) {
  const row = useRef<HTMLLIElement>(null);
  useLayoutEffect(() => {
    if (takesFocus) [...(row.current?.querySelectorAll('button') ?? [])].slice(0, 2).at(-1)?.focus();
  }, [takesFocus]);
  const [asksToRevoke, setAsks] = useState(false);
  const name = share.name || text.unnamed[share.access];

  const act = async (work: Promise<void>, said: string) => {
    try {
      await work;
      showToast({ message: said });
    } catch (error) {
      showToast({ tone: 'error', message: describeError(error) });
    }
  };

  return (
    <li ref={row} className={rows.row}>
      <span className={styles.icon} aria-hidden="true">
        {ICONS[share.access]}
      </span>
      <div className={styles.what}>
        <p className={rows.strong}>
          <bdi>{name}</bdi>
          {share.paused ? <span className={styles.mark}>{text.paused}</span> : null}
        </p>
        <p className={rows.meta}>{aboutLink(share)}</p>
      </div>
      <MenuButton
        label={text.more(name)}
        icon={<Ellipsis />}
        menu={() => (
          <>
            <MenuItem onSelect={onChange}>{text.change}</MenuItem>
            <MenuItem
              onSelect={() =>
                void act(
                  links.change(share, { paused: !share.paused }),
                  share.paused ? text.resumed(name) : text.pausedNow(name),
                )
              }
            >
              {share.paused ? text.resume : text.pause}
            </MenuItem>
            <MenuItem onSelect={() => void act(links.rotate(share), text.rotated)}>{text.rotate}</MenuItem>
            <MenuSeparator />
            <MenuItem destructive onSelect={() => setAsks(true)}>
              {text.revoke}
            </MenuItem>
          </>
        )}
      />
      {address ? <FreshAddress address={address} hasPicture={share.export && !share.hasPassword} /> : null}
      {asksToRevoke ? (
        <ConfirmDialog
          title={text.revokeTitle(name)}
          confirm={text.revokeAction}
          cancel={text.keep}
          onConfirm={() => links.revoke(share)}
          onClose={() => setAsks(false)}
        >
          <p>{text.revokeText}</p>
        </ConfirmDialog>
      ) : null}
    </li>
  );
}

function aboutLink({ access, hasPassword, expiresAt, lanes, export: mayExport }: Share): string {
  const isOver = expiresAt !== null && Date.parse(expiresAt) <= Date.now();
  return [
    text.rowAccess[access],
    hasPassword ? text.password : '',
    expiresAt ? (isOver ? text.over : text.until)(formatDay(expiresAt)) : '',
    lanes ? text.lanes(lanes.length) : '',
    mayExport ? '' : text.noExport,
  ]
    .filter(Boolean)
    .join(' · ');
}
