// The page's blocks are all in the document, in the reader's language. This file hides them, shows
// them and moves them; it adds no word of its own.

const DAY = 864e5;

export const find = id => document.getElementById(id);

const all = selector => Array.from(document.querySelectorAll(selector));

/** Of the blocks that differ in one respect, shows the one that fits, or none. */
export function only(respect, value) {
  all("[data-" + respect + "]").forEach(part => { part.hidden = part.dataset[respect] !== value; });
}

/** The block that fits, if the document has one. */
const block = (respect, value) => all("[data-" + respect + "]").find(part => part.dataset[respect] === value);

/** Tells those who hear the page; one message for each change. */
export function say(...parts) {
  find("say").textContent = parts.map(part => part.textContent).join(" ");
}

/** The heading of the notice. */
export const headingOf = decision => block("notice", decision.notice).firstElementChild;

/** The invitation's own facts: whose it is, and for which model. */
export function showInvitation(invitation, partner) {
  if (partner) find("partner").textContent = partner;
  if (!all("[data-model]").some(part => part.dataset.model === invitation.model)) return;
  only("model", invitation.model);
  all("#conditions>li").forEach(rule => { rule.hidden = !rule.classList.contains(invitation.model); });
  all(".tag").forEach(tag => { tag.hidden = true; });
}

export function showFault(fault) {
  only("fault", fault);
  find("fault").hidden = false;
}

/** The whole answer. Without facts about the account, the published conditions stay together. */
export function showDecision(decision, aboutAccount) {
  only("outcome", decision.outcome);
  only("notice", decision.notice);
  only("authority", decision.authority);
  find("answer").className = "card " + decision.outcome + " " + decision.authority;
  find("answer").hidden = false;
  placeRules(decision, aboutAccount);
  place("missing", decision.missing.map(fact => block("fact", fact)));
  placeIssues(decision.issues);
  const title = document.title.split(" – ").pop();
  document.title = headingOf(decision).textContent + " – " + title;
}

/** Each rule into the list of what it says; those of another model stay where they are, unseen. */
function placeRules(decision, aboutAccount) {
  const lists = { bars: [], open: [], left: [], passed: [], conditions: [] };
  decision.findings.forEach(({ rule, says }) => {
    const list = says === "bars" ? "bars"
      : !aboutAccount ? "conditions"
      : says === "passes" ? "passed"
      : decision.leftToServer.includes(rule) ? "left"
      : decision.missing.length ? "conditions"
      : "open";
    lists[list].push(find(rule));
  });
  Object.keys(lists).forEach(list => place(list, lists[list]));
  find("reseller-only").hidden = !lists.bars.length || lists.bars.some(rule => rule.classList.contains("referral"));
}

/** Puts items into a list, in order, and shows the section around it when it has any. */
function place(id, items) {
  const list = find(id);
  Array.from(list.children).forEach(item => { item.hidden = true; });
  items.forEach(item => {
    item.hidden = false;
    list.appendChild(item);
  });
  list.parentNode.hidden = !items.length;
  const count = list.parentNode.querySelector("summary>span");
  if (count && list.parentNode.matches("details")) count.textContent = items.length;
}

/** Issues of one kind share a sentence; under it stand the facts they are about. */
function placeIssues(issues) {
  place("issues", issues.map(issue => block("issue", issue.issue)));
  all("[data-issue]").forEach(item => {
    const about = item.lastElementChild;
    about.textContent = "";
    new Set([].concat(...issues.filter(({ issue }) => issue === item.dataset.issue).map(({ facts }) => facts)))
      .forEach(fact => {
        about.appendChild(document.createElement("li")).textContent = block("fact", fact).textContent;
      });
  });
}

/** Until when the answer stands, and how long that is from `now`. */
export function showTimes(decision, now) {
  const until = Date.parse(decision.validUntil);
  const line = find("until");
  line.hidden = !until;
  find("soon").hidden = !(decision.outcome === "eligible" && until - now < DAY);
  if (!until) return;
  stamp(line, until);
  line.lastElementChild.textContent = now ? distance(until - now) : "";
}

/** What the server has to say to this answer; the other states keep their room, so nothing moves. */
export function showStrip(state, at) {
  only("strip", state);
  const strip = block("strip", state);
  if (at) stamp(strip, Date.parse(at));
  return strip;
}

/** How the answer changed: the heading before, and the one now. */
export function showChange(before, after) {
  const line = find("changed");
  line.hidden = before === after;
  line.querySelector("s").textContent = before;
  line.querySelector("b").textContent = after;
  // One fade over everything: what moves is not seen moving.
  const main = find("main");
  main.className = "";
  requestAnimationFrame(() => { main.className = "fade"; });
}

const language = () => document.documentElement.lang.replace(/^en$/, "en-GB");

/** Fills the <time> in a block: date, hour and zone. */
function stamp(parent, instant) {
  const time = parent.querySelector("time");
  const iso = new Date(instant).toISOString();
  time.dateTime = iso;
  try {
    time.textContent = new Intl.DateTimeFormat(language(), {
      year: "numeric", month: "short", day: "numeric", hour: "2-digit", minute: "2-digit",
      hour12: false, timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone, timeZoneName: "short",
    }).format(instant);
  } catch (_) {
    time.textContent = iso.slice(0, 16).replace("T", " ") + " UTC";
  }
}

/** "in 2 days", in the words of the browser; nothing where it has none. */
function distance(ms) {
  try {
    const [size, unit] = [[DAY, "day"], [36e5, "hour"], [6e4, "minute"]].find(([size]) => ms >= 2 * size) || [6e4, "minute"];
    return new Intl.RelativeTimeFormat(language()).format(Math.max(0, Math.floor(ms / size)), unit);
  } catch (_) {
    return "";
  }
}
