// Starts the page. A script of the old kind, not a module: it also runs where modules are refused
// (a page opened from a file), and can then say so.
(async () => {
  const address = (selector) => document.querySelector(selector).href;

  const compile = async (url) => {
    const response = await fetch(url);
    if (!response.ok) throw new Error(`${url}: ${response.status}`);
    // Compiling while it arrives is refused for any other media type, and some hosts send another.
    const streams = response.headers.get("content-type") === "application/wasm";
    return streams ? WebAssembly.compileStreaming(response) : WebAssembly.compile(await response.arrayBuffer());
  };

  // What the first question does not need: the program's second part, which fills the places that the first left open,
  // and the facts, the products and the published cases. Both are packed into one file. A program built by Trunk alone
  // is in one part, and the page then names the facts as they are.
  const later = document.querySelector("meta[name=later]").content;

  const hand = (detail) => !document.dispatchEvent(new CustomEvent("overdue-facts", { detail, cancelable: true }));

  // A moment in which the browser does what waits, a key pressed or a picture to draw. A timer would take longer.
  const turn = () =>
    new Promise((go) => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => go(port1.close());
      port2.postMessage(0);
    });

  // False: it is not of this build, or damaged.
  const take = async (bindings, first, cache) => {
    const response = await fetch(later, { cache, priority: "low" });
    if (!response.ok) throw new Error(`${later}: ${response.status}`);
    if (later === "facts.txt") return hand(await response.text());
    if (!bindings.unpack(new Uint8Array(await response.arrayBuffer()), later)) return false;
    while (!bindings.unpack_more()) await turn();
    await WebAssembly.instantiate(bindings.unpacked(), { "": first });
    return hand();
  };

  // The seal. From here until the page is closed the browser refuses every request to anywhere,
  // and taking the tag away does not lift it: it stands before the first answer is read or taken.
  const seal = () => {
    const policy = document.createElement("meta");
    policy.httpEquiv = "Content-Security-Policy";
    policy.content = "connect-src 'none'";
    document.head.append(policy);
  };

  // The program will replace what stands in the page, and with it what says that it could not start.
  const notices = document.querySelectorAll("[data-boot-error]");

  try {
    const [bindings, module] = await Promise.all([
      import(address("link[rel=modulepreload]")),
      compile(address("link[rel=preload][as=fetch]")),
    ]);
    const first = await bindings.default({ module_or_path: module });
    // The program takes only what it was built with: a copy of another build, still held by a cache, is fetched anew.
    const taken = (await take(bindings, first, "no-cache")) || (await take(bindings, first, "reload"));
    if (!taken) throw new Error(`${later} is not of this build`);
    seal();
    document.documentElement.dataset.facts = "ready";
  } catch (error) {
    console.error(error);
    document.documentElement.dataset.boot = "failed";
    for (const notice of notices) {
      if (!notice.isConnected) (document.getElementById("main") ?? document.body).prepend(notice);
      notice.setAttribute("role", "alert");
      notice.hidden = false;
    }
  }
})();
