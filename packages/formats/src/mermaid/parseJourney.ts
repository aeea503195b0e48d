import type { JourneyAst } from './journeyAst.ts';
import { JourneyReader } from './journeyReader.ts';
import { MermaidSyntaxError } from './MermaidSyntaxError.ts';
import { prepareSource } from './prepareSource.ts';
import { reasonForHeader } from './syntaxReason.ts';
import { tokensIn } from './tokens.ts';

/**
 * Reads a mermaid `journey`: accepts the texts that mermaid's own parser accepts, finds the same in them, and warns of
 * what mermaid silently leaves out. Linear in the length of the text. `firstLine` is the number of the text's first
 * line in the file that it stands in.
 *
 * @throws MermaidSyntaxError where mermaid refuses
 * @throws InvalidMapError when there are far more tasks than a map takes
 */
export function parseJourney(text: string, firstLine = 1): JourneyAst {
  const source = prepareSource(text, firstLine);
  if (!/^journey\b/.test(source.text)) {
    const { line, column } = source.positionAt(0);
    throw new MermaidSyntaxError(line, column, reasonForHeader(source.text));
  }
  const reader = new JourneyReader(source);
  // Mermaid adds this line feed too; a `title` alone on the last line would otherwise be read differently.
  for (const token of tokensIn(`${source.text}\n`)) reader.take(token);
  reader.ast.title ??= source.title;
  return reader.ast;
}
