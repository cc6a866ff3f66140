// The report on paper: two to four pages in both sizes, and nothing else is printed.
import { expect, test } from "./support.mjs";
import { readFile } from "node:fs/promises";
import { draft, openWith } from "./walk.mjs";

const EXAMPLE = new URL("../examples/hospital-2026-mixed.json", import.meta.url);

const pages = (pdf) => pdf.toString("latin1").match(/\/Type\s*\/Page\b(?!s)/g).length;

for (const format of ["A4", "Letter"]) {
  test(`a hospital's report is two to four pages of ${format}`, async ({ page }) => {
    const { answers } = JSON.parse(await readFile(EXAMPLE, "utf8"));
    await openWith(page, draft((kept) => Object.assign(kept, answers)));
    const count = pages(await page.pdf({ format }));
    console.log(`the report of hospital-2026-mixed: ${count} pages of ${format}`);
    expect(count).toBeGreaterThanOrEqual(2);
    expect(count).toBeLessThanOrEqual(4);
  });
}

test("the button prints the report and not the page", async ({ page }) => {
  await openWith(page, draft());
  await page.evaluate(() => {
    window.printed = [];
    window.print = () => window.printed.push(document.querySelectorAll(".paper h1").length);
  });
  const button = page.getByRole("button", { name: "Print the report" }).first();
  await button.click();
  await expect.poll(() => page.evaluate(() => window.printed)).toEqual([1]);
  await page.evaluate(() => dispatchEvent(new Event("afterprint")));
  await expect(page.locator(".paper")).toHaveCount(0);
  await button.click();
  await expect.poll(() => page.evaluate(() => window.printed)).toEqual([1, 1]);
});

test("while printing the report is there with its parts, and the page is as it was afterwards", async ({ page }) => {
  await openWith(page, draft());
  await expect(page.locator(".paper")).toHaveCount(0);
  await page.evaluate(() => dispatchEvent(new Event("beforeprint")));
  await page.emulateMedia({ media: "print" });
  const paper = page.locator(".paper");
  await expect(paper.getByText("An assessment under HIPAA for July 15, 2016")).toBeVisible();
  for (const part of ["How the amounts come about", "What comes if nothing changes", "The plan", "What this rests on", "Appendix: the answers"]) {
    await expect(paper.getByRole("heading", { name: part })).toBeVisible();
  }
  await expect(paper.getByText("170 × $50,000, at most $1,500,000").first()).toBeVisible();
  for (const picture of [/^Each year’s caps are full/, /has been past support the longest/]) {
    await expect(paper.getByRole("figure", { name: picture })).toBeVisible();
  }
  await expect(paper.locator("button, details")).toHaveCount(0);
  for (const table of await paper.locator("table").all()) {
    const over = await table.evaluate((of) => of.getBoundingClientRect().width - of.closest(".paper").getBoundingClientRect().width);
    expect(over, "pixels a table is wider than the paper").toBeLessThanOrEqual(0);
  }
  await expect(paper.locator(".amounts tbody th[scope=rowgroup]")).toHaveCount(await paper.locator(".amounts tbody").count() - 1);
  await expect(paper.getByText(/penalty amounts of .* support dates checked/)).toBeVisible();
  await expect(page.locator(".result")).toBeHidden();
  await expect(page.locator(".masthead")).toBeHidden();
  await page.evaluate(() => dispatchEvent(new Event("afterprint")));
  await expect(paper).toHaveCount(0);
});

test("where every server is dealt with, nothing is said of waiting, nor of willful neglect that nobody supports", async ({ page }) => {
  const { answers } = JSON.parse(await readFile(new URL("../examples/clinic-2026-found-and-fixed.json", import.meta.url), "utf8"));
  await openWith(page, draft((kept) => Object.assign(kept, answers)));
  await page.evaluate(() => dispatchEvent(new Event("beforeprint")));
  await expect(page.locator(".paper")).toHaveCount(1);
  // On the page and on paper.
  await expect(page.getByText(/Every server past support is dealt with\. Nothing more accrues/)).toHaveCount(2);
  await expect(page.getByText(/waiting is free|every yearly cap starts again \(|Willful neglect must/)).toHaveCount(0);
});
