import type { Words } from "../words.js";

declare const words: Words & { readonly language: "zh-CN" };
export default words;
