export { exportQueries, reviewQuery, thumbnailQuery } from '../exporting/queries.ts';
export { deleteAccountBody } from './account.ts';
export {
  ACTIVITY_KINDS,
  type Activity,
  type ActivityKind,
  activity,
  type ListActivityResponse,
  listActivityResponse,
} from './activity.ts';
export { type Approval, answerBody, approval, approvalBody, VERDICTS, type Verdict, verdict } from './approvals.ts';
export { type ImportArchiveResponse, importArchiveResponse } from './archive.ts';
export {
  type CopyAssetsResponse,
  copyAssetsBody,
  copyAssetsResponse,
  type KeptAsset,
  keptAsset,
} from './assets.ts';
export { type BrandBody, type BrandResponse, brandBody, brandResponse } from './brand.ts';
export {
  type Anchor,
  anchor,
  type Comment,
  type CommentAuthor,
  comment,
  commentBody,
  editCommentBody,
  type MapReader,
  mapReader,
  patchThreadBody,
  type ReactionEmoji,
  reaction,
  readThreadBody,
  type Thread,
  thread,
  threadBody,
} from './comments.ts';
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
export { type LetterToPassOn, letterToPassOn, patchAccountBody } from './mail.ts';
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
export { type MapPeople, mapPeople, mapPerson, putMapPeopleBody } from './people.ts';
export { PROBLEM_TYPE, type Problem, problem } from './problem.ts';
export { type RoleName, role } from './roles.ts';
export { type SessionResponse, sessionResponse } from './session.ts';
export {
  type MadeShare,
  madeShare,
  oembed,
  oembedQuery,
  patchShareBody,
  type Share,
  type ShareAccess,
  type SharedMap,
  type ShareEvent,
  share,
  shareBody,
  sharedMap,
  unlockShareBody,
} from './shares.ts';
export { type TemplateSummary, templateSummary, templatesQuery } from './templates.ts';
export { givenTime } from './time.ts';
export { type ApiToken, apiToken, apiTokenBody, type MadeApiToken, madeApiToken } from './tokens.ts';
export {
  type ComparisonResponse,
  compareVersionsQuery,
  comparisonResponse,
  type HistoryActor,
  historyActor,
  type ListVersionsResponse,
  listVersionsQuery,
  listVersionsResponse,
  nameVersionBody,
  type RestoreVersionResponse,
  renameVersionBody,
  restoreVersionResponse,
  VERSION_KINDS,
  type VersionResponse,
  type VersionSummary,
  versionResponse,
  versionSummary,
} from './versions.ts';
export {
  acceptInvitationBody,
  type Invitation,
  invitation,
  invitationBody,
  type MadeInvitation,
  type Member,
  madeInvitation,
  member,
  memberBody,
  type OfferedInvitation,
  offeredInvitation,
  type WorkspaceSummary,
  workspaceBody,
  workspaceSummary,
} from './workspaces.ts';
