import { ChevronDown } from 'lucide-react';
import { useId, useRef } from 'react';
import { messages } from '../../i18n/findingMessages.ts';
import { useEditor, useEditorState } from '../../store/EditorContext.tsx';
import { DIMENSIONS, type Dimension, NO_FILTER } from '../../store/finding.ts';
import { Button } from '../../ui/Button.tsx';
import { placeNear } from '../../ui/placeNear.ts';
import { selectMatching } from '../actions/selectMatching.ts';
import styles from './FindBar.module.css';
import { choicesIn, type FilterChoice, toggled } from './filter.ts';
import { setFilter } from './filtering.ts';
import { nameOfValue } from './nameOfValue.ts';

/** What the map can be filtered by: a list of values for each thing that its cards differ in. */
export function FilterRow() {
  const editor = useEditor();
  const map = useEditorState((state) => state.map);
  const filter = useEditorState((state) => state.filter);
  const matching = useEditorState((state) => state.matching);
  const offered = DIMENSIONS.map((dimension) => ({ dimension, choices: choicesIn(map, dimension) })).filter(
    ({ dimension, choices }) => choices.length > 1 || filter[dimension],
  );
  return (
    <fieldset className={styles.filters}>
      <legend className="visually-hidden">{messages.filterLabel}</legend>
      {offered.map(({ dimension, choices }) => (
        <Choices key={dimension} dimension={dimension} choices={choices} />
      ))}
      {offered.length === 0 ? <span>{messages.nothingToFilter}</span> : null}
      {matching ? (
        <div className={styles.summary}>
          <span>{messages.matching(matching.size, Object.keys(map.cards).length)}</span>
          <Button size="small" aria-disabled={matching.size === 0} onClick={() => selectMatching.run(editor)}>
            {messages.selectThem}
          </Button>
          <Button size="small" onClick={() => setFilter(editor, NO_FILTER)}>
            {messages.clear}
          </Button>
        </div>
      ) : null}
    </fieldset>
  );
}

interface ChoicesProps {
  readonly dimension: Dimension;
  readonly choices: readonly FilterChoice[];
}

/** One thing that cards differ in: a button that opens the list of its values, of which several can be chosen. */
function Choices({ dimension, choices }: ChoicesProps) {
  const editor = useEditor();
  const map = useEditorState((state) => state.map);
  const filter = useEditorState((state) => state.filter);
  const id = useId();
  const button = useRef<HTMLButtonElement>(null);
  const list = useRef<HTMLDivElement>(null);
  const chosen = filter[dimension] ?? [];
  const name = messages.dimensions[dimension];
  // What was chosen stays in the list, even when no card has it any more.
  const gone = chosen.filter((value) => !choices.some((choice) => choice.value === value));
  const all = [...choices, ...gone.map((value) => ({ value, count: 0 }))];
  const [only] = chosen;
  return (
    <>
      <button
        ref={button}
        type="button"
        className={styles.chip}
        popoverTarget={id}
        data-finding={dimension === firstOf(editor.state) ? 'filter' : undefined}
        data-on={chosen.length > 0}
      >
        {chosen.length === 1 && only !== undefined ? (
          <>
            <span className="visually-hidden">{name}: </span>
            <span className={styles.value}>{nameOfValue(map, dimension, only)}</span>
          </>
        ) : (
          <span className={styles.value}>{name}</span>
        )}
        {chosen.length > 1 ? <b>{chosen.length}</b> : null}
        <ChevronDown aria-hidden="true" />
      </button>
      <div
        ref={list}
        id={id}
        popover="auto"
        role="group"
        aria-label={name}
        className={styles.choices}
        onToggle={(event) => {
          if (event.newState !== 'open' || !list.current || !button.current) return;
          placeNear(list.current, button.current, 'below-start');
          list.current.querySelector('input')?.focus();
        }}
        onKeyDown={(event) => {
          // Closes the list and not the bar.
          if (event.key === 'Escape') event.stopPropagation();
        }}
      >
        {all.map(({ value, count }) => (
          <label key={value} className={styles.choice}>
            <input
              type="checkbox"
              checked={chosen.includes(value)}
              onChange={() => setFilter(editor, toggled(filter, dimension, value))}
            />
            <span>{nameOfValue(map, dimension, value)}</span>
            <small>{count}</small>
          </label>
        ))}
      </div>
    </>
  );
}

/** Where the keyboard begins: the first list that there is. */
function firstOf({
  map,
  filter,
}: Pick<ReturnType<typeof useEditor>['state'], 'map' | 'filter'>): Dimension | undefined {
  return DIMENSIONS.find((dimension) => choicesIn(map, dimension).length > 1 || filter[dimension]);
}
