import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { interfaceFonts } from './tools/interfaceFonts.ts';
import { shakeReactFlow } from './tools/shakeReactFlow.ts';

/** Where the API listens while the page comes from Vite's server. */
const api = process.env.MILEPOST_API_URL ?? 'http://127.0.0.1:4400';
const passOn = { target: api, changeOrigin: false };

export default defineConfig({
  root: import.meta.dirname,
  plugins: [react(), interfaceFonts(), shakeReactFlow()],
  server: {
    host: '127.0.0.1',
    port: 4401,
    strictPort: true,
    proxy: { '/api': passOn, '/fonts': passOn, '/healthz': passOn, '/collab': { ...passOn, ws: true } },
  },
  preview: { host: '127.0.0.1', port: 4401, strictPort: true },
  build: {
    // Browsers of the last two years: <dialog>, popover and light-dark() are used as they are.
    target: ['chrome125', 'edge125', 'firefox128', 'safari17.5'],
    modulePreload: { polyfill: false },
    reportCompressedSize: true,
    rolldownOptions: {
      output: {
        codeSplitting: {
          // Otherwise a group takes along what home needs too, and home would wait for the editor. So the groups have to
          // name whole layers, each of which needs only those above it: pieces that need each other don't start.
          includeDependenciesRecursively: false,
          // What changes least and every page needs is cached apart from the app's own code. Beyond that few large
          // pieces: many small ones that come together take a tenth more.
          groups: [
            // What only comments need of what is shared otherwise.
            {
              name: 'comments',
              test: /node_modules[\\/]marked[\\/]|packages[\\/]schema[\\/]src[\\/]anchors|lucide-react.*[\\/](smile-plus|file-text|sheet)\./,
            },
            // What a map is shown and edited without: the other pages' frame, dialogs and fields.
            {
              name: 'pages',
              test: /apps[\\/]web[\\/]src[\\/](ui[\\/](Dialog|Field|Notice|TextField|Select|SegmentedControl|Progress)|app[\\/](NotFoundPage|PageFrame|AppHeader|Logo))\./,
            },
            {
              name: 'shell',
              test: /apps[\\/]web[\\/]src[\\/](ui|i18n(?![\\/](en[\\/](account|comments|dialogs|history|home|presence|trash)|(account|comment|dialog|history|home|presence)Messages))|app(?![\\/]AccountMenu)|api(?![\\/](accounts|workspaces)))[\\/]|lucide-react/,
            },
            {
              name: 'react',
              test: /node_modules[\\/](react|react-dom|scheduler|wouter|regexparam|use-sync-external-store)[\\/]/,
            },
            {
              name: 'map',
              test: /packages[\\/](schema[\\/]src[\\/](?!http|collab|history)|drawing[\\/]src[\\/](?!scene[\\/]infographic[\\/](compose|drawFooter|break|estimate|legend|png)))|node_modules[\\/](zod|linebreak|unicode-trie|tiny-inflate|base64-js|nanoid|fractional-indexing)[\\/]/,
            },
            {
              name: 'editor',
              test: /packages[\\/]schema[\\/]src[\\/]collab|apps[\\/]web[\\/]src[\\/](store|canvas|collab|editor[\\/](?!inspector|menus|dialogs|comments|MapNotOpen|UnsavedEdits))|node_modules[\\/]/,
            },
          ],
        },
      },
    },
  },
});
