import type { JourneyMap } from '@milepost/schema';
import type { MapResponse } from '@milepost/schema/http';
import type { APIRequestContext, Page } from '@playwright/test';
import { expect } from '@playwright/test';

/** Tests share one server, so each names its maps so that no other finds them. */
export function uniqueName(words: string): string {
  return `${words} ${crypto.randomUUID().slice(0, 8)}`;
}

/** Makes a map without the interface. */
export async function makeMap(
  request: APIRequestContext,
  from: { title: string; template?: string },
): Promise<MapResponse> {
  const answer = await request.post('/api/maps', { data: from });
  expect(answer.status(), await answer.text()).toBe(201);
  return (await answer.json()) as MapResponse;
}

/** The map as the server has it, the tests' common one when no other is given. */
export async function readDocument(request: APIRequestContext, id: string, server = ''): Promise<JourneyMap> {
  const answer = await request.get(`${server}/api/maps/${id}`);
  expect(answer.status()).toBe(200);
  return ((await answer.json()) as MapResponse).document;
}

/** The id of the map that the page is at, once it is at one. */
export async function openedMap(page: Page): Promise<string> {
  await page.waitForURL(/\/maps\/[^/]+$/);
  return new URL(page.url()).pathname.split('/').at(-1) ?? '';
}
