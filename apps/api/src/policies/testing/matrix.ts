/**
 * What every route answers to everybody, as statuses. A word stands for a row that several routes have.
 *
 * The columns are those of `ACTORS`; "named" is an editor of the map by name, who isn't in its workspace; the tokens are
 * the owner's. What belongs to a workspace of others answers 404 (401 to nobody) in every row about an object.
 */
const PATTERNS = {
  //                  nobody visitor stranger viewer comm. editor owner named   tokens: viewer comm. editor owner
  'for all': '200    200     200      200    200   200    200   200             200    200   200    200',
  'for the known': '401    200     200      200    200   200    200   200             200    200   200    200',
  'for accounts': '401    403     200      200    200   200    200   200             403    403   403    403',
  'see the map': '401    404     404      200    200   200    200   200             200    200   200    200',
  comment: '401    404     404      403    200   200    200   200             403    200   200    200',
  // Of a commenter's comments: whoever wrote it, and owners who may take it away.
  'own the comment': '401    404     404      403    200   403    403   403             403    403   403    403',
  'remove the comment': '401    404     404      403    200   403    200   403             403    403   403    200',
  'edit the map': '401    404     404      403    403   200    200   200             403    403   200    200',
  'own the map': '401    404     404      403    403   403    200   403             403    403   403    200',
  'see the space': '401    404     404      200    200   200    200   404             200    200   200    200',
  'fill the space': '401    404     404      403    403   200    200   404             403    403   200    200',
  'own the space': '401    404     404      403    403   403    200   404             403    403   403    200',
  // A copy is made beside the map or in a workspace of one's own, which members have only where they made one.
  'copy the map': '401    404     404      403    403   200    200   200             403    403   200    200',
  'make a space': '401    200     200      200    200   200    200   200             403    403   403    200',
  // Whoever has a share link, whoever they are: it alone decides.
  'by link': '200    200     200      200    200   200    200   200             200    200   200    200',
  'locked link': '401    401     401      401    401   401    401   401             401    401   401    401',
  'weak link': '403    403     403      403    403   403    403   403             403    403   403    403',
  'dead link': '404    404     404      404    404   404    404   404             404    404   404    404',
  join: '401    401     200      200    200   200    200   200             403    403   403    200',
} as const;

export type Pattern = keyof typeof PATTERNS;

/** What is asked for, of which objects. */
export interface Row {
  route: string;
  /** When one route is asked in several ways. */
  as?: string;
  expect: Pattern;
  /** The status that takes the place of 200. */
  success?: number;
  /** The query and the body; `{workspace}` and `{id}` in it are the workspace and the map that the row is about. */
  query?: string;
  json?: object;
  text?: string;
  /** Whether a picture is sent. */
  picture?: true;
  /** What the share link is like that the row is about. */
  link?: object;
  headers?: Record<string, string>;
  /** In which state the map has to be. */
  inTrash?: true;
}

const JOURNEY = 'journey\n  title T\n  section S\n    Task: 3: Me\n';
const inSpace = '?workspaceId={workspace}';
const until = '2026-01-01T00:00:00Z';
const changes = [{ op: 'set', in: 'map', fields: { owner: 'x' } }];

/** What is asked by a share link, by one of each kind. */
function ofLinks(row: Omit<Row, 'expect'>): Row[] {
  return [
    { ...row, expect: 'by link' },
    { ...row, as: 'an edit link', expect: 'by link', link: { access: 'edit' } },
    { ...row, as: 'a locked link', expect: 'locked link', link: { password: 'x' } },
    { ...row, as: 'a paused link', expect: 'dead link', link: { paused: true } },
    { ...row, as: 'a link that ran out', expect: 'dead link', link: { expiresAt: '2026-01-01T00:00:00.000Z' } },
  ];
}

/** What is written by a share link, which has to be one for commenting. */
function ofCommentLinks(row: Omit<Row, 'expect'>): Row[] {
  return [
    { ...row, as: 'a link to look', expect: 'weak link' },
    ...ofLinks(row).map((one) => ({ ...one, link: { access: 'comment', ...one.link } })),
  ];
}

/** What is changed by a share link, which has to be one for editing. */
function ofEditLinks(row: Omit<Row, 'expect'>): Row[] {
  return [
    { ...row, as: 'a link to look', expect: 'weak link' },
    { ...row, as: 'a link to comment', expect: 'weak link', link: { access: 'comment' } },
    ...ofLinks(row).map((one) => ({ ...one, link: { ...one.link, access: 'edit' } })),
  ];
}

const byLink = '/api/share/:token/threads';
const commentByLink = `${byLink}/:threadId/comments/:commentId`;

export const ROWS: readonly Row[] = [
  // First, for each row leaves maps in the workspace, and all of them would be in it.
  { route: 'GET /api/workspaces/:id/archive', expect: 'own the space' },
  { route: 'GET /healthz', expect: 'for all' },
  { route: 'GET /readyz', expect: 'for all' },
  { route: 'GET /api/openapi.json', expect: 'for all' },
  { route: 'GET /api/docs', expect: 'for all' },
  { route: 'GET /api/schema/journey-map.json', expect: 'for the known' },
  { route: 'GET /collab', expect: 'for all', success: 426 },
  { route: 'GET /api/auth/*', expect: 'for all' },
  { route: 'POST /api/auth/*', expect: 'for all', success: 404 },

  { route: 'GET /api/session', expect: 'for all' },
  { route: 'PATCH /api/account', expect: 'for accounts', success: 204, json: { wantsDigests: true } },
  { route: 'GET /api/unsubscribe/:token', expect: 'for all', success: 302 },
  { route: 'POST /api/unsubscribe/:token', expect: 'for all', success: 404 },
  { route: 'GET /api/workspaces/:id/letters', expect: 'own the space' },
  // The password is wrong: otherwise nobody would be left to ask.
  { route: 'DELETE /api/account', expect: 'for accounts', success: 403, json: { password: 'wrong' } },
  { route: 'GET /api/tokens', expect: 'for accounts' },
  { route: 'POST /api/tokens', expect: 'for accounts', success: 201, json: { name: 'x' } },
  { route: 'DELETE /api/tokens/:id', expect: 'for accounts', success: 404 },

  { route: 'GET /api/templates', expect: 'for the known' },
  { route: 'GET /api/templates/:id/thumbnail.png', expect: 'for the known' },

  { route: 'GET /api/maps', expect: 'for the known' },
  { route: 'GET /api/maps', as: 'the trash', expect: 'for the known', query: '?trash=true' },
  { route: 'POST /api/maps', expect: 'fill the space', success: 201, json: { workspaceId: '{workspace}' } },
  { route: 'POST /api/imports/mermaid', expect: 'fill the space', success: 201, query: inSpace, text: JOURNEY },
  { route: 'POST /api/imports/json', expect: 'fill the space', success: 201, query: inSpace, text: '{map}' },
  { route: 'POST /api/imports/json', as: 'a preview', expect: 'for the known', query: '?preview=true', text: '{map}' },

  { route: 'GET /api/maps/:id', expect: 'see the map' },
  { route: 'GET /api/maps/:id/shared-document', expect: 'see the map' },
  { route: 'GET /api/maps/:id/export.png', expect: 'see the map', query: '?scale=0.1' },
  { route: 'GET /api/maps/:id/export.jpeg', expect: 'see the map', query: '?scale=0.1' },
  { route: 'GET /api/maps/:id/export.webp', expect: 'see the map', query: '?scale=0.1' },
  { route: 'GET /api/maps/:id/export.pdf', expect: 'see the map' },
  { route: 'GET /api/maps/:id/export.svg', expect: 'see the map' },
  { route: 'GET /api/maps/:id/export.json', expect: 'see the map' },
  { route: 'GET /api/maps/:id/export.mmd', expect: 'see the map' },
  { route: 'GET /api/maps/:id/thumbnail.png', expect: 'see the map' },
  { route: 'GET /api/maps/:id/assets/:assetId', expect: 'see the map' },
  { route: 'POST /api/maps/:id/assets', expect: 'edit the map', success: 201, picture: true },
  { route: 'POST /api/maps/:id/assets/copy', expect: 'edit the map', json: { mapId: '{id}', assetIds: ['x'] } },
  { route: 'GET /api/maps/:id/brand', expect: 'see the map' },
  { route: 'GET /api/maps/:id/people', expect: 'see the map' },
  { route: 'PUT /api/maps/:id', expect: 'edit the map', json: { document: '{map}' }, headers: { 'if-match': '*' } },
  { route: 'PATCH /api/maps/:id', expect: 'edit the map', json: { changes } },
  { route: 'DELETE /api/maps/:id', expect: 'edit the map', success: 204 },
  { route: 'POST /api/maps/:id/restore', expect: 'edit the map', inTrash: true },
  { route: 'POST /api/maps/:id/duplicate', expect: 'copy the map', success: 201 },
  {
    route: 'DELETE /api/maps/:id',
    as: 'for ever',
    expect: 'own the map',
    success: 204,
    query: '?permanent=true',
    inTrash: true,
  },
  { route: 'GET /api/maps/:id/activity', expect: 'see the map' },
  { route: 'GET /api/maps/:id/versions', expect: 'see the map' },
  { route: 'POST /api/maps/:id/versions', expect: 'edit the map', success: 201, json: { name: 'x' } },
  { route: 'GET /api/maps/:id/versions/:versionId', expect: 'see the map' },
  { route: 'PATCH /api/maps/:id/versions/:versionId', expect: 'edit the map', json: { name: 'x' } },
  { route: 'DELETE /api/maps/:id/versions/:versionId', expect: 'edit the map', success: 204 },
  { route: 'GET /api/maps/:id/versions/:versionId/compare', expect: 'see the map' },
  { route: 'POST /api/maps/:id/versions/:versionId/restore', expect: 'edit the map' },
  { route: 'PUT /api/maps/:id/people', expect: 'own the map', json: { visibility: 'private' } },

  { route: 'GET /api/maps/:id/readers', expect: 'comment' },
  { route: 'GET /api/maps/:id/approvals', expect: 'see the map' },
  { route: 'POST /api/maps/:id/approvals', expect: 'edit the map', success: 201, json: {} },
  {
    route: 'PUT /api/maps/:id/approvals/:approvalId/answer',
    expect: 'comment',
    json: { verdict: 'approve' },
  },
  { route: 'DELETE /api/maps/:id/approvals/:approvalId', expect: 'edit the map', success: 204 },
  { route: 'GET /api/maps/:id/threads', expect: 'see the map' },
  { route: 'GET /api/maps/:id/threads.csv', expect: 'see the map' },
  { route: 'GET /api/maps/:id/review.pdf', expect: 'see the map' },
  {
    route: 'POST /api/maps/:id/threads',
    expect: 'comment',
    success: 201,
    json: { anchor: { kind: 'map' }, body: 'x' },
  },
  { route: 'GET /api/maps/:id/threads/:threadId', expect: 'see the map' },
  { route: 'PATCH /api/maps/:id/threads/:threadId', expect: 'comment', json: { resolved: true } },
  { route: 'PUT /api/maps/:id/threads/:threadId/read', expect: 'see the map', success: 204, json: { until } },
  { route: 'POST /api/maps/:id/threads/:threadId/comments', expect: 'comment', success: 201, json: { body: 'x' } },
  {
    route: 'PATCH /api/maps/:id/threads/:threadId/comments/:commentId',
    expect: 'own the comment',
    json: { body: 'x' },
  },
  {
    route: 'DELETE /api/maps/:id/threads/:threadId/comments/:commentId',
    expect: 'remove the comment',
    success: 204,
  },
  { route: 'PUT /api/maps/:id/threads/:threadId/comments/:commentId/reactions/:emoji', expect: 'comment' },
  { route: 'DELETE /api/maps/:id/threads/:threadId/comments/:commentId/reactions/:emoji', expect: 'comment' },
  { route: 'GET /api/maps/:id/shares', expect: 'edit the map' },
  { route: 'POST /api/maps/:id/shares', expect: 'edit the map', success: 201, json: { access: 'view' } },
  { route: 'PATCH /api/maps/:id/shares/:shareId', expect: 'edit the map', json: { access: 'edit' } },
  { route: 'POST /api/maps/:id/shares/:shareId/rotate', expect: 'edit the map' },
  { route: 'DELETE /api/maps/:id/shares/:shareId', expect: 'edit the map', success: 204 },

  ...ofLinks({ route: 'GET /api/share/:token' }),
  ...ofLinks({ route: 'GET /api/oembed', query: '?url={url}' }),
  ...ofLinks({ route: 'GET /api/share/:token/approvals' }),
  ...ofCommentLinks({
    route: 'PUT /api/share/:token/approvals/:approvalId/answer',
    json: { verdict: 'changes', name: 'Gus' },
  }),
  ...ofLinks({ route: `GET ${byLink}` }),
  ...ofLinks({ route: `GET ${byLink}/:threadId` }),
  ...ofCommentLinks({
    route: `POST ${byLink}`,
    success: 201,
    json: { anchor: { kind: 'map' }, body: 'x', name: 'Gus' },
  }),
  ...ofCommentLinks({ route: `PATCH ${byLink}/:threadId`, json: { resolved: true } }),
  ...ofCommentLinks({
    route: `POST ${byLink}/:threadId/comments`,
    success: 201,
    json: { body: 'x', name: 'Gus' },
  }),
  ...ofCommentLinks({ route: `PUT ${commentByLink}/reactions/:emoji` }),
  ...ofCommentLinks({ route: `DELETE ${commentByLink}/reactions/:emoji` }),
  // Of others: one's own are told by the browser's cookie alone.
  { route: `PATCH ${commentByLink}`, expect: 'weak link', json: { body: 'x' }, link: { access: 'edit' } },
  { route: `DELETE ${commentByLink}`, expect: 'weak link', link: { access: 'edit' } },
  ...ofLinks({ route: 'GET /api/share/:token/brand' }),
  ...ofLinks({ route: 'GET /api/share/:token/assets/:assetId' }),
  ...ofEditLinks({ route: 'POST /api/share/:token/assets', success: 201, picture: true }),
  ...ofLinks({ route: 'GET /api/share/:token/export.png', query: '?scale=0.1' }),
  ...ofLinks({ route: 'GET /api/share/:token/export.jpeg', query: '?scale=0.1' }),
  ...ofLinks({ route: 'GET /api/share/:token/export.webp', query: '?scale=0.1' }),
  ...ofLinks({ route: 'GET /api/share/:token/export.pdf' }),
  ...ofLinks({ route: 'GET /api/share/:token/export.svg' }),
  ...ofLinks({ route: 'GET /share/:token.png' }),
  { route: 'GET /api/share/:token/export.png', as: 'a weak link', expect: 'weak link', link: { export: false } },
  { route: 'GET /api/share/:token/export.jpeg', as: 'a weak link', expect: 'weak link', link: { export: false } },
  { route: 'GET /api/share/:token/export.webp', as: 'a weak link', expect: 'weak link', link: { export: false } },
  { route: 'GET /api/share/:token/export.pdf', as: 'a weak link', expect: 'weak link', link: { export: false } },
  { route: 'GET /api/share/:token/export.svg', as: 'a weak link', expect: 'weak link', link: { export: false } },
  { route: 'GET /share/:token.png', as: 'a weak link', expect: 'weak link', link: { export: false } },
  { route: 'GET /api/share/:token/live', expect: 'by link', success: 426 },
  { route: 'GET /api/share/:token/collab', expect: 'by link', success: 426 },
  { route: 'POST /api/share/:token/unlock', expect: 'by link', success: 204, json: { password: 'x' } },
  {
    route: 'POST /api/share/:token/unlock',
    as: 'a wrong password',
    expect: 'locked link',
    json: { password: 'x' },
    link: { password: 'y' },
  },

  { route: 'GET /api/workspaces', expect: 'for the known' },
  { route: 'POST /api/workspaces', expect: 'make a space', success: 201, json: { name: 'x' } },
  { route: 'PATCH /api/workspaces/:id', expect: 'own the space', success: 204, json: { name: 'x' } },
  {
    route: 'POST /api/workspaces/:id/archive',
    expect: 'own the space',
    success: 422,
    text: 'none',
    headers: { 'content-type': 'application/zip' },
  },
  { route: 'GET /api/workspaces/:id/brand', expect: 'see the space' },
  {
    route: 'PUT /api/workspaces/:id/brand',
    expect: 'own the space',
    json: { accent: '#123456', palette: ['#123456'] },
  },
  { route: 'PUT /api/workspaces/:id/brand/logo', expect: 'own the space', picture: true },
  { route: 'GET /api/workspaces/:id/assets/:assetId', expect: 'see the space' },
  { route: 'DELETE /api/workspaces/:id/brand/logo', expect: 'own the space', success: 204 },
  { route: 'DELETE /api/workspaces/:id/brand', expect: 'own the space', success: 204 },
  { route: 'GET /api/workspaces/:id/members', expect: 'see the space' },
  {
    route: 'PATCH /api/workspaces/:id/members/:userId',
    expect: 'own the space',
    success: 204,
    json: { role: 'viewer' },
  },
  { route: 'DELETE /api/workspaces/:id/members/:userId', expect: 'own the space', success: 204 },
  { route: 'GET /api/workspaces/:id/invitations', expect: 'own the space' },
  { route: 'POST /api/workspaces/:id/invitations', expect: 'own the space', success: 201, json: { role: 'viewer' } },
  { route: 'DELETE /api/workspaces/:id/invitations/:invitationId', expect: 'own the space', success: 204 },
  { route: 'GET /api/invitations/:token', expect: 'for all' },
  { route: 'POST /api/invitations/:token/accept', expect: 'join', json: {} },
];

/** Routes that give files to everybody, whoever they are. */
export const FILES: readonly string[] = ['GET /fonts/*', 'GET /*', 'GET /share/:token', 'GET /embed/:token'];

/** The statuses of a row, in the order of `ACTORS`. */
export function statusesOf({ expect, success = 200 }: Row): number[] {
  return PATTERNS[expect].split(/\s+/).map((status) => (status === '200' ? success : Number(status)));
}
