import type { JourneyMap } from '@milepost/schema';
import { useEffect, useState } from 'react';
import type { ChosenDrawing, Imprint } from './chosenDrawing.ts';
import type { ExportChoice } from './exportChoice.ts';

export interface DrawingState {
  /** That of the choice before stays until its successor is there. */
  readonly drawing: ChosenDrawing | undefined;
  readonly busy: boolean;
  readonly error: unknown;
}

/** What a choice comes to, composed anew whenever something changes that can be seen. Nothing for texts. */
export function useChosenDrawing(
  map: JourneyMap | undefined,
  choice: ExportChoice,
  { date, address, brand }: Imprint,
): DrawingState {
  const [state, setState] = useState<DrawingState>({ drawing: undefined, busy: false, error: undefined });
  const isPicture = choice.format !== 'mmd' && choice.format !== 'json';

  useEffect(() => {
    if (!map || !isPicture) return;
    let current = true;
    setState((before) => ({ ...before, busy: true, error: undefined }));
    const compose = async () => {
      const { composeChoice, loadForDrawing } = await import('./chosenDrawing.ts');
      await loadForDrawing(map);
      // Composing a large map takes a moment: the control that was pressed shows it first.
      await new Promise((resolve) => setTimeout(resolve));
      if (!current) return;
      setState({ drawing: composeChoice(map, choice, { date, address, brand }), busy: false, error: undefined });
    };
    compose().catch((error: unknown) => {
      if (current) setState((before) => ({ ...before, busy: false, error }));
    });
    return () => {
      current = false;
    };
  }, [map, choice, isPicture, date, address, brand]);

  return state;
}
