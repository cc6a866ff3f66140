// A plan is made, kept beside ignored, and taken into a calendar.
import { readFile } from "node:fs/promises";
import { axe, expect, test } from "./support.mjs";
import { day, draft, heading, openWith } from "./walk.mjs";

const PLAN = "What to do with these servers, and by when";
const FORM = "What will you do with them?";

test("a plan is made from the result and set beside doing nothing", async ({ page }) => {
  await openWith(page, draft());
  await page.locator("#result-plan").locator("..").getByRole("button", { name: "Make a plan" }).click();
  await heading(page, PLAN);
  await expect(page.getByText("Past support for 367 days, and it holds patient data.")).toBeVisible();
  await axe(page);
  await page.getByRole("button", { name: "Plan it Records server" }).click();
  await heading(page, FORM);
  await axe(page);
  await page.getByRole("radio", { name: "Replace" }).check();
  await day(page, "August", "1", "2016");
  await page.getByLabel("What will it cost, in dollars?").fill("$120,000");
  await page.getByLabel("How many staff hours?").fill("80");
  await page.getByRole("button", { name: "Save this plan" }).click();
  await heading(page, PLAN);
  await expect(page.getByText("Replace by August 1, 2016 · $120,000 · 80 staff hours")).toBeVisible();
  await expect(page.getByRole("list", { name: "The plan kept and ignored" }).getByRole("listitem")).toHaveCount(2);
  await expect(page.getByRole("heading", { name: /^Kept, the plan/ }).locator("..").getByText(/^Why these numbers/)).toHaveCount(1);
  const table = page.getByRole("table", { name: "The plan kept and ignored" });
  await expect(table.getByRole("row", { name: /^Where a case would start/ })).toContainText("−$");
  await expect(page.getByText("Every group has its day")).toBeVisible();
  await axe(page);
  await page.getByRole("button", { name: "See your result" }).click();
  await expect(page.getByRole("heading", { name: /^Kept, the plan lowers where a case would start by \$/ })).toBeVisible();
});

test("what is missing in a plan is told, and nothing typed is lost", async ({ page }) => {
  await openWith(page, draft(), "plan");
  await page.getByRole("button", { name: "Plan it Records server" }).click();
  await page.getByLabel("How many staff hours?").fill("many");
  await page.getByRole("button", { name: "Save this plan" }).click();
  const problem = page.getByRole("alert");
  await expect(problem.getByRole("link")).toHaveText([
    "Choose one of the answers.",
    "Enter a day: month, day and year.",
    "Staff hours: This is not a whole number. Use digits only, for example 25000.",
  ]);
  await axe(page);
  await problem.getByRole("link", { name: /whole number/ }).click();
  await expect(page.getByLabel("How many staff hours?")).toBeFocused();
  await expect(page.getByLabel("How many staff hours?")).toHaveValue("many");
});

test("a plan is removed and put back", async ({ page }) => {
  const remedy = { action: "retire", by: "2016-09-01" };
  await openWith(page, draft((answers) => (answers.estate[0].remedy = remedy)), "plan");
  await page.getByRole("button", { name: "Remove the plan Records server" }).click();
  await expect(page.getByRole("status")).toContainText("The plan for Records server was removed.");
  await page.getByRole("button", { name: "Undo" }).click();
  await expect(page.getByText("Retire by September 1, 2016")).toBeVisible();
  await expect(page.getByRole("heading", { level: 1 })).toBeFocused();
});

test("of very many groups the first fifty are listed, the rest when they are asked for", async ({ page }) => {
  const many = (answers) => (answers.estate = Array.from({ length: 60 }, (_, n) => ({ ...answers.estate[0], id: `g${n}` })));
  await openWith(page, draft(many), "plan");
  await expect(page.locator(".steps > li")).toHaveCount(50);
  await page.getByRole("button", { name: "Show all 60" }).click();
  await expect(page.locator(".steps > li")).toHaveCount(60);
});

test("extended support is offered only where it still runs, with its end", async ({ page }) => {
  const change = (answers) => {
    answers.as_of = "2026-10-01";
    answers.estate[0].product = "windows-server-2012-r2";
  };
  await openWith(page, draft(change), "plan");
  await expect(page.getByText("ESU Year 3 still runs, until October 13, 2026.")).toBeVisible();
  await page.getByRole("button", { name: "Plan it Records server" }).click();
  await expect(page.getByRole("radio", { name: "Buy extended support" })).toBeVisible();
  await expect(page.getByText("ESU Year 3, until October 13, 2026.")).toBeVisible();
  await expect(page.getByRole("radio", { name: "Buy extended support" })).toHaveAccessibleDescription(/ESU Year 3, until/);
});

test("where no programme runs any more, none is offered", async ({ page }) => {
  await openWith(page, draft(), "plan");
  await page.getByRole("button", { name: "Plan it Records server" }).click();
  await expect(page.getByRole("radio", { name: "Retire" })).toBeVisible();
  await expect(page.getByRole("radio", { name: "Buy extended support" })).toHaveCount(0);
  await expect(page.getByText("No program of the vendor")).toBeVisible();
});

test("isolating what is isolated already is told for what it is", async ({ page }) => {
  await openWith(page, draft((answers) => (answers.estate[0].network = "isolated")), "plan");
  await page.getByRole("button", { name: "Plan it Records server" }).click();
  await expect(page.getByRole("radio", { name: "Isolate" })).toHaveAccessibleDescription(/^They are isolated already\./);
});

test("the dates go into a calendar, without names of machines or amounts", async ({ page }) => {
  const remedy = { action: "replace", by: "2016-09-01", cost: 120000 };
  await openWith(page, draft((answers) => (answers.estate[0].remedy = remedy)), "plan");
  const download = page.waitForEvent("download");
  await page.getByRole("button", { name: "Save the dates as a calendar" }).click();
  const file = await download;
  expect(file.suggestedFilename()).toBe("overdue-dates-2016-07-15.ics");
  await expect(page.getByRole("status").first()).toHaveText("overdue-dates-2016-07-15.ics was handed to the browser.");
  const text = await readFile(await file.path(), "utf8");
  expect(text).toContain("DTSTART;VALUE=DATE:20160901\r\n");
  expect(text).toContain("DTSTART;VALUE=DATE:20170101\r\n");
  for (const secret of ["120000", "120,000", "120\\,000", "$"]) expect(text).not.toContain(secret);
});

test("a plan whose day an as-of date has passed is mended where it stands", async ({ page }) => {
  const remedy = { action: "retire", by: "2016-07-01" };
  await openWith(page, draft((answers) => (answers.estate[0].remedy = remedy)), "check");
  await page.getByRole("alert").getByRole("button").click();
  await heading(page, FORM);
  await day(page, "9", "1", "2016");
  await page.getByRole("button", { name: "Save this plan" }).click();
  await heading(page, "Check your answers");
  await expect(page.getByRole("alert")).toHaveCount(0);
});
