import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { GOLDEN_FOLDER, goldenPictures, goldenSummaries } from '../src/skia/testing/goldenDrawings.ts';

// Writes anew what the tests know of drawings. What `git diff` shows afterwards is to be what was meant to change.
rmSync(GOLDEN_FOLDER, { recursive: true, force: true });
mkdirSync(GOLDEN_FOLDER);
for (const { name, make } of goldenSummaries()) writeFileSync(new URL(name, GOLDEN_FOLDER), make());
for (const { name, make } of goldenPictures()) writeFileSync(new URL(name, GOLDEN_FOLDER), await make());
