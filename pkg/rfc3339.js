const DAY = 864e5;
/** The first day of the calendar below, in days before the Unix epoch: 1 March of the year 0. */
const FIRST_DAY = 719468;
/** Numbers as two digits. */
const TWO = Array.from({ length: 100 }, (_, number) => (number < 10 ? "0" : "") + number);
const LAST_YEAR_ENDS = 2534023008e5;

/** An instant in UTC as `toISOString` writes it, which takes engines four times as long. */
export function rfc3339(time) {
  // Years before the epoch, or of five digits, are the engine's.
  if (time < 0 || time >= LAST_YEAR_ENDS) return new Date(time).toISOString();
  const days = Math.floor(time / DAY);
  const left = time - days * DAY;
  // In quarters of a day, of which a century has 146097 and a year 1461 in all; a year begins in March.
  const ofCentury = (days + FIRST_DAY) * 4 + 3;
  const ofYear = (ofCentury % 146097) | 3;
  const day = (ofYear % 1461) >> 2;
  // Months are 153 days in every five.
  const month = Math.floor((day * 5 + 2) / 153);
  const year = Math.floor(ofCentury / 146097) * 100 + Math.floor(ofYear / 1461) + (month > 9);
  return (
    year + "-" + TWO[month > 9 ? month - 9 : month + 3] + "-" + TWO[day - Math.floor((month * 153 + 2) / 5) + 1] + "T" +
    TWO[Math.floor(left / 36e5)] + ":" + TWO[Math.floor(left / 6e4) % 60] + ":" + TWO[Math.floor(left / 1e3) % 60] + "." +
    String(1e3 + (left % 1e3)).slice(1) + "Z"
  );
}
