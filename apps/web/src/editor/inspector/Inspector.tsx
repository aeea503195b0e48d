import { X } from 'lucide-react';
import { messages } from '../../i18n/detailMessages.ts';
import { useEditor, useEditorState } from '../../store/EditorContext.tsx';
import { classNames } from '../../ui/classNames.ts';
import { FieldsReadOnly } from '../../ui/Field.tsx';
import { IconButton } from '../../ui/IconButton.tsx';
import { CardDetails } from './CardDetails.tsx';
import { CardsDetails } from './CardsDetails.tsx';
import { ConnectionDetails } from './ConnectionDetails.tsx';
import styles from './Inspector.module.css';
import { LaneDetails } from './LaneDetails.tsx';
import { MapDetails } from './MapDetails.tsx';
import { PersonaDetails } from './PersonaDetails.tsx';
import { StageDetails } from './StageDetails.tsx';
import { StepDetails } from './StepDetails.tsx';

/** The panel at the side: everything about what is selected that doesn't fit on the canvas; without a selection, the map. */
export function Inspector() {
  const editor = useEditor();
  const mayEdit = useEditorState((state) => state.mayEdit);
  // What was asked for here goes on upon the map, which a small screen shows only without the panel.
  const isAway = useEditorState(
    ({ mode }) => mode.kind === 'moving' || mode.kind === 'typing' || mode.kind === 'connecting',
  );
  return (
    <aside
      className={classNames(styles.panel, isAway && styles.away)}
      data-inspector=""
      aria-label={messages.editor.inspector.label}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || event.defaultPrevented) return;
        event.preventDefault();
        editor.view.takeFocus();
      }}
    >
      <IconButton
        size="small"
        className={styles.close}
        label={messages.editor.inspector.close}
        icon={<X />}
        onClick={() => editor.set({ inspectorOpen: false })}
      />
      <FieldsReadOnly value={!mayEdit}>
        <Details />
      </FieldsReadOnly>
    </aside>
  );
}

function Details() {
  const selection = useEditorState((state) => state.selection);
  switch (selection.kind) {
    case 'none':
      return <MapDetails />;
    case 'cards': {
      const [first = ''] = selection.ids;
      return selection.ids.size === 1 ? <CardDetails key={first} id={first} /> : <CardsDetails ids={selection.ids} />;
    }
    case 'stage':
      return <StageDetails key={selection.id} id={selection.id} />;
    case 'step':
      return <StepDetails key={selection.id} id={selection.id} />;
    case 'lane':
      return <LaneDetails key={selection.id} id={selection.id} />;
    case 'connection':
      return <ConnectionDetails key={selection.id} id={selection.id} />;
    case 'persona':
      return <PersonaDetails key={selection.id} id={selection.id} />;
  }
}
