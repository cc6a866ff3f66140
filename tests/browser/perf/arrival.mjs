// From opening the address to the first question, as over a slow phone connection: nothing cached, Slow 4G, a processor
// a quarter as fast.

/** Slow 4G as Lighthouse has it: 150 ms, 1.6 Mbit/s down, 0.75 Mbit/s up. */
const SLOW_4G = { offline: false, latency: 150, downloadThroughput: 1.6e6 / 8, uploadThroughput: 0.75e6 / 8 };

/** Milliseconds to the first paint, to the first question usable, to the program and to all of it, and what came over the wire. */
export async function arrival(browser, address) {
  const context = await browser.newContext();
  const page = await context.newPage();
  const control = await context.newCDPSession(page);
  await control.send("Network.enable");
  await control.send("Network.setCacheDisabled", { cacheDisabled: true });
  await control.send("Network.emulateNetworkConditions", SLOW_4G);
  await control.send("Emulation.setCPUThrottlingRate", { rate: 4 });
  // The first question can be answered once its form is shown; the page marks itself when the program is there, and when all is.
  await page.addInitScript(() => {
    globalThis.at = {};
    new MutationObserver(() => {
      const { boot, facts } = document.documentElement?.dataset ?? {};
      if (document.querySelector("#first:not([hidden])")) at.usable ??= performance.now();
      if (boot === "ready") at.program ??= performance.now();
      if (facts === "ready") at.whole ??= performance.now();
    }).observe(document, { attributes: true, childList: true, subtree: true });
  });
  await page.goto(address);
  await page.waitForFunction(() => globalThis.at.whole !== undefined && performance.getEntriesByName("first-contentful-paint").length > 0);
  const measured = await page.evaluate(() => {
    const fetched = [...performance.getEntriesByType("navigation"), ...performance.getEntriesByType("resource")];
    return {
      firstPaint: performance.getEntriesByName("first-contentful-paint")[0].startTime,
      ...globalThis.at,
      files: fetched.length,
      // Bodies as they came, without the headers.
      bytes: fetched.reduce((sum, entry) => sum + entry.encodedBodySize, 0),
    };
  });
  await context.close();
  return measured;
}
