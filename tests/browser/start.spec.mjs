// The first screen stands in index.html so that it is there before the program: it says what the program says.
import { expect, hold, started, test } from "./support.mjs";

const said = (page) => page.locator(".masthead, main h1, main .lede, main .points li").allInnerTexts();

test("the first screen of index.html says what the program says", async ({ page }) => {
  const release = await hold(page, "**/*.wasm");
  await page.goto("");
  const before = await said(page);
  expect(before.length).toBeGreaterThan(6);
  release();
  await started(page);
  expect(await said(page)).toEqual(before);
});
