// The table of many servers: sort, find, filter, change several at once, undo; by keyboard; the list as CSV.
import { readFile } from "node:fs/promises";
import { axe, expect, test } from "./support.mjs";
import { day, draft, openWith } from "./walk.mjs";

const PRODUCTS = ["windows-server-2003", "centos-linux-7", "windows-server-2016", "windows-server-2022"];

/** An estate of so many groups, a quarter each of four products: past, past, ending in 51 days, supported. */
const estate = (count) =>
  Array.from({ length: count }, (_, place) => ({
    id: `group-${place}`,
    label: `Group ${String(place).padStart(4, "0")}`,
    product: PRODUCTS[place % 4],
    count: 1 + (place % 7),
    ...(place % 7 ? { hosts: [`host-${place}.example.org`] } : {}),
    ephi: "stores",
    network: "internal",
  }));

const many = (count) =>
  draft((answers) => {
    answers.as_of = "2026-11-22";
    answers.estate = estate(count);
  });

const rows = (page) => page.getByRole("table").locator("tbody").getByRole("row");
const tick = (page, name) => page.getByRole("checkbox", { name: `Select ${name}`, exact: true });
const told = (page) => page.getByRole("status").filter({ hasText: "Undo" });
const bulk = (page) => page.getByText("Change the selected groups").click();

test("few groups are a list, and a table where one asks for it", async ({ page }) => {
  await openWith(page, many(8), "estate");
  await expect(page.getByRole("table")).toHaveCount(0);
  await page.getByRole("button", { name: "Show as a table" }).click();
  await expect(rows(page)).toHaveCount(8);
  await page.getByRole("button", { name: "Show as a list" }).click();
  await expect(page.getByRole("table")).toHaveCount(0);
});

test("the longest past support comes first, and each column sorts both ways", async ({ page }) => {
  await openWith(page, many(12), "estate");
  await expect(page.getByRole("table", { name: "12 groups, 43 servers in all" })).toBeVisible();
  await expect(page.getByRole("columnheader", { name: "End of support" })).toHaveAttribute("aria-sort", "ascending");
  await expect(rows(page).first()).toContainText("July 14, 2015");
  await expect(rows(page).first()).toContainText("4,149 days ago");
  const by = page.getByRole("button", { name: "Name", exact: true });
  await by.press("Enter");
  await expect(rows(page).first()).toContainText("Group 0000");
  await expect(by).toBeFocused();
  await by.press("Space");
  await expect(page.getByRole("columnheader", { name: "Name" })).toHaveAttribute("aria-sort", "descending");
  await expect(rows(page).first()).toContainText("Group 0011");
  await expect(page.getByRole("columnheader", { name: "End of support" })).not.toHaveAttribute("aria-sort");
});

test("what is typed and the state of support leave fewer rows, and how many is told", async ({ page }) => {
  await openWith(page, many(12), "estate");
  const find = page.getByRole("textbox", { name: "Find in the list" });
  await find.fill("centos");
  await expect(rows(page)).toHaveCount(3);
  await expect(page.getByRole("status").filter({ hasText: "3 groups found." })).toBeVisible();
  await find.fill("host-9.");
  await expect(rows(page)).toHaveCount(1);
  await expect(rows(page)).toContainText("Host host-9.example.org");
  // Enter in the search box leaves one where one is.
  await find.press("Enter");
  await expect(page).toHaveURL(/#estate$/);
  await find.fill("");
  const soon = page.getByRole("button", { name: "Ends within 180 days" });
  await soon.click();
  await expect(soon).toHaveAttribute("aria-pressed", "true");
  await expect(rows(page)).toHaveCount(3);
  await expect(rows(page).first()).toContainText("in 51 days");
  await find.fill("toaster");
  await expect(page.getByText("No group fits.")).toBeVisible();
  await axe(page);
});

test("several groups are changed at once, and one undo takes it back", async ({ page }) => {
  await openWith(page, many(12), "estate");
  await tick(page, "Group 0004").check();
  await tick(page, "Group 0001").check();
  await expect(page.getByText("2 groups selected.")).toBeVisible();
  await bulk(page);
  await page.getByRole("group", { name: "Network" }).getByRole("button", { name: "Isolated" }).click();
  await expect(told(page)).toContainText("2 groups were changed.");
  await expect(rows(page).filter({ hasText: "Isolated" })).toHaveCount(2);
  await page.getByRole("button", { name: "Undo" }).click();
  await expect(rows(page).filter({ hasText: "Isolated" })).toHaveCount(0);
  await page.getByRole("group", { name: "Patient data" }).getByRole("button", { name: "None" }).click();
  await day(page.getByRole("group", { name: "Dealt with on" }), "3", "1", "2026");
  await page.getByRole("button", { name: "Set this day" }).click();
  await expect(rows(page).filter({ hasText: "Dealt with on March 1, 2026" })).toHaveCount(2);
  await axe(page);
  await page.reload();
  await expect(rows(page).filter({ hasText: "Dealt with on March 1, 2026" })).toHaveCount(2);
});

test("all that were found are removed together and come back in their places", async ({ page }) => {
  await openWith(page, many(12), "estate");
  await page.getByRole("button", { name: "Past support" }).click();
  await page.getByRole("checkbox", { name: "Select all 6 found" }).check();
  await page.getByRole("button", { name: "All", exact: true }).click();
  await tick(page, "Group 0002").check();
  await page.getByRole("button", { name: "Past support" }).click();
  await expect(page.getByText("7 groups selected, 1 of them not among those found.")).toBeVisible();
  await bulk(page);
  await page.getByRole("button", { name: "Remove the selected groups" }).click();
  await expect(told(page)).toContainText("7 groups were removed.");
  await page.getByRole("button", { name: "All", exact: true }).click();
  await expect(rows(page)).toHaveCount(5);
  await page.getByRole("button", { name: "Undo" }).click();
  await expect(rows(page)).toHaveCount(12);
  await expect(page.getByText("7 groups selected.")).toBeVisible();
  await page.getByRole("button", { name: "Select none" }).click();
  await expect(page.getByText("0 groups selected.")).toBeVisible();
});

test("with nothing selected, and with a day that is none, that is told", async ({ page }) => {
  await openWith(page, many(12), "estate");
  await bulk(page);
  await page.getByRole("button", { name: "Reachable" }).click();
  const problem = page.getByRole("alert");
  await expect(problem).toBeFocused();
  await problem.getByRole("link", { name: /Select the groups/ }).click();
  await expect(page.getByRole("checkbox", { name: "Select all 12 found" })).toBeFocused();
  await page.keyboard.press("Space");
  await expect(problem).toHaveCount(0);
  await day(page.getByRole("group", { name: "Dealt with on" }), "12", "1", "2026");
  await page.getByRole("group", { name: "Dealt with on" }).getByLabel("Year").press("Enter");
  await expect(problem).toContainText("This is after November 22, 2026");
  await axe(page);
  await problem.getByRole("link").click();
  await expect(page.getByLabel("Month")).toBeFocused();
});

test("a row's own buttons, and where the keyboard goes on", async ({ page }) => {
  await openWith(page, many(12), "estate");
  await page.getByRole("button", { name: "Duplicate Group 0005" }).press("Enter");
  await expect(rows(page)).toHaveCount(13);
  await page.getByRole("button", { name: "Remove Group 0005", exact: true }).press("Enter");
  await expect(page.getByRole("status").filter({ hasText: "Group 0005 was removed." })).toBeVisible();
  await expect(page.getByRole("checkbox", { name: "Select Group 0005 (copy)" })).toBeFocused();
  await page.getByRole("button", { name: "Undo" }).click();
  await page.getByRole("button", { name: "Change Group 0005", exact: true }).click();
  await page.getByLabel("How many servers?").fill("77");
  await page.getByRole("button", { name: "Save these servers" }).click();
  await expect(rows(page).filter({ hasText: "77" })).toContainText("Group 0005");
});

for (const [width, height] of [
  [1280, 720],
  [900, 640],
]) {
  test(`what has focus is behind nothing that stays in sight, ${width} × ${height}`, async ({ page }) => {
    await page.setViewportSize({ width, height });
    await openWith(page, many(12), "estate");
    // A notice at the bottom of the window; at its top the bar for what is picked, with an error in it.
    await page.getByRole("button", { name: "Remove Group 0000" }).click();
    await expect(told(page)).toBeVisible();
    await tick(page, "Group 0004").check();
    await bulk(page);
    await page.getByRole("group", { name: "Dealt with on" }).getByLabel("Year").press("Enter");
    await expect(page.getByRole("alert")).toBeVisible();
    await tick(page, "Group 0008").focus();
    const behind = () =>
      page.evaluate(() => {
        const { left, right, top, bottom } = document.activeElement.getBoundingClientRect();
        const seen = document.elementFromPoint((left + right) / 2, (top + bottom) / 2);
        const own = document.activeElement.contains(seen) || seen?.contains(document.activeElement);
        return own ? "" : `${document.activeElement.outerHTML} behind ${seen?.outerHTML.slice(0, 200)}`;
      });
    // To the end of the page, and back.
    const last = page.getByRole("contentinfo").getByRole("button").last();
    const steps = [];
    for (const [key, end] of [["Tab", last], ["Shift+Tab", tick(page, "Group 0004")]]) {
      for (let step = 0; step < 120 && !(await end.evaluate((it) => it === document.activeElement)); step += 1) {
        await page.keyboard.press(key);
        steps.push(`${key} ${step}: ${await behind()}`);
      }
      await expect(end).toBeFocused();
    }
    expect(steps.filter((step) => !step.endsWith(": "))).toEqual([]);
  });
}

test("ten thousand groups are drawn in steps and do not hold the page", async ({ page }) => {
  await openWith(page, many(10_000), "estate");
  await expect(rows(page)).toHaveCount(100);
  await expect(page.getByText("10,000 groups, 39,994 servers in all. The first 100 are shown.")).toBeVisible();
  await page.getByRole("button", { name: "Show 100 more" }).press("Enter");
  await expect(rows(page)).toHaveCount(200);
  await expect(rows(page).nth(100).getByRole("checkbox")).toBeFocused();
  const start = Date.now();
  await page.getByRole("textbox", { name: "Find in the list" }).fill("0042");
  await expect(rows(page)).toHaveCount(1);
  // Loose on purpose, for a busy machine: a page that draws every row needs many seconds.
  expect(Date.now() - start, "milliseconds").toBeLessThan(3000);
  await page.getByRole("textbox", { name: "Find in the list" }).fill("");
  await page.getByRole("checkbox", { name: "Select all 10,000 found" }).check();
  await bulk(page);
  await page.getByRole("button", { name: "Remove the selected groups" }).click();
  await expect(page.getByText("No servers yet.")).toBeVisible();
  await page.getByRole("button", { name: "Undo" }).click();
  await expect(rows(page)).toHaveCount(100);
});

test("the list is saved as CSV, guarded against formulas", async ({ page }) => {
  const kept = draft((answers) => (answers.estate[0].label = "=1+1"));
  await openWith(page, kept, "estate");
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("button", { name: "Save the list as CSV" }).click(),
  ]);
  expect(download.suggestedFilename()).toBe("overdue-servers-2016-07-15.csv");
  const text = await readFile(await download.path(), "utf8");
  expect(text.startsWith("\ufeffid,label,product,")).toBe(true);
  expect(text).toContain("records,'=1+1,windows-server-2003,");
});

for (const [name, settings] of Object.entries({
  "320 px": { viewport: { width: 320, height: 640 } },
  "768 px, forced colours": { viewport: { width: 768, height: 900 }, forcedColors: "active" },
  "1280 px, dark": { viewport: { width: 1280, height: 800 }, colorScheme: "dark" },
})) {
  test.describe(name, () => {
    test.use(settings);
    test("the table is accessible, fits, and still is a table", async ({ page }) => {
      await openWith(page, many(12), "estate");
      await tick(page, "Group 0004").check();
      await bulk(page);
      await axe(page);
      const wide = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
      expect(wide, "pixels wider than the screen").toBe(0);
      await expect(rows(page)).toHaveCount(12);
      await expect(rows(page).first().getByRole("cell")).toHaveCount(7);
      const small = await page.evaluate(() => {
        const targets = [...document.querySelectorAll(".fleet :is(button, input, summary)")];
        const boxes = targets.map((target) => [target.outerHTML, target.getBoundingClientRect()]);
        return boxes.filter(([, { width, height }]) => width && Math.min(width, height) < 24).map(([html]) => html);
      });
      expect(small, "targets under 24 px").toEqual([]);
    });
  });
}
