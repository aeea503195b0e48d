import type { Stage } from '@milepost/schema';
import { messages } from '../../i18n/messages.ts';
import type { Editor } from '../../store/createEditor.ts';
import { setCollapsed } from '../collapsing/setCollapsed.ts';

/** The collapsed stage that a step belongs to, if it does. */
export function collapsedStage({ state: { map } }: Editor, stepId: string): Stage | undefined {
  const stage = map.stages[map.steps[stepId]?.stageId ?? ''];
  return stage?.collapsed ? stage : undefined;
}

/** Says so when cards went into a collapsed stage, where they aren't seen, and offers to expand it. */
export function tellOfCollapsed(editor: Editor, cardIds: readonly string[]): void {
  const { map } = editor.state;
  const stages = new Set(cardIds.flatMap((id) => collapsedStage(editor, map.cards[id]?.stepId ?? '') ?? []));
  const [first] = stages;
  if (!first) return;
  editor.page.notify(messages.editor.wentIntoCollapsed(first.name), {
    label: messages.editor.expandButton,
    run: () =>
      setCollapsed(
        editor,
        'stages',
        [...stages].map(({ id }) => id),
        false,
      ),
  });
}
