/** Watches for the end of what an element shows. Nothing has to wait for it. */
export function endReached(element) {
  const page = element.ownerDocument;
  const window = page.defaultView;
  const end = element.appendChild(page.createElement("span"));
  let reached = false;
  let stop;
  const found = () => {
    reached = true;
    stop();
  };
  if (window.IntersectionObserver) {
    const observer = new window.IntersectionObserver((entries) => entries.some((entry) => entry.isIntersecting) && found());
    stop = () => observer.disconnect();
    observer.observe(end);
  } else {
    // Whether the element scrolls by itself or with the page.
    const look = () => {
      const edge = Math.min(window.innerHeight, element.getBoundingClientRect().bottom) + 1;
      const { bottom } = end.getBoundingClientRect();
      if (end.getClientRects().length && bottom >= 0 && bottom <= edge) found();
    };
    const events = ["scroll", "resize", "toggle"];
    stop = () => events.forEach((event) => window.removeEventListener(event, look, true));
    events.forEach((event) => window.addEventListener(event, look, true));
    look();
  }
  return Object.freeze({
    get reached() {
      return reached;
    },
    stop,
  });
}
