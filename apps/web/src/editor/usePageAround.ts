import { type RefObject, useCallback, useEffect, useRef, useState } from 'react';
import { useLocation } from 'wouter';
import type { OpenMap } from '../collab/connection.ts';
import { useEditor } from '../store/EditorContext.tsx';
import { useGuest } from '../store/GuestContext.tsx';
import { NO_PAGE, type Page } from '../store/surroundings.ts';
import { dismissToast, showToast } from '../ui/toast.ts';
import type { CommentsHandle } from './comments/Comments.tsx';
import type { OpenDialog } from './dialogs/Dialogs.tsx';
import { focusWhenThere } from './keyboard/focusWhenThere.ts';
import { pictureDesk } from './pictures/pictureDesk.ts';
import { saidOf } from './texts/saidOf.ts';
import { whenSaved } from './whenSaved.ts';

/** What of the page is open over the editor, and what closes it. */
interface PageAround {
  readonly dialog: OpenDialog | undefined;
  closeDialog(): void;
  readonly isMenuOpen: boolean;
  closeMenu(): void;
  /** For the comments, which come after the map. */
  readonly comments: RefObject<CommentsHandle | null>;
  /** Whether a comment is to be begun that isn't yet. */
  readonly isCommentAsked: boolean;
  commentTaken(): void;
}

/**
 * Does what the editor asks of the page around it, and says what is open there. What is asked for while its code is on its
 * way opens when it has come.
 *
 * @param base - the address of the map's own routes
 */
export function usePageAround(mapId: string, open: OpenMap, base: string): PageAround {
  const editor = useEditor();
  const guest = useGuest();
  const [, navigate] = useLocation();
  const [dialog, setDialog] = useState<OpenDialog>();
  const [isMenuOpen, setMenuOpen] = useState(false);
  const comments = useRef<CommentsHandle>(null);
  const [isCommentAsked, setCommentAsked] = useState(false);
  const commentTaken = useCallback(() => setCommentAsked(false), []);

  useEffect(() => {
    const page: Page = {
      mapId,
      byLink: guest !== undefined,
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
      focusFinding: (part) => focusWhenThere(() => document.querySelector<HTMLElement>(`[data-finding="${part}"]`)),
      present: () => setDialog('present'),
      comment: () => setCommentAsked(true),
      previewPaste: setDialog,
      openThreads: (place) => comments.current?.open(place),
      focusInspector() {
        editor.set({ inspectorOpen: true, commentsOpen: false });
        focusWhenThere(() => document.querySelector<HTMLElement>('[data-inspector] :is(input, textarea, select)'));
      },
      ...pictureDesk(editor, base),
    };
    editor.page = page;
    return () => {
      editor.page = NO_PAGE;
    };
  }, [editor, open, mapId, navigate, guest, base]);

  return {
    dialog,
    closeDialog: () => setDialog(undefined),
    isMenuOpen,
    closeMenu: () => setMenuOpen(false),
    comments,
    isCommentAsked,
    commentTaken,
  };
}
