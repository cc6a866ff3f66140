// Levers are switched and applied; another day is looked at.
import { axe, expect, test } from "./support.mjs";
import { draft, heading, openWith } from "./walk.mjs";

test("levers together show the coming year, are applied with their day, and taken back", async ({ page }) => {
  await openWith(page, draft());
  const told = page.getByRole("status").filter({ hasText: /Nothing is switched on|With this a case/ });
  await expect(told).toHaveText("Nothing is switched on.");
  await page.getByRole("switch", { name: "Logs kept and reviewed" }).check();
  await expect(told).toContainText("With this a case would start at $");
  const one = await told.textContent();
  await page.getByRole("switch", { name: "Every server corrected" }).check();
  await expect(told).not.toHaveText(one);
  await expect(page.getByText(/\$0 still to come, \$[\d,]+ avoided/)).toBeVisible();
  await axe(page);
  await page.getByRole("button", { name: "Switch all off" }).click();
  await expect(told).toHaveText("Nothing is switched on.");
  await expect(page.getByRole("switch").first()).toBeFocused();
  await page.getByRole("switch", { name: "Logs kept and reviewed" }).check();
  await page.getByRole("switch", { name: "Every server corrected" }).check();
  // Nothing has changed in the answers yet.
  await expect(page.getByText("$12,000,000").first()).toBeVisible();
  await page.getByRole("button", { name: "Apply these to the answers" }).click();
  await heading(page, "Since when has this been so?");
  await expect(page.getByText("Servers past support by that day are marked as dealt with")).toBeVisible();
  await axe(page);
  await page.getByRole("button", { name: "Apply", exact: true }).click();
  await expect(page).toHaveURL(/#result$/);
  await expect(page.getByText("Your answers were changed.")).toBeVisible();
  await expect(page.locator("h1")).toContainText("before it was corrected");
  await page.getByRole("button", { name: "Undo" }).click();
  await expect(page.getByText("$12,000,000").first()).toBeVisible();
});

test("an answer changed after levers were applied takes their Undo away", async ({ page }) => {
  await openWith(page, draft());
  await page.getByRole("switch", { name: "Every server corrected" }).check();
  await page.getByRole("button", { name: "Apply these to the answers" }).click();
  await page.getByRole("button", { name: "Apply", exact: true }).click();
  await expect(page.getByRole("button", { name: "Undo" })).toBeVisible();
  await page.getByRole("button", { name: /^Change .*logs/i }).click();
  await page.getByRole("radio", { name: "Kept, and reviewed regularly" }).check();
  await expect(page.getByRole("button", { name: "Undo" })).toHaveCount(0);
});

test("what is still to come is no answer: it belongs in the plan", async ({ page }) => {
  await openWith(page, draft((answers) => (answers.as_of = "2026-11-22")));
  await page.getByRole("switch", { name: "Logs kept and reviewed" }).check();
  await page.getByRole("button", { name: "Apply these to the answers" }).click();
  await page.getByLabel("Day", { exact: true }).fill("23");
  await page.getByRole("button", { name: "Apply", exact: true }).click();
  await expect(page.getByRole("alert")).toContainText("put what comes later in the plan");
  await expect(page.getByRole("alert")).toBeFocused();
});

test("a day on which a server was not past support yet is refused with its name", async ({ page }) => {
  await openWith(page, draft());
  await page.getByRole("switch", { name: "Every server corrected" }).check();
  await page.getByRole("button", { name: "Apply these to the answers" }).click();
  await page.getByLabel("Year").fill("2012");
  await page.getByRole("button", { name: "Apply", exact: true }).click();
  await expect(page.getByRole("alert")).toContainText("On July 15, 2012 Records server was not past support yet.");
});

test("what is still supported stays open, with its plan", async ({ page }) => {
  const change = ({ estate }) => {
    const remedy = { action: "replace", by: "2022-01-01" };
    estate.push({ ...estate[0], id: "portal", label: "Portal", product: "windows-server-2012", remedy });
  };
  await openWith(page, draft(change));
  await page.getByRole("switch", { name: "Every server corrected" }).check();
  await page.getByRole("button", { name: "Apply these to the answers" }).click();
  await page.getByRole("button", { name: "Apply", exact: true }).click();
  await expect(page).toHaveURL(/#result$/);
  const kept = await page.evaluate(() => JSON.parse(localStorage.getItem("overdue/draft")).answers.estate);
  expect(kept.map((group) => [group.corrected_on, group.remedy?.by ?? null])).toEqual([["2016-07-15", null], [null, "2022-01-01"]]);
});

test("isolating has no day: it is said, and not applied in silence", async ({ page }) => {
  await openWith(page, draft());
  await page.getByRole("switch", { name: "Every server isolated" }).check();
  await page.getByRole("button", { name: "Apply these to the answers" }).click();
  await expect(page.getByText("Isolating is not among them")).toBeVisible();
  await expect(page.getByRole("button", { name: "Apply", exact: true })).toHaveCount(0);
});

test("the slider shows the fourth tier on the thirty-first day and each January", async ({ page }) => {
  await openWith(page, draft());
  const slider = page.getByRole("slider", { name: "Day" });
  const shown = page.locator("#another-day-figures");
  await expect(shown).toContainText("On the day of this assessment, July 15, 2016");
  await expect(shown).not.toContainText("The day of this assessment");
  await slider.focus();
  await page.keyboard.press("Home");
  await expect(shown).toContainText("As it was on July 15, 2015");
  await page.getByRole("button", { name: "Next change" }).click();
  await expect(shown).toContainText("As it was on August 14, 2015");
  await expect(shown).toContainText("The 30 days of some server have run out");
  // A button says where it led; the slider says its day by itself.
  const led = page.getByRole("status").filter({ hasText: "As it was on August 14, 2015. The 30 days" });
  await expect(led).toHaveCount(1);
  await expect(shown).toContainText("not corrected");
  await slider.focus();
  await page.keyboard.press("ArrowLeft");
  await expect(shown).toContainText("August 13, 2015");
  await expect(led).toHaveCount(0);
  await expect(shown).not.toContainText("not corrected");
  await page.getByRole("button", { name: "Next change" }).click();
  await page.getByRole("button", { name: "Next change" }).click();
  await expect(shown).toContainText("January 1: every yearly cap starts again.");
  await slider.focus();
  await page.keyboard.press("End");
  await expect(shown).toContainText("If nothing changes, on July 15, 2018");
  await expect(slider).toHaveAttribute("aria-valuetext", "If nothing changes, on July 15, 2018");
  await axe(page);
  await page.getByRole("button", { name: "Back to the day of this assessment" }).click();
  await expect(shown).toContainText("$12,000,000");
});

test("the turns are also a table, and a figure of another day opens its derivation", async ({ page }) => {
  await openWith(page, draft());
  await page.locator("summary", { hasText: "The days on which something changes" }).click();
  await expect(page.getByRole("table", { name: "The days on which something changes" })).toContainText("August 14, 2015");
  await axe(page);
});
