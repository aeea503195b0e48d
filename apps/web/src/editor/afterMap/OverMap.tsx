import { useEffect } from 'react';
import { ConnectBanner } from '../../canvas/connections/ConnectBanner.tsx';
import { useEditor } from '../../store/EditorContext.tsx';
import { Finding } from '../finding/Finding.tsx';
import { SelectionMenu } from '../menus/SelectionMenu.tsx';
import { listen, UploadBanner } from '../pictures/index.ts';
import { startPasting } from '../withPasting.ts';

interface OverMapProps {
  readonly mapId: string;
  readonly isMenuOpen: boolean;
  readonly onMenuClose: () => void;
}

/** The bars and the menu over the map; and what is pasted and dropped there, pictures too. */
export function OverMap({ mapId, isMenuOpen, onMenuClose }: OverMapProps) {
  const editor = useEditor();
  useEffect(() => startPasting(editor), [editor]);
  useEffect(() => {
    const listening = new AbortController();
    listen(editor, listening.signal);
    return () => listening.abort();
  }, [editor]);
  return (
    <>
      <Finding mapId={mapId} />
      <ConnectBanner />
      <UploadBanner />
      {isMenuOpen ? <SelectionMenu onClose={onMenuClose} /> : null}
    </>
  );
}
