import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { SqlDriverAdapter } from '@prisma/driver-adapter-utils';
import { bindMigrationAwareSqlAdapterFactory } from '@prisma/driver-adapter-utils';
import * as bindings from '@prisma/schema-engine-wasm/schema_engine_bg';

/**
 * Starts Prisma's schema engine as WebAssembly over a driver adapter: the same engine as the binary that Prisma
 * downloads, without the download. `connect` opens the database to work on, and those for trying things out.
 */
export async function startSchemaEngine(
  connect: () => Promise<SqlDriverAdapter>,
  datamodel: string,
): Promise<bindings.SchemaEngine> {
  await load();
  const factory = bindMigrationAwareSqlAdapterFactory({
    provider: 'postgres',
    adapterName: 'milepost',
    connect,
    connectToShadowDb: connect,
  });
  return bindings.SchemaEngine.new({ datamodels: [['schema.prisma', datamodel]] }, () => undefined, factory);
}

/** What is used of WebAssembly, which TypeScript knows only as a part of the browser. */
declare const WebAssembly: {
  instantiate(bytes: Uint8Array, imports: Record<string, unknown>): Promise<{ instance: { exports: unknown } }>;
};

let loading: Promise<void> | undefined;

function load(): Promise<void> {
  loading ??= (async () => {
    const path = createRequire(import.meta.url)
      .resolve('@prisma/schema-engine-wasm')
      .replace(/schema_engine\.js$/, 'schema_engine_bg.wasm');
    const { instance } = await WebAssembly.instantiate(await readFile(path), {
      './schema_engine_bg.js': bindings,
    });
    const { exports } = instance;
    bindings.__wbg_set_wasm(exports);
    (exports as { __wbindgen_start(): void }).__wbindgen_start();
  })();
  return loading;
}
