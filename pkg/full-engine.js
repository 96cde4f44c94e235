import init, * as full from "./generated/full.js";

let loading;
// The class of this package's errors, told by whoever loads: there is one for each way a program gets at the package.
let FactError;

/** Starts the full package, of which there is one. */
export function start(source, itsFactError) {
  if (!loading) {
    FactError = itsFactError;
    const options = source === undefined ? undefined : { module_or_path: source };
    loading = init(options).then(() => engine);
    // A failure is forgotten, so that the next call may try again.
    loading.catch(() => {
      loading = undefined;
    });
  }
  return loading;
}

/** Each written out, so that a bundler finds the file and a page loads that of one language. */
const WORDS = {
  en: () => import("./generated/words.en.js"),
  "zh-CN": () => import("./generated/words.zh-CN.js"),
};
const spoken = new Map();

function speak(language) {
  // Nothing but a text names one, however it may be written.
  if (typeof language !== "string" || !Object.hasOwn(WORDS, language)) {
    const expected = Object.keys(WORDS).map((tag) => `"${tag}"`).join(" or ");
    return Promise.reject(new FactError(`no words in that language; expected ${expected}`, "language", language, expected, null));
  }
  if (!spoken.has(language)) {
    const speaking = WORDS[language]().then((words) => {
      full.learn(words.default);
      return speaker(language);
    });
    spoken.set(language, speaking);
    // As above.
    speaking.catch(() => spoken.delete(language));
  }
  return spoken.get(language);
}

const speaker = (language) =>
  Object.freeze({
    language,
    render: typed((target, screen, options) => full.show(language, screen, options, target)),
    text: typed((screen, options) => full.show(language, screen, options, "text")),
    html: typed((screen, options) => full.show(language, screen, options, "html")),
    notice: typed((notice, options) => {
      const [text, shown] = full.notice(language, notice, options);
      return { text, shown };
    }),
  });

const engine = Object.freeze({
  engine: "wasm",
  decide: typed(full.decide),
  consequences: typed(full.consequences),
  preRegistration: typed(full.preRegistration),
  partnerSides: typed(full.partnerSides),
  serverWord: typed(full.serverWord),
  speak,
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
