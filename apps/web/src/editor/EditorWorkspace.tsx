import { useEffect, useState } from 'react';
import { loadedLater } from '../app/loadedLater.tsx';
import { MAIN, usePage } from '../app/usePage.ts';
import { MapCanvas } from '../canvas/MapCanvas.tsx';
import type { MapStatus, OpenMap } from '../collab/connection.ts';
import { messages } from '../i18n/messages.ts';
import { picturesOf } from '../pictures/Pictures.ts';
import { PicturesContext } from '../pictures/PicturesContext.ts';
import { useEditor, useEditorState } from '../store/EditorContext.tsx';
import { useGuest } from '../store/GuestContext.tsx';
import { Announcer } from './bars/Announcer.tsx';
import { MoveBanner } from './bars/MoveBanner.tsx';
import { Palette } from './bars/Palette.tsx';
import { TopBar } from './bars/TopBar.tsx';
import styles from './EditorWorkspace.module.css';
import { useBarFocus } from './keyboard/useBarFocus.ts';
import { useFocusAfterSwitch } from './keyboard/useFocusAfterSwitch.ts';
import { usePageKeys } from './keyboard/usePageKeys.ts';
import { usePageAround } from './usePageAround.ts';

// What isn't needed to show and edit the map comes after it in one piece, and dialogs in another.
const afterMap = () => import('./afterMap/index.ts');
const BarSigns = loadedLater(async () => (await afterMap()).BarSigns);
const MapLayers = loadedLater(async () => (await afterMap()).MapLayers);
const OverMap = loadedLater(async () => (await afterMap()).OverMap);
const SidePanels = loadedLater(async () => (await afterMap()).SidePanels, <PanelPlace />);
const MapTable = loadedLater(async () => (await import('../table/MapTable.tsx')).MapTable);
const Dialogs = loadedLater(async () => (await import('./dialogs/Dialogs.tsx')).Dialogs);

/** How long (ms) what comes after the map leaves the line to it. Nobody is likely to be offline before. */
const AFTER = 1_000;

interface EditorWorkspaceProps {
  readonly mapId: string;
  readonly open: OpenMap;
  readonly status: MapStatus;
}

/** The editor around the canvas: bars, panels, menus, dialogs, and what keys do on the page. */
export function EditorWorkspace({ mapId, open, status }: EditorWorkspaceProps) {
  const editor = useEditor();
  const title = useEditorState(({ map }) => map.map.title);
  const shownAs = useEditorState((state) => state.shownAs);
  const base = useGuest()?.base ?? `/api/maps/${encodeURIComponent(mapId)}`;
  const around = usePageAround(mapId, open, base);
  const isAfterMap = useAfterMap(around.isMenuOpen || around.isCommentAsked);
  usePage(title.trim() || messages.editor.untitled);
  usePageKeys(editor, around.dialog !== undefined || around.isCommentAsked);
  useBarFocus(editor);
  useFocusAfterSwitch(editor, shownAs);

  const layers = isAfterMap ? <MapLayers open={open} /> : null;
  return (
    <PicturesContext value={picturesOf(base)}>
      <div className={styles.page} data-shown-as={shownAs} inert={around.dialog === 'present'}>
        <TopBar status={status} onRetry={open.retry}>
          {isAfterMap ? <BarSigns open={open} /> : null}
        </TopBar>
        <div className={styles.work}>
          <Palette />
          <main id={MAIN} tabIndex={-1} className={styles.main}>
            {shownAs === 'table' ? <MapTable>{layers}</MapTable> : <MapCanvas mapId={mapId}>{layers}</MapCanvas>}
            <MoveBanner />
            {isAfterMap ? (
              <OverMap mapId={mapId} isMenuOpen={around.isMenuOpen} onMenuClose={around.closeMenu} />
            ) : null}
          </main>
          {isAfterMap ? (
            <SidePanels
              comments={around.comments}
              isCommentAsked={around.isCommentAsked}
              onTaken={around.commentTaken}
              mapId={mapId}
              open={open}
            />
          ) : null}
        </div>
        <Announcer />
      </div>
      {around.dialog ? <Dialogs dialog={around.dialog} mapId={mapId} open={open} onClose={around.closeDialog} /> : null}
    </PicturesContext>
  );
}

/** Whether it is time for what comes after the map: a while later, or as soon as any of it is asked for. */
function useAfterMap(isAskedFor: boolean): boolean {
  const [isTime, setTime] = useState(false);
  const isAsked = useEditorState((state) => state.inspectorOpen || state.commentsOpen || state.finding !== undefined);
  useEffect(() => {
    const timer = setTimeout(() => {
      setTime(true);
      void MapTable.preload();
      void Dialogs.preload();
    }, AFTER);
    return () => clearTimeout(timer);
  }, []);
  if (!isTime && (isAsked || isAskedFor)) setTime(true);
  return isTime;
}

/** The place of a panel at the side while its code comes. */
function PanelPlace() {
  const isOpen = useEditorState((state) => state.inspectorOpen || state.commentsOpen);
  return isOpen ? <aside className={styles.panel} aria-hidden="true" /> : null;
}
