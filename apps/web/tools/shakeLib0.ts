import type { Plugin } from 'vite';

/**
 * Two things that lib0, which Yjs is built on, does when it is loaded and that nobody here needs:
 *
 * - The elements of a page that it brings along for a console in the page: it is said that making them does nothing else.
 *   Otherwise a library for checking the form of data stays for them (2.4 kB of what the page loads, gzip).
 * - Two errors that are made beforehand, with the place where: for that the browser reads all code of the piece once more,
 *   which takes a tenth of the time in which a map opens.
 */
export function shakeLib0(): Plugin {
  return {
    name: 'milepost-shake-lib0',
    apply: 'build',
    enforce: 'pre',
    transform: {
      filter: { id: /[\\/]lib0[\\/](dom|decoding)\.js$/ },
      handler: (code) => ({
        code: code
          .replaceAll('= $.$custom(', '= /* @__PURE__ */ $.$custom(')
          .replace(/= error\.create\((.*)\)$/gm, '= Object.assign(Object.create(Error.prototype), { message: $1 })'),
        map: null,
      }),
    },
  };
}
