// When the answer can be seen. Runs before anything of the page's own, which knows nothing of it, and costs it next to
// nothing: only the one class is watched that the page sets when it has an answer.
(() => {
  /** @type {any} */
  const seen = {};
  /** After the next frame. @param {(at: number) => void} use */
  const painted = (use) => requestAnimationFrame(() => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => use(performance.now());
    port2.postMessage(0);
  });
  /** The driver's, and called once. */
  const tell = () => {
    if (!seen.isTold) /** @type {any} */ (window).painted(JSON.stringify(seen));
    seen.isTold = true;
  };

  // What the browser says itself of the heading's first paint; it comes a little later.
  new PerformanceObserver((list) => {
    list.getEntries().forEach((entry) => { seen.elementMs = /** @type {any} */ (entry).renderTime; });
    if (seen.paintedMs) tell();
  }).observe({ type: "element", buffered: true });

  const look = () => {
    const answer = document.getElementById("answer");
    if (seen.shownMs || !answer || answer.hidden || document.body.className !== "ready") return;
    seen.shownMs = performance.now();
    const heading = answer.querySelector("[data-notice]:not([hidden]) h2");
    seen.heading = heading && heading.textContent;
    if (heading) heading.setAttribute("elementtiming", "answer");
    painted((at) => {
      seen.paintedMs = at;
      [{ responseStart: seen.firstByteMs }] = /** @type {any} */ (performance.getEntriesByType("navigation"));
      // Should it never come.
      setTimeout(tell, 1000);
    });
  };
  new MutationObserver((_, observer) => {
    if (!document.body) return;
    observer.disconnect();
    new MutationObserver(look).observe(document.body, { attributes: true, attributeFilter: ["class"] });
  }).observe(document, { childList: true, subtree: true });

  addEventListener("pageshow", ({ persisted }) => {
    if (!persisted) return;
    painted((at) => {
      seen.restoredAt = performance.timeOrigin + at;
      seen.isTold = false;
      tell();
    });
  });
})();
