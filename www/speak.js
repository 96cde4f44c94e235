// The full package, ready to speak a language. A file of its own: it comes when something has to be laid out.

import { load } from "../pkg/full.js";
import wasm from "../pkg/generated/full_bg.wasm";

export const speak = async language => (await load(wasm)).speak(language);
