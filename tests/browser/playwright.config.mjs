// How the browser's tests run: `cargo xtask browser`, which serves the page in a sub-folder and finds a browser.
import { defineConfig } from "@playwright/test";
import { LAUNCH, PAGE } from "./launch.mjs";

export default defineConfig({
  testDir: ".",
  testMatch: "*.spec.mjs",
  outputDir: "results",
  reporter: [["list"]],
  forbidOnly: Boolean(process.env.CI),
  fullyParallel: true,
  workers: 2,
  retries: 0,
  timeout: 60_000,
  globalTimeout: 20 * 60_000,
  use: {
    baseURL: PAGE,
    locale: "en-US",
    timezoneId: "America/New_York",
    trace: "retain-on-failure",
    launchOptions: LAUNCH,
  },
});
