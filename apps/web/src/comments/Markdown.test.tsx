import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { Markdown } from './Markdown.tsx';

/** Markup inside of the text's own element. */
function shown(text: string, names: readonly string[] = []): string {
  return renderToStaticMarkup(<Markdown text={text} names={names} />).replace(/^<div[^>]*>|<\/div>$/g, '');
}

describe('Markdown', () => {
  it.each([
    ['**bold** and *slanted* and ~~gone~~', '<p><strong>bold</strong> and <em>slanted</em> and <del>gone</del></p>'],
    ['one\ntwo\n\nthree', '<p>one<br/>two</p><p>three</p>'],
    ['- a\n- b', '<ul><li>a</li><li>b</li></ul>'],
    ['3. a\n4. b', '<ol start="3"><li>a</li><li>b</li></ol>'],
    ['> said', '<blockquote><p>said</p></blockquote>'],
    ['# Not so loud', '<p><strong>Not so loud</strong></p>'],
    ['`a < b`', '<p><code>a &lt; b</code></p>'],
    ['\\*so\\*', '<p>*so*</p>'],
    ['AT&T &lt;', '<p>AT&amp;T &amp;lt;</p>'],
  ])('shows %j', (text, markup) => {
    expect(shown(text)).toBe(markup);
  });

  it('opens links of its kinds in a tab of their own, which learns nothing of this one', () => {
    for (const [text, href] of [
      ['[site](https://example.org/a?b=1)', 'https://example.org/a?b=1'],
      ['see http://example.org', 'http://example.org'],
      ['write to ann@example.org', 'mailto:ann@example.org'],
    ]) {
      const markup = shown(text ?? '');
      expect(markup).toContain(`href="${href}"`);
      expect(markup).toContain('target="_blank" rel="noopener noreferrer nofollow ugc"');
    }
  });

  it.each([
    '<script>alert(1)</script>',
    '<img src=x onerror=alert(1)>',
    '<svg/onload=alert(1)>',
    '<a href="javascript:alert(1)">x</a>',
    '[x](javascript:alert(1))',
    '[x](JaVaScRiPt:alert(1))',
    '[x](&#106;avascript:alert(1))',
    '[x](java\tscript:alert(1))',
    '[x](<java\nscript:alert(1)>)',
    '[x](data:text/html;base64,PHNjcmlwdD4=)',
    '[x](vbscript:msgbox(1))',
    '[x](//evil.example)',
    '[x](/api/auth/sign-out)',
    '[x](file:///etc/passwd)',
    '[x][ref]\n\n[ref]: javascript:alert(1)',
    '<javascript:alert(1)>',
    '![x](https://evil.example/pixel.png)',
    '![x](javascript:alert(1))',
    '[![x](y "onerror=alert(1)")](javascript:alert(1))',
    '[x](https://a.example" onmouseover="alert(1))',
    '<iframe srcdoc="<script>alert(1)</script>">',
    '<!--><img src=x onerror=alert(1)>-->',
    '|<img src=x onerror=alert(1)>|b|\n|-|-|\n|1|2|',
    '```html\n<script>alert(1)</script>\n```',
    '<https://a.example/"onclick="alert(1)>',
  ])('makes nothing that runs or loads of %j', (text) => {
    const markup = shown(text, ['"><script>alert(1)</script>']);
    const elements = [...markup.matchAll(/<(\w+)([^>]*)>/g)];
    for (const [, name = '', attributes = ''] of elements) {
      expect(['p', 'br', 'a', 'strong', 'em', 'del', 'code', 'pre', 'ul', 'ol', 'li', 'blockquote', 'hr']).toContain(
        name,
      );
      const href = /href="([^"]*)"/.exec(attributes)?.[1];
      if (href !== undefined) expect(href).toMatch(/^(https?:|mailto:)/);
      expect(attributes.replace(/="[^"]*"/g, '')).toMatch(/^( (href|target|rel|title))* ?\/?$/);
    }
  });

  it('marks whom it calls, and nobody else', () => {
    expect(shown('@Ann Lee, @Ann and @Bo', ['Ann', 'Ann Lee']).replace(/ class="[^"]*"/g, '')).toBe(
      '<p><span>@Ann Lee</span>, <span>@Ann</span> and @Bo</p>',
    );
    expect(shown('**@Ann**', ['Ann'])).toContain('<strong><span');
    expect(shown('`@Ann`', ['Ann'])).toBe('<p><code>@Ann</code></p>');
  });

  it.each([
    ['quotes', '>'.repeat(5000)],
    ['lists', '- '.repeat(2500)],
    ['brackets', '['.repeat(5000)],
    ['stars', '***a** '.repeat(714)],
    ['words with stars', '*a'.repeat(2500)],
    ['dots before an @', `${'a.'.repeat(2499)}@b`],
    ['backticks', '`'.repeat(5000)],
  ])('takes %s without end for no longer than a moment', (_, text) => {
    const start = performance.now();
    const markup = shown(text);
    expect(performance.now() - start).toBeLessThan(1_500);
    expect(markup.length).toBeLessThan(60_000);
  });

  it('shows what is nested too deep as it is', () => {
    expect(shown(`${'> '.repeat(40)}deep`)).toContain('deep');
    expect(shown(`${'>'.repeat(300)}deep`)).toContain('deep');
  });
});
