import { FactError, notAnArray, notAnObject, notReadable, unknownFact, wrongQuestion, wrongValue } from "./fact-error.js";
import { KEYS, LAYOUT, QUESTIONS } from "./generated/tables.js";

// How tables.js writes a key: [name, values] for a choice, [name, values, 1] for several of them,
// [name, place] for an instant and [name, place, 1] for a moment, where `place` is that of its time;
// [name] for the clock's uncertainty, which comes last. The first ones are the invitation's.
const WEBSITE = 3;
const INVITATION_KEYS = 4;
const LONGEST = 1000;
// Beside the times, and the last one.
const UNCERTAINTY = LAYOUT.times - 1;
const NAMES = KEYS.map((key) => key[0]);

/** The names of the facts alone, in order: the invitation and the clock's uncertainty are none. */
export const FACTS = NAMES.slice(INVITATION_KEYS, -1);
/** The code of what is not known, for each key: the invitation's have codes from 0. */
const UNKNOWN = NAMES.slice(0, LAYOUT.keys).map((name, index) => (index < INVITATION_KEYS ? -1 : 0));
const PLACES = new Map(NAMES.map((name, place) => [name, place]));
const FARTHEST = 8.64e15;
const INSTANT = "an instant as RFC 3339 with offset or milliseconds since the Unix epoch";
const MOMENT = INSTANT + ", or a calendar day YYYY-MM-DD";
const MILLISECONDS = "a number of milliseconds, 0 or more";

/**
 * Reads an object of facts into codes and times, each property once, before anything is decided:
 * a getter that calls back in finds nothing half done.
 */
export function readFacts(question, facts) {
  const codes = UNKNOWN.slice();
  const times = [0, 0, 0, 0, 0];
  const unreadable = [];
  let name = "question";
  try {
    if (QUESTIONS.indexOf(question) < 0) throw wrongQuestion(question, QUESTIONS);
    name = "facts";
    if (facts === null || typeof facts !== "object" || Array.isArray(facts)) throw notAnObject(facts);
    const parent = Object.getPrototypeOf(facts);
    if (parent && parent !== Object.prototype) {
      // What it inherits may be hidden, and counts all the same.
      const all = Object.create(null);
      for (name of Object.keys(facts).concat(NAMES)) if (!(name in all)) all[name] = facts[name];
      return readFacts(question, all);
    }
    // What is there, as it comes: to look for what is not takes an engine longer than all the rest.
    for (const key in facts) {
      const index = PLACES.get(key);
      if (index === undefined) {
        // Something that the page gave to every object is no fact.
        if (Object.keys(facts).indexOf(key) < 0) continue;
        throw unknownFact(key, NAMES);
      }
      name = key;
      const value = facts[key];
      // Of the invitation, only the website may be left out.
      if (index >= WEBSITE && (value === undefined || value === null)) continue;
      const values = KEYS[index][1];
      const more = KEYS[index][2];
      if (values === undefined) {
        times[UNCERTAINTY] = uncertainty(key, value);
      } else if (typeof values === "number") {
        codes[index] = moment(key, value, more, times, values);
        if (!codes[index]) unreadable.push(key);
      } else {
        const code = more ? several(key, value, values) : place(key, value, values);
        codes[index] = more || index < INVITATION_KEYS ? code : 1 << code;
      }
    }
  } catch (cause) {
    if (cause instanceof FactError) throw cause;
    // A getter or proxy threw: nobody can read the facts, and that is the caller's error.
    throw notReadable(name, cause);
  }
  for (let index = 0; index < WEBSITE; index++) {
    if (codes[index] < 0) throw wrongValue(NAMES[index], undefined, KEYS[index][1]);
  }
  // An edition and its own website have the same place.
  if (codes[WEBSITE] < 0) codes[WEBSITE] = codes[0];
  // Written so that NaN fails it.
  if (codes[LAYOUT.checkedAt] && !(times[UNCERTAINTY] >= 0 && times[UNCERTAINTY] <= FARTHEST)) {
    codes[LAYOUT.checkedAt] = 0;
    unreadable.push(NAMES[LAYOUT.checkedAt]);
  }
  return { codes, times, unreadable };
}

/** Where the value stands among the values of a choice. */
function place(name, value, values, isElement) {
  const found = values.indexOf(value);
  if (found < 0) throw wrongValue(name, value, values, isElement);
  return found;
}

/** A bit for each value, as for a choice, but from the second bit on: the first says that the set is known. */
function several(name, value, values) {
  const { length } = value;
  // A proxy may say that its array never ends.
  if (!Array.isArray(value) || length > LONGEST) throw notAnArray(name, value, values);
  let code = 1;
  for (let i = 0; i < length; i++) code |= 2 << place(name, value[i], values, true);
  return code;
}

/** Stores the time and returns 1 for an instant, 2 for a day – as its midnight in UTC –, 0 for what cannot be read. */
function moment(name, value, allowsDay, times, at) {
  if (typeof value === "number") {
    if (!(Math.abs(value) <= FARTHEST)) return 0;
    times[at] = Math.trunc(value) + 0;
    return 1;
  }
  if (typeof value !== "string") throw wrongValue(name, value, allowsDay ? MOMENT : INSTANT);
  const { length } = value;
  const isDay = length < 11;
  const year = two(value, 0, "", 99) * 100 + two(value, 2, "", 99);
  let time = midnightOf(year, two(value, 5, "-", 12), two(value, 8, "-", 31));
  let end = 10;
  if (!isDay) {
    time += ((two(value, 11, "T", 23) * 60 + two(value, 14, ":", 59)) * 60 + two(value, 17, ":", 59)) * 1e3;
    end = 19;
    if (value[end] === ".") {
      let digit;
      // Three digits of the fraction count, as many as there are.
      for (let unit = 100; (digit = value.charCodeAt(++end) - 48) >= 0 && digit < 10; unit /= 10) {
        if (unit >= 1) time += digit * unit;
      }
      if (end < 21) return 0;
    }
    const zone = value[end];
    if (zone !== "Z") {
      const minute = zone === "+" ? 6e4 : zone === "-" ? -6e4 : NaN;
      time -= (two(value, end + 1, "", 23) * 60 + two(value, end + 4, ":", 59)) * minute;
      end += 5;
    }
    end++;
  }
  if (isNaN(time) || end !== length || (isDay && !allowsDay)) return 0;
  times[at] = time;
  return isDay ? 2 : 1;
}

/** Two digits, by where they stand and after which letter; NaN if they are none, or too much. */
function two(text, place, letter, most) {
  const ones = text.charCodeAt(place + 1) - 48;
  const number = (text.charCodeAt(place) - 48) * 10 + ones;
  const isNumber = ones >= 0 && ones < 10 && number >= ones && number <= most;
  return isNumber && (!letter || text[place - 1] === letter) ? number : NaN;
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
  if (typeof value !== "number") throw wrongValue(name, value, MILLISECONDS);
  return Math.trunc(value) + 0;
}
