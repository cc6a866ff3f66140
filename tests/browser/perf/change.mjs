// From an answer changed on the result to the result repainted, on a processor a quarter as fast.
import { atRest, hospital } from "./hospital.mjs";

/** Milliseconds for each of a number of changes to one answer of a hospital with several server groups. */
export async function changes(browser, address, times) {
  const { context, page } = await hospital(browser, address);
  const result = page.locator(".result");
  await result.waitFor();
  // The answers stand on the result; the one about the risk analysis is opened in place.
  await result.getByRole("button", { name: /risk analysis/i }).first().click();
  await page.locator(".inline-edit input[type=radio]").first().waitFor();
  const control = await context.newCDPSession(page);
  await control.send("Emulation.setCPUThrottlingRate", { rate: 4 });
  await atRest(page);
  const taken = [];
  for (let time = 0; time < times; time += 1) taken.push(await page.evaluate(repainted, time));
  await context.close();
  return taken;
}

/** Runs in the page: picks the third or the first choice in turn, none or a risk analysis that covers the servers, and waits until what changed by it is painted. */
async function repainted(time) {
  const choices = document.querySelectorAll(".inline-edit input[type=radio]");
  let changed = false;
  const observer = new MutationObserver(() => (changed = true));
  // The page is drawn in one go: whatever changes first, all of it has changed.
  observer.observe(document.querySelector(".result"), { subtree: true, characterData: true, childList: true });
  const start = performance.now();
  choices[time % 2 === 0 ? 2 : 0].click();
  for (let frame = 0; frame < 60; frame += 1) {
    await new Promise((resolve) => requestAnimationFrame(resolve));
    // A message posted from a frame's callback is delivered after that frame is painted.
    const { port1, port2 } = new MessageChannel();
    const painted = new Promise((resolve) => (port1.onmessage = resolve));
    const inThisFrame = changed;
    port2.postMessage(null);
    await painted;
    if (inThisFrame) {
      observer.disconnect();
      return performance.now() - start;
    }
  }
  throw new Error("the result did not change within 60 frames");
}
