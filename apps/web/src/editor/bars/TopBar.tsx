import { ChevronLeft, Download, Ellipsis, Keyboard } from 'lucide-react';
import type { ReactNode } from 'react';
import { useLocation } from 'wouter';
import { AppearanceMenu } from '../../app/AppearanceMenu.tsx';
import type { MapStatus } from '../../collab/connection.ts';
import { messages } from '../../i18n/messages.ts';
import { useEditor, useEditorState } from '../../store/EditorContext.tsx';
import { useGuest } from '../../store/GuestContext.tsx';
import { Button } from '../../ui/Button.tsx';
import { IconButton } from '../../ui/IconButton.tsx';
import { MenuButton } from '../../ui/MenuButton.tsx';
import { exportMap } from '../actions/exportMap.ts';
import { find } from '../actions/find.ts';
import { openCommands } from '../actions/openCommands.ts';
import { openHistory } from '../actions/openHistory.ts';
import { openShortcuts } from '../actions/openShortcuts.ts';
import { present } from '../actions/present.ts';
import { redo } from '../actions/redo.ts';
import { shareMap } from '../actions/shareMap.ts';
import { toggleInspector } from '../actions/toggleInspector.ts';
import { undo } from '../actions/undo.ts';
import { ActionItem } from '../menus/ActionItem.tsx';
import { ActionButton } from './ActionButton.tsx';
import { CommentsButton } from './CommentsButton.tsx';
import { SavingState } from './SavingState.tsx';
import { TitleField } from './TitleField.tsx';
import styles from './TopBar.module.css';
import { ViewSwitch } from './ViewSwitch.tsx';
import { ZoomControl } from './ZoomControl.tsx';

interface TopBarProps {
  readonly status: MapStatus;
  readonly onRetry: () => void;
  /** Who else is here. */
  readonly children?: ReactNode;
}

/** What a small screen has in a menu. */
const MORE = [find, present, shareMap, openHistory, exportMap, toggleInspector, openCommands];
const MORE_OF_GUESTS = [find, present, toggleInspector, openCommands];

/** The strip at the top of the editor. */
export function TopBar({ status, onRetry, children }: TopBarProps) {
  const editor = useEditor();
  const [, navigate] = useLocation();
  const text = messages.editor;
  const mayEdit = useEditorState((state) => state.mayEdit);
  const shownAs = useEditorState((state) => state.shownAs);
  const singleKeys = useEditorState((state) => state.singleKeys);
  const guest = useGuest();
  return (
    <header className={styles.bar} data-bar="">
      {guest ? null : <IconButton label={text.allMaps} icon={<ChevronLeft />} onClick={() => navigate('/')} />}
      <TitleField />
      <SavingState saved={status.saved} onRetry={onRetry} />
      <div className={styles.middle}>
        {mayEdit ? (
          <div className={styles.steps} role="toolbar" aria-label={text.historyLabel}>
            <ActionButton action={undo} />
            <ActionButton action={redo} />
          </div>
        ) : null}
      </div>
      {children}
      {shownAs === 'canvas' ? (
        <div className={styles.zoom}>
          <ZoomControl />
        </div>
      ) : null}
      <div className={styles.views}>
        <ViewSwitch />
      </div>
      <div className={styles.history}>
        <ActionButton action={find} />
        <ActionButton action={present} />
      </div>
      {guest ? null : (
        <div className={styles.history}>
          <ActionButton action={openHistory} />
        </div>
      )}
      <IconButton
        label={openShortcuts.label(editor.state)}
        icon={<Keyboard />}
        shortcut={singleKeys ? '?' : undefined}
        className={styles.wide}
        onClick={() => openShortcuts.run(editor)}
      />
      <div className={styles.wide}>
        <AppearanceMenu />
      </div>
      <CommentsButton />
      <div className={styles.details}>
        <ActionButton action={toggleInspector} />
      </div>
      {guest ? null : (
        <div className={styles.share}>
          <ActionButton action={shareMap} />
        </div>
      )}
      {/* Where there is no room for each of them. */}
      <div className={styles.more}>
        <MenuButton
          label={text.more}
          icon={<Ellipsis />}
          menu={() => (guest ? MORE_OF_GUESTS : MORE).map((action) => <ActionItem key={action.id} action={action} />)}
        />
      </div>
      {guest ? (
        guest.exportItems && <MenuButton label={text.actions.exportMap} icon={<Download />} menu={guest.exportItems} />
      ) : (
        <Button
          variant="primary"
          icon={<Download />}
          className={styles.export}
          aria-label={text.actions.exportMap}
          onClick={() => exportMap.run(editor)}
        >
          <span>{text.exportButton}</span>
        </Button>
      )}
    </header>
  );
}
