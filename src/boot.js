// Starts the page. A script of the old kind, not a module: it also runs where modules are refused
// (a page opened from a file), and can then say so.
(async () => {
  // The first question can be answered before the program is there: it takes over what stands in these fields, and
  // whether it was sent (`browser/first.rs`). Today is where the browser is.
  const form = document.querySelector("#first");
  const status = document.querySelector("[role=status]");
  const told = (sent) => {
    form.toggleAttribute("data-sent", sent);
    status.textContent = sent ? form.dataset.waiting : "";
  };
  const now = new Date();
  const today = [now.getMonth() + 1, now.getDate(), now.getFullYear()];
  form.querySelectorAll("input").forEach((input, place) => (input.value = today[place]));
  form.addEventListener("input", () => told(false));
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    told(true);
  });
  form.hidden = false;

  const address = (selector) => document.querySelector(selector).href;

  const answer = async (url, cache = "default") => {
    const response = await fetch(url, { cache });
    if (!response.ok) throw new Error(`${url}: ${response.status}`);
    return response;
  };

  const compile = async (url) => {
    const response = await answer(url);
    // Compiling while it arrives is refused for any other media type, and some hosts send another.
    const streams = response.headers.get("content-type") === "application/wasm";
    return streams ? WebAssembly.compileStreaming(response) : WebAssembly.compile(await response.arrayBuffer());
  };

  // What the page is built of, packed: what comes after the first question (the program's second part, which fills the
  // places that the first left open, and the facts), the program's first part, and what unpacks both. A page built by
  // Trunk alone has its program in one part and the facts as they are.
  const [later, packed, script, decoder] = document.querySelector("meta[name=parts]").content.split(",");

  // A moment in which the browser does what waits, a key pressed or a picture to draw. A timer would take longer.
  const turn = () =>
    new Promise((go) => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => go(port1.close());
      port2.postMessage(0);
    });

  let unpacker;
  const unpack = async (name) => {
    // A copy of another build, still held by a cache, or a damaged one is fetched anew.
    for (const cache of ["default", "reload"]) {
      const content = new Uint8Array(await (await answer(name, cache)).arrayBuffer());
      // Its name says what is in it.
      const [high, low] = name.match(/[0-9a-f]{8}/g).map((digits) => parseInt(digits, 16));
      if (!unpacker.begin(content, high, low)) continue;
      while (!unpacker.more()) await turn();
      return unpacker.program();
    }
    throw new Error(`${name} is not of this build`);
  };

  const program = async () => {
    if (!packed) return compile(address("link[rel=preload][as=fetch]"));
    unpacker = await import(`./${script}`);
    await unpacker.default({ module_or_path: compile(decoder) });
    return WebAssembly.compile(await unpack(packed));
  };

  const facts = async (first) => {
    if (!packed) return (await answer(later, "no-cache")).text();
    await WebAssembly.instantiate(await unpack(later), { "": first });
    return new TextDecoder().decode(unpacker.text());
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
    const [bindings, module] = await Promise.all([import(address("link[rel=modulepreload]")), program()]);
    const first = await bindings.default({ module_or_path: module });
    const detail = await facts(first);
    // The program takes only the facts it was built with, and then prevents the event.
    if (document.dispatchEvent(new CustomEvent("overdue-facts", { detail, cancelable: true }))) {
      throw new Error("the facts are not of this build");
    }
    seal();
    document.documentElement.dataset.facts = "ready";
  } catch (error) {
    console.error(error);
    document.documentElement.dataset.boot = "failed";
    form.hidden = true;
    for (const notice of notices) {
      if (!notice.isConnected) (document.getElementById("main") ?? document.body).prepend(notice);
      notice.setAttribute("role", "alert");
      notice.hidden = false;
    }
  }
})();
