/**
 * A text in Markdown as lines for paper: signs of emphasis go, lists get dots, and links say where they lead. A line that
 * goes on in the next one with a single line break stays a line of its own.
 */
export function plainLines(markdown: string): string[] {
  return markdown
    .replace(/!?\[([^\]\n]*)\]\(\s*<?((?:https?:\/\/|mailto:)[^)\s>]+)>?(?:\s+"[^"\n]*")?\s*\)/gi, (_, text, link) =>
      text === '' || text === link ? link : `${text} (${link})`,
    )
    .split('\n')
    .map((line) =>
      line
        .replace(/^\s*[-*+]\s+/, '• ')
        .replace(/^\s*#{1,6}\s+/, '')
        .replace(/^\s*>\s?/, '“ ')
        .replace(/(\*\*|__|~~)(?=\S)(.+?)\1/g, '$2')
        .replace(/`([^`]+)`/g, '$1')
        .trimEnd(),
    )
    .filter((line, index, lines) => line !== '' || (lines[index - 1] ?? '') !== '');
}
