// The pictures of the result: each says what it shows, and has a table that says the same.
import { readFileSync } from "node:fs";
import { axe, expect, test } from "./support.mjs";
import { draft, openWith } from "./walk.mjs";

const example = (name) => JSON.parse(readFileSync(new URL(`../examples/${name}.json`, import.meta.url))).answers;
const kept = (name) => draft((answers) => Object.assign(answers, example(name)));

const PICTURES = {
  "The score by its parts": [/adds the most/, 6],
  "Dollars by calendar year and provision, with their caps": [/each year’s caps are full/, 24],
  "Servers by product and end of support": [/has been past support the longest, since January 15, 2020/, 5],
};

for (const [caption, [sentence, rows]] of Object.entries(PICTURES)) {
  test(`${caption}: its sentence, and its table by keyboard`, async ({ page }) => {
    await openWith(page, kept("hospital-2026-mixed"));
    const picture = page.getByRole("figure", { name: sentence });
    await picture.locator("summary").press("Enter");
    const table = picture.getByRole("table", { name: caption });
    await expect(table.locator("tbody tr")).toHaveCount(rows);
    await axe(page);
    await picture.locator("summary").press("Enter");
    await expect(table).toHaveCount(0);
  });
}

test("unknown answers show the score as a range", async ({ page }) => {
  await openWith(page, kept("billing-2026-breach"));
  const picture = page.getByRole("figure", { name: /From 68, .* to 98/ });
  await expect(picture.locator("text.mark")).toHaveText(["68", "98"]);
});

test("more than twelve products are shown when they are asked for", async ({ page }) => {
  const ends = Array.from({ length: 15 }, (_, index) => `20${10 + index}-06-30`);
  const group = (end) => ({ id: end, label: `System of ${end}`, product: null, support_ended: end, count: 1 });
  const situation = { ephi: "stores", network: "internal" };
  const many = draft((answers) => {
    answers.as_of = "2026-11-22";
    answers.estate = ends.map((end) => ({ ...group(end), ...situation }));
  });
  await openWith(page, many);
  const rows = page.locator(".strips > div");
  await expect(rows).toHaveCount(12);
  await page.locator(".picture").getByRole("button", { name: "Show all 15" }).click();
  await expect(rows).toHaveCount(15);
});
