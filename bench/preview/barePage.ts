/**
 * What a frame costs here: a page with two ready-made pictures, of which the one that is chosen is put on a canvas. Nothing is composed,
 * nothing painted, and nothing else is on the page.
 */
export const BARE_PAGE = `<!doctype html><meta charset="utf-8"><title>Pictures</title>
<dialog open><canvas></canvas><label><input type="radio" name="one" checked>Light</label><label><input type="radio" name="one">Dark</label></dialog>
<script type="module">
const [light, dark] = await Promise.all(['light', 'dark'].map(async (name) =>
  createImageBitmap(await (await fetch('/' + name + '.png')).blob())));
const canvas = document.querySelector('canvas');
const show = (picture) => {
  canvas.width = picture.width;
  canvas.height = picture.height;
  canvas.getContext('2d').drawImage(picture, 0, 0);
};
const [first, second] = document.querySelectorAll('input');
first.onchange = () => show(light);
second.onchange = () => show(dark);
show(light);
</script>`;
