// Reading times by hand: what hand-written JavaScript and the peers' adapter have in common.

const HOUR = 3_600_000;
/** Milliseconds. */
export const DAY = 24 * HOUR;
/** Days are counted in GMT+08:00. */
const VENDOR_ZONE = 8 * HOUR;
/** The last instant that a date can be. */
export const FARTHEST = 8.64e15;

/** Whether the time that was read last is a whole day. */
export let wasDay = false;

/**
 * Reads an instant as RFC 3339 with offset or milliseconds, or the first instant of a day; NaN if it is no time.
 * @param {string} key @param {unknown} value @param {boolean} allowsDay
 */
export function time(key, value, allowsDay) {
  wasDay = false;
  if (typeof value === "number") return Math.abs(value) <= FARTHEST ? Math.trunc(value) + 0 : NaN;
  if (typeof value !== "string") throw wrong(key, value);
  const { length } = value;
  const midnight = midnightOf(value);
  if (length === 10) {
    wasDay = true;
    return allowsDay ? midnight - VENDOR_ZONE : NaN;
  }
  const hour = pair(value, 11);
  const minute = pair(value, 14);
  const second = pair(value, 17);
  if (hour > 23 || minute > 59 || second > 59) return NaN;
  if (value[10] !== "T" || value[13] !== ":" || value[16] !== ":") return NaN;
  let at = 19;
  let millisecond = 0;
  if (value[at] === ".") {
    at++;
    for (let scale = 100; isDigit(value, at); at++, scale /= 10) {
      if (scale >= 1) millisecond += (value.charCodeAt(at) - 48) * scale;
    }
    if (at === 20) return NaN;
  }
  const local = midnight + ((hour * 60 + minute) * 60 + second) * 1000 + millisecond;
  const sign = value[at];
  if (sign === "Z") return length === at + 1 ? local : NaN;
  const hours = pair(value, at + 1);
  const minutes = pair(value, at + 4);
  if (hours > 23 || minutes > 59 || value[at + 3] !== ":" || length !== at + 6) return NaN;
  const offset = (hours * 60 + minutes) * 60_000;
  return sign === "+" ? local - offset : sign === "-" ? local + offset : NaN;
}

/** Midnight in UTC of the day that the text begins with. @param {string} text */
function midnightOf(text) {
  const century = pair(text, 0);
  const ofCentury = pair(text, 2);
  const month = pair(text, 5);
  const day = pair(text, 8);
  if (century > 99 || ofCentury > 99 || month < 1 || month > 12 || text[4] !== "-" || text[7] !== "-") return NaN;
  const year = century * 100 + ofCentury;
  const isLeap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  if (day < 1 || day > (month === 2 ? (isLeap ? 29 : 28) : 30 + ((month + (month >> 3)) & 1))) return NaN;
  // Counted from March on, so that the leap day comes last.
  const years = month < 3 ? year - 1 : year;
  const leapDays = Math.floor(years / 4) - Math.floor(years / 100) + Math.floor(years / 400);
  return (years * 365 + leapDays + Math.floor((153 * ((month + 9) % 12) + 2) / 5) + day - 719_469) * DAY;
}

/** Two digits as a number; 100 if they are none. @param {string} text @param {number} at */
function pair(text, at) {
  return isDigit(text, at) && isDigit(text, at + 1) ? text.charCodeAt(at) * 10 + text.charCodeAt(at + 1) - 528 : 100;
}

/** @param {string} text @param {number} at */
function isDigit(text, at) {
  const code = text.charCodeAt(at);
  return code >= 48 && code <= 57;
}

/** The fact has a value that it cannot have. @param {string} key @param {unknown} value */
export function wrong(key, value) {
  return new TypeError(`fact "${key}" is ${typeof value === "string" ? `"${value}"` : typeof value}`);
}
