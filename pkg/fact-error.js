/** The facts are not facts: a programmer's error. Being ineligible is none. */
export class FactError extends TypeError {
  constructor(message, key, value, expected, nearest) {
    super(message);
    this.name = "FactError";
    this.key = key;
    this.value = value;
    this.expected = expected;
    this.nearest = nearest;
  }
}

export function wrongQuestion(question, questions) {
  return wrong("question", "question", question, oneOf(questions), questions);
}

export function notAnObject(facts) {
  return new FactError("facts are " + describe(facts) + "; expected an object", "facts", facts, "an object", null);
}

export function notReadable(key, cause) {
  const what = key === "facts" ? key : fact(key);
  const message = what + " cannot be read; a getter or proxy threw";
  return Object.assign(new FactError(message, key, undefined, "a readable value", null), { cause });
}

export function unknownFact(key, names) {
  const nearest = nearestTo(key, names);
  return new FactError("unknown " + fact(key) + didYouMean(nearest), key, undefined, null, nearest);
}

export function notAnArray(key, value, elements) {
  return wrong(fact(key), key, value, arrayOf(elements), [], Array.isArray(value) ? "too long an array" : describe(value));
}

/** `valid` is a list of values – of elements, if the fact is an array – or what to expect, in words. */
export function wrongValue(key, value, valid, isElement) {
  if (typeof valid === "string") return wrong(fact(key), key, value, valid, []);
  return wrong(fact(key), key, value, isElement ? arrayOf(valid) : oneOf(valid), valid);
}

function wrong(what, key, value, expected, values, description) {
  const nearest = typeof value === "string" ? nearestTo(value, values) : null;
  const message = what + " is " + (description || describe(value)) + "; expected " + expected + didYouMean(nearest);
  return new FactError(message, key, value, expected, nearest);
}

const arrayOf = (elements) => "an array of " + oneOf(elements);
const fact = (key) => "fact " + quoted(key);

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
