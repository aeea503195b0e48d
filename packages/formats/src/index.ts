export { exportJson } from './json/exportJson.ts';
export { importJson } from './json/importJson.ts';
export { exportMermaid } from './mermaid/exportMermaid.ts';
export { extractJourneys, type JourneyBlock } from './mermaid/extractJourneys.ts';
export { importMermaid, type MermaidImport, type MermaidImportOptions } from './mermaid/importMermaid.ts';
export type { JourneyAst, JourneySection, JourneyTask, MermaidWarning } from './mermaid/journeyAst.ts';
export { MermaidSyntaxError } from './mermaid/MermaidSyntaxError.ts';
export { parseJourney } from './mermaid/parseJourney.ts';
export { PART_ORDERS, type PartOrder } from './mermaid/partOrder.ts';
