// Answers are saved, opened, compared and shared.
import { readFile, writeFile } from "node:fs/promises";
import { axe, expect, hold, open, started, test } from "./support.mjs";
import { draft, heading, openWith } from "./walk.mjs";

const FILES = "Save, open, share";

/** What a button offers as a file: its name and its text. */
async function saved(page, name) {
  const download = page.waitForEvent("download");
  await page.getByRole("button", { name }).click();
  const file = await download;
  return { name: file.suggestedFilename(), text: await readFile(await file.path(), "utf8") };
}

/** Chooses a text as a file in the field of this label. */
const choose = (page, label, name, text) =>
  page.getByLabel(label).setInputFiles({ name, mimeType: "application/json", buffer: Buffer.from(text) });

const OPEN = "A file with saved answers";
const COMPARE = "A file to compare with";

test("answers that were saved open again, and the present ones can be had back", async ({ page }) => {
  await openWith(page, draft(), "files");
  await heading(page, FILES);
  await expect(page.getByLabel(OPEN)).toHaveAccessibleDescription(/^Answers saved here earlier/);
  await axe(page);
  const { name, text } = await saved(page, "Answers (JSON)");
  expect(name).toBe("overdue-answers-2016-07-15.json");
  await expect(page.getByRole("status").first()).toHaveText("overdue-answers-2016-07-15.json was handed to the browser.");
  expect(JSON.parse(text).schema).toBe("overdue/answers/1");
  const other = text.replace("2016-07-15", "2016-07-16").replace("Records server", "Another server");
  await choose(page, OPEN, "other.json", other);
  await expect(page).toHaveURL(/#result$/);
  await expect(page.getByText("As of July 16, 2016")).toBeVisible();
  await expect(page.getByRole("status").first()).toContainText("other.json was opened.");
  await axe(page);
  await page.getByRole("button", { name: "Undo" }).click();
  await expect(page.getByText("As of July 15, 2016")).toBeVisible();
});

for (const [what, text, told] of [
  ["faults", '{"schema": "overdue/answers/1", "as_of": "2026-02-30"}', "as_of: "],
  ["a newer form", '{"schema": "overdue/answers/9"}', "overdue/answers/9"],
  ["an assessment", '{"schema": "overdue/assessment/1"}', "It is an assessment"],
  ["something else", "name,system\nlab,Windows", "It holds no answers of this page"],
  ["half of it", '{"schema": "overdue/answers/1", "as_of": "2026-', "line 1"],
]) {
  test(`a file with ${what} is not opened, says why, and changes nothing`, async ({ page }) => {
    await openWith(page, draft(), "files");
    await choose(page, OPEN, "mine.json", text);
    const problem = page.getByRole("alert");
    await expect(problem).toContainText("mine.json was not opened. Your answers are as they were.");
    await expect(problem).toContainText(told);
    await expect(problem).toBeFocused();
    await expect(page.getByLabel(OPEN)).toHaveAttribute("aria-invalid", "true");
    await expect(page.getByLabel(COMPARE)).not.toHaveAttribute("aria-invalid");
    await axe(page);
    expect(await page.evaluate(() => JSON.parse(localStorage.getItem("overdue/draft")).answers.as_of)).toBe("2016-07-15");
  });
}

test("assessment, findings and servers are saved", async ({ page }) => {
  await openWith(page, draft((answers) => (answers.estate[0].label = "=cmd()")), "files");
  const assessment = await saved(page, "Assessment (JSON)");
  expect(JSON.parse(assessment.text)).toMatchObject({ schema: "overdue/assessment/1", opening: 12000000 });
  const findings = await saved(page, "Findings by year (CSV)");
  expect(findings.name).toBe("overdue-findings-2016-07-15.csv");
  expect(findings.text.split("\r\n")[1]).toContain("164.308(a)(1)(ii)(A),");
  const servers = await saved(page, "Servers with their days (CSV)");
  expect(servers.text).toContain("records,'=cmd(),Windows Server 2003,1,stores,internal,2015-07-14,true,2015-07-15,2016-07-15,367,");
});

test("what changed since a saved file, and what it did", async ({ page }) => {
  await openWith(page, draft(), "files");
  const { text } = await saved(page, "Answers (JSON)");
  const then = JSON.parse(text);
  then.conduct.logs = "reviewed";
  then.estate[0].network = "internet";
  then.estate[0].label = "Archive";
  await choose(page, COMPARE, "before.json", JSON.stringify(then));
  await heading(page, "What changed, and what it did");
  await expect(page.getByText("before.json, of July 15, 2016, beside the answers here, of July 15, 2016.")).toBeVisible();
  await expect(page.getByRole("heading", { name: "2 answers changed" })).toBeVisible();
  await expect(page.getByRole("row", { name: /^Where a case would start/ })).toContainText("+$3,000,000");
  await expect(page.getByRole("listitem").filter({ hasText: "Kept, and reviewed regularly → Kept, but nobody reviews them" })).toContainText("By itself +$3,000,000.");
  await expect(page.getByRole("listitem").filter({ hasText: "Records server: Name: Archive → Records server · Reachable from the internet → Inside" })).toContainText("By itself it changes nothing.");
  await axe(page);
  await page.getByRole("button", { name: "Back" }).click();
  await heading(page, FILES);
});

test("a link holds the answers after #, and opens where there are none", async ({ page, browser, baseURL }) => {
  await openWith(page, draft(), "files");
  const link = await page.getByLabel("Link to these answers").inputValue();
  expect(link.startsWith(`${baseURL}#a1.`)).toBe(true);
  expect(link.split("#")[1].length).toBeLessThan(300);
  const context = await browser.newContext({ baseURL });
  const fresh = await context.newPage();
  await fresh.goto(link);
  await started(fresh);
  await expect(fresh).toHaveURL(/#result$/);
  await expect(fresh.getByText("$12,000,000").first()).toBeVisible();
  await expect(fresh.getByText("The answers of the link are here.")).toBeVisible();
  // Without its label a server has the name of its product.
  await expect(fresh.getByText("Records server")).toHaveCount(0);
  await context.close();
});

test("a link holds names only where that is asked for", async ({ page }) => {
  await openWith(page, draft(), "files");
  const field = page.getByLabel("Link to these answers");
  const before = await field.inputValue();
  await page.getByLabel("With the names you gave").check();
  await expect(field).not.toHaveValue(before);
  expect((await field.inputValue()).length).toBeGreaterThan(before.length);
});

test("a damaged link says so and keeps what is here", async ({ page }) => {
  await openWith(page, draft(), "files");
  const link = await page.getByLabel("Link to these answers").inputValue();
  const at = link.length - 12;
  const damaged = link.slice(0, at) + (link[at] === "A" ? "B" : "A") + link.slice(at + 1);
  await page.evaluate((hash) => (location.hash = hash), damaged.split("#")[1]);
  await expect(page.getByRole("status").first()).toContainText("is damaged");
  await expect(page).toHaveURL(/#files$/);
  await axe(page);
  expect(await page.evaluate(() => JSON.parse(localStorage.getItem("overdue/draft")).answers.as_of)).toBe("2016-07-15");
});

test("a link of a newer version says so where it is opened", async ({ page }) => {
  await open(page, "#a9.hello");
  await expect(page.getByRole("status").first()).toContainText("is of a newer version of this page");
  await expect(page).toHaveURL(/#start$/);
});

/** Follows a link in a tab whose answers are of another day than those of the link. */
async function followOther(page) {
  await openWith(page, draft(), "files");
  const link = await page.getByLabel("Link to these answers").inputValue();
  await openWith(page, draft((answers) => (answers.as_of = "2016-08-01")), "files");
  await page.evaluate(() => localStorage.setItem("overdue/draft", localStorage.getItem("overdue/draft").replace("2016-07-15", "2016-08-01")));
  await page.reload();
  await started(page);
  await page.evaluate((hash) => (location.hash = hash), link.split("#")[1]);
}

test("a link with other answers asks before it takes their place", async ({ page }) => {
  await followOther(page);
  const told = page.getByRole("status").first();
  await expect(told).toContainText("holds other answers than those in this browser");
  await axe(page);
  await told.getByRole("button", { name: "Use the answers of the link" }).click();
  await expect(page.getByText("As of July 15, 2016")).toBeVisible();
  await page.getByRole("button", { name: "Undo" }).click();
  await expect(page.getByText("As of August 1, 2016")).toBeVisible();
});

test("a link with the same answers says that they are here", async ({ page }) => {
  await openWith(page, draft(), "files");
  const link = await page.getByLabel("Link to these answers").inputValue();
  await page.evaluate((hash) => (location.hash = hash), link.split("#")[1]);
  await expect(page.getByRole("status").first()).toContainText("holds the answers that are here already");
});

test("a link does not take the place of a save that cannot be read", async ({ page, browser, baseURL }) => {
  await openWith(page, draft(), "files");
  const link = await page.getByLabel("Link to these answers").inputValue();
  const context = await browser.newContext({ baseURL });
  const other = await context.newPage();
  await other.addInitScript(() => localStorage.setItem("overdue/draft", "not ours"));
  await other.goto(link);
  await started(other);
  await expect(other.getByRole("button", { name: "Use the answers of the link" })).toBeVisible();
  expect(await other.evaluate(() => localStorage.getItem("overdue/draft"))).toBe("not ours");
  await context.close();
});

test("a link that is followed before the products are there is read with them", async ({ page }) => {
  await openWith(page, draft(), "files");
  const link = await page.getByLabel("Link to these answers").inputValue();
  const release = await hold(page, "**/later-*.pack");
  await page.reload();
  await expect(page.locator("html")).toHaveAttribute("data-boot", "ready");
  await page.evaluate((hash) => (location.hash = hash), link.split("#")[1]);
  release();
  await started(page);
  await expect(page.getByRole("status").first()).toContainText("holds the answers that are here already");
});

test("who keeps their own answers is back at the page's heading", async ({ page }) => {
  await followOther(page);
  await page.getByRole("button", { name: "Keep mine" }).click();
  await expect(page.getByRole("button", { name: "Keep mine" })).toHaveCount(0);
  await expect(page.getByRole("heading", { level: 1 })).toBeFocused();
});

test("the link is copied, or selected to be copied by hand", async ({ page, context }) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await openWith(page, draft(), "files");
  await page.getByRole("button", { name: "Copy the link" }).click();
  await expect(page.getByText("The link is copied.")).toBeVisible();
  const link = await page.getByLabel("Link to these answers").inputValue();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(link);
  await page.evaluate(() => Object.defineProperty(navigator, "clipboard", { value: undefined }));
  await page.getByRole("button", { name: "Copy the link" }).click();
  await expect(page.getByText("did not let the page copy it")).toBeVisible();
  expect(await page.evaluate(() => getSelection().toString() || document.activeElement.value)).toBe(link);
});

test("the link is also a QR code", async ({ page }) => {
  await openWith(page, draft(), "files");
  const code = page.getByRole("img", { name: "QR code of the link" });
  await expect(code).toHaveCount(0);
  await page.getByText("As a QR code").press("Enter");
  await expect(code).toBeVisible();
  await axe(page);
  await page.getByText("As a QR code").press("Enter");
  await expect(code).toHaveCount(0);
});

test("before there is a result, answers can be saved and opened all the same", async ({ page }) => {
  await open(page, "#files");
  await heading(page, FILES);
  await axe(page);
  await choose(page, OPEN, "mine.json", JSON.parse(draft()).answers ? JSON.stringify(JSON.parse(draft()).answers) : "");
  await expect(page).toHaveURL(/#result$/);
});
