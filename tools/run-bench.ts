import { writeFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import type { Bench } from '../bench/contract.ts';

// Runs one bench file in a process of its own, so that none finds a heap or a compiler that another has warmed.
const [file, report] = process.argv.slice(2);
if (!file || !report) throw new Error('Usage: run-bench.ts <bench file> <report file>');
const bench: Bench = await import(pathToFileURL(file).href);
writeFileSync(report, JSON.stringify({ name: bench.name, ratios: await bench.run() }));
// What a bench leaves open, a browser or a pool, must not hold up the others.
process.exit(0);
