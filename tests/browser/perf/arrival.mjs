// From opening the address to the first question, as over a slow phone connection: nothing cached, Slow 4G, a processor
// a quarter as fast.

/** Slow 4G as Lighthouse has it: 150 ms, 1.6 Mbit/s down, 0.75 Mbit/s up. */
const SLOW_4G = { offline: false, latency: 150, downloadThroughput: 1.6e6 / 8, uploadThroughput: 0.75e6 / 8 };

/** Milliseconds to the first paint and to the first question usable, and what came over the wire. */
export async function arrival(browser, address) {
  const context = await browser.newContext();
  const page = await context.newPage();
  const control = await context.newCDPSession(page);
  await control.send("Network.enable");
  await control.send("Network.setCacheDisabled", { cacheDisabled: true });
  await control.send("Network.emulateNetworkConditions", SLOW_4G);
  await control.send("Emulation.setCPUThrottlingRate", { rate: 4 });
  // The page marks itself once its first control answers.
  await page.addInitScript(() => {
    new MutationObserver((_, observer) => {
      if (document.documentElement?.dataset.boot !== "ready") return;
      globalThis.usableAt = performance.now();
      observer.disconnect();
    }).observe(document, { attributes: true, attributeFilter: ["data-boot"], subtree: true });
  });
  await page.goto(address);
  await page.waitForFunction(() => globalThis.usableAt !== undefined && performance.getEntriesByName("first-contentful-paint").length > 0);
  const measured = await page.evaluate(() => {
    const fetched = [...performance.getEntriesByType("navigation"), ...performance.getEntriesByType("resource")];
    return {
      firstPaint: performance.getEntriesByName("first-contentful-paint")[0].startTime,
      usable: globalThis.usableAt,
      files: fetched.length,
      // Bodies as they came, without the headers.
      bytes: fetched.reduce((sum, entry) => sum + entry.encodedBodySize, 0),
    };
  });
  await context.close();
  return measured;
}
