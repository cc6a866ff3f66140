// The slider of another day, moved in every frame: how far apart the frames are.
import { atRest, hospital } from "./hospital.mjs";

/** Milliseconds from frame to frame, a number of times, on a processor slower by a rate. */
export async function frames(browser, address, rate, times) {
  const { context, page } = await hospital(browser, address);
  await page.locator("#another-day").scrollIntoViewIfNeeded();
  const control = await context.newCDPSession(page);
  await control.send("Emulation.setCPUThrottlingRate", { rate });
  await atRest(page);
  const taken = await page.evaluate(moved, times);
  await context.close();
  return taken;
}

/** Runs in the page: moves the slider by some days in each frame, and tells how far apart the frames begin. */
async function moved(times) {
  const slider = document.querySelector("#another-day");
  const figures = document.querySelector("#another-day-figures");
  const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
  const taken = [];
  let last = await frame();
  for (let time = 0; time < times; time += 1) {
    const before = figures.textContent;
    slider.value = String(Number(slider.value) + (time % 2 === 0 ? 40 : -41));
    slider.dispatchEvent(new Event("input", { bubbles: true }));
    const begun = await frame();
    if (figures.textContent === before) throw new Error("the day did not change");
    taken.push(begun - last);
    last = begun;
  }
  return taken;
}
