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

  // The second part of the program, which the first question does not need either: it fills the places that
  // the first left open. A program built by Trunk alone is in one part, and the page then names no file.
  const later = document.querySelector("meta[name=later]").content;
  const part = () => (later === "later.wasm" ? null : compile(later));

  // The products and the published cases, which the first question does not need. The program takes
  // only the text it was built with: a copy of another build, still held by a cache, is fetched anew.
  const facts = async (cache) => {
    const response = await fetch("facts.txt", { cache, priority: "low" });
    if (!response.ok) throw new Error(`${response.url}: ${response.status}`);
    return response.text();
  };
  const hand = (detail) => !document.dispatchEvent(new CustomEvent("overdue-facts", { detail, cancelable: true }));

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
    const [text, second] = await Promise.all([facts("no-cache"), part()]);
    if (second) await WebAssembly.instantiate(second, { "": first });
    if (!hand(text) && !hand(await facts("reload"))) throw new Error("facts.txt is not of this build");
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
