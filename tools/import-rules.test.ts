import { execFile } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { root } from './root.ts';

/** A rule, what it must refuse and what it must let pass: one import each, `[file, specifier]`. */
interface RuleCase {
  readonly rule: string;
  readonly refused: readonly (readonly [string, string])[];
  readonly allowed: readonly (readonly [string, string])[];
  /** Whether types alone pass, which leave nothing in what is built. */
  readonly typesPass?: boolean;
}

const cases: readonly RuleCase[] = [
  {
    rule: 'packages-import-only-schema',
    refused: [
      ['packages/drawing/src/layout/a.ts', '@milepost/formats'],
      ['packages/drawing/src/a.test.ts', '@milepost/api'],
      ['packages/formats/src/mermaid/a.ts', '@milepost/drawing/svg'],
      ['packages/formats/src/a.ts', '@milepost/web'],
    ],
    allowed: [
      ['packages/drawing/src/layout/a.ts', '@milepost/schema'],
      ['packages/formats/src/a.ts', '@milepost/schema/http'],
      ['apps/web/src/a.ts', '@milepost/drawing'],
      ['apps/api/src/a.ts', '@milepost/formats'],
    ],
  },
  {
    rule: 'schema-imports-no-package',
    refused: [
      ['packages/schema/src/records/a.ts', '@milepost/drawing'],
      ['packages/schema/src/a.ts', '@milepost/schema'],
    ],
    allowed: [['packages/schema/src/records/a.ts', '../order.ts']],
  },
  {
    rule: 'apps-never-import-each-other',
    refused: [
      ['apps/web/src/a.ts', '@milepost/api'],
      ['apps/web/src/a.tsx', '@milepost/api/src/app.ts'],
      ['apps/api/src/a.ts', '@milepost/web'],
    ],
    allowed: [['apps/web/src/a.ts', '@milepost/schema/http']],
  },
  {
    rule: 'no-relative-import-of-another-package',
    refused: [
      ['packages/drawing/src/layout/a.ts', '../../../formats/src/index.ts'],
      ['packages/drawing/src/a.ts', '../../../apps/web/src/main.ts'],
      ['packages/schema/src/a.ts', './../../drawing/src/index.ts'],
      ['apps/web/src/a.ts', '../../api/src/app.ts'],
      ['apps/web/src/pages/a.tsx', '../../../api/src/app.ts'],
      ['apps/api/src/a.ts', '../../../packages/schema/src/index.ts'],
      ['apps/api/src/a.ts', '../../web/vite.config.ts'],
    ],
    allowed: [
      ['apps/web/src/canvas/a.ts', '../drawing/paint.ts'],
      ['apps/web/src/a.ts', './api/client.ts'],
      ['packages/schema/src/collab/a.ts', '../records/card.ts'],
    ],
  },
  {
    rule: 'react-flow-only-in-canvas',
    refused: [
      ['apps/web/src/editor/a.tsx', '@xyflow/react'],
      ['apps/web/src/a.ts', '@xyflow/react/dist/style.css'],
      ['apps/api/src/a.ts', '@xyflow/system'],
      ['packages/drawing/src/canvas/a.ts', '@xyflow/react'],
      ['e2e/a.ts', '@xyflow/react'],
    ],
    allowed: [
      ['apps/web/src/canvas/a.tsx', '@xyflow/react'],
      ['apps/web/src/canvas/nodes/a.tsx', '@xyflow/react/dist/base.css'],
    ],
  },
  {
    rule: 'prisma-only-in-repositories',
    refused: [
      ['apps/api/src/maps/a.ts', '@prisma/client'],
      ['apps/api/src/maps/a.routes.ts', '../database/generated/client.ts'],
      ['apps/api/src/a.ts', './database/generated/client.ts'],
      ['apps/api/src/a.ts', 'pglite-prisma-adapter'],
      ['apps/web/src/a.ts', '@prisma/client'],
    ],
    allowed: [
      ['apps/api/src/maps/maps.repository.ts', '@prisma/client'],
      ['apps/api/src/maps/maps.repository.ts', '../database/generated/client.ts'],
      ['apps/api/src/database/a.ts', '@prisma/adapter-pg'],
      ['apps/api/src/database/migrations/a.ts', '../generated/client.ts'],
      ['apps/api/src/testing/a.ts', '@prisma/client'],
    ],
  },
  {
    rule: 'web-takes-only-types-of-the-contract',
    refused: [
      ['apps/web/src/api/a.ts', '@milepost/schema/http'],
      ['apps/web/src/a.tsx', '@milepost/schema/http'],
    ],
    allowed: [
      ['apps/web/src/a.ts', '@milepost/schema/http/names'],
      ['apps/web/src/a.test.ts', '@milepost/schema/http'],
      ['apps/web/src/testing/a.ts', '@milepost/schema/http'],
      ['apps/api/src/a.ts', '@milepost/schema/http'],
    ],
    typesPass: true,
  },
  {
    rule: 'yjs-only-in-collab',
    refused: [
      ['apps/web/src/store/a.ts', 'yjs'],
      ['apps/web/src/a.ts', 'y-indexeddb'],
      ['apps/api/src/a.ts', '@hocuspocus/server'],
      ['packages/schema/src/commands/a.ts', 'yjs'],
      ['packages/drawing/src/a.ts', 'y-protocols/awareness'],
      ['e2e/a.ts', 'yjs/dist/yjs.mjs'],
    ],
    allowed: [
      ['packages/schema/src/collab/a.ts', 'yjs'],
      ['apps/web/src/collab/a.ts', '@hocuspocus/provider'],
      ['apps/api/src/collaboration/a.ts', 'y-protocols/sync'],
      ['apps/web/src/a.ts', './y-axis.ts'],
    ],
  },
];

/** Every way in which TypeScript names another module. */
const forms: readonly ((specifier: string) => string)[] = [
  (specifier) => `import '${specifier}';`,
  (specifier) => `import { a } from '${specifier}';`,
  (specifier) => `import * as a from "${specifier}";`,
  (specifier) => `import type { A } from '${specifier}';`,
  (specifier) => `import { type A } from '${specifier}';`,
  (specifier) => `export { a } from '${specifier}';`,
  (specifier) => `export type { A } from '${specifier}';`,
  (specifier) => `export * from '${specifier}';`,
  (specifier) => `import a = require('${specifier}');`,
  (specifier) => `export type A = import('${specifier}').A;`,
  (specifier) => `export type A = typeof import('${specifier}');`,
  (specifier) => `export const a = await import('${specifier}');`,
  (specifier) => `export const a = await import(\`${specifier}\`);`,
];

/** Those of them that name nothing but types. */
const typeForms = new Set([...forms.keys()].filter((form) => /^(import|export) type /.test(forms[form]?.('') ?? '')));

/** Lays one import in one form into a file of its own, beside the file that the case names. */
function place(folder: string, [file, specifier]: readonly [string, string], index: number, form: number): string {
  const path = file.replace(/(\w+)((?:\.\w+)+)$/, `$1${index}-${form}$2`);
  mkdirSync(join(folder, dirname(path)), { recursive: true });
  writeFileSync(join(folder, path), `${forms[form]?.(specifier)}\n`);
  return path;
}

describe.each(cases)('$rule', ({ rule, refused, allowed, typesPass }) => {
  let folder: string;
  let reported: Set<string>;
  const expected: string[] = [];

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'milepost-rules-'));
    // The real configuration's plugins, with the rules themselves where they are in the checkout.
    const { plugins } = JSON.parse(readFileSync(join(root, 'biome.json'), 'utf8'));
    const configuration = {
      root: true,
      linter: { rules: { preset: 'none' } },
      plugins: plugins
        .filter(({ path }: { path: string }) => path.endsWith(`/${rule}.grit`))
        .map((plugin: { path: string }) => ({ ...plugin, path: join(root, plugin.path) })),
    };
    writeFileSync(join(folder, 'biome.json'), JSON.stringify(configuration));
    for (const form of forms.keys()) {
      for (const [index, refusal] of refused.entries()) {
        const path = place(folder, refusal, index, form);
        if (!typesPass || !typeForms.has(form)) expected.push(path);
      }
      for (const [index, allowance] of allowed.entries()) place(folder, allowance, refused.length + index, form);
    }
    const biome = join(root, 'node_modules/@biomejs/biome/bin/biome');
    const { stdout } = await promisify(execFile)(
      process.execPath,
      [biome, 'lint', '--reporter=json', '--max-diagnostics=none', '.'],
      { cwd: folder, maxBuffer: 1 << 28 },
    ).catch((error: { stdout: string }) => error);
    const { diagnostics } = JSON.parse(stdout);
    reported = new Set(diagnostics.map((diagnostic: { location: { path: string } }) => diagnostic.location.path));
  });

  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  test('refuses what it is there for, in every form of import, and nothing else', () => {
    expect([...reported].sort()).toEqual(expected.sort());
  });
});

test('no rule is left without a case', () => {
  const rules = readdirSync(join(root, 'tools/import-rules')).map((file) => file.replace('.grit', ''));
  expect(cases.map(({ rule }) => rule).sort()).toEqual(rules.sort());
});
