import { accountMessages } from '../i18n/accountMessages.ts';
import { Dialog } from '../ui/Dialog.tsx';
import { People } from './sharing/People.tsx';

interface ShareDialogProps {
  readonly map: { readonly id: string; readonly title: string };
  readonly onClose: () => void;
}

/** Whom a map is open to. */
export function ShareDialog({ map, onClose }: ShareDialogProps) {
  return (
    <Dialog title={accountMessages.share.title(map.title)} onClose={onClose}>
      <People mapId={map.id} />
    </Dialog>
  );
}
