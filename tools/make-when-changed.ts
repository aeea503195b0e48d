import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { contentHash } from './content-hash.ts';
import { root } from './root.ts';
import { runNode } from './run-node.ts';

/** Something that is made from sources by one script, into one folder. */
export interface Made {
  /** What is being done, as a person reads it: `Building the web app`. */
  readonly title: string;
  /** Files and folders, relative to the root, that decide what comes out. */
  readonly inputs: readonly string[];
  /** The folder, relative to the root, that holds the result and the mark of what it was made from. */
  readonly output: string;
  /** The script and its arguments, run under Node from the root. */
  readonly command: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
}

/**
 * Runs the command unless the output was already made from these very inputs. The mark lies in the output folder, so
 * that it goes when the output goes, and is taken away first, so that a failed attempt is never taken for a result.
 * Throws with the command's own output when it fails.
 */
export async function makeWhenChanged({ title, inputs, output, command, env }: Made): Promise<void> {
  const mark = join(root, output, '.made-from');
  const wanted = contentHash(inputs);
  if (readMark(mark) === wanted) return;

  console.log(title);
  rmSync(mark, { force: true });
  const started = performance.now();
  const ended = await runNode(command, { capture: true, env });
  if (ended.code !== 0) throw new Error(`${ended.output.trimEnd()}\n${title}: failed, for the reason above.`);
  mkdirSync(join(root, output), { recursive: true });
  writeFileSync(mark, wanted);
  console.log(`${title}: done in ${((performance.now() - started) / 1000).toFixed(1)} s`);
}

function readMark(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return undefined;
  }
}
