// The landing page of an invitation: reads the address and what the server wrote into the page,
// decides, shows the answer, and then lets the server confirm it.

import { loadSync } from "../pkg/index.js";
import { faultOf, invitationOf } from "./address.js";
import { askServer } from "./ask.js";
import { serverClock } from "./clock.js";
import { keepOnSwitch, restore } from "./keep.js";
import {
  find, headingOf, only, say,
  showChange, showDecision, showFault, showInvitation, showStrip, showTimes,
} from "./view.js";

const MINUTE = 6e4;

const { decide } = loadSync();
const invitation = invitationOf(location.search);

/** What the server wrote into the page. Without facts, the account is not known. */
let situation;
/** Says the server's time. */
let clock;
/** The page's own last answer, and the one on the screen: that one may be the server's. */
let own;
let shown;

/** Called once, by the last line of the document, when everything above it has arrived. */
window.begin = () => {
  try {
    keepOnSwitch();
    openInvitation();
    restore();
  } finally {
    document.body.className = "ready";
  }
};

function openInvitation() {
  situation = readSituation();
  showInvitation(invitation, (situation.invitation || {}).partner);
  const fault = faultOf(location.search, decide);
  if (fault) {
    showFault(fault);
    return;
  }
  clock = serverClock(situation.now, 0);
  own = decideNow();
  only("note", noteOn(situation));
  show(own);
  showStrip("checking");
  watch();
  // After the paint: the answer does not wait for the question.
  requestAnimationFrame(() => setTimeout(confirm));
}

function readSituation() {
  try {
    const read = JSON.parse(find("situation").textContent);
    if (typeof read.facts !== "object" || Array.isArray(read.facts)) throw read;
    return Object.assign(read, { readable: true });
  } catch (_) {
    return {};
  }
}

function noteOn({ readable, facts }) {
  if (!readable) return "unreadable";
  if (!facts) return "signed-out";
  return facts.account === "new" ? "new" : undefined;
}

/** The page's answer as of now. Facts that the engine refuses are nonsense, and as good as none. */
function decideNow() {
  const certain = Object.assign(clock(), invitation);
  try {
    return decide("associate", Object.assign({}, situation.facts, certain));
  } catch (_) {
    situation = {};
    return decide("associate", certain);
  }
}

function show(decision) {
  shown = decision;
  showDecision(decision, situation.facts);
  countDown();
}

/** What two answers must have in common to be the same to the reader. */
const sense = ({ findings, missing, issues, notice }) => JSON.stringify([findings, missing, issues, notice]);

const strictness = ({ outcome, barredBy }) =>
  ["eligible", "undetermined", "ineligible"].indexOf(outcome) * 99 + barredBy.length;

/** Puts another answer in the place of the one shown, and says what changed and why. */
function replace(decision, reason) {
  const before = shown;
  const heading = headingOf(decision);
  showChange(headingOf(before).textContent, heading.textContent);
  show(decision);
  say(reason, heading);
  if (strictness(decision) > strictness(before)) heading.focus();
}

let asked = 0;

/** Asks the server. Its answer takes the place of the page's; without one, the page's stays advice. */
async function confirm() {
  const mine = ++asked;
  const since = performance.now();
  showStrip("checking");
  const { decision, failure } = await askServer(invitation);
  // Only the latest question counts.
  if (mine !== asked) return;
  try {
    if (failure) throw failure;
    const same = sense(decision) === sense(shown);
    const strip = showStrip(same ? "confirmed" : "differs", decision.checkedAt);
    clock = serverClock(decision.checkedAt, since);
    if (same) {
      show(decision);
      say(strip);
    } else {
      replace(decision, strip);
    }
  } catch (_) {
    if (ended()) replace(own, find("by-itself"));
    say(showStrip(failure || "busy").firstChild);
  }
}

/** Asks again on request, and looks again when time may have passed unseen. */
function watch() {
  find("strip").addEventListener("click", event => {
    if (!event.target.matches("button")) return;
    find("strip").focus();
    confirm();
  });
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
  showTimes(shown, checkedAt);
  clearTimeout(timer);
  timer = setTimeout(lookAgain, Math.min(...[left + 1, left + clockUncertaintyMs + 1, MINUTE].filter(wait => wait > 0)));
}
