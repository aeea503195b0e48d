export { exportPdfQuery, exportPngQuery, ORIENTATIONS, PAPERS, thumbnailQuery } from './exports.ts';
export {
  type ImportPreview,
  type ImportWarning,
  importMermaidQuery,
  importPreview,
  importQuery,
  importResponse,
  importWarning,
  MERMAID_ORDERS,
} from './imports.ts';
export {
  createMapBody,
  deleteMapQuery,
  type ListMapsQuery,
  type ListMapsResponse,
  listMapsQuery,
  listMapsResponse,
  type MapResponse,
  type MapSummary,
  mapResponse,
  mapSummary,
  patchMapBody,
  putMapBody,
  TEMPLATE_IDS,
} from './maps.ts';
export { PROBLEM_TYPE, type Problem, problem } from './problem.ts';
export { type TemplateSummary, templateSummary } from './templates.ts';
