import { Download, FileText, Sheet } from 'lucide-react';
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

/** The page stays where it is, whatever the server answers. */
function download(address: string): void {
  const link = document.createElement('a');
  link.href = address;
  link.download = '';
  link.click();
}
