import { type CardKind, LANE_KIND_OF_CARD, LANE_KINDS } from '@milepost/schema';
import { Columns2, Rows3, SquarePlus, UserRoundPlus } from 'lucide-react';
import { messages } from '../../i18n/messages.ts';
import { useEditor, useEditorState } from '../../store/EditorContext.tsx';
import { IconButton } from '../../ui/IconButton.tsx';
import { MenuItem } from '../../ui/Menu.tsx';
import { MenuButton } from '../../ui/MenuButton.tsx';
import type { Action } from '../actions/action.ts';
import { addLane } from '../actions/addLane.ts';
import { addPersona } from '../actions/addPersona.ts';
import { addStage } from '../actions/addStage.ts';
import { addStep } from '../actions/addStep.ts';
import { fitMap } from '../actions/fitMap.ts';
import { handTool } from '../actions/handTool.ts';
import { selectTool } from '../actions/selectTool.ts';
import { toggleTable } from '../actions/toggleTable.ts';
import { ActionButton } from './ActionButton.tsx';
import { KindIcon } from './KindIcon.tsx';
import styles from './Palette.module.css';
import { usePaletteDrag } from './usePaletteDrag.ts';

const CARD_KINDS = Object.keys(LANE_KIND_OF_CARD) as CardKind[];

/** What can be put on the map. A card is dragged to its cell, or chosen and then its cell. */
export function Palette() {
  const editor = useEditor();
  const text = messages.editor;
  const mayEdit = useEditorState((state) => state.mayEdit);
  const shownAs = useEditorState((state) => state.shownAs);
  const structure: readonly (readonly [Action, typeof Rows3])[] = [
    [addStage, SquarePlus],
    [addStep, Columns2],
    [addPersona, UserRoundPlus],
  ];
  return (
    <nav className={styles.palette} data-bar="" aria-label={text.paletteLabel}>
      <div className={styles.group} role="group" aria-label={text.toolsLabel}>
        {/* Where there is no room for it above. */}
        <ActionButton action={toggleTable} className={styles.medium} />
        {shownAs === 'canvas' ? (
          <>
            <ActionButton action={selectTool} />
            <ActionButton action={handTool} />
            {/* Where there is no room for the zoom above, a thumb has this much of it here. */}
            <ActionButton action={fitMap} className={styles.small} />
          </>
        ) : null}
      </div>
      {mayEdit ? (
        <>
          <div className={styles.group} role="group" aria-label={text.cardsGroupLabel}>
            {CARD_KINDS.map((kind) => (
              <CardButton key={kind} kind={kind} />
            ))}
          </div>
          <div className={styles.group} role="group" aria-label={text.structureLabel}>
            {structure.map(([action, Icon]) => (
              <IconButton
                key={action.id}
                label={action.label(editor.state)}
                icon={<Icon aria-hidden="true" />}
                onClick={() => action.run(editor)}
              />
            ))}
            <MenuButton
              label={text.addLaneMenu}
              icon={<Rows3 />}
              placement="below-start"
              menu={() =>
                LANE_KINDS.map((kind) => (
                  <MenuItem key={kind} icon={<KindIcon name={kind} />} onSelect={() => addLane[kind].run(editor)}>
                    {text.laneKinds[kind]}
                  </MenuItem>
                ))
              }
            />
          </div>
        </>
      ) : null}
    </nav>
  );
}

function CardButton({ kind }: { readonly kind: CardKind }) {
  const drag = usePaletteDrag(kind);
  return (
    <IconButton
      label={messages.editor.cardKinds[kind]}
      icon={<KindIcon name={LANE_KIND_OF_CARD[kind]} />}
      className={styles.card}
      aria-pressed={drag.isChosen}
      {...drag.props}
    />
  );
}
