// Measures the page and prints what comes of it; `cargo xtask bench` runs it. Nothing here fails because of a number:
// machines differ, and the budgets are read by people.
import { chromium } from "@playwright/test";
import { LAUNCH, PAGE } from "../launch.mjs";
import { arrival } from "./arrival.mjs";
import { changes } from "./change.mjs";
import { inventory } from "./inventory.mjs";
import { frames } from "./slider.mjs";

const ARRIVALS = 5;
const CHANGES = 21;
const FRAMES = 120;

const sorted = (numbers) => [...numbers].sort((a, b) => a - b);
const median = (numbers) => sorted(numbers)[Math.floor(numbers.length / 2)];
const told = (name, numbers) => {
  const [least, most] = [sorted(numbers).at(0), sorted(numbers).at(-1)];
  console.log(`${name.padEnd(44)} ${median(numbers).toFixed(0).padStart(6)} ms   (${least.toFixed(0)} to ${most.toFixed(0)}, ${numbers.length} times)`);
};

const browser = await chromium.launch(LAUNCH);
try {
  const arrivals = [];
  for (let time = 0; time < ARRIVALS; time += 1) arrivals.push(await arrival(browser, PAGE));
  console.log("Slow 4G (150 ms, 1.6 Mbit/s), processor 4 times slower, medians:");
  told("first contentful paint", arrivals.map(({ firstPaint }) => firstPaint));
  told("first question usable", arrivals.map(({ usable }) => usable));
  told("the program takes it", arrivals.map(({ program }) => program));
  told("all there, and sealed", arrivals.map(({ whole }) => whole));
  console.log(`over the wire: ${arrivals[0].bytes} bytes in ${arrivals[0].files} files`);
  console.log("Processor 4 times slower, median:");
  told("changed answer to repainted result", await changes(browser, PAGE, CHANGES));
  for (const rate of [1, 4]) {
    const speed = rate === 1 ? "at full speed" : `${rate} times slower`;
    console.log(`The slider of another day, moved in each of ${FRAMES} frames, processor ${speed}:`);
    told("from frame to frame", await frames(browser, PAGE, rate, FRAMES));
  }
  console.log("An inventory, from the chosen file to what was understood of it, at full speed:");
  for (const rows of [1_000, 10_000, 100_000]) {
    const { took, longest, tasks, before, after } = await inventory(browser, PAGE, rows);
    const mebibytes = (bytes) => (bytes / 2 ** 20).toFixed(1);
    const task = tasks ? `longest task ${longest.toFixed(0)} ms, ${tasks} above 50 ms` : "no task above 50 ms";
    console.log(`${`${rows} rows`.padEnd(44)} ${took.toFixed(0).padStart(6)} ms   (${task}; memory ${mebibytes(before)} to ${mebibytes(after)} MiB)`);
  }
} finally {
  await browser.close();
}
