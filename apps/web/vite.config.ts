import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { compactLineBreaks } from './tools/compactLineBreaks.ts';
import { compileAhead } from './tools/compileAhead.ts';
import { compressAhead } from './tools/compressAhead.ts';
import { interfaceFonts } from './tools/interfaceFonts.ts';
import { mapPage } from './tools/mapPage.ts';
import { preloadStart } from './tools/preloadStart.ts';
import { refuseCycles } from './tools/refuseCycles.ts';
import { shakeLib0 } from './tools/shakeLib0.ts';
import { shakeReactFlow } from './tools/shakeReactFlow.ts';
import { sharePage } from './tools/sharePage.ts';

/** Where the API listens while the page comes from Vite's server. */
const api = process.env.MILEPOST_API_URL ?? 'http://127.0.0.1:4400';
const passOn = { target: api, changeOrigin: false };

export default defineConfig({
  root: import.meta.dirname,
  plugins: [
    react(),
    interfaceFonts(),
    compactLineBreaks(),
    shakeReactFlow(),
    shakeLib0(),
    sharePage(),
    preloadStart(),
    mapPage(),
    refuseCycles(),
    compileAhead(),
    compressAhead(),
  ],
  server: {
    host: '127.0.0.1',
    port: 4401,
    strictPort: true,
    proxy: {
      '/api': { ...passOn, ws: true },
      '/fonts': passOn,
      '/healthz': passOn,
      '/collab': { ...passOn, ws: true },
    },
  },
  worker: { format: 'es', plugins: () => [compactLineBreaks()] },
  preview: { host: '127.0.0.1', port: 4401, strictPort: true },
  build: {
    // Browsers of the last two years: <dialog>, popover and light-dark() are used as they are.
    target: ['chrome125', 'edge125', 'firefox128', 'safari17.5'],
    modulePreload: { polyfill: false },
    reportCompressedSize: true,
    rolldownOptions: {
      input: ['index.html', 'share.html'].map((page) => `${import.meta.dirname}/${page}`),
      output: {
        codeSplitting: {
          // Otherwise a group takes along what home needs too, and home would wait for the editor. So the groups have to
          // name whole layers, each of which needs only those above it: pieces that need each other don't start.
          includeDependenciesRecursively: false,
          // What changes least and every page needs is cached apart from the app's own code. Beyond that few large
          // pieces: many small ones that come together take a tenth more.
          groups: [
            // The light page behind share links, and what it has in common with the others. Nothing in these three may need
            // more than they hold: the page's weight is measured.
            {
              name: 'looking',
              test: /apps[\\/]web[\\/]src[\\/](share[\\/](?!main|start|talk|editing|Export|PasswordForm|seen[\\/]NewsBar|viewer[\\/]drawNews)|i18n[\\/](en[\\/]share\.|shareMessages))|lucide-react[\\/]dist[\\/]esm[\\/]icons[\\/](chevron-right|external-link|map|table-2|unlink)\./,
            },
            {
              name: 'drawing',
              test: /packages[\\/](schema[\\/]src[\\/](inOrder|isGerman|timeline|records[\\/](cardText|channels))\.|drawing[\\/]src[\\/](?!words\.|fonts[\\/](familiesNeeded|encodedCharacters)\.|compose[\\/]|theme[\\/](themes|define|brand)|layout[\\/](germanWords|layoutAgain|wordsFor)\.|scene[\\/](thumbnail[\\/]|cullOps)|scene[\\/]infographic[\\/](compose|drawFooter|break|estimate|inRows|introduced|legend|narrowest|pixel|printed)))|node_modules[\\/]linebreak[\\/]|apps[\\/]web[\\/]src[\\/](canvas[\\/](ThemeContext|mapWords|ground[\\/](FarPainter|StripedPicture|mapHead))|pictures[\\/]Pictures(Context)?)\./,
            },
            {
              name: 'base',
              test: /apps[\\/]web[\\/]src[\\/](ui[\\/](tokens|base|Button|IconButton|Spinner|EmptyState|Tooltips|Field\.module|classNames|placeNear)\b|app[\\/](Logo|whenIdle)\.|api[\\/](request|ApiError|download)\.|i18n[\\/](plural|formatTime|language|dictionary|direction|loadWords)\.)|lucide-react[\\/]dist[\\/]esm[\\/](?!icons|lucide-react)|lucide-react[\\/]dist[\\/]esm[\\/]icons[\\/](chevron-left|cloud-off|download|maximize|message-square|minus|plus)\.|preload-helper/,
            },
            { name: 'menu', test: /apps[\\/]web[\\/]src[\\/]ui[\\/](Menu|MenuButton|arrowStep)\b/ },
            // What only comments need of what is shared otherwise.
            {
              name: 'comments',
              test: /node_modules[\\/]marked[\\/]|packages[\\/]schema[\\/]src[\\/]anchors|lucide-react.*[\\/](face-slightly-smiling-plus|file-text|sheet)\./,
            },
            // What a map is shown and edited without: the other pages' frame, dialogs and fields.
            {
              name: 'pages',
              test: /apps[\\/]web[\\/]src[\\/](ui[\\/](Dialog|Field|Notice|TextField|Select|SegmentedControl|Progress)|app[\\/](NotFoundPage|PageFrame|AppHeader|AccountMenu))\.|lucide-react[\\/]dist[\\/]esm[\\/]icons[\\/](bookmark|chevron-down|circle-(check|dot|exclamation-point|user)|file-(question-mark|text|up)|key-round|lightbulb|log-(in|out)|refresh-cw|rotate-ccw|route|search-x|sheet|signpost|user-plus|users)\./,
            },
            // What hands do beyond what the bars show at first: keys, menus, and every action that isn't a button there.
            {
              name: 'hands',
              test: /apps[\\/]web[\\/]src[\\/](i18n[\\/](en[\\/](connections|finding|hands)|(connection|finding|hand)Messages)\.|canvas[\\/](connections|selection|overview)|editor[\\/](connecting|texts[\\/]nameOfConnection|sizing|finding[\\/](?!openFinding|[A-Z]|keptFilter|parts)|keyboard[\\/](handleKey|nextPlace)|moving[\\/](moveByOne|nextTarget|stepTarget)|actions[\\/](?!(action|add(Lane|Persona|Stage|Step)|fit(Map|Selection)|(hand|select)Tool|zoom\w+|exportMap|find|open(Commands|History|Menu|Shortcuts)|present|redo|undo|save|shareMap|toggle(Comments|Inspector|Table))\.)))|packages[\\/]schema[\\/]src[\\/](faultInConnection|commands[\\/]((add|change)Connection|(delete|duplicate)(Lane|Persona|Stage|Step)))\.|lucide-react[\\/]dist[\\/]esm[\\/]icons[\\/](arrow-left-right|arrows-(from|to)-axis-dashed-\w+|between-horizontal-(end|start)|clipboard-paste|copy-plus|eye-off|map-pin|move|panel-right-open|picture-in-picture-2|ruler|scissors|square-dashed|spline|star|waypoints)\./,
            },
            // What every page but the shared map's needs.
            {
              name: 'shell',
              test: /apps[\\/]web[\\/]src[\\/](ui|i18n(?![\\/](de[\\/]|en[\\/](account|brand|comments|connections|details|dialogs|finding|hands|history|home|notOpen|pasting|pictures|presence|presenting|share|sharing|table|trash)|(account|brand|comment|connection|detail|dialog|finding|hand|history|home|notOpen|pasting|picture|presence|presenting|share|sharing|table)Messages))|app(?![\\/]AccountMenu)|api(?![\\/](accounts|assets|imports|maps|shares|templates|workspaces)))[\\/]|lucide-react|node_modules[\\/](wouter|regexparam|use-sync-external-store)[\\/]/,
            },
            {
              name: 'react',
              test: /node_modules[\\/](react|react-dom|scheduler)[\\/]/,
            },
            {
              name: 'map',
              test: /packages[\\/](schema[\\/]src[\\/](?!http|exporting|collab|history|clip|parse|migrations|fault|invariants[\\/]faultsIn|brand|templates)|drawing[\\/]src[\\/](?!words\.|fonts[\\/](familiesNeeded|encodedCharacters)\.|compose[\\/]|theme[\\/](themes|define|brand)|layout[\\/](germanWords|wordsFor)\.|scene[\\/](thumbnail[\\/]|cullOps)|scene[\\/]infographic[\\/](compose|drawFooter|break|estimate|inRows|introduced|legend|narrowest|pixel|printed)))|node_modules[\\/](zod(?!.*locales)|nanoid|fractional-indexing)[\\/]/,
            },
            {
              name: 'editor',
              test: /packages[\\/]schema[\\/]src[\\/]collab|apps[\\/]web[\\/]src[\\/](store|canvas|collab|pictures|editor[\\/](?!afterMap|inspector|menus[\\/](?!ActionItem)|dialogs|comments|finding[\\/](?!openFinding)|presenting|pasting|pictures[\\/](?!pictureDesk)|MapNotOpen|UnsavedEdits))|node_modules[\\/](?!.*(papaparse|zod[\\/].*locales)[\\/])/,
            },
          ],
        },
      },
    },
  },
});
