// The other entries, all by the names that a program imports them by.
export * as schema from "partner-association/schema";
export * as standardSchema from "partner-association/standard-schema";
export * as versions from "partner-association/versions";
export { default as en } from "partner-association/words/en";
export { default as zh } from "partner-association/words/zh-CN";
export * as element from "partner-association/element";
