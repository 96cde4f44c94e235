import { FactError } from "./fact-error.js";
import init, * as full from "./generated/full.js";

export { FactError } from "./fact-error.js";

let loading;

/**
 * The full package. `source` says where its .wasm lies – an address, a `Response`, bytes or a
 * compiled module; left out, it is looked for beside this file.
 */
export function load(source) {
  if (!loading) {
    const options = source === undefined ? undefined : { module_or_path: source };
    loading = init(options).then(() => engine);
    // A failure is forgotten, so that the next call may try again.
    loading.catch(() => {
      loading = undefined;
    });
  }
  return loading;
}

const engine = Object.freeze({
  engine: "wasm",
  decide: typed(full.decide),
  consequences: typed(full.consequences),
  preRegistration: typed(full.preRegistration),
  partnerSides: typed(full.partnerSides),
  serverWord: typed(full.serverWord),
});

/** The same function, whose errors are of this package's class. */
function typed(ask) {
  return (...given) => {
    try {
      return ask(...given);
    } catch (error) {
      throw error && error.name === "FactError" ? factError(error) : error;
    }
  };
}

function factError({ message, key, value, expected, nearest, cause }) {
  const error = new FactError(message, key, value, expected, nearest);
  if (cause !== undefined) error.cause = cause;
  return error;
}
