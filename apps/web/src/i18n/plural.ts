const rules = new Map<string, Intl.PluralRules>();

/** The form of a noun that goes with a number in a language: `plural('en', 2, {one: 'map', other: 'maps'})`. */
export function plural(
  language: string,
  count: number,
  forms: Partial<Record<Intl.LDMLPluralRule, string>> & { readonly other: string },
): string {
  let rule = rules.get(language);
  if (!rule) {
    rule = new Intl.PluralRules(language);
    rules.set(language, rule);
  }
  return forms[rule.select(count)] ?? forms.other;
}
