// The page starts, in a sub-folder, and is sealed from then on.
import { axe, expect, hold, open, started, test } from "./support.mjs";

test("the first screen is there and accessible before the wasm and after", async ({ page }) => {
  const release = await hold(page, "**/*.wasm");
  await page.goto("");
  await expect(page.locator("h1")).toBeVisible();
  await axe(page);
  await expect(page.locator("html")).not.toHaveAttribute("data-boot");
  release();
  await started(page);
  await expect(page.locator("h1")).toHaveCount(1);
  await expect(page.locator("h1")).toBeVisible();
  await expect(page.locator("[data-boot-error]:visible")).toHaveCount(0);
  await axe(page);
});

test("nothing is requested once the page has started", async ({ page }) => {
  const requests = [];
  await open(page);
  page.on("request", (request) => requests.push(request.url()));
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  await page.waitForTimeout(500);
  expect(requests).toEqual([]);
});

test("the seal refuses every request, even with its tag taken away", async ({ page, offences, baseURL }) => {
  await open(page);
  const arrived = [];
  page.on("response", (response) => arrived.push(response.url()));
  const outcomes = await page.evaluate(async (url) => {
    for (const tag of document.querySelectorAll("meta[http-equiv]")) tag.remove();
    navigator.sendBeacon(url, "answers");
    const asked = new Promise((resolve, reject) => {
      const request = new XMLHttpRequest();
      request.open("GET", url);
      request.onload = resolve;
      request.onerror = reject;
      request.send();
    });
    return (await Promise.allSettled([fetch(url), asked])).map(({ status }) => status);
  }, baseURL);
  expect(outcomes).toEqual(["rejected", "rejected"]);
  await page.waitForTimeout(200);
  expect(arrived).toEqual([]);
  // Provoked on purpose: all three refusals were told on the console.
  expect(offences.filter((offence) => offence.startsWith("console: policy: connect-src"))).toHaveLength(3);
  offences.length = 0;
});

test("where the wasm cannot be had, the page says what it needs", async ({ page, offences }) => {
  await page.route("**/*.wasm", (route) => route.fulfill({ status: 404, body: "" }));
  await page.goto("");
  await expect(page.locator("html")).toHaveAttribute("data-boot", "failed");
  await expect(page.locator("[data-boot-error]").first()).toBeVisible();
  await expect(page.locator("h1")).toBeVisible();
  offences.length = 0;
});

test("who starts before the products are there loses nothing", async ({ page }) => {
  const release = await hold(page, "**/later-*.pack");
  await page.goto("");
  await expect(page.locator("html")).toHaveAttribute("data-boot", "ready");
  await page.getByLabel("Day", { exact: true }).fill("20");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("status")).toContainText("One moment");
  await axe(page);
  release();
  await started(page);
  await expect(page).toHaveURL(/#organization\.role$/);
  await page.goBack();
  await expect(page.getByLabel("Day", { exact: true })).toHaveValue("20");
});

test("what comes later is fetched anew where it came damaged", async ({ page }) => {
  let asked = 0;
  await page.route("**/later-*.pack", async (route) => {
    asked += 1;
    const response = await route.fetch();
    const body = await response.body();
    if (asked === 1) body[body.length >> 1] ^= 1;
    await route.fulfill({ response, body });
  });
  await open(page);
  expect(asked).toBe(2);
});

test("a key pressed while the second part is unpacked is heard", async ({ page }) => {
  await page.addInitScript(() => {
    globalThis.tasks = [];
    new PerformanceObserver((list) => tasks.push(...list.getEntries().map(({ duration }) => duration))).observe({
      type: "longtask",
      buffered: true,
    });
  });
  const release = await hold(page, "**/later-*.pack");
  await page.goto("");
  await expect(page.locator("html")).toHaveAttribute("data-boot", "ready");
  await page.evaluate(() => (tasks.length = 0));
  release();
  await started(page);
  await page.waitForTimeout(100);
  // What is drawn at the end is a task too: only none of half a second's work at once is asked for here.
  expect(Math.max(0, ...(await page.evaluate(() => tasks)))).toBeLessThan(200);
});

for (const [what, file, answer] of [
  ["what comes later cannot be had", "later-*.pack", { status: 404, body: "" }],
  ["what comes later is of another build", "later-*.pack", { status: 200, body: "another" }],
  ["what comes later is nothing at all", "later-*.pack", { status: 200, body: "" }],
]) {
  test(`where ${what}, the page says so`, async ({ page, offences }) => {
    await page.route(`**/${file}`, (route) => route.fulfill(answer));
    await page.goto("");
    await expect(page.getByRole("alert")).toContainText("could not start");
    await expect(page.locator("html")).toHaveAttribute("data-boot", "failed");
    await expect(page.locator("html")).not.toHaveAttribute("data-facts");
    offences.length = 0;
  });
}

test("without WebAssembly, the page says what it needs", async ({ page, offences }) => {
  await page.addInitScript(() => delete globalThis.WebAssembly);
  await page.goto("");
  await expect(page.locator("[data-boot-error]").first()).toBeVisible();
  offences.length = 0;
});

test("opened from a file, the page says what it needs", async ({ page, offences }) => {
  await page.goto(new URL("../../dist/index.html", import.meta.url).href);
  await expect(page.locator("h1")).toBeVisible();
  await expect(page.locator("[data-boot-error]").first()).toBeVisible();
  offences.length = 0;
});

test("a host that sends another media type for wasm will do", async ({ page }) => {
  await page.route("**/*.wasm", async (route) => {
    const response = await route.fetch();
    await route.fulfill({ response, headers: { ...response.headers(), "content-type": "application/octet-stream" } });
  });
  await open(page);
});

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });
  test("the page says what it needs", async ({ page }) => {
    await page.goto("");
    // Its children are elements only where scripts are off.
    await expect(page.locator("noscript > *").first()).toBeVisible();
    await expect(page.locator("h1")).toBeVisible();
  });
});
