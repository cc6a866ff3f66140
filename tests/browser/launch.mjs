// The browser as the tests and the measurements start it.
const { CHROME, OVERDUE_URL } = process.env;
if (!CHROME || !OVERDUE_URL) {
  throw new Error("Start this with `cargo xtask browser` or `cargo xtask bench`: they serve the page and find a browser.");
}

/** Where the page is served, with a slash at the end. */
export const PAGE = OVERDUE_URL;

/** How to start the browser. */
export const LAUNCH = {
  executablePath: CHROME,
  // No sandbox: continuous integration runs as root. The rest keeps the browser from asking its maker anything.
  args: [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
  ],
};
