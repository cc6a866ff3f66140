// A person answers, and reads what it comes to.
import { axe, expect, test } from "./support.mjs";
import { choose, clinic, day, heading, next, organisation, result, servers, start } from "./walk.mjs";

test("the clinic of 2016 reads 12,000,000 and the reason for each part", async ({ page }) => {
  await clinic(page);
  await axe(page);
  await result(page);
  await expect(page.getByText("$12,000,000").first()).toBeVisible();
  for (const provision of ["164.308(a)(1)(ii)(A)", "164.308(a)(1)(ii)(B)", "164.308(a)(1)(ii)(D)", "164.312(a)(1)"]) {
    await expect(page.getByText(provision).first()).toBeVisible();
  }
  await page.getByText("Why this number?").first().click();
  await expect(page.getByText("$1,500,000").first()).toBeVisible();
  await axe(page);
});

test("a hospital of 2026 whose paid support ran out on October 13", async ({ page }) => {
  await start(page);
  await organisation(page, "A covered entity", "240,000");
  await servers(page, {
    query: "2012 r2",
    name: "Windows Server 2012 R2",
    count: "3",
    label: "Lab interface",
    ephi: "Yes, they store it",
    network: "Inside",
    more: async () => {
      await expect(page.getByText("Support ended October 10, 2023, 1,139 days ago").first()).toBeVisible();
      await page.getByRole("radio", { name: "ESU Year 3, until October 13, 2026" }).check();
    },
  });
  await expect(page.getByText("Support ended October 13, 2026, 40 days ago")).toBeVisible();
  await next(page);
  await choose(page, "Yes, someone knew");
  await choose(page, "No");
  await day(page, "oct", "1", "2026");
  await next(page);
  await choose(page, "Yes, it covers them");
  await choose(page, "Yes, and it is on schedule");
  await page.getByLabel("On a network segment of their own").check();
  await next(page);
  await choose(page, "Yes");
  await choose(page, "Kept, and reviewed regularly");
  await page.getByLabel("All along").check();
  await next(page);
  await page.getByLabel(/For how many months/).fill("0");
  await next(page);
  await choose(page, "Nothing that we know of");
  await heading(page, "Check your answers");
  await result(page);
  await expect(page.getByText("40 days").first()).toBeVisible();
  await axe(page);
});

test("neither a covered entity nor a business associate: an explanation and no figures", async ({ page }) => {
  await start(page);
  await choose(page, "Neither");
  await heading(page, /do not reach your organization/);
  await expect(page.getByText("$")).toHaveCount(0);
  await axe(page);
  await page.getByRole("button", { name: "Change your role" }).click();
  await heading(page, "What is your organization under HIPAA?");
});
