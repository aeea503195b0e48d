import type { APIRequestContext, Browser, BrowserContext, FullConfig, Page } from '@playwright/test';
import { expect, request } from '@playwright/test';

/** Enters a server as a visitor, who may draw without an account. */
export async function enter(through: APIRequestContext, server: string): Promise<void> {
  const answer = await through.post(`${server}/api/auth/sign-in/anonymous`, { data: {} });
  expect(answer.status(), await answer.text()).toBe(200);
}

/** Somebody with an account, in a browser of their own. */
export async function signUp(browser: Browser, name: string): Promise<BrowserContext> {
  const context = await browser.newContext({ storageState: { cookies: [], origins: [] } });
  const email = `${crypto.randomUUID()}@example.org`;
  const answer = await context.request.post('/api/auth/sign-up/email', {
    data: { name, email, password: 'correct horse battery' },
  });
  expect(answer.status(), await answer.text()).toBe(200);
  return context;
}

/** A page of somebody who has never been here. */
export async function guestPage(browser: Browser): Promise<Page> {
  return (await browser.newContext({ storageState: { cookies: [], origins: [] } })).newPage();
}

/** One visitor for all tests, so that what a test makes by request is there on its pages. */
export default async function enterForAll({ projects }: FullConfig): Promise<void> {
  const { baseURL = '', storageState } = projects[0]?.use ?? {};
  const visitor = await request.newContext();
  await enter(visitor, baseURL);
  await visitor.storageState({ path: storageState as string });
  await visitor.dispose();
}
