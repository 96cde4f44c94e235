// Times, read and written by hand: what hand-written JavaScript and the peers' adapter have in common.

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

/** The instant as `toISOString` writes it, several times as fast for the years from 0 to 9999. @param {number} time */
export function written(time) {
  const days = Math.floor(time / DAY);
  const inDay = time - days * DAY;
  // Eras of 400 years, counted from March on.
  const era = Math.floor((days + 719_468) / 146_097);
  const inEra = days + 719_468 - era * 146_097;
  const years = ((inEra - ((inEra / 1460) | 0) + ((inEra / 36_524) | 0) - ((inEra / 146_096) | 0)) / 365) | 0;
  const inYear = inEra - years * 365 - (years >> 2) + ((years / 100) | 0);
  const fromMarch = ((5 * inYear + 2) / 153) | 0;
  const day = inYear - (((153 * fromMarch + 2) / 5) | 0) + 1;
  const month = fromMarch < 10 ? fromMarch + 3 : fromMarch - 9;
  const year = years + era * 400 + (month < 3 ? 1 : 0);
  if (year < 0 || year > 9999) return new Date(time).toISOString();
  const second = (inDay / 1000) | 0;
  const minute = (second / 60) | 0;
  const hour = (minute / 60) | 0;
  const thousandth = inDay - second * 1000;
  return String.fromCharCode(
    tens((year / 100) | 0), ones((year / 100) | 0), tens(year % 100), ones(year),
    45, tens(month), ones(month), 45, tens(day), ones(day), 84, tens(hour), ones(hour),
    58, tens(minute % 60), ones(minute), 58, tens(second % 60), ones(second),
    46, ones((thousandth / 100) | 0), tens(thousandth % 100), ones(thousandth), 90,
  );
}

// Digits, as the codes of their letters.
const tens = (/** @type {number} */ number) => 48 + ((number / 10) | 0);
const ones = (/** @type {number} */ number) => 48 + (number % 10);
