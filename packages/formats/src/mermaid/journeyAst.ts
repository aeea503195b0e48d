/** Something in a text that is lost, or that looks as if it was meant differently. Lines count from 1. */
export interface MermaidWarning {
  line?: number;
  message: string;
}

/** One line `name: score: actor, actor`. Texts are trimmed and their entity codes decoded. */
export interface JourneyTask {
  name: string;
  /** What JavaScript's `Number` makes of the score: `NaN` when it is no number, 0 when there is none. */
  score: number;
  rawScore: string;
  /** As written: an empty or repeated one is still there. */
  actors: string[];
  line: number;
  /** What stands after the actors, which mermaid silently ignores. */
  droppedParts: string[];
  /** Everything between the line's colons as written, the name first, to read it in another order. */
  parts: string[];
}

export interface JourneySection {
  /** Empty for the tasks that stand before any section. */
  name: string;
  line: number;
  tasks: JourneyTask[];
}

/** What a `journey` text says, as mermaid reads it. */
export interface JourneyAst {
  title: string | undefined;
  accTitle: string | undefined;
  accDescr: string | undefined;
  sections: JourneySection[];
  warnings: Array<MermaidWarning & { line: number }>;
}
