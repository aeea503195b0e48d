/** A text in pieces, with each `@name` of these names as a piece of its own. Of two names, the longer one is meant. */
export function splitMentions(
  text: string,
  names: readonly string[],
): ReadonlyArray<{ readonly text: string; readonly isMention: boolean }> {
  const longestFirst = names.filter((name) => name !== '').sort((a, b) => b.length - a.length);
  const pieces: Array<{ text: string; isMention: boolean }> = [];
  let plain = '';
  const endPlain = () => {
    if (plain !== '') pieces.push({ text: plain, isMention: false });
    plain = '';
  };
  for (let at = 0; at < text.length; ) {
    const name = text[at] === '@' ? longestFirst.find((one) => text.startsWith(one, at + 1)) : undefined;
    if (name === undefined) {
      plain += text[at];
      at++;
    } else {
      endPlain();
      pieces.push({ text: `@${name}`, isMention: true });
      at += name.length + 1;
    }
  }
  endPlain();
  return pieces;
}
