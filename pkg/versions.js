export { NOTICE_VERSION, PACKAGE_VERSION, RULEBOOKS } from "./generated/tables.js";
export { NOTICE_VERSIONS } from "./generated/versions.js";
