import { execFile } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { hostilePicture, REFUSE_SOCKETS, withNotingServer } from '@milepost/drawing/testing';
import { expect, it } from 'vitest';
import { temporaryFolder } from '../testing/temporaryFolder.ts';

const SCRIPT = fileURLToPath(new URL('testing/drawHostileMap.ts', import.meta.url));
/** A slow machine is no failure. */
const LONG = 180_000;

it('the threads that draw fetch nothing, whatever a map or a picture in it asks for', { timeout: LONG }, async () => {
  const folder = temporaryFolder();
  try {
    await withNotingServer(async (address, asked) => {
      const picture = join(folder.path, 'picture');
      writeFileSync(picture, hostilePicture(address));
      const args = [...REFUSE_SOCKETS, SCRIPT, address, picture];
      const { stdout } = await promisify(execFile)(process.execPath, args);
      const drawn = ['png', 'jpeg', 'webp', 'pdf', 'svg', 'thumbnail', 'review'];
      expect(stdout).toMatch(new RegExp(`^${drawn.map((form) => `${form} \\d{4,}\n`).join('')}$`));
      expect(asked).toEqual([]);
    });
  } finally {
    folder.remove();
  }
});
