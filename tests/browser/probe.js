// What the page does, seen from outside. Runs before anything of the page's own, which knows nothing of it.
(() => {
  const seen = (window.seen = { shifts: [], compiled: [], asked: 0, formats: 0 });

  // When the answer appeared, and what had been requested until then.
  const requests = (type) => performance.getEntriesByType(type).map(({ name, startTime }) => ({ name, startTime }));
  new MutationObserver(() => {
    const answer = document.getElementById("answer");
    if (seen.answer || !answer || answer.hidden) return;
    seen.answer = { at: performance.now(), documents: requests("navigation"), others: requests("resource") };
    // The frame that shows it is painted next.
    requestAnimationFrame(() => { seen.answer.formats = seen.formats; });
  }).observe(document, { attributes: true, childList: true, subtree: true });

  // The server's word is held back until a test lets it through.
  const { fetch } = window;
  let letThrough;
  const held = new Promise((resolve) => { letThrough = resolve; });
  window.fetch = (...request) => {
    if (!seen.asked) seen.formatsWhenAsked = seen.formats;
    seen.asked += 1;
    return held.then(() => fetch(...request));
  };
  seen.fetch = (...request) => fetch(...request);
  seen.release = () => letThrough();

  // Words for times, which take a browser long to make.
  for (const name of ["DateTimeFormat", "RelativeTimeFormat"]) {
    Intl[name] = new Proxy(Intl[name], {
      construct(Format, wishes) {
        seen.formats += 1;
        return Reflect.construct(Format, wishes);
      },
    });
  }

  // What became of every module.
  if (window.WebAssembly) {
    WebAssembly.Module = new Proxy(WebAssembly.Module, {
      construct(Module, bytes) {
        try {
          const module = Reflect.construct(Module, bytes);
          seen.compiled.push("compiled");
          return module;
        } catch (error) {
          seen.compiled.push(error.name);
          throw error;
        }
      },
    });
  }

  // Whatever moved.
  const note = (entries) => entries.forEach(({ value, sources }) => {
    seen.shifts.push({ value, moved: sources.map(({ node }) => (node && node.outerHTML || "a node that is gone").slice(0, 80)) });
  });
  const observer = new PerformanceObserver((list) => note(list.getEntries()));
  observer.observe({ type: "layout-shift", buffered: true });
  seen.moved = () => {
    note(observer.takeRecords());
    return seen.shifts;
  };
})();
