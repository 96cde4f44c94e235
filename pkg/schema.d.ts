import type { Edition, Question } from "./types.js";

/** A JSON Schema: an object of keywords. */
export interface JsonSchema {
  readonly [keyword: string]: unknown;
}

/** A draft of JSON Schema in which a schema can be written. */
export type SchemaTarget = "draft-2020-12" | "draft-07";

/** What a schema of facts is to be like. */
export interface FactsJsonSchemaOptions {
  /** Only what means something in this edition, and no text that is no date. Whatever `decide` takes, if left out. */
  readonly edition?: Edition | null;
  /** The draft. `"draft-2020-12"` if left out. */
  readonly target?: SchemaTarget;
  /** Keys that are known beside the value, which need not be in it. */
  readonly given?: readonly string[];
}

/**
 * The whole schema, in the draft 2020-12, as `schema.json` has it. Its `$defs`: one named after each question (`"associate"`),
 * which says of facts what `decide` says of them; one for each question in each edition (`"associate-china"`); and `"decision"`.
 */
export const schema: JsonSchema & {
  readonly $id: string;
  readonly $defs: { readonly [definition: string]: JsonSchema };
};

/** The schema of what a question takes, on its own: a copy, which is yours. */
export function factsJsonSchema(question: Question, options?: FactsJsonSchemaOptions): JsonSchema;

/** The schema of a decision, on its own. */
export function decisionJsonSchema(options?: { readonly target?: SchemaTarget }): JsonSchema;
