// Every state for everyone: axe at each width and in each mode, nothing wider than the screen.
import { axe, expect, test } from "./support.mjs";
import { draft, openWith } from "./walk.mjs";

const PAGES = ["start", "organization.role", "organization.individuals", "estate", "servers/new", "conduct.known_on"];
const MORE = ["conduct.controls", "conduct.incident", "check", "result", "plan", "files"];

const breach = (answers) => {
  answers.as_of = "2026-11-22";
  answers.organization = { role: "business_associate", individuals: null };
  answers.conduct.risk_analysis = null;
  answers.conduct.incident = "breach";
  answers.conduct.incident_on = "2026-03-09";
  answers.conduct.individuals_affected = 31248;
};

for (const [name, settings] of Object.entries({
  "320 px": { viewport: { width: 320, height: 640 } },
  "1280 px, dark": { viewport: { width: 1280, height: 800 }, colorScheme: "dark" },
  "768 px, forced colours": { viewport: { width: 768, height: 900 }, forcedColors: "active" },
})) {
  test.describe(name, () => {
    test.use(settings);
    for (const at of [...PAGES, ...MORE]) {
      test(`${at} is accessible and fits`, async ({ page }) => {
        await openWith(page, draft(at === "result" ? breach : undefined), at);
        await axe(page);
        const wide = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
        expect(wide, "pixels wider than the screen").toBe(0);
      });
    }
  });
}

test("every derivation on the result opens and is accessible", async ({ page }) => {
  await openWith(page, draft(breach));
  const closed = page.locator("details:not([open])");
  // What opens holds more that can be opened: again and again until nothing is closed.
  await expect(async () => {
    await closed.evaluateAll((all) => all.forEach((one) => (one.open = true)));
    expect(await closed.count()).toBe(0);
  }).toPass();
  await expect(page.locator("main").getByText("45 CFR 102.3").first()).toBeVisible();
  await axe(page);
});

test("the sections beside the result lead to their headings", async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 800 });
  await openWith(page, draft());
  await page.getByRole("navigation").getByRole("button", { name: "Published cases" }).click();
  await expect(page.locator("h2:focus")).toContainText("published cases");
  await expect(page).toHaveURL(/#result$/);
});

test("on a narrow screen the sections are folded under the verdict", async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 640 });
  await openWith(page, draft());
  const to = page.getByRole("navigation").getByRole("button", { name: "Published cases" });
  await expect(to).toBeHidden();
  await page.getByRole("navigation").getByText("On this page").click();
  await to.click();
  await expect(page.locator("h2:focus")).toContainText("published cases");
});

for (const at of ["check", "result", "plan", "files"]) {
  test(`a long name without spaces does not widen ${at}`, async ({ page }) => {
    await page.setViewportSize({ width: 320, height: 640 });
    await openWith(page, draft((answers) => (answers.estate[0].label = "x".repeat(80))), at);
    const wide = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
    expect(wide, "pixels wider than the screen").toBe(0);
  });
}

test("with reduced motion nothing moves", async ({ page }) => {
  await page.emulateMedia({ reducedMotion: "reduce" });
  await openWith(page, draft());
  const moving = await page.evaluate(() => document.getAnimations().length);
  expect(moving).toBe(0);
});
