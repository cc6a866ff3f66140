// Ways through the form, as a person takes them: by headings, labels and buttons.
import { expect, open } from "./support.mjs";

/** Waits for a page by its heading. */
export const heading = (page, name) => expect(page.getByRole("heading", { level: 1, name })).toBeVisible();

export const next = (page) => page.getByRole("button", { name: "Continue" }).click();

export async function choose(page, label) {
  await page.getByRole("radio", { name: label }).check();
  await next(page);
}

/** Fills month, day and year, on the page or within a part of it. */
export async function day(within, month, date, year) {
  await within.getByLabel("Month").fill(month);
  await within.getByLabel("Day", { exact: true }).fill(date);
  await within.getByLabel("Year").fill(year);
}

/** Opens the page and starts, for a day if one is given. */
export async function start(page, asOf) {
  await open(page);
  if (asOf) await day(page, ...asOf);
  await page.getByRole("button", { name: "Start" }).click();
}

/** The organisation's questions. */
export async function organisation(page, role, people) {
  await heading(page, "What is your organization under HIPAA?");
  await choose(page, role);
  await heading(page, /About how many people/);
  if (people === undefined) await page.getByLabel("I don’t know").check();
  else await page.getByLabel(/About how many people/).fill(people);
  await next(page);
}

/** Finds a product by typing, and takes the first that is found. */
export async function product(page, query, name) {
  const box = page.getByRole("combobox", { name: "System or product" });
  await box.fill(query);
  await expect(page.getByRole("option").first()).toContainText(name);
  await box.press("Enter");
  await expect(box).toHaveValue(name);
}

/** Adds a server group. `more` does what else there is to say. */
export async function servers(page, { query, name, count = "1", label, ephi, network, more }) {
  await page.getByRole("button", { name: /^Add (more )?servers$/ }).click();
  await heading(page, "Which servers are they?");
  await product(page, query, name);
  await page.getByLabel("How many servers?").fill(count);
  if (label) await page.getByLabel("Your name for them").fill(label);
  await page.getByRole("radio", { name: ephi }).check();
  await page.getByRole("radio", { name: network }).check();
  if (more) await more(page);
  await page.getByRole("button", { name: "Save these servers" }).click();
  await heading(page, "Which servers do you have?");
}

/** The clinic of 2016: one Windows Server 2003, known and nothing done. Ends on the check page. */
export async function clinic(page) {
  await start(page, ["7", "15", "2016"]);
  await organisation(page, "A covered entity", "2700");
  await servers(page, {
    query: "w2k3",
    name: "Windows Server 2003",
    label: "Records server",
    ephi: "Yes, they store it",
    network: "Inside",
  });
  await next(page);
  await heading(page, "Did anyone responsible know these servers were past support?");
  await choose(page, "Yes, someone knew");
  await heading(page, "Had anyone warned you before?");
  await choose(page, "No");
  await heading(page, "Since when was it known?");
  await page.getByLabel("I don’t know").check();
  await next(page);
  await heading(page, "Does your risk analysis cover these servers?");
  await choose(page, "There is no risk analysis");
  await heading(page, "Is there a plan to deal with them, and is it followed?");
  await choose(page, "There is no plan");
  await heading(page, "Which of these are in place for these servers, and documented?");
  await page.getByLabel("None of these").check();
  await next(page);
  await heading(page, "Is there a firewall with monitoring in front of these servers?");
  await choose(page, "Yes");
  await heading(page, "What happens with the logs of these servers?");
  await choose(page, "Kept, but nobody reviews them");
  await heading(page, "Since when have the last five answers been true?");
  await page.getByLabel("All along").check();
  await next(page);
  await heading(page, /For how many months/);
  await page.getByLabel(/For how many months/).fill("0");
  await next(page);
  await heading(page, "Has something happened on these servers?");
  await choose(page, "Nothing that we know of");
  await heading(page, "Check your answers");
}

/** To the result, from the check page. */
export async function result(page) {
  await page.getByRole("button", { name: "See your result" }).click();
  await expect(page).toHaveURL(/#result$/);
}

/** A draft as the page keeps it, with every question answered; `change` may change the answers first. */
export function draft(change = () => {}) {
  const answers = {
    schema: "overdue/answers/1",
    as_of: "2016-07-15",
    organization: { role: "covered_entity", individuals: 2700 },
    estate: [
      {
        id: "records",
        label: "Records server",
        product: "windows-server-2003",
        count: 1,
        ephi: "stores",
        network: "internal",
      },
    ],
    conduct: {
      awareness: "knew",
      risk_analysis: "none",
      risk_plan: "none",
      controls: [],
      firewalled: true,
      logs: "kept",
      prior: "none",
      incident: "none",
    },
  };
  change(answers);
  const answered = [
    ...["as_of", "organization.role", "organization.individuals", "estate", "conduct.awareness", "conduct.prior"],
    ...["conduct.known_on", "conduct.risk_analysis", "conduct.risk_plan", "conduct.controls", "conduct.firewalled"],
    ...["conduct.logs", "conduct.in_place_since", "conduct.security_practices_months", "conduct.incident"],
    ...["conduct.incident_on", "conduct.individuals_affected"],
  ];
  return JSON.stringify({ schema: "overdue/draft/1", answered, answers });
}

/** Opens the page where a draft is kept, on the page named. */
export async function openWith(page, kept, name = "result") {
  await page.addInitScript((text) => {
    if (!sessionStorage.getItem("kept")) localStorage.setItem("overdue/draft", text);
    sessionStorage.setItem("kept", "yes");
  }, kept);
  await open(page, `#${name}`);
}
