// Keeping the answers in this browser: restored, forgotten, blocked, full, corrupt, changed elsewhere.
import { axe, expect, open, started, test } from "./support.mjs";
import { choose, draft, heading, openWith, start } from "./walk.mjs";

test("answers are kept as they are given and restored on return", async ({ page }) => {
  await start(page);
  await choose(page, "A covered entity");
  await page.reload();
  await started(page);
  await heading(page, /About how many people/);
  await open(page, "#start");
  await page.reload();
  await started(page);
  await expect(page.getByText("Your answers from an earlier visit are still here.")).toBeVisible();
  await axe(page);
  await page.getByRole("button", { name: "Continue where you left off" }).click();
  await heading(page, /About how many people/);
});

test("the address never holds an answer", async ({ page }) => {
  await openWith(page, draft());
  expect(new URL(page.url()).search).toBe("");
  expect(new URL(page.url()).hash).toBe("#result");
});

test("Forget everything asks, forgets and says so", async ({ page }) => {
  await openWith(page, draft());
  await page.getByRole("button", { name: "Forget everything" }).click();
  await axe(page);
  await page.getByRole("button", { name: "No, keep them" }).click();
  await page.getByRole("button", { name: "Forget everything" }).click();
  await page.getByRole("button", { name: "Yes, forget everything" }).click();
  await expect(page.getByText("Everything is forgotten")).toBeVisible();
  expect(await page.evaluate(() => localStorage.length)).toBe(0);
  await page.reload();
  await started(page);
  await expect(page.getByText("Your answers from an earlier visit")).toHaveCount(0);
});

test("blocked storage: the page works, says so, and offers the file", async ({ page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(window, "localStorage", {
      get() {
        throw new DOMException("blocked", "SecurityError");
      },
    });
  });
  await start(page);
  await expect(page.getByText("does not let the page keep your answers")).toBeVisible();
  await axe(page);
  const download = page.waitForEvent("download");
  await page.getByRole("button", { name: "Download your answers" }).click();
  expect((await download).suggestedFilename()).toBe("overdue-answers-2026-11-22.json");
  await choose(page, "A covered entity");
  await heading(page, /About how many people/);
});

test("full storage: the page works and says so", async ({ page }) => {
  await page.addInitScript(() => {
    Storage.prototype.setItem = () => {
      throw new DOMException("full", "QuotaExceededError");
    };
  });
  await start(page);
  await expect(page.getByText("no room left")).toBeVisible();
  await choose(page, "A covered entity");
  await heading(page, /About how many people/);
});

test("a corrupt save can be downloaded before it is replaced", async ({ page }) => {
  await openWith(page, '{"schema":"overdue/draft/1","answered":[', "start");
  await expect(page.getByText("could not be read")).toBeVisible();
  await axe(page);
  const download = page.waitForEvent("download");
  await page.getByRole("button", { name: "Download what was kept" }).click();
  const stream = await (await download).createReadStream();
  const chunks = [];
  for await (const chunk of stream) chunks.push(chunk);
  expect(Buffer.concat(chunks).toString()).toBe('{"schema":"overdue/draft/1","answered":[');
  await page.getByRole("button", { name: "Start" }).click();
  await heading(page, "What is your organization under HIPAA?");
  await expect(page.getByText("could not be read")).toHaveCount(0);
});

test("answers changed in another tab are told, and can be used", async ({ page, context }) => {
  await openWith(page, draft());
  const other = await context.newPage();
  await other.goto(page.url().replace(/#.*/, ""));
  await other.evaluate((text) => localStorage.setItem("overdue/draft", text), draft((answers) => (answers.conduct.logs = "reviewed")));
  await expect(page.getByText("changed in another tab")).toBeVisible();
  await page.getByRole("button", { name: "Use the newer answers" }).click();
  await expect(page.getByText("$9,000,000").first()).toBeVisible();
});
