import type { Editor } from '../../store/createEditor.ts';
import { NOTHING_SOUGHT } from '../../store/finding.ts';
import { endTyping } from '../typing/typing.ts';

/** Opens the bar in which something can be sought, or what the map can be filtered by. What was sought last stays. */
export function openFinding(editor: Editor, part: 'find' | 'filter'): void {
  if (editor.state.mode.kind === 'typing') endTyping(editor);
  const finding = editor.state.finding ?? NOTHING_SOUGHT;
  editor.set({ finding: { ...finding, filterOpen: finding.filterOpen || part === 'filter' } });
  editor.page.focusFinding(part);
}
