import type { APIRequestContext, FullConfig } from '@playwright/test';
import { expect, request } from '@playwright/test';

/** Enters a server as a visitor, who may draw without an account. */
export async function enter(through: APIRequestContext, server: string): Promise<void> {
  const answer = await through.post(`${server}/api/auth/sign-in/anonymous`, { data: {} });
  expect(answer.status(), await answer.text()).toBe(200);
}

/** One visitor for all tests, so that what a test makes by request is there on its pages. */
export default async function enterForAll({ projects }: FullConfig): Promise<void> {
  const { baseURL = '', storageState } = projects[0]?.use ?? {};
  const visitor = await request.newContext();
  await enter(visitor, baseURL);
  await visitor.storageState({ path: storageState as string });
  await visitor.dispose();
}
