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
