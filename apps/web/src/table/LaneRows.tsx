import type { CardColours, Theme } from '@milepost/drawing';
import { CARD_KIND_OF_LANE, type Lane } from '@milepost/schema';
import { type CSSProperties, memo, use } from 'react';
import { useStore } from 'zustand';
import { KindIcon } from '../editor/bars/KindIcon.tsx';
import { cellsOfLane } from '../editor/grid/cardsIn.ts';
import { messages } from '../i18n/tableMessages.ts';
import { useEditorState } from '../store/EditorContext.tsx';
import type { EditorState } from '../store/editorState.ts';
import { Cell, NO_CARDS } from './Cell.tsx';
import type { Column } from './columnsOf.ts';
import { HeaderName } from './HeaderName.tsx';
import styles from './MapTable.module.css';
import { NearnessContext } from './NearnessContext.tsx';

interface LaneRowsProps {
  readonly lane: Lane;
  readonly columns: readonly Column[];
  readonly theme: Theme;
  /** On a narrow screen its name stands above its cells, and leaves them the whole width. */
  readonly isNarrow: boolean;
}

/** A lane: its name, and a cell for each step. It renders again when something in it is another. */
export const LaneRows = memo(function LaneRows({ lane, columns, theme, isNarrow }: LaneRowsProps) {
  const { id } = lane;
  const nearness = use(NearnessContext);
  const near = useStore(nearness, ({ lanes, columns: inSight }) => (lanes.has(id) ? inSight : undefined));
  const cells = useEditorState(({ map }) => cellsOfLane(map, id));
  const here = useEditorState((state) => stepHere(state, id));
  const isCellHere = useEditorState(({ place }) => place.kind === 'cell' && place.laneId === id);
  const mayEdit = useEditorState((state) => state.mayEdit);
  const target = useEditorState(({ mode }) =>
    mode.kind === 'moving' && mode.target?.kind === 'cell' && mode.target.laneId === id ? mode.target : undefined,
  );
  const kind = CARD_KIND_OF_LANE[lane.kind];
  const personas = useEditorState(({ map }) => (kind === 'emotion' ? map.personas : undefined));
  const isOpen = kind !== undefined && !lane.collapsed;
  const header = (
    <HeaderName kind="lane" id={id} name={lane.name} icon={<KindIcon name={lane.kind} size={18} />}>
      {lane.collapsed ? (
        <small className={styles.note}>
          {messages.table.collapsed([...cells.values()].reduce((sum, cards) => sum + cards.length, 0))}
        </small>
      ) : null}
    </HeaderName>
  );
  const content = isOpen ? (
    columns.map((column, index) => {
      const { step } = column;
      if (!step) return <td key={column.id} className={styles.closed} data-begins="" />;
      const stepId = step.id;
      return (
        <Cell
          key={stepId}
          laneId={id}
          laneName={lane.name}
          step={step}
          stage={column.stage}
          begins={column.begins}
          cards={cells.get(stepId) ?? NO_CARDS}
          personas={personas}
          isNear={here === stepId || (near !== undefined && index >= near.from && index < near.to)}
          isHere={isCellHere && here === stepId}
          mayEdit={mayEdit}
          target={target?.stepId === stepId ? target : undefined}
        />
      );
    })
  ) : (
    <td colSpan={columns.length} className={styles.closed} />
  );
  const className = kind ? styles.lane : styles.divider;
  return (
    <tbody data-lane={id} style={kind ? coloursOf(theme.cards[kind]) : {}}>
      {isNarrow ? (
        <>
          <tr>
            <th scope="rowgroup" colSpan={columns.length} className={className}>
              {header}
            </th>
          </tr>
          {isOpen ? <tr>{content}</tr> : null}
        </>
      ) : (
        <tr>
          <th scope="row" className={className}>
            {header}
          </th>
          {content}
        </tr>
      )}
    </tbody>
  );
});

/** The step of the lane's cell where the keyboard is. */
function stepHere({ map, place }: EditorState, laneId: string): string | undefined {
  if (place.kind === 'cell') return place.laneId === laneId ? place.stepId : undefined;
  const card = place.kind === 'card' ? map.cards[place.id] : undefined;
  return card?.laneId === laneId ? card.stepId : undefined;
}

function coloursOf({ ground, border, bar, text, muted }: CardColours): CSSProperties {
  return { '--card': ground, '--card-border': border, '--card-bar': bar, '--card-text': text, '--card-muted': muted };
}
