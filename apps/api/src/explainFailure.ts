/** Why the server can't start, in one line for whoever started it. */
export function explainFailure(error: unknown): string {
  const { name, code, message, port } = error as { name?: string; code?: string; message?: string; port?: number };
  const reason = String(message ?? error)
    .replace(/\s+/g, ' ')
    .trim();
  switch (name) {
    case 'ConfigError':
      return `The configuration can't be used: ${reason}.`;
    case 'FolderInUseError':
      return `Can't start: ${reason}. Stop it, or set DATA_DIR to another folder.`;
    case 'DataFolderError':
      return `Can't start: DATA_DIR can't be used (${reason}).`;
    case 'DatabaseUnreachableError':
      return `Can't start: ${reason}. Check DATABASE_URL, and that the database runs.`;
  }
  switch (code) {
    case 'EADDRINUSE':
      return `Can't start: port ${port} is in use. Stop what uses it, or set PORT to another one.`;
    case 'EADDRNOTAVAIL':
    case 'ENOTFOUND':
    case 'EAI_AGAIN':
      return `Can't start: HOST is not an address of this machine (${reason}).`;
    case 'EACCES':
      return `Can't start: port ${port} may not be used by this user. Set PORT to one from 1024 on.`;
    default:
      return `Can't start: ${reason}`;
  }
}
