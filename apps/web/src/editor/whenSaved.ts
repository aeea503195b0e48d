import type { OpenMap } from '../collab/connection.ts';

/** Resolves once everything is saved; rejects as soon as that can't be waited for, because nobody is there to save it. */
export function whenSaved(open: OpenMap): Promise<void> {
  return new Promise((resolve, reject) => {
    const look = () => {
      const { saved } = open.status();
      if (saved === 'saving') return;
      stop();
      if (saved === 'saved') resolve();
      else reject(new Error(`The map is ${saved}`));
    };
    const stop = open.subscribe(look);
    look();
  });
}
