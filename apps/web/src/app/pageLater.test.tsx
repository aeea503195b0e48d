import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { loadOnce } from './loadOnce.ts';
import { pageLater } from './pageLater.tsx';

describe('a page whose code comes by itself', () => {
  it('stands at once where its code is here already', async () => {
    const code = Promise.withResolvers<() => string>();
    const Page = pageLater(() => code.promise);
    expect(renderToStaticMarkup(<Page />)).not.toContain('The page');
    Page.preload();
    code.resolve(() => 'The page');
    await code.promise;
    expect(renderToStaticMarkup(<Page />)).toBe('The page');
  });

  it('is quiet about code that doesn’t come before the page is shown', async () => {
    const Page = pageLater(() => Promise.reject(new Error('offline')));
    Page.preload();
    expect(renderToStaticMarkup(<Page />)).not.toBe('');
  });
});

describe('code that comes when it is asked for', () => {
  it('is asked for once, and again only where it didn’t come', async () => {
    const answers = [Promise.reject(new Error('offline')), Promise.resolve('code')];
    let asked = 0;
    const code = loadOnce(() => answers[asked++] ?? Promise.reject(new Error('asked again')));
    await expect(code.fetch()).rejects.toThrow('offline');
    expect(code.loaded()).toBeUndefined();
    const told: unknown[] = [];
    code.subscribe(() => told.push(code.loaded()));
    await Promise.all([code.fetch(), code.fetch()]);
    await code.fetch();
    expect(code.loaded()).toBe('code');
    expect(told).toEqual(['code']);
    expect(asked).toBe(2);
  });
});
