// The page's blocks are all in the document, in the reader's language. This file hides them, shows
// them and moves them; it adds no word of its own.

const MINUTE = 6e4;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

export const find = id => document.getElementById(id);

export const all = selector => [...document.querySelectorAll(selector)];

/** Of the blocks that differ in one respect, shows the one that fits, and returns it. */
export function only(respect, value) {
  let fit;
  all("[data-" + respect + "]").forEach(block => {
    block.hidden = block.dataset[respect] !== value;
    if (!block.hidden) fit = block;
  });
  return fit;
}

/** Tells those who hear the page; one message for each change. */
export function say(...blocks) {
  find("say").textContent = blocks.map(block => block.textContent).join(" ");
}

const labelOf = fact => find("fact-" + fact);

const title = document.title;

/** Shows the whole answer, and returns its heading. Without facts about the account, the published conditions stay together. */
export function showDecision(decision, aboutAccount) {
  const { authority, issues, missing, notice, outcome } = decision;
  only("outcome", outcome);
  only("authority", authority);
  find("answer").className = "card " + outcome + " " + authority;
  placeRules(decision, aboutAccount);
  place("missing", missing.map(labelOf));
  placeIssues(issues);
  const heading = only("notice", notice).firstElementChild;
  document.title = heading.textContent + " – " + title;
  find("answer").hidden = false;
  return heading;
}

/** Each rule goes into the list of what it says; those of another model are in none. */
function placeRules({ findings, leftToServer, missing }, aboutAccount) {
  const lists = { bars: [], passes: [], left: [], open: [], conditions: [] };
  findings.forEach(({ rule, says }) => {
    const list = says === "bars" ? says
      : !aboutAccount ? "conditions"
      : says === "passes" ? says
      : leftToServer.includes(rule) ? "left"
      : missing[0] ? "conditions"
      : "open";
    lists[list].push(find(rule));
  });
  Object.keys(lists).forEach(list => place(list, lists[list]));
  // Another model would do: every bar is one of this model alone.
  find("this-model").hidden = !lists.bars[0] || !lists.bars.every(rule => rule.querySelector(".tag"));
}

/** Puts items into a list, in order, and shows what is around the list when it has any. */
function place(id, items) {
  const list = find(id);
  [...list.children].forEach(item => { item.hidden = true; });
  items.forEach(item => {
    item.hidden = false;
    list.appendChild(item);
  });
  list.parentNode.hidden = !items[0];
  // A closed fold says how much is in it.
  const count = find(id + "-count");
  if (count) count.textContent = items.length;
}

/** Issues of one kind share a sentence; under it stand the facts they are about. */
function placeIssues(issues) {
  place("issues", issues.map(({ issue }) => find(issue)));
  all("#issues ul").forEach(about => { about.textContent = ""; });
  issues.forEach(({ issue, facts }) => facts.forEach(fact => {
    const about = find(issue).lastElementChild;
    // What means nothing in this edition has no label here.
    const label = labelOf(fact) && labelOf(fact).textContent;
    if (label && !about.textContent.includes(label)) about.appendChild(document.createElement("li")).textContent = label;
  }));
}

/** Until when the answer stands, and how long that is from now: in words once the page is seen, as the first ones take a browser long. */
export function showTimes({ outcome, validUntil }, left) {
  find("until").hidden = !validUntil;
  find("soon").hidden = !(outcome === "eligible" && left < DAY);
  if (!validUntil || !document.body.className) return;
  stamp("until", validUntil);
  find("left-until").textContent = distance(left);
}

/** How the confirmation stands. The other states keep their room, so nothing moves. */
export function showStrip(state, at) {
  if (at) stamp("strip", at);
  return only("strip", state);
}

/** Lets the page be seen. One that came so slowly that it already is seen changes under a fade. */
export function reveal() {
  if (getComputedStyle(document.body).visibility !== "hidden") fade();
  document.body.className = "ready";
}

/** What moves is not seen moving. */
function fade() {
  const main = find("main");
  main.className = "";
  requestAnimationFrame(() => { main.className = "fade"; });
}

/** What was said before. */
export function showChange(before, after) {
  fade();
  find("before").textContent = before;
  find("before").parentNode.hidden = before === after;
}

const language = document.documentElement.lang.replace(/^en$/, "en-GB");

/** Fills the times of a block: day, hour and zone. */
function stamp(id, instant) {
  let text = instant;
  try {
    text = new Intl.DateTimeFormat(language, {
      year: "numeric", month: "short", day: "numeric", hour: "2-digit", minute: "2-digit", timeZoneName: "short",
    }).format(new Date(instant));
  } catch (_) { /* no such zone or language: as the server writes it */ }
  all("#" + id + " time").forEach(time => {
    time.dateTime = instant;
    time.textContent = text;
  });
}

/** "in 2 days", in the words of the browser; nothing where it has none. */
function distance(left) {
  const [size, unit] = left < 2 * HOUR ? [MINUTE, "minute"] : left < 2 * DAY ? [HOUR, "hour"] : [DAY, "day"];
  try {
    return new Intl.RelativeTimeFormat(language).format(Math.floor(left / size), unit);
  } catch (_) {
    return "";
  }
}
