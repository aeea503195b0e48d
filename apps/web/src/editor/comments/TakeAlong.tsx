import { Download, FileText, Sheet } from 'lucide-react';
import { download } from '../../api/download.ts';
import { messages } from '../../i18n/commentMessages.ts';
import { MenuItem } from '../../ui/Menu.tsx';
import { MenuButton } from '../../ui/MenuButton.tsx';

const text = messages.panel;

/** Offers the comments as files. */
export function TakeAlong({ mapId }: { readonly mapId: string }) {
  const base = `/api/maps/${encodeURIComponent(mapId)}`;
  return (
    <MenuButton
      size="small"
      label={text.takeAlong}
      icon={<Download />}
      menu={() => (
        <>
          <MenuItem icon={<FileText />} onSelect={() => download(`${base}/review.pdf`)}>
            {text.reviewPack}
          </MenuItem>
          <MenuItem icon={<Sheet />} onSelect={() => download(`${base}/threads.csv`)}>
            {text.csv}
          </MenuItem>
        </>
      )}
    />
  );
}
