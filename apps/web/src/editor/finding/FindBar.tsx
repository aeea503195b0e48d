import { ChevronDown, ChevronUp, ListFilter, X } from 'lucide-react';
import type { KeyboardEvent } from 'react';
import { messages } from '../../i18n/findingMessages.ts';
import { useEditor, useEditorState } from '../../store/EditorContext.tsx';
import { Button } from '../../ui/Button.tsx';
import { IconButton } from '../../ui/IconButton.tsx';
import { findNext } from '../actions/findNext.ts';
import { findPrevious } from '../actions/findPrevious.ts';
import { readableShortcut } from '../keyboard/shortcut.ts';
import { FilterRow } from './FilterRow.tsx';
import styles from './FindBar.module.css';
import { closeFinding, hidersOfHit, nameOfHit, seek, showHit, stepHit } from './finding.ts';
import { placeOfHit } from './hiddenBy.ts';

/** The bar over the canvas in which something is sought in the map, and what the map can be filtered by. */
export function FindBar() {
  const editor = useEditor();
  const finding = useEditorState((state) => state.finding);
  const isFiltered = useEditorState(({ matching }) => matching !== undefined);
  if (!finding) return null;
  const { query, hits, at, filterOpen } = finding;
  const isSought = query.trim() !== '';

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape') closeFinding(editor);
    else if (event.key === 'F3') stepHit(editor, event.shiftKey ? -1 : 1);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };

  return (
    <search className={styles.bar} aria-label={messages.label} onKeyDown={onKeyDown}>
      <div className={styles.line}>
        <input
          type="text"
          className={styles.input}
          data-finding="find"
          aria-label={messages.label}
          placeholder={messages.placeholder}
          dir="auto"
          autoComplete="off"
          spellCheck={false}
          enterKeyHint="search"
          maxLength={200}
          value={query}
          onFocus={(event) => event.currentTarget.select()}
          onChange={(event) => seek(editor, event.target.value)}
          onKeyDown={(event) => {
            if (event.key !== 'Enter' || event.nativeEvent.isComposing) return;
            event.preventDefault();
            stepHit(editor, event.shiftKey ? -1 : 1);
          }}
        />
        <span className={styles.count} data-none={isSought && hits.length === 0}>
          {isSought ? (hits.length > 0 ? messages.count(at + 1, hits.length) : messages.none) : ''}
        </span>
        <IconButton
          label={messages.previous}
          shortcut={readableShortcut(findPrevious.shortcuts?.[0] ?? '')}
          icon={<ChevronUp />}
          aria-disabled={hits.length === 0}
          onClick={() => stepHit(editor, -1)}
        />
        <IconButton
          label={messages.next}
          shortcut={readableShortcut(findNext.shortcuts?.[0] ?? '')}
          icon={<ChevronDown />}
          aria-disabled={hits.length === 0}
          onClick={() => stepHit(editor, 1)}
        />
        <IconButton
          label={messages.filter}
          icon={<ListFilter />}
          aria-pressed={filterOpen || isFiltered}
          aria-expanded={filterOpen}
          data-finding={filterOpen ? undefined : 'filter'}
          onClick={() => editor.set({ finding: { ...finding, filterOpen: !filterOpen } })}
        />
        <IconButton label={messages.close} shortcut="Esc" icon={<X />} onClick={() => closeFinding(editor)} />
      </div>
      <Whereabouts />
      {filterOpen ? <FilterRow /> : null}
    </search>
  );
}

/** Where the hit is when the canvas can't show it, and the way to see it there. */
function Whereabouts() {
  const editor = useEditor();
  const finding = useEditorState((state) => state.finding);
  const map = useEditorState((state) => state.map);
  const mayEdit = useEditorState((state) => state.mayEdit);
  const hit = finding?.hits[finding.at];
  if (!hit) return null;
  const [hider] = hidersOfHit({ finding, map });
  if (!hider && placeOfHit(map, hit) && hit.in !== 'evidence' && hit.in !== 'connections') return null;
  return (
    <div className={styles.where}>
      <span>{hider ? messages.hidden[hider.kind](hider.name) : nameOfHit(map, hit)}</span>
      {hider && mayEdit ? (
        <Button size="small" onClick={() => showHit(editor)}>
          {messages.show}
        </Button>
      ) : null}
    </div>
  );
}
