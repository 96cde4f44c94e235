import type { Words } from "../words.js";

declare const words: Words & { readonly language: "en" };
export default words;
