// The form: errors, back and forth, the keyboard, changes.
import { axe, expect, open, test } from "./support.mjs";
import { choose, clinic, day, draft, heading, next, openWith, organisation, start } from "./walk.mjs";

test("an empty answer is told, linked to its field, and does not move on", async ({ page }) => {
  await start(page);
  await next(page);
  const problem = page.getByRole("alert");
  await expect(problem).toContainText("There is a problem");
  await expect(problem).toBeFocused();
  await expect(page).toHaveTitle(/^Error: /);
  await axe(page);
  await problem.getByRole("link").click();
  await expect(page.getByRole("radio", { name: "A covered entity" })).toBeFocused();
  await choose(page, "A covered entity");
  await expect(page.getByRole("alert")).toHaveCount(0);
});

test("a day in the wrong form is told and nothing typed is lost", async ({ page }) => {
  await open(page);
  await day(page, "2", "30", "2026");
  await page.getByRole("button", { name: "Start" }).click();
  await expect(page.getByRole("alert")).toContainText("There is no such day");
  await expect(page.getByLabel("Day", { exact: true })).toHaveValue("30");
  await day(page, "2", "17", "2009");
  await page.getByRole("button", { name: "Start" }).click();
  await expect(page.getByRole("alert")).toContainText("Enter a day from February 18, 2009 to December 31, 2099.");
  await day(page, "February", "18", "2009");
  await page.getByRole("button", { name: "Start" }).click();
  await heading(page, "What is your organization under HIPAA?");
});

test("a number that is none is told", async ({ page }) => {
  await start(page);
  await choose(page, "A covered entity");
  await page.getByLabel(/About how many people/).fill("a lot");
  await next(page);
  await expect(page.getByRole("alert")).toContainText("not a whole number");
  await page.getByLabel(/About how many people/).fill("500,000,001");
  await next(page);
  await expect(page.getByRole("alert")).toContainText("from 0 to 500,000,000");
});

test("Back and the browser's back lose nothing, typed or answered", async ({ page }) => {
  await start(page);
  await choose(page, "A business associate");
  await page.getByLabel(/About how many people/).fill("12x");
  await page.getByRole("button", { name: "Back" }).click();
  await expect(page.getByRole("radio", { name: "A business associate" })).toBeChecked();
  await next(page);
  await expect(page.getByLabel(/About how many people/)).toHaveValue("12x");
  await page.goBack();
  await heading(page, "What is your organization under HIPAA?");
  await expect(page.getByRole("heading", { level: 1 })).toBeFocused();
  await page.goForward();
  await heading(page, /About how many people/);
  await expect(page.getByLabel(/About how many people/)).toHaveValue("12x");
});

test("the keyboard alone goes through, with Enter", async ({ page }) => {
  await open(page);
  await page.getByLabel("Month").press("Enter");
  await heading(page, "What is your organization under HIPAA?");
  await expect(page.getByRole("heading", { level: 1 })).toBeFocused();
  await page.keyboard.press("Tab");
  await page.keyboard.press("Space");
  await page.keyboard.press("Enter");
  await heading(page, /About how many people/);
});

test("safeguards and none of them at once is a question back", async ({ page }) => {
  await openWith(page, draft(), "conduct.controls");
  await expect(page.getByLabel("None of these")).toBeChecked();
  await page.getByLabel("Monitored").check();
  await next(page);
  await expect(page.getByRole("alert")).toContainText("Keep one or the other");
});

test("each answer can be changed from the check page, and one comes back to it", async ({ page }) => {
  await clinic(page);
  await page.getByRole("button", { name: "Change Logs" }).click();
  await heading(page, "What happens with the logs of these servers?");
  await expect(page.getByRole("radio", { name: "Kept, but nobody reviews them" })).toBeChecked();
  await page.getByRole("radio", { name: "There are no logs" }).check();
  await page.getByRole("button", { name: "Save and go back" }).click();
  await heading(page, "Check your answers");
  await expect(page.getByText("There are no logs")).toBeVisible();
});

test("an answer changed in place on the result changes it at once", async ({ page }) => {
  await openWith(page, draft());
  await expect(page.getByText("$12,000,000").first()).toBeVisible();
  await page.getByRole("button", { name: "Change Logs" }).click();
  await page.getByRole("radio", { name: "Kept, and reviewed regularly" }).check();
  await expect(page.getByText("$9,000,000").first()).toBeVisible();
  await expect(page.getByText("$12,000,000")).toHaveCount(0);
});

test("a changed answer is shown whole, on a slow processor too", async ({ browser, baseURL }) => {
  // A page of its own, whose clock runs: with one that stands still nothing stops half-way because time has passed.
  const context = await browser.newContext({ baseURL });
  const page = await context.newPage();
  await openWith(page, draft());
  await page.getByRole("button", { name: "Change Logs" }).click();
  await expect(page.getByRole("radio", { name: "Kept, and reviewed regularly" })).toBeVisible();
  const control = await context.newCDPSession(page);
  await control.send("Emulation.setCPUThrottlingRate", { rate: 10 });
  const shown = await page.evaluate(async () => {
    const [result, choices] = [document.querySelector(".result"), document.querySelectorAll(".inline-edit input")];
    const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
    const shown = [];
    for (const choice of [0, 2, 0, 2]) {
      const before = result.textContent;
      choices[choice].click();
      for (let count = 0; result.textContent === before; count += 1) {
        if (count > 600) throw new Error("nothing changed");
        await frame();
      }
      const first = result.outerHTML;
      for (let count = 0; count < 10; count += 1) await frame();
      shown.push(first === result.outerHTML);
    }
    return shown;
  });
  expect(shown).toEqual([true, true, true, true]);
  await context.close();
});

test("a question that no longer matters is not asked, and its answer is not lost", async ({ page }) => {
  await openWith(page, draft(), "conduct.awareness");
  await choose(page, "No, but someone should have known");
  await heading(page, "Had anyone warned you before?");
  await choose(page, "No");
  await heading(page, "Does your risk analysis cover these servers?");
});

test("a page that is not due gives way to the first that is", async ({ page }) => {
  await open(page, "#result");
  await heading(page, /What could running servers past support cost you/);
});

test("an as-of date moved back tells which answers no longer fit", async ({ page }) => {
  await openWith(page, draft((answers) => (answers.estate[0].corrected_on = "2016-07-01")), "check");
  await page.getByRole("button", { name: "Change Day the assessment is for" }).click();
  await day(page, "6", "1", "2016");
  await page.getByRole("button", { name: "Save and go back" }).click();
  await heading(page, "Check your answers");
  const problem = page.getByRole("alert");
  await expect(problem).toContainText("This is after June 1, 2016");
  await problem.getByRole("button").click();
  await heading(page, "Change these servers");
});

test("the first question is reached through the organisation with unknown people", async ({ page }) => {
  await start(page);
  await organisation(page, "I am not sure");
  await heading(page, "Which servers do you have?");
  await axe(page);
});
