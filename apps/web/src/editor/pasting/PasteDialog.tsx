import { type JourneyMap, LIMITS } from '@milepost/schema';
import { useMemo, useState } from 'react';
import { messages } from '../../i18n/pastingMessages.ts';
import { useEditor, useEditorState } from '../../store/EditorContext.tsx';
import { limitPassed } from '../../store/limitPassed.ts';
import type { PasteRequest } from '../../store/surroundings.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { firstFocus } from '../../ui/firstFocus.ts';
import { Notice } from '../../ui/Notice.tsx';
import { tooMany } from '../texts/tooMany.ts';
import styles from './PasteDialog.module.css';
import { SheetPreview } from './SheetPreview.tsx';
import { finishSheet } from './sheet/pasteSheet.ts';
import { planSheet, type SheetPlan } from './sheet/planSheet.ts';
import { guessOptions, type SheetOptions } from './sheet/sheetOptions.ts';

const SWITCHES = ['firstRow', 'firstColumn', 'turned', 'perLine'] as const;

interface PasteDialogProps {
  readonly request: PasteRequest;
  readonly onClose: () => void;
}

/** What a table from the clipboard would become: how many cards, in which steps and lanes; to be pasted or not. */
export function PasteDialog({ request: { grid, place }, onClose }: PasteDialogProps) {
  const editor = useEditor();
  const map = useEditorState((state) => state.map);
  const [options, setOptions] = useState<SheetOptions>(() => guessOptions(map, grid));
  const plan = useMemo(() => planSheet(map, grid, options, place), [map, grid, options, place]);
  const text = messages.editor.pasting.preview;
  const trouble = troubleWith(map, plan);
  const what = text.what(plan.cards.length, plan.newSteps, plan.newLanes);
  return (
    <Dialog
      title={text.title}
      description={<span role="status">{what}</span>}
      size="large"
      onClose={onClose}
      closesOnBackdrop={false}
      footer={
        <>
          <Button onClick={onClose}>{text.cancel}</Button>
          <Button
            ref={firstFocus}
            variant="primary"
            disabled={trouble !== undefined}
            onClick={() => {
              onClose();
              finishSheet(editor, plan);
            }}
          >
            {text.paste}
          </Button>
        </>
      }
    >
      <div className={styles.parts}>
        <div className={styles.switches}>
          {SWITCHES.map((name) => (
            <label key={name} className={styles.switch}>
              <input
                type="checkbox"
                checked={options[name]}
                onChange={({ target }) => setOptions({ ...options, [name]: target.checked })}
              />
              {text[name]}
            </label>
          ))}
        </div>
        {trouble ? (
          <Notice tone="error" urgent>
            {trouble}
          </Notice>
        ) : null}
        <SheetPreview plan={plan} />
      </div>
    </Dialog>
  );
}

function troubleWith(map: JourneyMap, plan: SheetPlan): string | undefined {
  if (plan.cards.length === 0) return messages.editor.pasting.preview.nothing;
  const passed = limitPassed(map, plan.changes);
  return passed && (passed === 'cards' ? noRoom(map, plan) : tooMany(passed));
}

function noRoom(map: JourneyMap, { cards }: SheetPlan): string {
  return messages.editor.pasting.noRoom(cards.length, LIMITS.cards - Object.keys(map.cards).length, LIMITS.cards);
}
