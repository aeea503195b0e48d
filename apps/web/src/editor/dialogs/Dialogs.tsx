import type { OpenMap } from '../../collab/connection.ts';
import { ExportDialog } from '../../dialogs/ExportDialog.tsx';
import { ShareDialog } from '../../dialogs/ShareDialog.tsx';
import { useEditor, useEditorState } from '../../store/EditorContext.tsx';
import type { PasteRequest } from '../../store/surroundings.ts';
import { seek } from '../finding/finding.ts';
import { openFinding } from '../finding/openFinding.ts';
import { PasteDialog } from '../pasting/PasteDialog.tsx';
import { Present } from '../presenting/Present.tsx';
import { whenSaved } from '../whenSaved.ts';
import { CommandsDialog } from './CommandsDialog.tsx';
import { ShortcutsDialog } from './ShortcutsDialog.tsx';

/** A dialog of the editor by its name, or a table from the clipboard that is shown before it is pasted. */
export type OpenDialog = 'export' | 'share' | 'shortcuts' | 'commands' | 'present' | PasteRequest;

interface DialogsProps {
  readonly dialog: OpenDialog;
  readonly mapId: string;
  readonly open: OpenMap;
  readonly onClose: () => void;
}

/** The dialog that is open over the editor. */
export function Dialogs({ dialog, mapId, open, onClose }: DialogsProps) {
  const editor = useEditor();
  const title = useEditorState(({ map }) => map.map.title);
  switch (dialog) {
    case 'export':
      return (
        <ExportDialog
          map={{ id: mapId, title }}
          whenSaved={() => whenSaved(open)}
          onBegin={() => {
            onClose();
            requestAnimationFrame(() => editor.view.takeFocus());
          }}
          onFind={(sought) => {
            onClose();
            openFinding(editor, 'find');
            seek(editor, sought);
          }}
          onClose={onClose}
        />
      );
    case 'share':
      return <ShareDialog map={{ id: mapId, title }} onClose={onClose} />;
    case 'shortcuts':
      return <ShortcutsDialog onClose={onClose} />;
    case 'commands':
      return <CommandsDialog onClose={onClose} />;
    case 'present':
      return (
        <Present
          onClose={() => {
            onClose();
            // Once the page can have it again.
            requestAnimationFrame(() => editor.view.takeFocus());
          }}
        />
      );
    default:
      return <PasteDialog request={dialog} onClose={onClose} />;
  }
}
