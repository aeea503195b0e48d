import { curveColour, curveDash, type EmotionPlot, type MapLayout } from '@milepost/drawing';
import { Map as MapIcon, Type } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { useMapTheme } from '../../canvas/ThemeContext.tsx';
import { messages } from '../../i18n/presentingMessages.ts';
import { useEditorState } from '../../store/EditorContext.tsx';
import type { Deck, Position } from './deck.ts';
import styles from './Thread.module.css';
import { shareOf } from './threadShare.ts';

interface ThreadProps {
  readonly deck: Deck;
  readonly position: Position;
  readonly onGo: (at: number) => void;
}

/** The emotion curve of the whole journey, its part of now in light, over the names of the stages to go to. */
export function Thread({ deck, position, onGo }: ThreadProps) {
  const layout = useEditorState((state) => state.layout);
  const row = useRef<HTMLOListElement>(null);
  const { at } = position;
  const [from, to] = shareOf(layout, deck, at);
  const plot = layout.lanes.find((lane) => lane.plot?.curves.some(({ line }) => line !== ''))?.plot;

  // biome-ignore lint/correctness/useExhaustiveDependencies: what is current changes with it.
  useEffect(() => {
    row.current?.querySelector('[aria-current]')?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }, [at]);

  const end = (place: number, label: string, icon: React.ReactNode) => (
    <button
      type="button"
      className={styles.end}
      aria-label={label}
      data-tooltip={label}
      aria-current={at === place ? 'step' : undefined}
      onClick={() => onGo(place)}
    >
      {icon}
    </button>
  );

  return (
    // The map runs from left to right, whichever way the interface does.
    <nav className={styles.thread} aria-label={messages.stages} dir="ltr">
      {end(0, messages.begin, <Type aria-hidden="true" />)}
      <div className={styles.middle}>
        {plot ? (
          <div className={styles.curve} aria-hidden="true">
            <Curve layout={layout} plot={plot} />
            <div className={styles.lit} style={{ clipPath: `inset(0 ${(1 - to) * 100}% 0 ${from * 100}%)` }}>
              <Curve layout={layout} plot={plot} />
            </div>
          </div>
        ) : null}
        <ol ref={row} className={styles.stages}>
          {deck.stages.map(({ stage, number }, index) => {
            const [begin, finish] = shareOf(layout, deck, index + 1);
            return (
              <li key={stage.id} style={{ flexGrow: Math.max(1, (finish - begin) * 1000) }}>
                <button
                  type="button"
                  className={styles.stage}
                  aria-current={at === index + 1 ? 'step' : undefined}
                  onClick={() => onGo(index + 1)}
                >
                  <span className={styles.number}>{number}</span>
                  <span className={styles.name}>{messages.stage(stage.name)}</span>
                </button>
              </li>
            );
          })}
        </ol>
      </div>
      {end(deck.end, messages.end, <MapIcon aria-hidden="true" />)}
    </nav>
  );
}

function Curve({ layout, plot }: { readonly layout: MapLayout; readonly plot: EmotionPlot }) {
  const theme = useMapTheme(useEditorState(({ map }) => map.map.theme));
  const first = layout.stages[0];
  const last = layout.stages.at(-1);
  if (!first || !last) return null;
  // Its words take room that the thread has not.
  const h = 2 * plot.unit + 24;
  const [main] = plot.curves;
  return (
    <svg
      aria-hidden="true"
      viewBox={`${first.x} ${plot.baseline - h / 2} ${last.x + last.w - first.x} ${h}`}
      preserveAspectRatio="none"
      width="100%"
      height="100%"
    >
      {main?.above ? <path d={main.above} fill={theme.emotion.positive} opacity="0.22" /> : null}
      {main?.below ? <path d={main.below} fill={theme.emotion.negative} opacity="0.22" /> : null}
      {[...plot.curves].reverse().map((curve) => (
        <path
          key={curve.key}
          d={curve.line}
          fill="none"
          stroke={curveColour(curve, theme)}
          strokeWidth="3"
          strokeLinecap="round"
          strokeDasharray={curveDash(curve)?.join(' ')}
          vectorEffect="non-scaling-stroke"
        />
      ))}
    </svg>
  );
}
