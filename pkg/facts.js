import { FactError } from "./fact-error.js";
import { KEYS, QUESTIONS } from "./generated/tables.js";

// How tables.js writes a key: [name, values] for a choice, [name, values, 1] for several of them,
// [name, place] for an instant and [name, place, 1] for a moment, where `place` is that of its time;
// [name] for the clock's uncertainty. The first ones are the invitation's.
const WEBSITE = 3;
const INVITATION_KEYS = 4;
const UNCERTAINTY = 3;
const NAMES = KEYS.map((key) => key[0]);
const FARTHEST = 8.64e15;
const INSTANT = "an instant as RFC 3339 with offset or milliseconds since the Unix epoch";
const RFC_3339 =
  /^(\d{4})-(\d\d)-(\d\d)(?:T([01]\d|2[0-3]):([0-5]\d):([0-5]\d)(?:\.(\d+))?(?:Z|([+-])([01]\d|2[0-3]):([0-5]\d)))?$/;

/**
 * Reads an object of facts into codes and times, each property once, before anything is decided:
 * a getter that calls back in finds nothing half done.
 */
export function readFacts(question, facts) {
  if (QUESTIONS.indexOf(question) < 0) throw wrong("question", question, oneOf(QUESTIONS), QUESTIONS, "question");
  const codes = [];
  const times = [0, 0, 0, 0];
  const unreadable = [];
  let name = "facts";
  try {
    if (facts === null || typeof facts !== "object" || Array.isArray(facts)) {
      throw new FactError("facts are " + describe(facts) + "; expected an object", name, facts, "an object", null);
    }
    for (const key of Object.keys(facts)) {
      if (NAMES.indexOf(key) < 0) throw unknownFact(key);
    }
    for (let index = 0; index < KEYS.length; index++) {
      const key = KEYS[index];
      const values = key[1];
      const more = key[2];
      name = key[0];
      const value = facts[name];
      const isUnknown = value === undefined || value === null;
      if (values === undefined) {
        if (!isUnknown) times[UNCERTAINTY] = uncertainty(name, value);
        // It belongs to the clock, whose code is the last one.
        if (codes[codes.length - 1] && !(times[UNCERTAINTY] >= 0 && times[UNCERTAINTY] <= FARTHEST)) {
          codes[codes.length - 1] = 0;
          unreadable.push(NAMES[index - 1]);
        }
      } else if (index < INVITATION_KEYS) {
        codes.push(isUnknown && index === WEBSITE ? 0 : place(name, value, values, ""));
      } else if (isUnknown) {
        codes.push(0);
      } else if (typeof values === "number") {
        const code = moment(name, value, more, times, values);
        codes.push(code);
        if (!code) unreadable.push(name);
      } else {
        codes.push(more ? several(name, value, values) : place(name, value, values, "") + 1);
      }
    }
  } catch (cause) {
    if (cause instanceof FactError) throw cause;
    // A getter or proxy threw: nobody can read the facts, and that is the caller's error.
    const what = name === "facts" ? name : "fact " + quoted(name);
    const error = new FactError(what + " cannot be read; a getter or proxy threw", name, undefined, "a readable value", null);
    error.cause = cause;
    throw error;
  }
  return { codes, times, unreadable };
}

/** Where the value stands among the values of a choice. */
function place(name, value, values, prefix) {
  const found = values.indexOf(value);
  if (found < 0) throw wrong(name, value, prefix + oneOf(values), values);
  return found;
}

/** A bit for each value, from the second bit on; the first says that the set is known. */
function several(name, value, values) {
  const prefix = "an array of ";
  if (!Array.isArray(value)) throw wrong(name, value, prefix + oneOf(values), []);
  let code = 1;
  for (let i = 0; i < value.length; i++) code |= 2 << place(name, value[i], values, prefix);
  return code;
}

/** Stores the time and returns 1 for an instant, 2 for a day – as its midnight in UTC –, 0 for what cannot be read. */
function moment(name, value, allowsDay, times, at) {
  if (typeof value === "number") {
    if (!(Math.abs(value) <= FARTHEST)) return 0;
    times[at] = Math.trunc(value) + 0;
    return 1;
  }
  if (typeof value !== "string") {
    throw wrong(name, value, allowsDay ? INSTANT + ", or a calendar day YYYY-MM-DD" : INSTANT, []);
  }
  const match = RFC_3339.exec(value);
  if (!match || !(match[4] || allowsDay)) return 0;
  // Years, months, days; hours, minutes, seconds, fraction; sign, hours and minutes of the offset.
  const midnight = midnightOf(+match[1], +match[2], +match[3]);
  if (isNaN(midnight)) return 0;
  times[at] = midnight;
  if (!match[4]) return 2;
  times[at] += ((+match[4] * 60 + +match[5]) * 60 + +match[6]) * 1e3;
  if (match[7]) times[at] += +(match[7] + "00").slice(0, 3);
  if (match[8]) times[at] -= +(match[8] + 1) * (+match[9] * 60 + +match[10]) * 6e4;
  return 1;
}

/** Midnight in UTC; NaN for a date that does not exist. The calendar's year begins in March: the leap day comes last. */
function midnightOf(year, month, day) {
  const isLeap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  const days = month === 2 ? (isLeap ? 29 : 28) : 30 + ((month + (month >> 3)) & 1);
  if (month < 1 || month > 12 || day < 1 || day > days) return NaN;
  const years = month < 3 ? year - 1 : year;
  const leapDays = Math.floor(years / 4) - Math.floor(years / 100) + Math.floor(years / 400);
  return (years * 365 + leapDays + Math.floor((153 * ((month + 9) % 12) + 2) / 5) + day - 719469) * 864e5;
}

function uncertainty(name, value) {
  if (typeof value !== "number") throw wrong(name, value, "a number of milliseconds, 0 or more", []);
  return Math.trunc(value) + 0;
}

function unknownFact(key) {
  const nearest = nearestTo(key, NAMES);
  return new FactError("unknown fact " + quoted(key) + didYouMean(nearest), key, undefined, null, nearest);
}

function wrong(key, value, expected, values, what) {
  const nearest = typeof value === "string" ? nearestTo(value, values) : null;
  const message = (what || "fact " + quoted(key)) + " is " + describe(value) + "; expected " + expected;
  return new FactError(message + didYouMean(nearest), key, value, expected, nearest);
}

function describe(value) {
  const type = typeof value;
  if (value === undefined || value === null) return "missing";
  if (type === "string") return quoted(value);
  if (type === "boolean") return String(value);
  if (type === "object") return Array.isArray(value) ? "an array" : "an object";
  if (type !== "number") return "a " + type;
  return Math.abs(value) < 1e15 && Math.trunc(value) === value && !Object.is(value, -0) ? String(value) : "a number";
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
  for (const name of valid) {
    // Nothing so long is like any of our names, and a boolean is no name.
    if (typeof name === "string" && wrong.length <= 100) {
      const changes = distance(wrong, name);
      if (changes < fewest && changes <= 1 + Math.floor(Math.max(wrong.length, name.length) / 3)) {
        best = name;
        fewest = changes;
      }
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
