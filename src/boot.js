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

  // The seal. From here until the page is closed the browser refuses every request to anywhere,
  // and taking the tag away does not lift it: it stands before the first answer is read or given.
  const seal = () => {
    const policy = document.createElement("meta");
    policy.httpEquiv = "Content-Security-Policy";
    policy.content = "connect-src 'none'";
    document.head.append(policy);
  };

  try {
    const [bindings, module] = await Promise.all([
      import(address("link[rel=modulepreload]")),
      compile(address("link[rel=preload][as=fetch]")),
    ]);
    seal();
    await bindings.default({ module_or_path: module });
  } catch (error) {
    console.error(error);
    document.documentElement.dataset.boot = "failed";
    for (const notice of document.querySelectorAll("[data-boot-error]")) notice.hidden = false;
  }
})();
