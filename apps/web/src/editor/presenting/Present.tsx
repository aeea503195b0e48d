import { useEffect, useMemo, useReducer, useRef, useState } from 'react';
import { messages } from '../../i18n/presentingMessages.ts';
import { useEditorState } from '../../store/EditorContext.tsx';
import { boundPosition, type Deck, makeDeck } from './deck.ts';
import { type DeckStep, deckStep } from './deckKeys.ts';
import { MapSlide } from './MapSlide.tsx';
import styles from './Present.module.css';
import { PresenterControls } from './PresenterControls.tsx';
import { BEGUN, type Presentation, present } from './presentation.ts';
import { SlideWords } from './SlideWords.tsx';
import { Thread } from './Thread.tsx';
import { TitleSlide } from './TitleSlide.tsx';
import { useFullScreen } from './useFullScreen.ts';
import { useIdle } from './useIdle.ts';
import { useSize } from './useSize.ts';
import { useSlidePointer } from './useSlidePointer.ts';

type Step = Exclude<DeckStep, { type: 'leave' }>;
type Going = Step | { readonly type: 'go'; readonly at: number };

/** A map stage by stage on the whole screen. Nothing can be edited here; what others edit is shown as it comes. */
export function Present({ onClose }: { readonly onClose: () => void }) {
  const map = useEditorState((state) => state.map);
  const { measure, options } = useEditorState(({ layout }) => layout.madeWith);
  const root = useRef<HTMLDivElement>(null);
  const stage = useRef<HTMLDivElement>(null);
  const screen = useSize(stage);
  const { words } = options;
  const deck = useMemo(
    () => (screen && words ? makeDeck(map, { screen, measure, words }) : undefined),
    [map, screen, measure, words],
  );
  const [shown, step] = useReducer((now: Presentation, going: Going) => {
    if (!deck) return now;
    return going.type === 'go' ? { ...BEGUN, position: { at: going.at, part: 0 } } : present(deck, now, going);
  }, BEGUN);
  const isIdle = useIdle(root);
  useFullScreen(root, onClose);
  useKeys(step, onClose);
  const pointer = useSlidePointer((by) => step({ type: 'step', by }));

  useEffect(() => root.current?.focus({ preventScroll: true }), []);

  const position = deck ? boundPosition(deck, shown.position) : shown.position;
  const slides = deck?.slidesAt(position.at) ?? [];
  const slide = slides[position.part];
  const title = map.map.title.trim() || messages.untitled;
  const said = deck ? nameOfPosition(deck, position, title) : title;
  const typed = shown.typed ? messages.goTo(shown.typed) : '';

  return (
    <div
      ref={root}
      className={styles.root}
      role="dialog"
      aria-modal="true"
      aria-label={messages.label(title)}
      tabIndex={-1}
      data-idle={isIdle}
    >
      <div ref={stage} className={styles.stage} {...pointer}>
        {position.at === 0 ? <TitleSlide /> : null}
        {deck && screen && position.at > 0 ? <MapSlide slide={slide} screen={screen} label={said} /> : null}
        {slide ? <SlideWords slide={slide} /> : null}
      </div>
      <div className={styles.foot}>
        {deck ? <Thread deck={deck} position={position} onGo={(at) => step({ type: 'go', at })} /> : null}
        <PresenterControls
          part={slides.length > 1 ? messages.part(position.part + 1, slides.length) : ''}
          onStep={(by) => step({ type: 'step', by })}
          onBlank={() => step({ type: 'blank', colour: 'black' })}
          onLeave={onClose}
        />
      </div>
      {typed ? <p className={styles.typed}>{typed}</p> : null}
      <p className="visually-hidden" role="status">
        {shown.blank ? messages.blanked : typed || said}
      </p>
      {shown.blank ? (
        // biome-ignore lint/a11y/useKeyWithClickEvents: every key does the same.
        // biome-ignore lint/a11y/noStaticElementInteractions: an empty screen.
        <div
          className={styles.blank}
          data-colour={shown.blank}
          onClick={() => step({ type: 'blank', colour: shown.blank ?? 'black' })}
        />
      ) : null}
    </div>
  );
}

function nameOfPosition(deck: Deck, { at, part }: Presentation['position'], title: string): string {
  if (at === 0) return title;
  const entry = deck.stages[at - 1];
  if (!entry) return messages.end;
  return messages.at(at, deck.stages.length, entry.stage.name, part + 1, deck.slidesAt(at).length);
}

/** All keys are the presentation's, but those that press a button which has the focus. */
function useKeys(step: (step: Step) => void, onClose: () => void): void {
  const [latest] = useState(() => ({ onClose }));
  useEffect(() => {
    latest.onClose = onClose;
  });
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      event.stopPropagation();
      const isButton = event.target instanceof Element && event.target.closest('button') !== null;
      if (isButton && (event.key === 'Enter' || event.key === ' ')) return;
      const meant = deckStep(event);
      if (!meant) return;
      event.preventDefault();
      if (meant.type === 'leave') latest.onClose();
      else step(meant);
    };
    window.addEventListener('keydown', onKeyDown, true);
    return () => window.removeEventListener('keydown', onKeyDown, true);
  }, [step, latest]);
}
