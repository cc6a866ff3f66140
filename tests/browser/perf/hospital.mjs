// The result of a hospital with several server groups, as the measurements need it.
import { readFile } from "node:fs/promises";

const EXAMPLE = new URL("../../examples/hospital-2026-mixed.json", import.meta.url);

/** Every question of the form, by its field: all are answered. */
const FIELDS = [
  "as_of",
  "organization.role",
  "organization.individuals",
  "estate",
  ...[
    "awareness",
    "prior",
    "known_on",
    "risk_analysis",
    "risk_plan",
    "controls",
    "firewalled",
    "logs",
    "in_place_since",
    "security_practices_months",
    "incident",
    "incident_on",
    "individuals_affected",
  ].map((name) => `conduct.${name}`),
];

/** The result's page, in a context of its own that the caller closes. */
export async function hospital(browser, address) {
  const { answers } = JSON.parse(await readFile(EXAMPLE, "utf8"));
  const draft = JSON.stringify({ schema: "overdue/draft/1", answered: FIELDS, answers });
  const context = await browser.newContext();
  const page = await context.newPage();
  await page.addInitScript((kept) => localStorage.setItem("overdue/draft", kept), draft);
  await page.goto(`${address}#result`);
  return { context, page };
}

/** Waits until the page has drawn all it had to, such as what a scroll brought in sight: that is nothing of what is measured next. */
export const atRest = (page) =>
  page.evaluate(async () => {
    const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
    let [last, even] = [await frame(), 0];
    // A machine that is never quick ends it too.
    for (let count = 0; count < 600 && even < 30; count += 1) {
      const begun = await frame();
      even = begun - last < 20 ? even + 1 : 0;
      last = begun;
    }
  });
