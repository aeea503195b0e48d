import { hostileMap, hostilePicture } from '../../testing/hostileMap.ts';
import { mapAsPdf, mapAsPng, mapAsSvg } from './drawAs.ts';

/** Draws a map that means harm in every form, its pictures too, and says how large the files are. */
const address = process.argv[2] ?? '';
const map = hostileMap(address);
for (const read of [undefined, async () => hostilePicture(address)]) {
  const files = [await mapAsPng(map, 1200, read), await mapAsPdf(map, {}, read), await mapAsSvg(map, {}, read)];
  process.stdout.write(`${files.map(({ length }) => length).join(' ')}\n`);
}
