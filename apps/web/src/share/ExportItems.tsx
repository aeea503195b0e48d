import { download } from '../api/download.ts';
import { messages } from '../i18n/shareMessages.ts';
import { MenuItem } from '../ui/Menu.tsx';

/** The files that a link gives its map as. `base` is `/api/share/:token`. */
export function ExportItems({ base }: { readonly base: string }) {
  return (['png', 'pdf'] as const).map((form) => (
    <MenuItem key={form} onSelect={() => download(`${base}/export.${form}`)}>
      {messages.take[form]}
    </MenuItem>
  ));
}
