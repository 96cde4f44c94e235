import type { Words } from "../words.js";

export type { HeadingWords, RuleWords, Words } from "../words.js";

declare const words: Words & { readonly language: "zh-CN" };
/** Everything that can be said of a decision, in this language. */
export default words;
