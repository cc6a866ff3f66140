// What every test of the page starts from: a page that may reach nobody else, say nothing on the console and break no
// policy, on a day that does not change.
import AxeBuilder from "@axe-core/playwright";
import { test as base, expect } from "@playwright/test";

/** The day it is in every test, unless `page.clock.setFixedTime` says otherwise. */
export const TODAY = "2026-11-22T12:00:00-05:00";

export const test = base.extend({
  /** What the page did that it may not. Fails the test at its end unless empty; a test that provokes it empties it. */
  offences: async ({}, use) => {
    const offences = [];
    await use(offences);
    expect(offences, "requests to others, console errors, broken policies").toEqual([]);
  },

  page: async ({ page, baseURL, offences }, use) => {
    const own = new URL(baseURL);
    page.on("request", (request) => {
      const url = new URL(request.url());
      const local = url.protocol === "data:" || url.protocol === "blob:";
      if (!local && !(url.origin === own.origin && url.pathname.startsWith(own.pathname))) {
        offences.push(`request: ${request.url()}`);
      }
    });
    page.on("console", (message) => {
      if (message.type() === "error" || message.type() === "warning") offences.push(`console: ${message.text()}`);
    });
    page.on("pageerror", (error) => offences.push(`error: ${error.stack ?? error}`));
    await page.addInitScript(() => {
      document.addEventListener("securitypolicyviolation", (event) => {
        console.error(`policy: ${event.violatedDirective} refused ${event.blockedURI} ${event.sample}`);
      });
    });
    await page.clock.setFixedTime(TODAY);
    await use(page);
  },
});

/** Opens the page and waits until it answers. */
export async function open(page, path = "") {
  await page.goto(path);
  await started(page);
}

/** Holds back a file that the page asks for. Answers with what lets it through. */
export async function hold(page, file) {
  let release;
  const held = new Promise((resolve) => (release = resolve));
  await page.route(file, async (route) => {
    await held;
    await route.continue();
  });
  return release;
}

/** Waits until the page has started and has all it needs: from then on it is sealed. */
export async function started(page) {
  await expect(page.locator("html")).toHaveAttribute("data-boot", "ready");
  await expect(page.locator("html")).toHaveAttribute("data-facts", "ready");
}

/** Holds what is on the screen against axe's rules for WCAG 2.2 AA and its best practices. */
export async function axe(page) {
  // The page has no frames, so the mode that analyses them through a second page would only take longer.
  const { violations } = await new AxeBuilder({ page }).setLegacyMode().analyze();
  const told = violations.map(({ id, help, nodes }) => `${id}: ${help}\n  ${nodes.map((node) => node.html).join("\n  ")}`);
  expect(told).toEqual([]);
}

export { expect };
