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
