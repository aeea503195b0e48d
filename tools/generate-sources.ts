import { generatePrisma } from './generate-prisma.ts';
import { makeWhenChanged } from './make-when-changed.ts';

/** Makes the sources that are not kept in git, where they are missing or out of date: database client and fonts. */
export async function generateSources(): Promise<void> {
  await generatePrisma();
  await generateFonts();
}

/** Makes the fonts that maps are drawn with. */
export async function generateFonts(): Promise<void> {
  await makeWhenChanged({
    title: 'Preparing the fonts',
    inputs: ['packages/drawing/package.json', 'packages/drawing/src', 'packages/drawing/tools', 'pnpm-lock.yaml'],
    output: 'packages/drawing/generated/fonts',
    command: ['packages/drawing/tools/build-fonts.ts'],
  });
}
