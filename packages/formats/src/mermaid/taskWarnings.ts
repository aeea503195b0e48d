import type { MermaidWarning } from './journeyAst.ts';
import type { ReadTask } from './partOrder.ts';
import { quoted } from './quoted.ts';

/** What is lost of a task, or looks as if it was meant differently. */
export function taskWarnings(task: ReadTask): MermaidWarning[] {
  return [...aboutScore(task), ...aboutActors(task), ...aboutDroppedParts(task)].map((message) => ({
    line: task.line,
    message: `${quoted(task.name)}: ${message}`,
  }));
}

function* aboutScore({ score, rawScore }: ReadTask): Generator<string> {
  if (rawScore === '') {
    if (Number.isNaN(score)) yield 'there is no score, so it gets no point on the curve';
    else yield 'there is no score; mermaid takes it for 0, the map for 1, the lowest';
  } else if (Number.isNaN(score)) {
    yield `the score ${quoted(rawScore)} is not a number, so it gets no point on the curve`;
  } else if (score < 1 || score > 5) {
    yield `the score ${quoted(rawScore)} is not between 1 and 5 and becomes ${score < 1 ? 1 : 5}`;
  }
}

function* aboutActors({ actors }: ReadTask): Generator<string> {
  const seen = new Set<string>();
  const doubled = new Set<string>();
  let empty = 0;
  for (const actor of actors) {
    if (actor === '') empty++;
    else if (seen.has(actor)) doubled.add(actor);
    seen.add(actor);
  }
  if (empty > 0) yield empty === 1 ? 'an empty actor is left out' : `${empty} empty actors are left out`;
  for (const actor of doubled) yield `the actor ${quoted(actor)} is named twice and counts once`;
  for (const actor of seen) {
    if (actor !== '' && !Number.isNaN(Number(actor))) {
      yield `the actor ${quoted(actor)} is a number: is there a colon in the name of the task?`;
    } else if (/[，、；]/.test(actor)) {
      yield `${quoted(actor)} is one actor: only a plain comma "," stands between two`;
    }
  }
}

function* aboutDroppedParts({ droppedParts }: ReadTask): Generator<string> {
  const texts = droppedParts.filter((part) => part !== '');
  if (texts.length > 0)
    yield `left out, as mermaid does: ${texts.slice(0, 3).map(quoted).join(', ')}${texts.length > 3 ? ', …' : ''}`;
}
