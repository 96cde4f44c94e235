// The last step: what is about to be agreed to, the request, and what became of it. The request bears a key, so that
// it counts once however often it is sent; until there is an answer it is sent again by itself, less and less often.

import { code } from "./address.js";
import { evidence, isGiven } from "./consent.js";
import { draft, forget, keep, onEntered } from "./draft.js";
import { lacking } from "./flow.js";
import { terms } from "./terms.js";
import { all, find, only, say, showStrip } from "./view.js";

const PATIENCE = 15e3;
const SOON = 2e3;
const LATEST = 6e4;

let page;
let timer;
let wait = SOON;
/** Whether an answer is awaited. */
let isSending = false;

export function beginConfirming(given) {
  page = given;
  onEntered(summarise);
  addEventListener("hashchange", summarise);
  addEventListener("learned", summarise);
  // What is missing is said here, in words; the browser could not show boxes of another step.
  find("associate").noValidate = true;
  find("associate").onsubmit = event => {
    event.preventDefault();
    if (isReady()) send();
  };
  addEventListener("online", () => isWaiting() && send());
  // Where it cannot be declined any more there is nothing to press.
  if (find("decline")) find("decline").onsubmit = forget;
}

const isWaiting = () => isSending || timer;

const word = name => document.querySelector(`[data-word=${name}]`).textContent;

function summarise() {
  const country = find("country");
  all("[data-chosen]").forEach(place => {
    const { chosen } = place.dataset;
    place.textContent = chosen === "country" ? (country.value ? country.selectedOptions[0].textContent : word("not-chosen"))
      : word((chosen === "agreements" ? terms().agreements : isGiven(chosen)) ? "agreed" : "not-agreed");
  });
  const cannot = page.shown().outcome === "ineligible";
  find("cannot").hidden = !cannot;
  find("send").hidden = cannot;
  if (!find("missing-steps").hidden) showMissing();
}

function showMissing() {
  const missing = lacking();
  all("[data-lacks]").forEach(item => { item.hidden = !missing.includes(item.dataset.lacks); });
  find("missing-steps").hidden = !missing[0];
  return missing;
}

/** Whether nothing is missing. What is missing is said, with the way to it. */
function isReady() {
  if (!showMissing()[0]) return true;
  find("missing-steps").focus();
  return false;
}

function show(state) {
  const shown = only("sending", state);
  find("send").disabled = state === "sending";
  if (shown) say(shown);
}

/** What is asked: the same until the answer is there, so that the key stands for it. */
function request() {
  const asked = JSON.stringify(Object.assign({}, page.invitation, {
    code, evidence: evidence(),
  }, terms()));
  if (!draft.request || draft.request.asked !== asked) keep({ request: { asked, key: key() } });
  return draft.request;
}

/** A hundred and twenty-eight random bits. */
const key = () => [...crypto.getRandomValues(new Uint8Array(16))].map(byte => byte.toString(16).padStart(2, "0")).join("");

async function send() {
  clearTimeout(timer);
  timer = undefined;
  if (isSending) return;
  isSending = true;
  show("sending");
  const { asked, key } = request();
  let state = "not-sent";
  let answer = {};
  try {
    const stop = window.AbortController ? new AbortController() : {};
    const patience = setTimeout(() => stop.abort && stop.abort(), PATIENCE);
    const response = await fetch("/api/associations", {
      method: "POST",
      credentials: "same-origin",
      headers: { "content-type": "application/json", "idempotency-key": key },
      body: asked,
      signal: stop.signal,
    });
    clearTimeout(patience);
    state = response.status === 401 ? "account" : "busy";
    if (response.ok) {
      answer = await response.json();
      state = become(answer);
    }
  } catch (_) { /* told by `state` */ }
  isSending = false;
  end(state, answer);
}

/** What an answer amounts to. */
function become({ association, pending, complaints, decision }) {
  if (association) return "associated";
  if (pending) return "pending";
  if (complaints && complaints[0]) return "changed";
  return decision && decision.authority === "server" ? "refused" : "busy";
}

function end(state, { association, decision }) {
  if (state === "associated") {
    forget();
    location.assign(`/${find("associate").dataset.language}/receipts/${association.reference}/`);
    return;
  }
  show(state);
  if (["not-sent", "busy", "pending"].includes(state)) {
    timer = setTimeout(send, wait);
    wait = Math.min(wait * 2, LATEST);
    return;
  }
  wait = SOON;
  // What is decided is decided: asking again is another request.
  keep({ request: undefined });
  if (state === "refused") {
    location.hash = "answer";
    page.replace(decision, document.querySelector("[data-sending=refused]"));
    showStrip("differs", decision.checkedAt);
  }
  if (state === "account") location.hash = "account";
  if (state === "changed") find("sending").focus();
}
