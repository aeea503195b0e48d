const KEY = 'milepost-account';

/**
 * Whether whoever used this browser last has an account, and has not signed out: when their session runs out they are
 * asked to sign in, rather than taken for a visitor who has no maps yet.
 */
export function isAccountHere(): boolean {
  try {
    return localStorage.getItem(KEY) !== null;
  } catch {
    return false;
  }
}

export function noteAccountHere(isHere: boolean): void {
  try {
    if (isHere) localStorage.setItem(KEY, 'here');
    else localStorage.removeItem(KEY);
  } catch {
    // Where nothing can be kept, everybody is a visitor again.
  }
}
