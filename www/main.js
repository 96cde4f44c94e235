// The landing page of an invitation: reads the address and what the server wrote into the page,
// decides, shows the answer, and then lets the server confirm it.

import { invitation } from "./address.js";
import { askServer } from "./ask.js";
import { serverClock } from "./clock.js";
import { withDecide } from "./engine.js";
import { all, find, only, reveal, say, showChange, showDecision, showStrip, showTimes } from "./view.js";

const MINUTE = 6e4;

/** The rules. */
let decide;
/** What the server wrote into the page. Without facts, the account is not known; `declared` is what the customer said. */
let situation;
/** Says the server's time. */
let clock;
/** The page's own last answer, and the one on the screen: that one may be the server's. */
let own;
let shown;
/** What the answer on the screen is headed. */
let heading;

/** Called once, by a line of the document, when all that an answer needs has arrived. The instructions follow. */
window.begin = () => withDecide(begin, reveal);

function begin(rules) {
  decide = rules;
  try {
    goTo();
    onhashchange = goTo;
    find("language").search = location.search;
    whenWhole(nameSources);
    const fault = find("fault");
    if (fault) find("answer").before(fault);
    else openInvitation();
  } finally {
    reveal();
  }
}

/** Shows the step that the address names; `#main` is where the answer is skipped to, and no step. */
function goTo() {
  const [step] = location.hash.slice(1).split("-");
  if (step !== "main") document.body.dataset.at = step;
}

/** Rows refer to their sources by key; each comes once, after the answer. Here is each where it belongs. */
function nameSources() {
  all("details [href^='#']").forEach(link => link.replaceWith(find(link.hash.slice(1)).firstChild.cloneNode(true)));
}

/** Calls `use` when the whole document has arrived. */
function whenWhole(use) {
  if (document.readyState === "loading") addEventListener("DOMContentLoaded", use);
  else use();
}

function openInvitation() {
  situation = readSituation();
  if (situation.partner) find("partner").textContent = situation.partner;
  only("model", invitation.model);
  clock = serverClock(situation.now, 0);
  own = decideNow();
  only("note", noteOn(situation.facts, own));
  showStrip("checking");
  show(own);
  // After the paint: the answer does not wait for the question, and neither of them for times in words.
  requestAnimationFrame(() => setTimeout(() => {
    watch();
    confirm();
    whenWhole(followUp);
    setTimeout(countDown);
  }));
}

/** The steps after the answer. Where that script does not come, they can be read and taken all the same. */
function followUp() {
  const form = find("associate");
  if (form) import(form.dataset.script).then(more => more.begin({
    decide, known, learn, replace, invitation, clock: () => clock(), shown: () => shown, isSignedIn: situation.facts, reconciliation: () => reconciliation,
  })).catch(() => {});
}

/** The server's time, the partner, what is known of the invitation, and the facts of the account: null when nobody signed in, undefined when unreadable. */
function readSituation() {
  try {
    const { now, invitation, facts } = JSON.parse(find("situation").textContent);
    const { partner, facts: about } = invitation || {};
    return { now, partner, about, facts: typeof facts === "object" ? facts : undefined };
  } catch (_) {
    return {};
  }
}

function noteOn(facts, { issues }) {
  if (!facts) return facts === null ? "signed-out" : "unreadable";
  // What contradicts itself is no new account.
  return issues[0] ? undefined : facts.account;
}

/** All that is known now. */
const known = () => Object.assign({}, situation.about, situation.declared, situation.facts, clock(), invitation);

/** Takes up what the customer said, or what a server knows of the account. */
function learn(more) {
  Object.assign(situation, more);
  own = decideNow();
  if (sense(own) !== sense(shown)) replace(own);
  confirm();
}

/** The page's answer as of now. Facts that the engine refuses are nonsense, and as good as none. */
function decideNow() {
  try {
    return decide("associate", known());
  } catch (_) {
    situation.facts = situation.about = situation.declared = undefined;
    return decide("associate", known());
  }
}

function show(decision) {
  shown = decision;
  heading = showDecision(decision, situation.facts || situation.declared);
  countDown();
  dispatchEvent(new Event("learned"));
}

/** What two answers must have in common to be the same to the reader. */
const sense = ({ findings, issues, missing, notice }) => JSON.stringify([findings, issues, missing, notice]);

/** Puts another answer in the place of the one shown, and says why, where that is not plain. When it is worse, the reader is taken there. */
function replace(decision, ...reason) {
  const before = shown;
  const words = heading.textContent;
  show(decision);
  showChange(words, heading.textContent);
  say(...reason, heading);
  if (before.outcome === "eligible" || decision.barredBy.length > before.barredBy.length) heading.focus();
}

/** What the server's last word makes of the page's own answer. */
let reconciliation;
let questions = 0;
/** Until the server is asked again after it was not reached; longer each time. */
let wait = 4e3;

/** Asks the server. Its answer takes the place of the page's; without one, the page's stays advice. */
async function confirm() {
  const question = ++questions;
  const asked = performance.now();
  // What somebody says about an account is nothing that a server could confirm.
  if (situation.declared && !situation.facts) return showStrip("declared");
  showStrip("checking");
  const answer = await askServer(invitation, own);
  // Only the latest question counts.
  if (question !== questions) return;
  reconciliation = answer.reconciliation;
  try {
    const { decision } = answer;
    if (decision.authority !== "server") throw decision;
    const same = sense(decision) === sense(shown);
    clock = serverClock(decision.checkedAt, asked);
    const strip = showStrip(same ? "confirmed" : "differs", decision.checkedAt);
    wait = 4e3;
    if (same) {
      show(decision);
      say(strip);
    } else {
      replace(decision, strip);
    }
  } catch (_) {
    // No decision came, or nothing that is one.
    if (ended()) replace(own, find("by-itself"));
    const strip = showStrip(answer.failure || "busy");
    // Said once, however often it is tried.
    if (wait < 5e3) say(strip);
    setTimeout(() => question === questions && confirm(), wait *= 2);
  }
}

/** Asks again on request, and looks again when time may have passed unseen. */
function watch() {
  find("again").onclick = confirm;
  addEventListener("online", confirm);
  document.addEventListener("visibilitychange", wake);
  addEventListener("pageshow", wake);
}

function wake() {
  if (document.hidden) return;
  lookAgain();
  // The device slept, and how long is a guess: the server knows.
  if (clock().clockUncertaintyMs > MINUTE) confirm();
}

/** Decides again. The page replaces its own answer; one from the server stands until its time is over. */
function lookAgain() {
  const before = own;
  own = decideNow();
  if (ended()) {
    confirm();
  } else if (shown.authority === "page" && sense(own) !== sense(before)) {
    replace(own, find("by-itself"));
    confirm();
  }
  countDown();
}

/** Whether the server's answer is certainly past its time. The page's own ends in another answer instead. */
function ended() {
  const { checkedAt, clockUncertaintyMs } = clock();
  return shown.authority === "server" && Date.parse(shown.validUntil) + clockUncertaintyMs <= checkedAt;
}

let timer;

/** Shows the time that is left, and looks again every minute and when the answer ends. */
function countDown() {
  const { checkedAt, clockUncertaintyMs } = clock();
  const left = Date.parse(shown.validUntil) - checkedAt;
  showTimes(shown, left);
  clearTimeout(timer);
  timer = setTimeout(lookAgain, Math.min(...[left, left + clockUncertaintyMs, MINUTE].filter(wait => wait > 0)) + 1);
}
