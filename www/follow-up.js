// After the answer: what the customer ticks, and whether the end of each text was on the screen, as the
// record that would be kept. Nothing is sent from here, and nothing waits for anything: no box needs to be
// scrolled to, and none is ticked by anybody else.

const all = selector => [...document.querySelectorAll(selector)];

/** What is asked for, one text and one box each. */
let asked;
/** Says the time, by the server's clock where that is known. */
let now;
/** Says what is known of the customer and the invitation. */
let known;

export function begin(clock, facts) {
  now = () => clock().toISOString().replace(/\.\d+/, "");
  known = facts;
  asked = all("article[data-purpose]").map(article => {
    const box = document.querySelector(`#consent [name=${article.dataset.purpose}]`);
    return { article, box, end: article.querySelector("[data-end]").parentNode, endReached: false, at: now() };
  });
  asked.forEach(one => {
    one.box.onchange = () => {
      one.at = now();
      record();
      goOn();
    };
  });
  addEventListener("scroll", look, { passive: true });
  addEventListener("resize", look);
  look();
  record();
}

/** Notes which ends are on the screen. Once seen is seen. */
function look() {
  const seen = asked.filter(({ end, endReached }) => {
    const { top, bottom } = end.getBoundingClientRect();
    return !endReached && top >= 0 && bottom <= innerHeight && bottom > top;
  });
  seen.forEach(one => {
    one.endReached = true;
    [...one.end.children].forEach(state => { state.hidden = state.dataset.end !== "reached"; });
  });
  if (seen[0]) record();
}

/** Shows how far the customer has come. What the server laid out is true as well, and stays where this fails. */
function goOn() {
  const place = document.getElementById("steps");
  // Two imports may arrive in any order: whichever comes last says what is ticked then.
  import("./steps.js").then(steps => steps.showSteps(place, place.dataset.language, known, done)).catch(() => {});
}

/** The steps that are done. Who accepts the instructions says that they have read them. */
function done() {
  const given = purpose => asked.some(({ article, box }) => article.dataset.purpose === purpose && box.checked);
  const steps = ["get-invitation", "open-invitation"];
  if (given("instructions") && given("disclosure")) steps.push("read-instructions", "accept-instructions");
  if (given("authorization")) steps.push("authorize-partner");
  return steps;
}

function record() {
  document.getElementById("evidence").textContent = JSON.stringify(asked.map(evidence), null, 2);
}

function evidence({ article, box, endReached, at }) {
  const { purpose, id, version, language, sha256, text } = article.dataset;
  return { purpose, given: box.checked, notice: { id, version, language, sha256, text }, endReached, at };
}
