const KEY = 'milepost:guest-name';

/** What a guest called themselves when they last wrote on this device. */
export function rememberedName(): string {
  try {
    return localStorage.getItem(KEY) ?? '';
  } catch {
    return '';
  }
}

export function rememberName(name: string): void {
  try {
    localStorage.setItem(KEY, name);
  } catch {
    // Without storage they are asked the next time.
  }
}
