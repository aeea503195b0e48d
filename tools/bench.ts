import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Ratio } from '../bench/contract.ts';
import { buildWeb } from './build-web.ts';
import { findBrowser } from './find-browser.ts';
import { generateSources } from './generate-sources.ts';
import { root } from './root.ts';
import { runNode } from './run-node.ts';
import { runTool } from './run-tool.ts';

interface Row extends Ratio {
  readonly bench: string;
  readonly holds: boolean;
}

const holds = ({ ratio, limit, direction }: Ratio) => (direction === 'at most' ? ratio <= limit : ratio >= limit);

/** Runs one file. An empty list means that it could not measure, and said why. */
async function runBench(file: string, folder: string): Promise<Row[]> {
  const report = join(folder, `${file}.json`);
  console.log(`\n== ${file}`);
  const { code } = await runNode(['--expose-gc', 'tools/run-bench.ts', join(root, 'bench', file), report]);
  if (code !== 0 || !existsSync(report)) return [];
  const { name, ratios }: { name: string; ratios: Ratio[] } = JSON.parse(readFileSync(report, 'utf8'));
  return ratios.map((ratio) => ({ ...ratio, bench: name, holds: holds(ratio) }));
}

function printTable(rows: readonly Row[]): void {
  const cells = rows.map((row) => [
    row.holds ? '✓' : '✗',
    row.name,
    row.ratio.toFixed(3),
    `${row.direction} ${row.limit}`,
    row.detail,
  ]);
  const widths = [0, 1, 2, 3, 4].map((column) => Math.max(...cells.map((line) => line[column]!.length)));
  console.log();
  for (const line of cells)
    console.log(
      line
        .map((cell, column) => cell.padEnd(widths[column]!))
        .join('  ')
        .trimEnd(),
    );
}

await runTool(async () => {
  const wanted = process.argv.slice(2);
  const files = readdirSync(join(root, 'bench'))
    .filter((file) => file.endsWith('.bench.ts') && (wanted.length === 0 || wanted.some((part) => file.includes(part))))
    .sort();
  if (files.length === 0) throw new Error('No bench has such a name.');
  await generateSources();
  await buildWeb();
  process.env.CHROMIUM_PATH = findBrowser();

  const folder = mkdtempSync(join(tmpdir(), 'milepost-bench-'));
  const rows: Row[] = [];
  const broken: string[] = [];
  try {
    for (const file of files) {
      const found = await runBench(file, folder);
      if (found.length === 0) broken.push(file);
      rows.push(...found);
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }

  if (rows.length > 0) printTable(rows);
  for (const file of broken) console.log(`✗ ${file} could not measure: see above`);
  const machine = { cpu: cpus()[0]?.model, cores: cpus().length, node: process.version, platform: process.platform };
  mkdirSync(join(root, 'bench/results'), { recursive: true });
  const results = { measuredAt: new Date().toISOString(), machine, ratios: rows, broken };
  writeFileSync(join(root, 'bench/results/latest.json'), `${JSON.stringify(results, undefined, 2)}\n`);
  console.log('\nWritten to bench/results/latest.json');
  return broken.length === 0 && rows.every((row) => row.holds) ? 0 : 1;
});
