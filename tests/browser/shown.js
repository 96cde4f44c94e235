// What the reader sees on the page; with every fold open for as long as it takes to look.
const folds = [...document.querySelectorAll("details")];
const wereOpen = folds.map((fold) => fold.open);
for (const fold of folds) fold.open = true;

const sees = (element) => element && element.checkVisibility({ visibilityProperty: true });
const seen = (selector, within = document) => [...within.querySelectorAll(selector)].filter(sees);
const words = (element) => element.innerText.trim();
/** Without the words of what is inside. */
const own = (element) => [...element.childNodes].filter((node) => node.nodeType === Node.TEXT_NODE).map((node) => node.data).join("").trim();
const inside = (element, selector) => seen(selector, element).map(words).join(" | ");
const states = (respect) => seen(`[data-${respect}]`).map((element) => element.dataset[respect]);
const rows = (list) => seen(`#${list} > li`).map((item) => [item.id, own(item.querySelector(".condition"))]);

const shown = {
  lang: document.documentElement.lang,
  title: document.title,
  fault: seen("[data-fault]").map(words),
  note: states("note"),
  outcome: states("outcome"),
  authority: states("authority"),
  strip: states("strip"),
  notice: seen("[data-notice]").map((notice) => [notice.dataset.notice, inside(notice, "h2"), inside(notice, "p")]),
  onlyThisModel: seen("#this-model").length === 1,
  validUntil: seen("#until time").map((time) => time.dateTime),
  bars: seen("#bars > li").map((item) => [item.id, ...[".bar h3", ".bar .chip", ".bar .chip ~ p"].map((part) => inside(item, part))]),
  sources: seen("#bars > li").map((item) => seen(".source", item).map(() => seen("details a", item).map((link) => link.href))),
  left: rows("left"),
  open: seen("#open > li").map((item) => [item.id, own(item.querySelector(".condition")), inside(item, ".why")]),
  conditions: rows("conditions"),
  passes: rows("passes"),
  counts: seen("#left-count, #passes-count").map((count) => [count.id, count.textContent]),
  missing: seen("#missing > li").map(words),
  issues: seen("#issues > li").map((item) => [item.id, own(item), seen("li", item).map(words)]),
  // These are read at another step.
  notices: [...document.querySelectorAll("article")].map((notice) => notice.dataset.id),
  boxes: [...document.querySelectorAll("#consent input[type=checkbox]")].map((box) => [box.name, box.checked]),
};

folds.forEach((fold, place) => { fold.open = wereOpen[place]; });
return shown;
