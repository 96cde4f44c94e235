import type { Channel, FactName, Issue, Model, NoticeKind, Outcome, RuleId, Website } from "./types.js";
import type { Actor, Language } from "./full.js";

/** Everything that can be said of a decision, in one language: for who shows it without the full build. */
export interface Words {
  /** Whose words they are. */
  readonly language: Language;
  /** What is said of each rule, of every question. */
  readonly rules: { readonly [Id in RuleId]: RuleWords };
  /** What is not known, to complete "what we still need to know". */
  readonly facts: { readonly [Name in FactName]: string };
  /** The heading over a decision, and the line or two under it. */
  readonly notices: { readonly [Kind in NoticeKind]: { readonly heading: string; readonly body: string } };
  /** What was wrong with a value that was given. */
  readonly issues: { readonly [Kind in Issue["issue"]]: string };
  /** The answer in two words. */
  readonly outcomes: { readonly [Name in Outcome]: string };
  /** Whose move it is. */
  readonly actors: { readonly [Name in Actor]: string };
  /** What each model is called. */
  readonly models: { readonly [Name in Model]: string };
  /** How each channel is called. */
  readonly channels: { readonly [Name in Channel]: string };
  /** What each site is called. */
  readonly websites: { readonly [Name in Website]: string };
  /** What stands over the lists. */
  readonly headings: HeadingWords;
}

/** What is said of one rule. */
export interface RuleWords {
  /** What it asks for, as a line of a list of conditions. */
  readonly condition: string;
  /** What was seen when it bars. */
  readonly barred: string;
  /** What lifts the bar, and who has to ask whom. */
  readonly remedy: string;
  /** Why it can stay open although nothing is missing; `null` where it cannot. */
  readonly open: string | null;
}

/** What stands over the lists of a decision, and the line that says whose answer it is. */
export interface HeadingWords {
  /** Over `barredBy`. */
  readonly barred: string;
  /** Over `missing`. */
  readonly missing: string;
  /** Over the rules that stay open although nothing is missing. */
  readonly open: string;
  /** Over `leftToServer`. */
  readonly leftToServer: string;
  /** Over the rules that pass. */
  readonly passed: string;
  /** Over `issues`. */
  readonly issues: string;
  /** Of a decision whose `authority` is `"page"`. */
  readonly advice: string;
  /** Of one whose `authority` is `"server"`. */
  readonly confirmed: string;
}
