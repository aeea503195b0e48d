// Apart from the contract, which needs all of zod: what a page only has to name should not make it load that.

/** What somebody may do, strongest first: decide about people, change, comment, look. */
export const ROLE_NAMES = ['owner', 'editor', 'commenter', 'viewer'] as const;

/** What whoever comes by a share link may do. */
export const SHARE_ACCESS = ['view', 'comment', 'edit'] as const;

/** Whom a map is open to: its workspace, or only those who are named. */
export const VISIBILITIES = ['workspace', 'private'] as const;

/** The largest picture that is taken: bytes of the file, and pixels. */
export const PICTURE_LIMITS = { bytes: 10 * 1024 * 1024, pixels: 50_000_000 } as const;

/** The kinds of picture that are taken. What is kept of them is a PNG, JPEG or WebP. */
export const PICTURE_TYPES = ['image/png', 'image/jpeg', 'image/webp', 'image/gif'] as const;

/** The largest archive of a workspace (bytes, packed) that is taken at once. */
export const ARCHIVE_BYTES = 48 * 1024 * 1024;

/** The emoji that can be put under a comment. */
export const REACTIONS = ['👍', '❤️', '😄', '🎉', '😮', '👀'] as const;
