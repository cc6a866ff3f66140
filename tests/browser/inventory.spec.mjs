// An inventory brought in, from the file to the server list.
import { axe, expect, test } from "./support.mjs";
import { draft, heading, next, openWith } from "./walk.mjs";

const sample = (name) => new URL(`../inventories/${name}`, import.meta.url).pathname;

/** A draft of November 2026 with a list of nothing that came from a file. */
const now = (change = () => {}) =>
  draft((answers) => {
    answers.as_of = "2026-11-22";
    change(answers);
  });

async function bring(page) {
  await page.getByRole("button", { name: "Bring in an inventory" }).click();
  await heading(page, "Bring in your inventory");
}

const field = (page) => page.getByLabel("Choose a file, or drop it here");

/** Gives the page a file by its bytes. */
const give = (page, name, text) => field(page).setInputFiles({ name, mimeType: "", buffer: Buffer.from(text) });

const alert = (page) => page.getByRole("alert").filter({ hasText: "There is a problem" });

/** Says the same of all systems that are asked about, and takes them in. */
async function place(page, ephi = "Yes, they store it", network = "Inside") {
  await heading(page, "Where do these servers stand?");
  const all = page.getByRole("group", { name: "The same for all of them" });
  if (await all.isVisible()) {
    await all.getByLabel("Patient data").selectOption(ephi);
    await all.getByLabel("Network").selectOption(network);
  } else {
    await page.getByLabel("Patient data").selectOption(ephi);
    await page.getByLabel("Network").selectOption(network);
  }
  await page.getByRole("button", { name: "Put them in my list" }).click();
  await heading(page, "Which servers do you have?");
}

test("an Active Directory export: understood, settled, placed, in the list, and undone", async ({ page }) => {
  await openWith(page, now(), "estate");
  await bring(page);
  await axe(page);
  await field(page).setInputFiles(sample("ad_computers.csv"));
  await heading(page, "What was understood");
  await expect(page.locator("h1")).toBeFocused();
  await expect(page.getByText("read as an Active Directory export")).toBeVisible();
  await axe(page);

  // One of two: chosen, taken back, chosen again.
  const doubtful = page.getByRole("listitem").filter({ hasText: "Windows NT · 4.0" });
  await expect(doubtful).toContainText("1 machine, such as DICTPHONE");
  const choice = doubtful.getByRole("button", { name: /^Windows NT Server 4.0/ });
  await choice.click();
  await expect(choice).toHaveAttribute("aria-pressed", "true");
  await expect(choice).toBeFocused();
  await page.getByRole("button", { name: "Undo the last choice" }).click();
  await expect(choice).toHaveAttribute("aria-pressed", "false");
  await choice.click();
  await expect(page.getByRole("row", { name: /^Windows NT Server 4.0 1 / })).toContainText("Support ended");

  await next(page);
  await axe(page);
  await page.getByRole("button", { name: "Put them in my list" }).click();
  await expect(alert(page)).toContainText("Answer for");
  await alert(page).getByRole("link").click();
  await expect(page.getByLabel("Patient data").nth(1)).toBeFocused();
  await place(page);
  await expect(page.getByRole("heading", { name: "What ad_computers.csv changed" })).toBeVisible();
  await expect(page.getByText("were not taken in")).toBeVisible();
  await expect(page.getByRole("button", { name: "Change Records server" })).toBeVisible();
  await axe(page);

  await page.getByRole("button", { name: "Undo this import" }).click();
  await expect(page.getByRole("heading", { name: /changed$/ })).toHaveCount(0);
  await expect(page.getByText("Windows Server 2008 R2")).toHaveCount(0);
  await expect(page.getByRole("button", { name: "Change Records server" })).toBeVisible();
});

test("a second file changes the numbers, keeps what was said, and tells what is gone", async ({ page }) => {
  await openWith(page, now(), "estate");
  await bring(page);
  await give(page, "first.csv", "Name,Operating system\na,Windows Server 2012 R2\nb,Windows Server 2012 R2\nc,Windows Server 2008 R2\n");
  await heading(page, "What was understood");
  await next(page);
  await place(page, "No, neither", "Isolated");
  await bring(page);
  await give(page, "second.csv", "Name,Operating system\na,Windows Server 2012 R2\nb,Windows Server 2012 R2\nd,Windows Server 2012 R2\n");
  await heading(page, "What was understood");
  // Nothing new is asked: the system was placed before.
  await next(page);
  await heading(page, "Which servers do you have?");
  const changed = page.getByRole("region", { name: "What second.csv changed" });
  await expect(changed).toContainText("Windows Server 2012 R2: 2 before, 3 now.");
  await expect(changed).toContainText("Windows Server 2008 R2 (1 server) came from an earlier file");
  await changed.getByRole("button", { name: "Remove Windows Server 2008 R2" }).click();
  await expect(page.getByText("No patient data: does not count")).toBeVisible();
  await expect(page.getByRole("button", { name: "Undo this import" })).toHaveCount(0);
});

test("a system nobody knows is named, or left out", async ({ page }) => {
  await openWith(page, now(), "estate");
  await bring(page);
  await give(page, "list.csv", "Name,OS\nmri1,Frobnicator OS 9\nfax,Toaster\n");
  const unknown = page.getByRole("listitem").filter({ hasText: "Frobnicator OS 9" });
  await unknown.getByRole("button", { name: /^Another system/ }).click();
  await heading(page, "What system is this?");
  await page.getByRole("button", { name: "Use this" }).click();
  await expect(alert(page)).toContainText("Choose the system from the list");
  await page.getByRole("button", { name: /not in the list/ }).click();
  await page.getByLabel("Name of the system").fill("Frobnicator OS 9");
  await page.getByLabel("Month").fill("3");
  await page.getByLabel("Day", { exact: true }).fill("1");
  await page.getByLabel("Year").fill("2020");
  await axe(page);
  await page.getByRole("button", { name: "Use this" }).click();
  await heading(page, "What was understood");
  await expect(unknown.getByRole("button", { name: /^Frobnicator OS 9/ })).toHaveAttribute("aria-pressed", "true");
  await page.getByRole("listitem").filter({ hasText: "Toaster" }).getByRole("button", { name: /^Leave out/ }).click();
  await expect(page.getByText("not settled")).toHaveCount(0);
  await next(page);
  await place(page);
  await expect(page.getByText("Support ended March 1, 2020")).toBeVisible();
});

test("an unknown layout asks which column is which", async ({ page }) => {
  await openWith(page, now(), "estate");
  await bring(page);
  await give(page, "odd.csv", "Alpha;Beta;Gamma\nx1;Windows Server 2012 R2;blue\nx2;Windows Server 2008 R2;red\n");
  await heading(page, /Which column names the system|What was understood/);
  if (await page.getByRole("heading", { name: "Which column names the system?" }).isVisible()) {
    await axe(page);
    await page.getByLabel("Column with the operating system").selectOption("Choose one");
    await page.getByRole("button", { name: "Read the file" }).click();
    await expect(alert(page)).toContainText("Choose the column");
    await page.getByLabel("Column with the operating system").selectOption("Beta");
    await page.getByLabel("Column with the machine’s name").selectOption("Alpha");
    await page.getByRole("button", { name: "Read the file" }).click();
  }
  await heading(page, "What was understood");
  await expect(page.getByRole("row", { name: /^Windows Server 2012 R2 1 / })).toBeVisible();
});

test("rows can be pasted", async ({ page }) => {
  await openWith(page, now(), "estate");
  await bring(page);
  await page.getByRole("button", { name: "Read what I pasted" }).click();
  await expect(alert(page)).toContainText("Paste some rows first");
  await page.getByLabel("Or paste rows from a spreadsheet").fill("web1\tWindows Server 2012 R2\nweb2\tCentOS Linux 7\n");
  await page.getByRole("button", { name: "Read what I pasted" }).click();
  await heading(page, "What was understood");
  await expect(page.getByText("From the pasted rows")).toBeVisible();
  await expect(page.getByRole("row", { name: /^CentOS Linux 7 1 / })).toBeVisible();
});

test("a file can be dropped", async ({ page }) => {
  await openWith(page, now(), "estate");
  await bring(page);
  const data = await page.evaluateHandle(() => {
    const data = new DataTransfer();
    data.items.add(new File(["Name,OS\na,Windows Server 2003 R2\n"], "dropped.csv"));
    return data;
  });
  await page.locator(".drop").dispatchEvent("drop", { dataTransfer: data });
  await heading(page, "What was understood");
  await expect(page.getByText("From dropped.csv")).toBeVisible();
});

for (const [what, name, text, told] of [
  ["an Excel workbook", "servers.xlsx", "PK\u0003\u0004\u0014\0\u0006\0[Content_Types].xml", /Excel/],
  ["JSON", "answers.json", draft(), /JSON/],
  ["nothing", "empty.csv", "", /empty|nothing/i],
  ["an entity bomb", "bomb.xml", '<?xml version="1.0"?><!DOCTYPE nmaprun [<!ENTITY a "aa">]><nmaprun>&a;</nmaprun>', /line 1/i],
]) {
  test(`a file that is ${what} is refused, and the page is alive`, async ({ page }) => {
    await openWith(page, now(), "estate");
    await bring(page);
    await give(page, name, text);
    await expect(alert(page)).toContainText(told);
    await expect(alert(page)).toBeFocused();
    await axe(page);
    await give(page, "good.csv", "Name,OS\na,Windows Server 2012 R2\n");
    await heading(page, "What was understood");
  });
}

test("a quote that never closes: where it began is told, and what came before is there", async ({ page }) => {
  await openWith(page, now(), "estate");
  await bring(page);
  await give(page, "cut.csv", 'Name,OS\na,Windows Server 2012 R2\nb,"Windows Server 2008\n');
  await heading(page, "What was understood");
  await expect(page.getByText(/Reading stopped early\. Row 3/)).toBeVisible();
  await expect(page.getByRole("row", { name: /^Windows Server 2012 R2 1 / })).toBeVisible();
});

test("markup in a name is text", async ({ page }) => {
  await openWith(page, now(), "estate");
  await bring(page);
  const name = '<img src=x onerror="document.title=1"><script>document.title=2</script>';
  await give(page, "evil.csv", `Name,OS\n"${name.replaceAll('"', '""')}",Windows Serv 20xx ${name.slice(0, 9)}\n`);
  await heading(page, "What was understood");
  await expect(page.getByText(name, { exact: false }).first()).toBeVisible();
  await expect(page.locator("main img, main script")).toHaveCount(0);
  await expect(page).toHaveTitle(/What was understood/);
});

test("a long file can be stopped, and 200 MB is refused without being read to the end", async ({ page }) => {
  await openWith(page, now(), "estate");
  await bring(page);
  await page.evaluate(() => {
    const line = "server,Windows Server 2012 R2,".padEnd(1023, "x") + "\n";
    const data = new DataTransfer();
    data.items.add(new File(["Name,OS,Notes\n", ...Array(200).fill(line.repeat(1024))], "huge.csv"));
    const input = document.querySelector("input[type=file]");
    input.files = data.files;
    input.dispatchEvent(new Event("change", { bubbles: true }));
  });
  await expect(page.getByRole("progressbar")).toBeVisible();
  await axe(page);
  await expect(page.getByText(/64 MB/).first()).toBeVisible({ timeout: 60_000 });
  await expect(page.locator("h1")).toBeVisible();
});

test("nothing is asked of anyone, and nothing is in the address", async ({ page }) => {
  await openWith(page, now(), "estate");
  const asked = [];
  // A tab's picture is the browser's own: it looks it up for a new entry of its history.
  const own = (url) => url.startsWith("blob:") || /\/icon-[0-9a-f]+\.svg$/.test(url);
  page.on("request", (request) => own(request.url()) || asked.push(request.url()));
  await bring(page);
  await field(page).setInputFiles(sample("rvtools_tabvInfo.csv"));
  await heading(page, "What was understood");
  await expect(page).toHaveURL(/#servers\/file$/);
  await next(page);
  await expect(page).toHaveURL(/#servers\/situation$/);
  expect(asked).toEqual([]);
});

for (const [name, settings] of Object.entries({
  "320 px": { viewport: { width: 320, height: 640 } },
  "1280 px, dark": { viewport: { width: 1280, height: 800 }, colorScheme: "dark" },
  "768 px, forced colours": { viewport: { width: 768, height: 900 }, forcedColors: "active" },
})) {
  test.describe(name, () => {
    test.use(settings);
    test("the pages of an inventory are accessible and fit", async ({ page }) => {
      const fits = async () => {
        await axe(page);
        const wide = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
        expect(wide, "pixels wider than the screen").toBe(0);
      };
      await openWith(page, now(), "estate");
      await bring(page);
      await fits();
      await field(page).setInputFiles(sample("ad_computers.csv"));
      await heading(page, "What was understood");
      await fits();
      await page.getByRole("button", { name: "Choose another file" }).click();
      await field(page).setInputFiles(sample("rvtools_tabvInfo.csv"));
      await heading(page, "What was understood");
      await page.getByText(/likely, not certain/).click();
      await fits();
      await next(page);
      await heading(page, "Where do these servers stand?");
      await fits();
      await place(page);
      await fits();
    });
  });
}
