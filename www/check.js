// The check before signing in: asks the customer only what still matters, what settles the answer soonest first.
// What matters is for the rules to say, and every word is in the document; nothing is sent from here.

/** Every other question is about this account: whoever registers a new one must not answer for another. */
const FIRST = "account";

/** Tells a day, as its field writes it, from every other answer. */
const DAY = /^(\d{4})-(\d\d)-(\d\d)$/;

/** What the customer declared, and what is known without it, which goes first. */
function together(declared, known) {
  const facts = Object.assign({}, declared);
  Object.keys(known).forEach(name => {
    if (known[name] !== null && known[name] !== undefined) facts[name] = known[name];
  });
  return facts;
}

/**
 * The fact to ask for next; undefined when the answer is settled, or nothing that matters is left to ask. `declared` has
 * what was answered, null where that is not known. `askable` lists { fact, answers } in the order of the rulebook; without
 * `answers`, it is a day. Of each question it is tried what would be left to ask after every answer to it: the one that
 * leaves the fewest on average is next, but for the one on which all others rest.
 */
export function nextQuestion(decide, known, declared, askable) {
  const facts = together(declared, known);
  const learn = learned => decide("associate", Object.assign({}, facts, learned));
  // Of days, one that has just begun and one long ago.
  const answersTo = ({ answers }) => answers || [known.checkedAt || 0, 0];
  const open = askable.filter(({ fact }) => !(fact in declared) && !(fact in facts));
  const left = ({ outcome, missing }) => outcome === "undetermined" ? open.filter(({ fact }) => missing.includes(fact)) : [];

  const before = learn({});
  // By an open link, that nobody has pre-registered the customer is taken for granted until somebody says otherwise: such a
  // bar can still be lifted.
  const lifts = question => answersTo(question).some(answer => {
    const { outcome, issues } = learn({ [question.fact]: answer });
    return outcome !== "ineligible" && issues.length <= before.issues.length;
  });
  let next;
  let fewest = Infinity;
  (before.outcome === "ineligible" ? open.filter(lifts) : left(before)).forEach(question => {
    const { fact } = question;
    const answers = answersTo(question);
    const others = answer => left(learn({ [fact]: answer })).filter(other => other !== question).length;
    const average = fact === FIRST ? -1 : answers.reduce((sum, answer) => sum + others(answer), 0) / answers.length;
    if (average < fewest) {
      next = fact;
      fewest = average;
    }
  });
  return next;
}

/** The first and the last moment of a day where the customer is, none of them after `now`; undefined if there is no such day. */
function ends(day, now) {
  const [, year, month, date] = DAY.exec(day).map(Number);
  const first = new Date(year, month - 1, date);
  if (first.getMonth() !== month - 1) return undefined;
  const last = new Date(year, month - 1, date + 1) - 1;
  // A day that is yet to come is for the rules to disbelieve.
  return [+first, Math.max(+first, Math.min(last, now))];
}

/**
 * The facts that follow from the answers; null for what is not known. A day is all its moments: where its first and its
 * last say the same, the first counts, so that nothing is promised for too long; where they do not, nothing is known.
 */
export function declaredFacts(answers, now, decide, known) {
  const declared = Object.assign({}, answers);
  const days = Object.keys(answers).filter(name => DAY.test(answers[name]));
  const moments = {};
  days.forEach(name => {
    const found = ends(answers[name], now);
    declared[name] = null;
    if (found) moments[name] = found;
  });
  // Whichever end the other days have.
  const say = (name, end, others) => {
    const facts = together(declared, known);
    Object.keys(moments).forEach(other => { facts[other] = moments[other][other === name ? end : others]; });
    const { outcome, findings, missing, issues } = decide("associate", facts);
    return JSON.stringify([outcome, findings, missing, issues]);
  };
  const agreed = Object.keys(moments).filter(name => [0, 1].every(others => say(name, 0, others) === say(name, 1, others)));
  agreed.forEach(name => { declared[name] = moments[name][0]; });
  return declared;
}

/**
 * What these answers lead to: the questions they answer, in the order in which they are asked; the next one, if any; and
 * what is declared by them. An answer that matters no more is left aside, and counts again if it does again.
 */
export function walk(decide, known, answers, now, askable) {
  const given = {};
  let declared = {};
  let next;
  while ((next = nextQuestion(decide, known, declared, askable)) && next in answers) {
    given[next] = answers[next];
    declared = declaredFacts(given, now, decide, known);
  }
  return { asked: Object.keys(given), next, declared };
}

/** Of the check, which goes on where it was left; each of its questions has one that goes on from it. */
const CHECK = "#check";
const ADDRESS = CHECK + "-";
const DONE = "done";

/** Whether it goes with no other answer. Boxes are for what can be true together; "none" and "I don't know" never are. */
const isAlone = input => input.type === "radio" || !input.value || input.value === "[]";

/** Old browsers know no field for days, and take it for one of text. */
const isDay = input => input.getAttribute("type") === "date";

const isGiven = input => isDay(input) ? !!input.value : input.checked;

const withdraw = input => {
  if (isDay(input)) input.value = "";
  else input.checked = false;
};

/** What is chosen; null for "I don't know", undefined for nothing. */
function answerOf({ inputs }) {
  const [first, ...others] = inputs.filter(isGiven);
  if (!first) return undefined;
  if (isDay(first)) return DAY.test(first.value) && ends(first.value, 0) ? first.value : undefined;
  const value = first.value ? JSON.parse(first.value) : null;
  return others.reduce((values, { value }) => values.concat(JSON.parse(value)), value);
}

/** Chooses it again. What is no answer chooses nothing. */
function choose({ inputs }, answer) {
  const values = (answer && Array.isArray(answer) && answer[0] ? answer.map(one => [one]) : [answer])
    .map(one => one === null ? "" : JSON.stringify(one));
  inputs.forEach(input => {
    if (!isDay(input)) input.checked = values.includes(input.value);
    else if (DAY.test(answer)) input.value = answer;
  });
}

/**
 * Begins the check in the section that `questions` laid out: one question at a time, each under an address of its own.
 * `facts()` says what is known; `onChange(declared, decision)` is told whenever that may have changed; `storage` keeps
 * the answers. Returns a function to call when what is known has changed.
 */
export function begin({ decide, facts, section, onChange, storage }) {
  const key = "check " + location.search;
  const find = selector => section.querySelector(selector);
  const [choosing, done] = ["choose", DONE].map(name => find(`[data-part=${name}]`));
  const [back, next] = ["back", "next"].map(name => find(`button[name=${name}]`));
  const questions = [...section.querySelectorAll("fieldset[data-fact]")].map(fieldset => {
    const inputs = [...fieldset.querySelectorAll("input")];
    const values = inputs.filter(input => !isDay(input) && input.value).map(input => JSON.parse(input.value));
    return { fact: fieldset.dataset.fact, answers: values[0] === undefined ? undefined : values, fieldset, inputs };
  });
  const answers = restored();
  /** Where the answers lead, and which question is on the screen: undefined when none is. */
  let way;
  let shown;

  questions.forEach(({ fact, fieldset, inputs }) => {
    const legend = fieldset.firstElementChild;
    const help = legend.nextElementSibling;
    legend.tabIndex = -1;
    help.id = "check-help-" + fact;
    fieldset.setAttribute("aria-describedby", help.id);
    fieldset.onchange = ({ target }) => {
      if (isGiven(target)) inputs.filter(input => input !== target && (isAlone(input) || isAlone(target))).forEach(withdraw);
    };
    // As in a form; there is none that could be sent.
    fieldset.onkeydown = event => {
      if (event.key !== "Enter" || event.target === legend) return;
      event.preventDefault();
      goOn();
    };
  });
  done.tabIndex = -1;
  choosing.setAttribute("role", "alert");
  back.onclick = () => go(before());
  next.onclick = goOn;
  addEventListener("hashchange", ({ oldURL }) => {
    // Back from the second question is the first one.
    if (!location.hash || location.hash === CHECK && oldURL.includes(ADDRESS)) show(way.asked[0] || way.next);
    else if (isOurs()) arrive();
  });
  look();
  section.hidden = false;
  if (isOurs()) arrive();
  else show(way.next);
  return again;

  function look() {
    const known = facts();
    const now = +new Date(known.checkedAt || Date.now());
    way = walk(decide, known, answers, now, questions);
    onChange(way.declared, decide("associate", together(way.declared, known)));
  }

  /** What is known has changed; so may what is asked. */
  function again() {
    look();
    if (shown !== way.next && !way.asked.includes(shown)) show(way.next);
  }

  function goOn() {
    const question = questions.find(({ fact }) => fact === shown);
    const answer = question && answerOf(question);
    if (answer === undefined) {
      if (question) complain(question);
      return;
    }
    answers[shown] = answer;
    keep();
    look();
    go(way.next);
  }

  /** Nothing was chosen, or no such day. */
  function complain({ fieldset, inputs }) {
    choosing.hidden = true;
    fieldset.insertBefore(choosing, inputs[0].parentNode);
    // What appears is read out.
    choosing.hidden = false;
    inputs[0].focus();
  }

  function before() {
    const place = way.asked.indexOf(shown);
    return way.asked[(place < 0 ? way.asked.length : place) - 1];
  }

  function isOurs() {
    return location.hash === CHECK || location.hash.startsWith(ADDRESS);
  }

  function go(fact) {
    const address = ADDRESS + (fact || DONE);
    if (location.hash === address) arrive();
    else location.hash = address;
  }

  /** Shows what the address says, or else what is next, and takes the reader there. */
  function arrive() {
    const named = location.hash.slice(ADDRESS.length);
    show(way.asked.includes(named) ? named : way.next);
    const question = questions.find(({ fact }) => fact === shown);
    (question ? question.fieldset.firstElementChild : done).focus();
  }

  function show(fact) {
    shown = fact;
    questions.forEach(question => {
      const isShown = question.fact === fact;
      question.fieldset.hidden = !isShown;
      if (isShown) limit(question);
    });
    choosing.hidden = true;
    done.hidden = !!fact;
    next.hidden = !fact;
    back.hidden = !before();
  }

  /** No day after today, by the server's clock. */
  function limit({ inputs }) {
    const today = new Date(facts().checkedAt || Date.now());
    const two = number => String(number).padStart(2, "0");
    inputs.filter(isDay).forEach(input => {
      input.max = [today.getFullYear(), two(today.getMonth() + 1), two(today.getDate())].join("-");
    });
  }

  function keep() {
    try {
      storage.setItem(key, JSON.stringify(answers));
    } catch (_) { /* no storage: the answers last as long as the page */ }
  }

  /** What was kept, as far as it still is an answer. */
  function restored() {
    const found = {};
    try {
      const kept = JSON.parse(storage.getItem(key));
      questions.filter(({ fact }) => fact in kept).forEach(question => {
        choose(question, kept[question.fact]);
        const answer = answerOf(question);
        if (answer !== undefined) found[question.fact] = answer;
      });
    } catch (_) { /* nothing was kept */ }
    return found;
  }
}
