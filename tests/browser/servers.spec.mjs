// The servers: search, add, change, duplicate, remove; and the states of the list.
import { axe, expect, test } from "./support.mjs";
import { day, draft, heading, openWith, organisation, product, servers, start } from "./walk.mjs";

async function list(page) {
  await start(page);
  await organisation(page, "A covered entity", "100");
  await heading(page, "Which servers do you have?");
}

test("an estate of nothing is told, not passed over", async ({ page }) => {
  await list(page);
  await axe(page);
  await expect(page.getByText("No servers yet.")).toBeVisible();
  await expect(page.getByRole("button", { name: "Continue" })).toHaveCount(0);
});

test("the search is a combobox for keyboard and screen reader", async ({ page }) => {
  await list(page);
  await page.getByRole("button", { name: "Add servers" }).click();
  const box = page.getByRole("combobox", { name: "System or product" });
  await expect(box).toHaveAttribute("aria-expanded", "false");
  await box.pressSequentially("centos 7");
  await expect(box).toHaveAttribute("aria-expanded", "true");
  const first = page.getByRole("option").first();
  await expect(first).toContainText("CentOS Linux 7");
  await expect(first).toContainText("Support ended June 30, 2024, 875 days ago");
  await axe(page);
  await expect(box).toHaveAttribute("aria-activedescendant", await first.getAttribute("id"));
  await box.press("Escape");
  await expect(box).toHaveAttribute("aria-expanded", "false");
  await box.fill("windows server");
  await box.press("ArrowDown");
  await expect(page.getByRole("option").nth(1)).toHaveAttribute("aria-selected", "true");
  const name = await page.getByRole("option").nth(1).locator(".option-name").textContent();
  await box.press("Enter");
  await expect(box).toHaveValue(name);
  await expect(page.getByRole("option")).toHaveCount(0);
  await box.fill("nothing like this");
  await expect(page.getByText("Nothing like that is in the list.")).toBeVisible();
});

test("a product can be taken with the pointer, and its support is told ahead", async ({ page }) => {
  await list(page);
  await page.getByRole("button", { name: "Add servers" }).click();
  await page.getByRole("combobox").fill("server 2016");
  await page.getByRole("option", { name: /^Windows Server 2016/ }).first().click();
  await expect(page.getByText("Support ends January 12, 2027, in 51 days").first()).toBeVisible();
});

test("every fault of a group is told at once, each at its field", async ({ page }) => {
  await list(page);
  await page.getByRole("button", { name: "Add servers" }).click();
  await page.getByLabel("How many servers?").fill("0");
  await page.getByText("Put into service later").click();
  await day(page.getByRole("group", { name: "Dealt with on" }), "12", "1", "2026");
  await page.getByRole("button", { name: "Save these servers" }).click();
  const problem = page.getByRole("alert");
  await expect(problem.getByRole("link")).toHaveCount(5);
  await expect(problem).toContainText("This is after November 22, 2026");
  await axe(page);
  await problem.getByRole("link", { name: /Choose the system/ }).click();
  await expect(page.getByRole("combobox")).toBeFocused();
});

test("a product that is not in the list takes a name and a date", async ({ page }) => {
  await list(page);
  await page.getByRole("button", { name: "Add servers" }).click();
  await page.getByRole("combobox").fill("OpenVMS");
  await page.getByRole("button", { name: "It is not in the list" }).click();
  await expect(page.getByLabel("Name of the system")).toHaveValue("OpenVMS");
  await day(page.getByRole("group", { name: "Last day it got security updates" }), "12", "31", "2020");
  await page.getByRole("radio", { name: "Yes, they store it" }).check();
  await page.getByRole("radio", { name: "Isolated" }).check();
  await axe(page);
  await page.getByRole("button", { name: "Save these servers" }).click();
  await expect(page.getByRole("listitem").filter({ hasText: "OpenVMS" })).toContainText("Support ended December 31, 2020");
});

test("change, duplicate, remove and undo", async ({ page }) => {
  await list(page);
  await servers(page, { query: "rhel 7", name: "Red Hat Enterprise Linux 7", count: "4", label: "Portal", ephi: "No, but it can be reached", network: "Reachable from the internet" });
  await page.getByRole("button", { name: "Duplicate Portal" }).click();
  await expect(page.getByRole("status").first()).toContainText("Portal was duplicated.");
  await expect(page.getByRole("listitem").filter({ hasText: "Portal (copy)" })).toBeVisible();
  await page.getByRole("button", { name: "Change Portal (copy)" }).click();
  await heading(page, "Change these servers");
  await expect(page.getByLabel("How many servers?")).toHaveValue("4");
  await page.getByLabel("How many servers?").fill("6");
  await page.getByRole("button", { name: "Save these servers" }).click();
  await expect(page.getByText("6 servers")).toBeVisible();
  await page.getByRole("button", { name: "Remove Portal (copy)" }).click();
  await expect(page.getByText("6 servers")).toHaveCount(0);
  await page.getByRole("button", { name: "Undo" }).click();
  await expect(page.getByText("6 servers")).toBeVisible();
});

test("what was typed of a group survives going back", async ({ page }) => {
  await list(page);
  await page.getByRole("button", { name: "Add servers" }).click();
  await product(page, "sql 2014", "SQL Server 2014");
  await page.getByRole("button", { name: "Back" }).click();
  await page.getByRole("button", { name: "Add servers" }).click();
  await expect(page.getByRole("combobox")).toHaveValue("SQL Server 2014");
});

test("nothing past support: said so, with what ends next", async ({ page }) => {
  const kept = draft((answers) => {
    answers.as_of = "2026-11-22";
    answers.estate[0].product = "windows-server-2016";
  });
  await openWith(page, kept);
  await expect(page.getByRole("heading", { level: 1 })).toContainText("Nothing you listed is past support");
  await expect(page.getByText("in 51 days").first()).toBeVisible();
  await axe(page);
});

test("servers without patient data do not count", async ({ page }) => {
  await openWith(page, draft((answers) => (answers.estate[0].ephi = "none")));
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  await expect(page.getByText("$12,000,000")).toHaveCount(0);
  await axe(page);
});
