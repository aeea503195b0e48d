/** A cookie for what lies behind share links, which is all that it is sent with. `seconds` is how long it is kept. */
export function shareCookie(name: string, value: string, seconds: number, origin: string): string {
  const secure = origin.startsWith('https:') ? '; Secure' : '';
  return `${name}=${value}; Path=/api/share; Max-Age=${seconds}; HttpOnly; SameSite=Lax${secure}`;
}
