import { Lexer, type Token, type Tokens } from 'marked';
import { Fragment, memo, type ReactNode, useMemo } from 'react';
import { messages } from '../i18n/commentMessages.ts';
import styles from './Markdown.module.css';
import { splitMentions } from './splitMentions.ts';

/** A text with more signs than this is no prose, and could take long to make sense of. */
const MOST_SIGNS = 400;
const SIGNS = /[*_~[\]>`|<]|^\s*([-+]|\d+[.)])\s/gm;

/** As deep as quotes and lists are shown. */
const DEEPEST = 8;

interface MarkdownProps {
  readonly text: string;
  /** Names that stand out where they are called with an @. */
  readonly names?: readonly string[];
}

/**
 * A text in Markdown as elements of the page: what isn't on the list below is shown as the text that it is. So no text
 * makes an element of its own choice, a link that runs something, or a picture that tells a stranger who is looking.
 */
export const Markdown = memo(function Markdown({ text, names = [] }: MarkdownProps) {
  const tokens = useMemo(() => lex(text), [text]);
  return (
    <div className={styles.text} dir="auto">
      {tokens ? <Blocks tokens={tokens} names={names} depth={0} /> : <p>{text}</p>}
    </div>
  );
});

/** Undefined for what is taken as it is. */
function lex(text: string): Token[] | undefined {
  if ((text.match(SIGNS)?.length ?? 0) > MOST_SIGNS) return undefined;
  try {
    return new Lexer({ gfm: true, breaks: true }).lex(text);
  } catch {
    return undefined;
  }
}

interface Part {
  readonly names: readonly string[];
  readonly depth: number;
}

function Blocks({ tokens, ...part }: Part & { readonly tokens: readonly Token[] }): ReactNode {
  return tokens.map((token, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: a text's parts have no other name than their place
    <Fragment key={index}>{blockOf(token, part)}</Fragment>
  ));
}

function blockOf(token: Token, part: Part): ReactNode {
  if (part.depth > DEEPEST) return <p>{token.raw}</p>;
  const deeper = { ...part, depth: part.depth + 1 };
  switch (token.type) {
    case 'space':
    case 'def':
    case 'checkbox':
      return null;
    case 'hr':
      return <hr />;
    case 'code':
      return (
        <pre>
          <code>{(token as Tokens.Code).text}</code>
        </pre>
      );
    case 'blockquote':
      return (
        <blockquote>
          <Blocks tokens={(token as Tokens.Blockquote).tokens} {...deeper} />
        </blockquote>
      );
    case 'list':
      return listOf(token as Tokens.List, deeper);
    case 'heading':
      return (
        <p>
          <strong>
            <Inlines tokens={(token as Tokens.Heading).tokens} {...deeper} />
          </strong>
        </p>
      );
    case 'paragraph':
      return (
        <p>
          <Inlines tokens={(token as Tokens.Paragraph).tokens} {...deeper} />
        </p>
      );
    case 'text':
      return <Inlines tokens={(token as Tokens.Text).tokens ?? [token]} {...deeper} />;
    default:
      return <p>{token.raw}</p>;
  }
}

function listOf({ ordered, start, items }: Tokens.List, part: Part): ReactNode {
  const entries = items.map((item, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: a text's parts have no other name than their place
    <li key={index}>
      {item.task ? <span aria-hidden="true">{item.checked ? '☑ ' : '☐ '}</span> : null}
      {item.task ? <span className="visually-hidden">{messages.task(item.checked === true)}</span> : null}
      <Blocks tokens={item.tokens} {...part} />
    </li>
  ));
  return ordered ? <ol start={typeof start === 'number' ? start : 1}>{entries}</ol> : <ul>{entries}</ul>;
}

function Inlines({ tokens, ...part }: Part & { readonly tokens: readonly Token[] }): ReactNode {
  return tokens.map((token, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: a text's parts have no other name than their place
    <Fragment key={index}>{inlineOf(token, part)}</Fragment>
  ));
}

function inlineOf(token: Token, part: Part): ReactNode {
  if (part.depth > DEEPEST) return token.raw;
  const inner = 'tokens' in token && token.tokens ? token.tokens : [];
  const deeper = { ...part, depth: part.depth + 1 };
  switch (token.type) {
    case 'strong':
      return (
        <strong>
          <Inlines tokens={inner} {...deeper} />
        </strong>
      );
    case 'em':
      return (
        <em>
          <Inlines tokens={inner} {...deeper} />
        </em>
      );
    case 'del':
      return (
        <del>
          <Inlines tokens={inner} {...deeper} />
        </del>
      );
    case 'codespan':
      return <code>{(token as Tokens.Codespan).text}</code>;
    case 'br':
      return <br />;
    case 'escape':
      return (token as Tokens.Escape).text;
    case 'link':
      return linkOf(token as Tokens.Link, deeper);
    case 'text':
      return inner.length > 0 ? (
        <Inlines tokens={inner} {...deeper} />
      ) : (
        withMentions((token as Tokens.Text).text, part)
      );
    default:
      return token.raw;
  }
}

function linkOf({ href, raw, tokens }: Tokens.Link, part: Part): ReactNode {
  if (!isSafe(href)) return raw;
  return (
    <a href={href} target="_blank" rel="noopener noreferrer nofollow ugc" title={href}>
      <Inlines tokens={tokens} {...part} />
    </a>
  );
}

/** Only what opens a page or a letter, as the browser itself understands the address. */
function isSafe(href: string): boolean {
  if (!/^(https?:\/\/|mailto:)/i.test(href)) return false;
  return URL.canParse(href) && ['http:', 'https:', 'mailto:'].includes(new URL(href).protocol);
}

function withMentions(text: string, { names }: Part): ReactNode {
  return splitMentions(text, names).map((piece, index) =>
    piece.isMention ? (
      // biome-ignore lint/suspicious/noArrayIndexKey: a text's parts have no other name than their place
      <span key={index} className={styles.mention}>
        {piece.text}
      </span>
    ) : (
      piece.text
    ),
  );
}
