import type { NoticeName } from "./full.js";

export { NOTICE_VERSION, PACKAGE_VERSION, RULEBOOKS } from "./index.js";

/** The version of our words of each notice: the day of their last change, `YYYY-MM-DD`. Any change of a word changes it. */
export const NOTICE_VERSIONS: { readonly [Name in NoticeName]: string };
