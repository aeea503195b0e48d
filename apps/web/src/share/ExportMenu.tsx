import { Download } from 'lucide-react';
import { messages } from '../i18n/shareMessages.ts';
import { MenuButton } from '../ui/MenuButton.tsx';
import { ExportItems } from './ExportItems.tsx';

/** The button for the files that a link gives its map as. `base` is `/api/share/:token`. */
export function ExportMenu({ base }: { readonly base: string }) {
  return <MenuButton label={messages.take.label} icon={<Download />} menu={() => <ExportItems base={base} />} />;
}
