import { expect, test } from '@playwright/test';
import { expectAccessible } from './axe.ts';
import { makeMap, openedMap, readDocument, uniqueName } from './maps.ts';

test.use({ locale: 'de-DE' });

test('a German browser gets a German home, editor and map', async ({ page, request }) => {
  await page.goto('/');
  await expect(page.locator('html')).toHaveAttribute('lang', 'de');
  const welcome = page.getByRole('heading', { name: 'Welche Journey möchten Sie zuerst abbilden?' });
  const newMap = page.getByRole('button', { name: 'Neue Map' });
  await welcome.or(newMap).first().waitFor();
  if (await newMap.isVisible()) await newMap.click();
  await page.getByRole('button', { name: /^Leere Map/ }).click();

  const id = await openedMap(page);
  await expect(page.getByRole('navigation', { name: 'Zur Map hinzufügen' })).toBeVisible();
  await expect(page.getByRole('button', { name: 'Exportieren…' })).toBeVisible();
  await expect(page.getByText(/^\d+\u00a0%$/)).toBeVisible();
  const { map, stages, lanes } = await readDocument(request, id);
  expect(map).toMatchObject({ title: 'Unbenannte Map', locale: 'de-DE' });
  expect(Object.values(stages).map(({ name }) => name)).toContain('Entscheidung');
  expect(Object.values(lanes).map(({ name }) => name)).toContain('Chancen');
  // What the drawing adds is in the map's language.
  await expect(page.getByText('Ist-Zustand', { exact: true }).first()).toBeVisible();
  await page.keyboard.press('?');
  await expect(page.getByRole('dialog', { name: 'Tastenkürzel' }).getByText('Strg+Umschalt+Z')).toBeVisible();
  await expectAccessible(page);
});

test('dates and numbers are written as in German', async ({ page, request }) => {
  const title = uniqueName('Datiert');
  const { id } = await makeMap(request, { title });
  await page.goto(`/?q=${encodeURIComponent(title)}`);
  await expect(page.locator(`[data-map="${id}"]`)).toContainText(
    /4 Phasen · 0 Karten · Bearbeitet (jetzt|vor \d+ Minuten?)/,
  );
  await page.goto(`/maps/${id}/history`);
  await expect(page.getByRole('heading', { name: 'Heute' })).toBeVisible();
});

test('the menu of appearance switches to English, which stays', async ({ page }) => {
  await page.goto('/');
  await page.getByRole('button', { name: 'Darstellung und Sprache' }).click();
  await page.getByRole('menuitemradio', { name: 'English' }).click();
  await expect(page.getByRole('button', { name: 'Appearance and language' })).toBeVisible();
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
  await page.goto('/trash');
  await expect(page.getByRole('heading', { name: 'Trash', level: 1 })).toBeVisible();
});

test('a German guest whose link lets them edit later on gets a German editor', async ({ page, request }) => {
  const map = await makeMap(request, { title: uniqueName('Geteilt') });
  const shares = `/api/maps/${map.id}/shares`;
  const answer = await request.post(shares, { data: { access: 'comment', password: 'geheim-geheim' } });
  const { id, token } = (await answer.json()) as { id: string; token: string };
  await page.goto(`/share/${token}`);
  // The form and the talk bring parts of the app along before its German is there.
  await page.getByRole('textbox').fill('geheim-geheim');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('button', { name: /Kommentare/ })).toBeVisible();
  await request.patch(`${shares}/${id}`, { data: { access: 'edit' } });
  await expect(page.getByRole('navigation', { name: 'Zur Map hinzufügen' })).toBeVisible();
  await expect(page.getByRole('button', { name: 'Rückgängig' })).toBeVisible();
});

test('what the server refuses is told in German: a broken map to import, and an edit', async ({ page, request }) => {
  const { id } = await makeMap(request, { title: uniqueName('Kaputt') });
  const document = await readDocument(request, id);
  const broken = { ...document, mood: 'high', map: { ...document.map, state: 'past' } };
  await page.goto('/');
  await page.getByRole('button', { name: 'Importieren' }).click();
  const buffer = Buffer.from(JSON.stringify(broken));
  await page.locator('input[type="file"]').setInputFiles({ name: 'a.json', mimeType: 'application/json', buffer });
  const alert = page.getByRole('dialog').getByRole('alert');
  await expect(alert).toContainText('map.state muss eines von diesen sein: current, future');
  await expect(alert).toContainText('mood ist hier nicht bekannt');

  // No editor sends such a thing: a character turns into another on its way.
  await page.routeWebSocket(/\/collab/, (socket) => {
    const server = socket.connectToServer();
    let isFirst = true;
    socket.onMessage((message) => {
      const isEdit = isFirst && typeof message !== 'string' && message.includes('@@@@');
      if (isEdit) isFirst = false;
      server.send(
        isEdit ? Buffer.from(message.toString('latin1').replace('@@@@', '\u0001'.repeat(4)), 'latin1') : message,
      );
    });
  });
  await page.goto(`/maps/${id}`);
  await page.locator('[data-saved="saved"]').waitFor();
  await page.getByRole('textbox', { name: 'Titel der Map' }).fill('@@@@');
  const told = page.getByRole('region', { name: 'Benachrichtigungen' });
  await expect(told).toContainText('darum wurde sie hier zurückgenommen. map.title hat das Steuerzeichen U+0001');
});
