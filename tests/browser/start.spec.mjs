// The first screen stands in index.html so that it is there before the program: it says what the program says.
import { axe, expect, hold, started, test } from "./support.mjs";

const said = (page) => page
    .locator(".masthead, main h1, main .lede, main .points li, main legend, fieldset .hint, main form label, .actions button")
    .allInnerTexts();

test("the first screen of index.html says what the program says", async ({ page }) => {
  const release = await hold(page, "**/*.wasm");
  await page.goto("");
  const before = await said(page);
  expect(before.length).toBeGreaterThan(6);
  release();
  await started(page);
  expect(await said(page)).toEqual(before);
});

test("the first question is answered before the program is there, and nothing of it is lost", async ({ page, offences }) => {
  const release = await hold(page, "**/*.wasm");
  await page.goto("");
  const day = page.getByLabel("Day", { exact: true });
  await expect(page.getByLabel("Month")).toHaveValue("11");
  await expect(page.getByLabel("Year")).toHaveValue("2026");
  await day.fill("20");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("status")).toContainText("One moment");
  await axe(page);
  // What is changed is not sent any more.
  await day.fill("21");
  await expect(page.getByText("One moment")).toHaveCount(0);
  await page.keyboard.press("Enter");
  release();
  await started(page);
  await expect(page).toHaveURL(/#organization\.role$/);
  await page.goBack();
  await expect(page.getByLabel("Day", { exact: true })).toHaveValue("21");
  // What was held back for so long was fetched early in vain, says the browser.
  expect(offences.filter((offence) => !offence.includes("was preloaded"))).toEqual([]);
  offences.length = 0;
});

test("what is being typed when the program comes stays, and so does the place", async ({ page }) => {
  const release = await hold(page, "**/*.wasm");
  await page.goto("");
  await page.getByLabel("Year").fill("2016");
  release();
  await started(page);
  await expect(page.getByLabel("Year")).toHaveValue("2016");
  await expect(page.getByLabel("Year")).toBeFocused();
});
