import { hostileMap } from '../../testing/hostileMap.ts';
import { mapAsPdf, mapAsPng, mapAsSvg } from './drawAs.ts';

/** Draws a map that means harm in every form, its pictures too, and says how large the files are. */
const address = process.argv[2] ?? '';
const map = hostileMap(address);
/** A picture that asks for others, and for a file of the machine. */
const picture = Buffer.from(`<?xml version="1.0"?>
<!DOCTYPE svg [<!ENTITY there SYSTEM "${address}/entity"><!ENTITY passwd SYSTEM "file:///etc/passwd">]>
<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" width="80" height="60">
<style>@import url("${address}/style.css");</style>
<image href="${address}/inside.png" xlink:href="${address}/inside.png" width="9" height="9"/>
<use href="${address}/use.svg#a"/><text>x</text></svg>`);
for (const read of [undefined, async () => picture]) {
  const files = [await mapAsPng(map, 1200, read), await mapAsPdf(map, {}, read), await mapAsSvg(map, {}, read)];
  process.stdout.write(`${files.map(({ length }) => length).join(' ')}\n`);
}
