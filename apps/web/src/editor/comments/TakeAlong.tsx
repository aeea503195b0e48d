import { Download } from 'lucide-react';
import { messages } from '../../i18n/commentMessages.ts';
import { MenuItem } from '../../ui/Menu.tsx';
import { MenuButton } from '../../ui/MenuButton.tsx';

/** Offers the comments as files. */
export function TakeAlong({ mapId }: { readonly mapId: string }) {
  const base = `/api/maps/${encodeURIComponent(mapId)}`;
  return (
    <MenuButton
      size="small"
      label={messages.panel.takeAlong}
      icon={<Download />}
      menu={() => (
        <MenuItem onSelect={() => window.location.assign(`${base}/threads.csv`)}>{messages.panel.csv}</MenuItem>
      )}
    />
  );
}
