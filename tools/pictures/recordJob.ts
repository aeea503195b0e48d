import { Recorder } from './Recorder.ts';
import type { Studio } from './studio.ts';

/** The main job, once through: from a template to a picture to show around. */
export async function recordJob(studio: Studio): Promise<Buffer> {
  const page = await studio.visit('/', { viewport: { width: 1280, height: 800 } });
  const hand = new Recorder(page);
  const card = (words: string | RegExp) => page.getByRole('group', { name: words }).first();

  await hand.hold(1_400);
  await hand.click(page.getByRole('button', { name: /^Classic four stages/ }));
  await page.locator('[data-saved="saved"]').waitFor({ timeout: 60_000 });
  await hand.hold(1_000);
  await hand.moveTo(640, 520);
  await hand.scroll(250);
  await hand.hold(600);

  // A touchpoint belongs in another step.
  const moved = card('Touchpoint: Review videos by riders');
  const goal = await card('Touchpoint: A bike in the lobby').boundingBox();
  if (!goal) throw new Error('The card to drop below is not in sight.');
  await hand.point(moved);
  await hand.dragTo(goal.x + goal.width / 2, goal.y + goal.height + 24);
  await hand.hold(900);

  // That helped, so the next step feels better.
  const face = card(/^Emotion: .*Lost in the specs/);
  const low = await face.boundingBox();
  if (!low) throw new Error('The point of the curve is not in sight.');
  await hand.point(face);
  await hand.dragTo(low.x + low.width / 2, low.y - 34);
  await hand.hold(900);

  // Somebody should look at it.
  await hand.click(card('Touchpoint: Saturday test ride'));
  await page.keyboard.press('c');
  await page.getByRole('textbox', { name: 'Comment' }).waitFor();
  await hand.hold(400);
  await hand.type('Could they keep the bike overnight?');
  await page.keyboard.press('ControlOrMeta+Enter');
  await hand.hold(1_200);

  await hand.click(page.getByRole('button', { name: 'Export…' }));
  await hand.hold(600);
  await hand.point(page.getByRole('button', { name: 'Download' }));
  await hand.hold(2_200);
  return hand.film(1_200);
}
