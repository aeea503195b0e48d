import { basename } from 'node:path';
import type { Plugin, Rolldown } from 'vite';

/**
 * Refuses pieces of the build that need each other: such pieces don't start, since one of them runs before what it needs.
 * It happens when a module is put into a group (see `codeSplitting` in vite.config.ts), and something that the group needs
 * itself needs that module. Name the module in the group that comes first.
 */
export function refuseCycles(): Plugin {
  return {
    name: 'milepost-refuse-cycles',
    apply: 'build',
    generateBundle(_, bundle) {
      const chunks = new Map(
        Object.values(bundle).flatMap((each) => (each.type === 'chunk' ? [[each.fileName, each] as const] : [])),
      );
      const cycle = findCycle(chunks);
      if (!cycle) return;
      const reasons = cycle.slice(1).map((file, index) => {
        const needy = chunks.get(cycle[index] ?? '')?.moduleIds ?? [];
        const needed = new Set(chunks.get(file)?.moduleIds);
        const pairs = needy.flatMap((id) =>
          (this.getModuleInfo(id)?.importedIds ?? [])
            .filter((imported) => needed.has(imported))
            .map((imported) => `${basename(id)} -> ${basename(imported)}`),
        );
        return `${cycle[index]} needs ${file} (${pairs.slice(0, 8).join(', ') || 'through an index'})`;
      });
      this.error(`Pieces of the build need each other: ${reasons.join('; ')}`);
    },
  };
}

/** The files of a circle of chunks, the first one again at its end; undefined when there is none. */
function findCycle(chunks: ReadonlyMap<string, Rolldown.OutputChunk>): readonly string[] | undefined {
  const way: string[] = [];
  const done = new Set<string>();
  const visit = (file: string): readonly string[] | undefined => {
    const start = way.indexOf(file);
    if (start >= 0) return [...way.slice(start), file];
    if (done.has(file)) return undefined;
    way.push(file);
    for (const needed of chunks.get(file)?.imports ?? []) {
      const cycle = visit(needed);
      if (cycle) return cycle;
    }
    way.pop();
    done.add(file);
    return undefined;
  };
  for (const file of chunks.keys()) {
    const cycle = visit(file);
    if (cycle) return cycle;
  }
  return undefined;
}
