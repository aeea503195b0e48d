import { useEffect, useMemo, useRef, useState } from 'react';
import { useLocation } from 'wouter';
import { loadedLater } from '../app/loadedLater.tsx';
import { MAIN, usePage } from '../app/usePage.ts';
import { MapCanvas } from '../canvas/MapCanvas.tsx';
import type { MapStatus, OpenMap } from '../collab/connection.ts';
import { messages } from '../i18n/messages.ts';
import { picturesOf } from '../pictures/Pictures.ts';
import { PicturesContext } from '../pictures/PicturesContext.ts';
import { useEditor, useEditorState } from '../store/EditorContext.tsx';
import { useGuest } from '../store/GuestContext.tsx';
import { NO_PAGE, type Page, type PasteRequest } from '../store/surroundings.ts';
import { dismissToast, showToast } from '../ui/toast.ts';
import { Announcer } from './bars/Announcer.tsx';
import { MoveBanner } from './bars/MoveBanner.tsx';
import { Palette } from './bars/Palette.tsx';
import { TopBar } from './bars/TopBar.tsx';
import type { CommentsHandle } from './comments/Comments.tsx';
import styles from './EditorWorkspace.module.css';
import { focusWhenThere } from './keyboard/focusWhenThere.ts';
import { useBarFocus } from './keyboard/useBarFocus.ts';
import { useFocusAfterSwitch } from './keyboard/useFocusAfterSwitch.ts';
import { usePageKeys } from './keyboard/usePageKeys.ts';
import { listenForPictures, pictureDesk, UploadBanner } from './pictures/pictureDesk.ts';
import { saidOf } from './texts/saidOf.ts';
import { whenSaved } from './whenSaved.ts';
import { startPasting } from './withPasting.ts';

// What isn't needed to show and edit the map comes after it, but before anybody is likely to be offline.
const Inspector = loadedLater(
  async () => (await import('./inspector/Inspector.tsx')).Inspector,
  <aside className={styles.panel} aria-hidden="true" />,
);
const MapTable = loadedLater(async () => (await import('../table/MapTable.tsx')).MapTable);
const SelectionMenu = loadedLater(async () => (await import('./menus/SelectionMenu.tsx')).SelectionMenu);
const ExportDialog = loadedLater(async () => (await import('../dialogs/ExportDialog.tsx')).ExportDialog);
const ShareDialog = loadedLater(async () => (await import('../dialogs/ShareDialog.tsx')).ShareDialog);
const ShortcutsDialog = loadedLater(async () => (await import('./dialogs/ShortcutsDialog.tsx')).ShortcutsDialog);
const CommandsDialog = loadedLater(async () => (await import('./dialogs/CommandsDialog.tsx')).CommandsDialog);
const PasteDialog = loadedLater(async () => (await import('./pasting/PasteDialog.tsx')).PasteDialog);
const Comments = loadedLater(async () => (await import('./comments/Comments.tsx')).Comments);
const PeopleHere = loadedLater(async () => (await import('../presence/parts.ts')).PeopleHere);
const PresenceLayer = loadedLater(async () => (await import('../presence/parts.ts')).PresenceLayer);
const Overview = loadedLater(async () => (await import('../canvas/overview/Overview.tsx')).Overview);
const SelectionLayer = loadedLater(async () => (await import('../canvas/selection/SelectionLayer.tsx')).SelectionLayer);
const TableOthers = loadedLater(async () => (await import('../presence/parts.ts')).TableOthers);
const Finding = loadedLater(async () => (await import('./finding/parts.ts')).Finding);
const Present = loadedLater(async () => (await import('./presenting/Present.tsx')).Present);
const FilterSign = loadedLater(async () => (await import('./finding/parts.ts')).FilterSign);
const ConnectionsLayer = loadedLater(
  async () => (await import('../canvas/connections/ConnectionsLayer.tsx')).ConnectionsLayer,
);
const ConnectBanner = loadedLater(async () => (await import('../canvas/connections/ConnectBanner.tsx')).ConnectBanner);
const LATER = [
  MapTable,
  Inspector,
  SelectionMenu,
  ExportDialog,
  ShareDialog,
  ShortcutsDialog,
  CommandsDialog,
  PasteDialog,
  UploadBanner,
  Finding,
  Present,
];

/** How long (ms) what comes later leaves the line to the map. */
const LATER_AFTER = 1_000;

interface EditorWorkspaceProps {
  readonly mapId: string;
  readonly open: OpenMap;
  readonly status: MapStatus;
}

/** The editor around the canvas: bars, panels, menus, dialogs, and what keys do on the page. */
export function EditorWorkspace({ mapId, open, status }: EditorWorkspaceProps) {
  const editor = useEditor();
  const [, navigate] = useLocation();
  const title = useEditorState(({ map }) => map.map.title);
  const shownAs = useEditorState((state) => state.shownAs);
  const inspectorOpen = useEditorState((state) => state.inspectorOpen);
  const commentsOpen = useEditorState((state) => state.commentsOpen);
  const finding = useEditorState((state) => state.finding !== undefined);
  const guest = useGuest();
  const base = guest?.base ?? `/api/maps/${encodeURIComponent(mapId)}`;
  const [dialog, setDialog] = useState<'export' | 'share' | 'shortcuts' | 'commands' | 'present'>();
  const [pasting, setPasting] = useState<PasteRequest>();
  const [menuOpen, setMenuOpen] = useState(false);
  const inspector = useRef<HTMLElement>(null);
  const comments = useRef<CommentsHandle>(null);
  const [isLater, setLater] = useState(false);
  usePage(title.trim() || messages.editor.untitled);
  usePageKeys(editor);
  useBarFocus(editor);
  useFocusAfterSwitch(editor, shownAs);
  useEffect(() => {
    const timer = setTimeout(() => {
      setLater(true);
      for (const part of LATER) void part.preload();
    }, LATER_AFTER);
    return () => clearTimeout(timer);
  }, []);

  useEffect(() => (isLater ? startPasting(editor) : undefined), [isLater, editor]);

  useEffect(() => {
    const page: Page = {
      mapId: guest ? undefined : mapId,
      openExport: () => (guest ? guest.takeAway() : setDialog('export')),
      openShare: () => (guest ? guest.refuse() : setDialog('share')),
      openShortcuts: () => setDialog('shortcuts'),
      openCommands: () => setDialog('commands'),
      openHistory() {
        if (guest) return guest.refuse();
        // What is on its way to the server belongs to what is seen there.
        const seen = () => navigate(`/maps/${mapId}/history`);
        whenSaved(open).then(seen, seen);
      },
      openMenu: () => setMenuOpen(true),
      notify(message, action) {
        const id = showToast({ message, action });
        return () => dismissToast(id);
      },
      confirmSaved: () => showToast({ message: saidOf(open.status().saved).long }),
      focusFinding(part) {
        focusWhenThere(() => document.querySelector<HTMLElement>(`[data-finding="${part}"]`));
      },
      present: () => setDialog('present'),
      comment: () => comments.current?.begin(),
      previewPaste: setPasting,
      openThreads: (place) => comments.current?.open(place),
      focusInspector() {
        editor.set({ inspectorOpen: true, commentsOpen: false });
        focusWhenThere(() => inspector.current?.querySelector('input, textarea, select'));
      },
      ...pictureDesk(editor, base),
    };
    editor.page = page;
    return () => {
      editor.page = NO_PAGE;
    };
  }, [editor, open, mapId, navigate, guest, base]);

  useEffect(() => (isLater ? listenForPictures(editor) : undefined), [editor, isLater]);

  const waitUntilSaved = useMemo(() => () => whenSaved(open), [open]);
  const close = () => setDialog(undefined);

  return (
    <PicturesContext value={picturesOf(base)}>
      <div className={styles.page} data-shown-as={shownAs} inert={dialog === 'present'}>
        <TopBar status={status} onRetry={open.retry}>
          {isLater ? <FilterSign /> : null}
          {isLater ? <PeopleHere open={open} /> : null}
        </TopBar>
        <div className={styles.work}>
          <Palette />
          <main id={MAIN} tabIndex={-1} className={styles.main}>
            {shownAs === 'table' ? (
              <MapTable>{isLater ? <TableOthers open={open} /> : null}</MapTable>
            ) : (
              <MapCanvas mapId={mapId}>
                {isLater ? <PresenceLayer open={open} /> : null}
                {isLater ? <SelectionLayer /> : null}
                {isLater ? <ConnectionsLayer /> : null}
                {isLater ? <Overview /> : null}
              </MapCanvas>
            )}
            <MoveBanner />
            {isLater || finding ? <Finding mapId={mapId} /> : null}
            {isLater ? <ConnectBanner /> : null}
            {isLater ? <UploadBanner /> : null}
            {menuOpen ? <SelectionMenu onClose={() => setMenuOpen(false)} /> : null}
          </main>
          {inspectorOpen && !commentsOpen ? <Inspector ref={inspector} /> : null}
          {isLater ? <Comments ref={comments} mapId={mapId} open={open} /> : null}
        </div>
        <Announcer />
        {dialog === 'export' ? (
          <ExportDialog map={{ id: mapId, title }} whenSaved={waitUntilSaved} onClose={close} />
        ) : null}
        {dialog === 'share' ? <ShareDialog map={{ id: mapId, title }} onClose={close} /> : null}
        {dialog === 'shortcuts' ? <ShortcutsDialog onClose={close} /> : null}
        {pasting ? <PasteDialog request={pasting} onClose={() => setPasting(undefined)} /> : null}
        {dialog === 'commands' ? <CommandsDialog onClose={close} /> : null}
      </div>
      {dialog === 'present' ? (
        <Present
          onClose={() => {
            close();
            // Once the page can have it again.
            requestAnimationFrame(() => editor.view.takeFocus());
          }}
        />
      ) : null}
    </PicturesContext>
  );
}
