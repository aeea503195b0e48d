import type { Share } from '@milepost/schema/http';
import { useState } from 'react';
import { messages } from '../i18n/sharingMessages.ts';
import { Dialog } from '../ui/Dialog.tsx';
import { LinkForm } from './sharing/LinkForm.tsx';
import { Links } from './sharing/Links.tsx';
import { People } from './sharing/People.tsx';
import styles from './sharing/Sharing.module.css';
import { useLinks } from './sharing/useLinks.ts';

interface ShareDialogProps {
  readonly map: { readonly id: string; readonly title: string };
  readonly onClose: () => void;
}

/** Whom a map is open to: those who have a link, and people by name. */
export function ShareDialog({ map, onClose }: ShareDialogProps) {
  const links = useLinks(map.id);
  const [form, setForm] = useState<'new' | Share>();
  /** The link that was made or changed last: the focus goes on from there. */
  const [latest, setLatest] = useState<string>();
  const open = (what: 'new' | Share) => {
    setLatest(what === 'new' ? undefined : what.id);
    setForm(what);
  };
  return (
    <Dialog title={messages.title(map.title)} onClose={onClose} closesOnBackdrop={!form}>
      {form ? (
        <LinkForm
          mapId={map.id}
          share={form === 'new' ? undefined : form}
          onSend={async (choice) => {
            if (form === 'new') setLatest(await links.make(choice));
            else await links.change(form, choice);
            setForm(undefined);
          }}
          onCancel={() => setForm(undefined)}
        />
      ) : (
        <div className={styles.parts}>
          <Links links={links} latest={latest} onMake={() => open('new')} onChange={open} />
          <People mapId={map.id} />
        </div>
      )}
    </Dialog>
  );
}
