import type { Decision, FactName, Facts, Issue, Question, RuleId, TieFacts } from "./types.js";
import type { SchemaTarget } from "./schema.js";
import type { Words } from "./words.js";

/**
 * A schema as Standard Schema 1.1 has it, with the trait for JSON Schema: form libraries, routers and the like take it
 * as it is. It is written out here, so that nothing has to be installed.
 */
export interface FactsSchema<Input, Output> {
  /** All that the standard asks for. */
  readonly "~standard": {
    /** That of the standard. */
    readonly version: 1;
    /** Whose schema it is. */
    readonly vendor: "partner-association";
    /** Validates at once, and never throws for what the value is. */
    readonly validate: (value: unknown) => Valid<Output> | Invalid;
    /** For the compiler alone: never there. */
    readonly types?: { readonly input: Input; readonly output: Output } | undefined;
    /** The schema as JSON Schema: of what goes in, and of what comes out. */
    readonly jsonSchema: {
      /** Of the value, without what is given. */
      readonly input: (options: JsonSchemaOptions) => Record<string, unknown>;
      /** Of the facts. */
      readonly output: (options: JsonSchemaOptions) => Record<string, unknown>;
    };
  };
}

/** Which JSON Schema is wanted. Any other target than those of `SchemaTarget` throws. */
export interface JsonSchemaOptions {
  /** The draft. */
  readonly target: SchemaTarget | (string & {});
  /** Not read. */
  readonly libraryOptions?: Record<string, unknown> | undefined;
}

/** The facts, together with what is known beside them. */
export interface Valid<Output> {
  /** An object of its own: the value's members, and what was given. */
  readonly value: Output;
  /** None. */
  readonly issues?: undefined;
}

/** Everything that is amiss. */
export interface Invalid {
  /** In the order of facts and rules. */
  readonly issues: readonly FactsIssue[];
}

/** One thing that is amiss, by its `code`. */
export type FactsIssue = IssueText &
  (
    | {
        /** A misspelt key, a wrong type or name: what `decide` throws as a `FactError`. */
        readonly code: "fact-error";
        /** What the fact takes, in words; `null` for a key that is no fact. */
        readonly expected: string | null;
        /** The valid name or value most like the wrong one, if one is. */
        readonly nearest: string | null;
      }
    | {
        /** It was given and cannot be taken: see `Issue`. */
        readonly code: Issue["issue"];
        /** The keys that it is about; `path` has the last of them. */
        readonly facts: readonly string[];
      }
    | {
        /** A rule stands in the way. */
        readonly code: "bars";
        /** Which one. */
        readonly rule: RuleId;
        /** Facts that make it bar, each of them needed for that; `path` has the first of them that is in the value. */
        readonly facts: readonly string[];
      }
    | {
        /** A fact is not known that the answer needs. */
        readonly code: "missing";
        /** The fact. */
        readonly facts: readonly [FactName];
      }
    | {
        /** A rule can be settled by no fact, or nothing is published: only the server can tell. */
        readonly code: "open";
        /** Which rule; none where nothing is published. */
        readonly rule?: RuleId;
        /** None could settle it. */
        readonly facts: readonly [];
      }
  );

interface IssueText {
  /** In the words that were given to the schema; else for who writes the form: ids and names. */
  readonly message: string;
  /** The key that it is about. None if it is about the object, or about what is known beside it. */
  readonly path?: readonly string[];
}

/** What a schema knows beside the value. */
export interface FactsSchemaOptions<Given> {
  /** What is known anyhow, such as what the invitation's link says. It goes before what the value says of it. */
  readonly given?: Given;
  /** Words for the messages: the default export of `partner-association/words/en`, or of another language. */
  readonly words?: Words;
}

/** As above, with the engine that decides: the kernel of the default entry, if left out. */
export interface AssociateSchemaOptions<Given> extends FactsSchemaOptions<Given> {
  /** The engine. */
  readonly decide?: (question: "associate", facts: Facts) => Decision;
}

/** As above. Only the full build answers other questions. */
export interface TieSchemaOptions<Given> extends FactsSchemaOptions<Given> {
  /** The engine: `decide` of the full build. */
  readonly decide: (question: Exclude<Question, "associate">, facts: TieFacts) => Decision;
}

/** What is left for the value to say: what is given is not asked of it. */
export type Without<All, Given> = Omit<All, keyof Given & keyof All> & Partial<Pick<All, keyof Given & keyof All>>;

/**
 * Facts that can be taken as they are. Issues are a misspelt key, a wrong type, and what `decide` would list in `issues`: a
 * date that does not exist, facts that contradict each other, a fact of the other edition.
 */
export function factsSchema<Given extends Partial<Facts> = Record<never, never>>(
  question: "associate",
  options?: AssociateSchemaOptions<Given>,
): FactsSchema<Without<Facts, Given>, Facts>;
export function factsSchema<Given extends Partial<TieFacts> = Record<never, never>>(
  question: Exclude<Question, "associate">,
  options: TieSchemaOptions<Given>,
): FactsSchema<Without<TieFacts, Given>, TieFacts>;

/**
 * Facts of which the rules say `"eligible"`. Every bar is an issue, at the fact that settles it; so is every missing fact,
 * and what only the server can tell. It is advice, as every decision of a page is.
 */
export function eligibleFactsSchema<Given extends Partial<Facts> = Record<never, never>>(
  question: "associate",
  options?: AssociateSchemaOptions<Given>,
): FactsSchema<Without<Facts, Given>, Facts>;
export function eligibleFactsSchema<Given extends Partial<TieFacts> = Record<never, never>>(
  question: Exclude<Question, "associate">,
  options: TieSchemaOptions<Given>,
): FactsSchema<Without<TieFacts, Given>, TieFacts>;
