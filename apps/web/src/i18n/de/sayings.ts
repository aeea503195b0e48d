interface Pattern {
  readonly pattern: RegExp;
  readonly german: string;
}

const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/**
 * Makes what says sentences of the server in German: it speaks English only, so they are known by their words.
 *
 * @param sentences each with its German; `{}` is a name, a number or a quotation, in the same order in both
 */
export function sayings(sentences: Readonly<Record<string, string>>): (message: string) => string | undefined {
  let patterns: readonly Pattern[] | undefined;
  return (message) => {
    // Made when they are needed first: most pages hear no complaint.
    patterns ??= Object.entries(sentences).map(([english, german]) => ({
      pattern: new RegExp(`^${english.split('{}').map(escaped).join('(.+?)')}$`, 's'),
      german,
    }));
    for (const { pattern, german } of patterns) {
      const [, ...parts] = pattern.exec(message) ?? [];
      if (pattern.test(message)) return german.replace(/\{\}/g, () => inGermanQuotes(parts.shift() ?? ''));
    }
    return undefined;
  };
}

/** What is quoted from a text. */
function inGermanQuotes(part: string): string {
  return part.replace(/^"(.*)"$/s, '„$1“');
}
