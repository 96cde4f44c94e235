const DAY = 864e5;
/** The first day of the calendar below, in days before the Unix epoch: 1 March of the year 0. */
const FIRST_DAY = 719468;
const LAST_YEAR_ENDS = 2534023008e5;

/** An instant in UTC as `toISOString` writes it, which takes engines seven times as long. */
export function rfc3339(time) {
  // Years before the epoch, or of five digits, are the engine's.
  if (time < 0 || time >= LAST_YEAR_ENDS) return new Date(time).toISOString();
  const days = Math.floor(time / DAY);
  const left = time - days * DAY;
  // In quarters of a day, of which a century has 146097 and a year 1461 in all; a year begins in March.
  const ofCentury = (days + FIRST_DAY) * 4 + 3;
  const ofYear = (ofCentury % 146097) | 3;
  const inYear = (ofYear % 1461) >> 2;
  // Months are 153 days in every five.
  const fromMarch = ((inYear * 5 + 2) / 153) | 0;
  const year = ((ofCentury / 146097) | 0) * 100 + ((ofYear / 1461) | 0) + (fromMarch > 9);
  const month = fromMarch > 9 ? fromMarch - 9 : fromMarch + 3;
  const day = inYear - (((fromMarch * 153 + 2) / 5) | 0) + 1;
  const hour = (left / 36e5) | 0;
  const minute = ((left / 6e4) | 0) % 60;
  const second = ((left / 1e3) | 0) % 60;
  const hundredth = ((left / 10) | 0) % 100;
  const century = (year / 100) | 0;
  const ofHundred = year % 100;
  // The codes of its letters, each rounded down by what reads them.
  return String.fromCharCode(
    48 + century / 10, 48 + (century % 10), 48 + ofHundred / 10, 48 + (ofHundred % 10),
    45, 48 + month / 10, 48 + (month % 10), 45, 48 + day / 10, 48 + (day % 10),
    84, 48 + hour / 10, 48 + (hour % 10), 58, 48 + minute / 10, 48 + (minute % 10), 58, 48 + second / 10, 48 + (second % 10),
    46, 48 + hundredth / 10, 48 + (hundredth % 10), 48 + (left % 10), 90,
  );
}
