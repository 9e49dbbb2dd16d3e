import type { Page } from "playwright-core";

import type { Naru } from "./naru.ts";

/** How many actors the register of the page's person finds by a name, or holds at all where none is given. */
export async function countActors(page: Page, naru: Naru, name?: string): Promise<number> {
  const asked = name === undefined ? "limit=1" : `q=${encodeURIComponent(name)}`;
  const answer = await page.request.get(`${naru.url}/api/v1/actors?${asked}`);
  const { total }: { total: number } = await answer.json();
  return total;
}
