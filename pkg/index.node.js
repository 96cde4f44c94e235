// What `require` gives, so that a program which has both has one engine and one `FactError`.
import exported from "./index.cjs";

export const { FactError, load, loadSync, NOTICE_VERSION, PACKAGE_VERSION, RULEBOOKS } = exported;
