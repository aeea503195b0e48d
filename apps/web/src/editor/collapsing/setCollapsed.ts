import { setFields } from '@milepost/schema';
import type { Editor } from '../../store/createEditor.ts';

/** Collapses or expands stages or lanes, as one step of undo. */
export function setCollapsed(editor: Editor, of: 'stages' | 'lanes', ids: readonly string[], collapsed: boolean): void {
  editor.endStep();
  for (const id of ids) {
    if (of === 'stages') {
      editor.dispatch(setFields, { in: of, id, fields: { collapsed: collapsed || null } }, 'open');
    } else editor.dispatch(setFields, { in: of, id, fields: { collapsed } }, 'open');
  }
  editor.endStep();
}
