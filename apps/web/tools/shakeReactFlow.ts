import type { Plugin } from 'vite';

const LEFT_OUT = '\0d3-transition-left-out:';

/** Functions of React Flow that have nothing to do here, and what each gives then. */
const IDLE: Readonly<Record<string, string>> = {
  A11yDescriptions: 'null',
  Attribution: 'null',
  ConnectionLineWrapper: 'null',
  DefaultNode: 'null',
  EdgeRendererComponent: 'null',
  GroupNode: 'null',
  HandleComponent: 'null',
  InputNode: 'null',
  NodesSelection: 'null',
  OutputNode: 'null',
  SelectionListener: 'null',
  UserSelection: 'null',
  applyChanges: 'arguments[1]',
  handleExpandParent: '[]',
  handleNodeClick: 'undefined',
  updateConnectionLookup: 'undefined',
  useColorModeClass: "'light'",
  useDrag: 'false',
  useNodeObserver: 'useRef(null)',
  useGlobalKeyHandler: 'undefined',
  useMoveSelectedNodes: 'undefined',
  useNodeOrEdgeTypesWarning: 'undefined',
  useOnInitHandler: 'undefined',
  useStylesLoadedWarning: 'undefined',
  useViewportSync: 'undefined',
};
/**
 * What each node looks up in React Flow's store whenever anything changes there, so at every move of the map: three things
 * in a new object, compared one by one. Here no node has children, and what is in a node changes only with the node.
 */
const LOOKED_UP = /const \{ node, internals, isParent \} = useStore\(\(s\) => \{.*?\}, shallow\);/s;
const NODE_ALONE = `const node = useStore((s) => s.nodeLookup.get(id));
  const { internals } = node, isParent = false;`;
const IDLE_FUNCTION = new RegExp(`^function (${Object.keys(IDLE).join('|')})\\([^]*?\\n\\}$`, 'gm');

/**
 * Leaves out of React Flow what this editor doesn't use, which is more than the bundler can tell by itself:
 *
 * - Components that nobody asks for (mini map, controls, resizer) are kept only because of how they are wrapped and named.
 * - Its animated viewport brings d3-transition, d3-interpolate and d3-color; the canvas glides by its own few lines (see
 *   `glide`), so React Flow must never be given a `duration`.
 * - Connections, dragging, selecting and keys are the editor's own: React Flow is given no edges, nothing that it may drag
 *   and its nodes from outside, so that what it has for them would do nothing.
 *
 * Together 33 kB of what the page loads (gzip). Where React Flow changes and this finds nothing, only those come back.
 */
export function shakeReactFlow(): Plugin {
  return {
    name: 'milepost-shake-react-flow',
    apply: 'build',
    enforce: 'pre',
    resolveId: {
      filter: { id: /^d3-transition$/ },
      async handler(_, importer) {
        const selection = await this.resolve('d3-selection', importer);
        return selection ? `${LEFT_OUT}${selection.id}` : null;
      },
    },
    load: {
      filter: { id: /d3-transition-left-out:/ },
      handler: (id) => `import { selection } from ${JSON.stringify(id.slice(LEFT_OUT.length))};
selection.prototype.interrupt = function () { return this; };
export function interrupt() {}`,
    },
    transform: {
      filter: { id: /[\\/](@xyflow[\\/](react|system)[\\/]dist[\\/]esm[\\/]index|d3-interpolate)\.m?js$/ },
      handler: (code) => ({
        code: code
          .replace(IDLE_FUNCTION, (_, name: string) => `function ${name}() { return ${IDLE[name]}; }`)
          .replace(LOOKED_UP, NODE_ALONE)
          .replace(/^\w+\.displayName = '\w+';$/gm, '')
          .replace(/^((?:const|var) [\w$]+ = )(\(function|[\w$]+\()/gm, '$1/* @__PURE__ */ $2')
          .replaceAll("options?.interpolate === 'linear' ? interpolate : interpolateZoom", 'interpolateZoom'),
        map: null,
      }),
    },
  };
}
