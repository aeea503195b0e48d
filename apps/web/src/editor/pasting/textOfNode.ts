/** The part of the DOM's nodes that is read here. */
export interface TextNode {
  readonly nodeName: string;
  readonly nodeValue: string | null;
  readonly childNodes: Iterable<TextNode>;
}

const HIDDEN = new Set(['STYLE', 'SCRIPT', 'TEMPLATE', 'TITLE', 'HEAD', 'NOSCRIPT', '#comment']);
const BLOCKS = new Set([
  ...['P', 'DIV', 'LI', 'UL', 'OL', 'TR', 'TABLE', 'BLOCKQUOTE', 'PRE', 'SECTION', 'ARTICLE', 'HEADER', 'FOOTER'],
  ...['H1', 'H2', 'H3', 'H4', 'H5', 'H6', 'DT', 'DD', 'FIGURE', 'FIGCAPTION', 'HR'],
]);

/** What a piece of HTML says, with the line ends that a browser would show; entries of lists keep a dot in front. */
export function textOfNode(node: TextNode): string {
  const parts: string[] = [];
  collect(node, parts);
  return parts
    .join('')
    .split('\n')
    .map((line) => line.replace(/[^\S\n]+/g, ' ').trim())
    .join('\n')
    .replace(/\n{2,}/g, '\n')
    .trim();
}

function collect(node: TextNode, parts: string[]): void {
  const { nodeName } = node;
  if (HIDDEN.has(nodeName)) return;
  // Line ends in the source are spaces.
  if (nodeName === '#text') parts.push((node.nodeValue ?? '').replace(/[\t\n\f\r ]+/g, ' '));
  else if (nodeName === 'BR') parts.push('\n');
  else {
    const isBlock = BLOCKS.has(nodeName);
    if (isBlock) parts.push('\n');
    if (nodeName === 'LI') parts.push('• ');
    for (const child of node.childNodes) collect(child, parts);
    if (isBlock) parts.push('\n');
    else if (nodeName === 'TD' || nodeName === 'TH') parts.push(' ');
  }
}
