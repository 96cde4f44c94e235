import { FactError } from "./fact-error.js";
import { KEYS, QUESTIONS } from "./generated/tables.js";

// How tables.js writes a key: [name, values] for a choice, [name, values, 1] for several of them,
// [name, place] for an instant and [name, place, 1] for a moment, where `place` is that of its time;
// [name] for the clock's uncertainty. The first INVITATION_KEYS are the invitation's.
const INVITATION_KEYS = 4;
const WEBSITE = 3;
const DAY = 864e5;
const FARTHEST = 8.64e15;
const INSTANT = "an instant as RFC 3339 with offset or milliseconds since the Unix epoch";

/**
 * Reads an object of facts into codes and times, each property once, before anything is decided:
 * a getter that calls back in finds nothing half done.
 */
export function readFacts(question, facts) {
  if (QUESTIONS.indexOf(question) < 0) {
    throw wrong("question", question, oneOf(QUESTIONS), QUESTIONS, "question");
  }
  const isObject = facts !== null && typeof facts === "object" && !reading("facts", () => Array.isArray(facts));
  if (!isObject) {
    throw new FactError("facts are " + describe(facts) + "; expected an object", "facts", facts, "an object", null);
  }
  const names = KEYS.map((key) => key[0]);
  for (const name of reading("facts", () => Object.keys(facts))) {
    if (names.indexOf(name) < 0) {
      const nearest = nearestTo(name, names);
      throw new FactError("unknown fact " + quoted(name) + didYouMean(nearest), name, undefined, null, nearest);
    }
  }
  const codes = [];
  const times = [0, 0, 0, 0];
  const unreadable = [];
  KEYS.forEach(([name, values, more], index) => {
    const value = reading(name, () => facts[name]);
    const isUnknown = value === undefined || value === null;
    if (values === undefined) {
      times[3] = isUnknown ? 0 : uncertainty(name, value);
      // The clock's uncertainty belongs to the clock, whose code is the last one.
      if (codes[codes.length - 1] && !(times[3] >= 0 && times[3] <= FARTHEST)) {
        codes[codes.length - 1] = 0;
        unreadable.push(KEYS[index - 1][0]);
      }
    } else if (index < INVITATION_KEYS) {
      codes.push(isUnknown && index === WEBSITE ? 0 : place(name, value, values));
    } else if (isUnknown) {
      codes.push(0);
    } else if (typeof values !== "number") {
      codes.push(more ? several(name, value, values) : place(name, value, values) + 1);
    } else {
      const [code, time] = moment(name, value, more);
      codes.push(code);
      times[values] = time;
      if (!code) unreadable.push(name);
    }
  });
  return { codes, times, unreadable };
}

/** Where the value stands among the values of a choice. */
function place(name, value, values, expected) {
  const found = values.indexOf(value);
  if (found < 0) throw wrong(name, value, (expected || "") + oneOf(values), values, "fact " + quoted(name));
  return found;
}

/** A bit for each value, from the second bit on; the first says that the set is known. */
function several(name, value, values) {
  if (!reading(name, () => Array.isArray(value))) {
    throw wrong(name, value, "an array of " + oneOf(values), [], "fact " + quoted(name));
  }
  let code = 1;
  for (let i = 0; i < reading(name, () => value.length); i++) {
    const element = reading(name, () => value[i]);
    code |= 2 << place(name, element, values, "an array of ");
  }
  return code;
}

/** [1, milliseconds] for an instant, [2, midnight in UTC] for a day, [0, 0] for what cannot be read. */
function moment(name, value, allowsDay) {
  if (typeof value === "number") {
    return Math.abs(value) <= FARTHEST ? [1, Math.trunc(value) + 0] : [0, 0];
  }
  if (typeof value !== "string") {
    const expected = allowsDay ? INSTANT + ", or a calendar day YYYY-MM-DD" : INSTANT;
    throw wrong(name, value, expected, [], "fact " + quoted(name));
  }
  const match = /^(\d{4}-\d\d-\d\d)(?:T([01]\d|2[0-3]):([0-5]\d):([0-5]\d)(?:\.(\d+))?(?:Z|([+-])([01]\d|2[0-3]):([0-5]\d)))?$/.exec(value);
  if (!match || !(match[2] || allowsDay)) return [0, 0];
  const [, date, hour, minute, second, fraction, sign, offsetHour, offsetMinute] = match;
  const midnight = Date.parse(date + "T00:00:00Z");
  // A date that does not exist is another date, or none.
  if (isNaN(midnight) || new Date(midnight).toISOString().slice(0, 10) !== date) return [0, 0];
  if (!hour) return [2, midnight];
  const time = ((+hour * 60 + +minute) * 60 + +second) * 1e3 + +((fraction || "") + "000").slice(0, 3);
  const offset = sign ? +(sign + 1) * (+offsetHour * 60 + +offsetMinute) * 6e4 : 0;
  return [1, midnight + time - offset];
}

function uncertainty(name, value) {
  if (typeof value !== "number") {
    throw wrong(name, value, "a number of milliseconds, 0 or more", [], "fact " + quoted(name));
  }
  return Math.trunc(value) + 0;
}

/** Getters and proxies may throw; then nobody can read the facts, and that is the caller's error. */
function reading(key, read) {
  try {
    return read();
  } catch (cause) {
    const what = key === "facts" ? "facts" : "fact " + quoted(key);
    const error = new FactError(what + " cannot be read; a getter or proxy threw", key, undefined, "a readable value", null);
    error.cause = cause;
    throw error;
  }
}

function wrong(key, value, expected, values, what) {
  const nearest = typeof value === "string" ? nearestTo(value, values.filter((known) => typeof known === "string")) : null;
  const message = what + " is " + describe(value) + "; expected " + expected + didYouMean(nearest);
  return new FactError(message, key, value, expected, nearest);
}

function describe(value) {
  if (value === undefined || value === null) return "missing";
  const type = typeof value;
  if (type === "string") return quoted(value);
  if (type === "boolean") return String(value);
  if (type === "number") {
    return Math.abs(value) < 1e15 && Math.trunc(value) === value && !Object.is(value, -0) ? String(value) : "a number";
  }
  // A revoked proxy throws at every question.
  if (type === "object") return reading("facts", () => Array.isArray(value)) ? "an array" : "an object";
  return "a " + type;
}

function oneOf(values) {
  const words = values.map((value) => (typeof value === "string" ? quoted(value) : String(value)));
  const last = words.pop();
  return words.length ? words.join(", ") + " or " + last : last;
}

function quoted(text) {
  const letters = Array.from(text.slice(0, 130));
  return '"' + letters.slice(0, 60).join("") + (letters.length > 60 ? '…"' : '"');
}

function didYouMean(nearest) {
  return nearest === null ? "" : "; did you mean " + quoted(nearest) + "?";
}

/** The valid name with the fewest changed letters, if they are few: at most one and a third of the longer name. */
function nearestTo(wrong, valid) {
  let best = null;
  let fewest = Infinity;
  // Nothing so long is like any of our names.
  if (wrong.length > 100) return best;
  for (const name of valid) {
    const changes = distance(wrong, name);
    if (changes < fewest && changes <= 1 + Math.floor(Math.max(wrong.length, name.length) / 3)) {
      best = name;
      fewest = changes;
    }
  }
  return best;
}

function distance(a, b) {
  let row = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 0; i < a.length; i++) {
    const next = [i + 1];
    for (let j = 0; j < b.length; j++) {
      next.push(Math.min(next[j] + 1, row[j + 1] + 1, row[j] + (a[i] === b[j] ? 0 : 1)));
    }
    row = next;
  }
  return row[b.length];
}
