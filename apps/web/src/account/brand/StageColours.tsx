import { type BrandWarning, suggestPalette } from '@milepost/drawing';
import { MOST_STAGE_COLOURS } from '@milepost/schema';
import { ArrowDown, ArrowUp, Plus, Sparkles, X } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { brandMessages as text } from '../../i18n/brandMessages.ts';
import { Button } from '../../ui/Button.tsx';
import { IconButton } from '../../ui/IconButton.tsx';
import styles from './Brand.module.css';
import { ColourField } from './ColourField.tsx';
import { ColourWarnings } from './ColourWarnings.tsx';
import { colourIn, type DraftStage, moveStage, newStage } from './draft.ts';

/** So many are suggested: as many stages as most maps have. */
const SUGGESTED = 6;

interface StageColoursProps {
  readonly accent: string;
  readonly stages: readonly DraftStage[];
  readonly warnings: readonly BrandWarning[];
  readonly onChange: (stages: readonly DraftStage[]) => void;
  /** Tells those who don't see it. */
  readonly say: (what: string) => void;
}

/** The colours of stages in their order: to be changed, moved, added and removed, or suggested from the accent. */
export function StageColours({ accent: typed, stages, warnings, onChange, say }: StageColoursProps) {
  const list = useRef<HTMLOListElement>(null);
  /** What gets the focus when the list is as it was asked to be. */
  const wanted = useRef<string>(undefined);
  const accent = colourIn(typed);

  // biome-ignore lint/correctness/useExhaustiveDependencies: each time that the list changed
  useEffect(() => {
    const target = wanted.current && list.current?.querySelector<HTMLElement>(wanted.current);
    wanted.current = undefined;
    if (target) target.focus();
  }, [stages]);

  const set = (index: number, colour: string) => {
    onChange(stages.map((stage, place) => (place === index ? { ...stage, colour } : stage)));
  };
  const move = (index: number, by: -1 | 1) => {
    const to = index + by;
    if (to < 0 || to >= stages.length) return;
    // What is moved loses the focus on the way.
    wanted.current = `[data-stage="${stages[index]?.id}"] [data-by="${by}"]`;
    onChange(moveStage(stages, index, to));
    say(text.moved(index + 1, to + 1));
  };
  const remove = (index: number) => {
    const next = stages[index + 1] ?? stages[index - 1];
    wanted.current = `[data-stage="${next?.id}"] [data-by="0"]`;
    onChange(stages.toSpliced(index, 1));
    say(text.removed(index + 1));
  };
  const add = () => {
    const colour = suggestPalette(accent ?? '#000000', stages.length + 1).at(-1) as string;
    const stage = newStage(colour);
    wanted.current = `[data-stage="${stage.id}"] input:not([type="color"])`;
    onChange([...stages, stage]);
    say(text.added(stages.length + 1));
  };
  const suggest = () => {
    if (!accent) return;
    onChange(suggestPalette(accent, SUGGESTED).map(newStage));
    say(text.suggested(SUGGESTED));
  };
  const isOnly = stages.length === 1;

  return (
    <fieldset className={styles.stages}>
      <legend className={styles.legend}>{text.stages}</legend>
      <p className={styles.hint}>{text.stagesHint}</p>
      <ol ref={list} className={styles.rows}>
        {stages.map(({ id, colour }, index) => (
          <li key={id} data-stage={id} className={styles.row}>
            <ColourField
              label={text.stage(index + 1)}
              hidesLabel
              value={colour}
              onChange={(value) => set(index, value)}
            />
            <div className={styles.buttons}>
              <IconButton
                label={text.earlier(index + 1)}
                icon={<ArrowUp />}
                data-by={-1}
                aria-disabled={index === 0}
                onClick={() => move(index, -1)}
              />
              <IconButton
                label={text.later(index + 1)}
                icon={<ArrowDown />}
                data-by={1}
                aria-disabled={index === stages.length - 1}
                onClick={() => move(index, 1)}
              />
              <IconButton
                label={text.remove(index + 1)}
                icon={<X />}
                data-by={0}
                aria-disabled={isOnly}
                onClick={() => !isOnly && remove(index)}
              />
            </div>
            <ColourWarnings
              warnings={warnings.filter((warning) => warning.index === index)}
              onUse={(better) => {
                wanted.current = `[data-stage="${id}"] input:not([type="color"])`;
                set(index, better);
                say(text.warnings.used(better));
              }}
            />
          </li>
        ))}
      </ol>
      <div className={styles.fields}>
        {stages.length < MOST_STAGE_COLOURS ? (
          <Button icon={<Plus />} onClick={add}>
            {text.add}
          </Button>
        ) : null}
        <Button icon={<Sparkles />} aria-disabled={!accent} onClick={suggest}>
          {text.suggest}
        </Button>
      </div>
    </fieldset>
  );
}
