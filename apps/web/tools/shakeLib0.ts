import type { Plugin } from 'vite';

/**
 * Says of lib0's elements of a page, which Yjs brings along for a console in the page and nobody asks for, that making
 * them does nothing else. Otherwise a library for checking the form of data stays for them (2.4 kB of what the page loads,
 * gzip).
 */
export function shakeLib0(): Plugin {
  return {
    name: 'milepost-shake-lib0',
    apply: 'build',
    enforce: 'pre',
    transform: {
      filter: { id: /[\\/]lib0[\\/]dom\.js$/ },
      handler: (code) => ({ code: code.replaceAll('= $.$custom(', '= /* @__PURE__ */ $.$custom('), map: null }),
    },
  };
}
