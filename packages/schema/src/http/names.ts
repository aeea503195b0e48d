// Apart from the contract, which needs all of zod: what a page only has to name should not make it load that.

/** What somebody may do, strongest first: decide about people, change, comment, look. */
export const ROLE_NAMES = ['owner', 'editor', 'commenter', 'viewer'] as const;

/** What whoever comes by a share link may do. */
export const SHARE_ACCESS = ['view', 'comment', 'edit'] as const;

/** Whom a map is open to: its workspace, or only those who are named. */
export const VISIBILITIES = ['workspace', 'private'] as const;

/** The emoji that can be put under a comment. */
export const REACTIONS = ['👍', '❤️', '😄', '🎉', '😮', '👀'] as const;
