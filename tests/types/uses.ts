// Uses everything the package offers, as a caller would. It only has to compile.
import { FactError, load, loadSync, NOTICE_VERSION, PACKAGE_VERSION, RULEBOOKS } from "partner-association";
import type { Decision, Engine, Facts, FactName, NoticeKind, RuleId } from "partner-association";
import { endReached, load as loadFull } from "partner-association/full";
import type { Evidence, OfficialText, Progress, Screens, Speaker } from "partner-association/full";
import { define, PartnerAssociationElement } from "partner-association/element";
import type { Consent, ElementFacts, Failure, PartnerAssociationEvents } from "partner-association/element";
import { decisionJsonSchema, factsJsonSchema, schema } from "partner-association/schema";
import type { JsonSchema } from "partner-association/schema";
import { eligibleFactsSchema, factsSchema } from "partner-association/standard-schema";
import type { FactsIssue } from "partner-association/standard-schema";
import { NOTICE_VERSIONS, PACKAGE_VERSION as SAME_VERSION } from "partner-association/versions";
import en from "partner-association/words/en";
import zh from "partner-association/words/zh-CN";
import type { StandardJSONSchemaV1, StandardSchemaV1 } from "@standard-schema/spec";

const facts: Facts = {
  edition: "international",
  model: "reseller",
  channel: "hyperlink",
  website: null,
  account: "existing",
  accountSite: "international",
  registeredAt: "2026-11-18",
  checkedAt: Date.now(),
  clockUncertaintyMs: 400,
  cashExpenditure: null,
  preRegisteredBy: "inviter",
  preRegistrationApprovedAt: "2026-11-20T08:00:00+08:00",
  associatedWith: "nobody",
  partnerRole: "none",
  contracts: ["offline-direct", "other"],
  unpaidBills: "not-yet-due",
  enterpriseRole: "master-with-unified-members",
  validReservedInstances: false,
  huaweiInternalAccount: false,
  invitationState: "valid",
  partnerPayment: "postpaid",
  partnerState: "normal",
  partnerMayUseReferral: undefined,
};

const engine: Engine = loadSync({ engine: "auto" });
const decision: Decision = engine.decide("associate", facts);

export function describe(decision: Decision): string {
  switch (decision.outcome) {
    case "eligible":
      return decision.notice;
    case "ineligible": {
      const first: RuleId = decision.barredBy[0];
      return first;
    }
    case "undetermined": {
      const missing: FactName[] = decision.missing;
      const nothing: 0 = decision.barredBy.length;
      return missing.join() + nothing;
    }
  }
}

for (const issue of decision.issues) {
  if (issue.issue === "contradiction") {
    const [one, other]: [FactName | "model", FactName] = issue.facts;
    console.log(one, other);
  }
}

const words: Partial<Record<NoticeKind, string>> = { proceed: "…" };
console.log(words[decision.notice], PACKAGE_VERSION, NOTICE_VERSION, RULEBOOKS[0]?.sha256, decision.validUntil?.length);

const china: Facts = {
  edition: "china",
  model: "agency",
  channel: "email",
  website: "china",
  governmentSubsidyProgram: "no",
  inArrears: false,
  masterAssociation: "inviter-agency",
  invitationSentAt: "2026-11-20",
  distributorState: "none",
};

export async function leaving(): Promise<Decision> {
  const { decide } = await loadFull();
  decide("associate", china);
  return decide("leave", {
    edition: "china",
    model: "agency",
    askedBy: "customer",
    requestsFiledByCustomer: ["2026-06-01", "2026-07-01T08:00:00Z", 0],
    checkedAt: Date.now(),
  });
}

export async function everywhere(): Promise<Decision[]> {
  const asked = { edition: "international", model: "referral", channel: "qr" } as const;
  const full = await loadFull(new URL("https://example.com/full.wasm"));
  const builds = [await load({ engine: "js" }), await load(), full];
  try {
    return builds.map(({ decide }) => decide("associate", asked));
  } catch (error) {
    if (error instanceof FactError) console.error(error.key, error.value, error.expected, error.nearest, error.cause);
    throw error;
  }
}

export async function consenting(element: HTMLElement, box: HTMLInputElement, officialText: OfficialText): Promise<Evidence> {
  const { speak } = await loadFull();
  const en: Speaker = await speak("en");
  const options = { partner: "Northwind", official: { reseller: officialText }, rank: 3 } as const;
  en.render(element, "notice", { ...options, notice: "reseller" });
  const end = endReached(element);
  const { shown } = en.notice("reseller", options);
  return { purpose: "instructions", given: box.checked, notice: shown, endReached: end.reached, at: new Date().toISOString() };
}

export async function shown(progress: Progress): Promise<string[]> {
  const { speak } = await loadFull();
  const zh = await speak("zh-CN");
  const asked: Screens["answer"] = { question: "associate", facts: { ...china, channel: "email" }, zone: 480 };
  return [
    zh.html("answer", asked),
    zh.text("changes", asked),
    zh.html("consent", { ...asked, partner: null }),
    zh.text("steps", { ...asked, progress }),
    zh.text("message", { question: "leave", facts: { edition: "china", model: "agency" } }),
    zh.html("screen", asked),
  ];
}

/** An error by what it is about. */
export function mistake(error: unknown): string {
  if (!(error instanceof FactError)) throw error;
  const name: "FactError" = error.name;
  if (error.expected === null) {
    const nothing: undefined = error.value;
    return name + error.key + error.nearest + nothing;
  }
  const expected: string = error.expected;
  return error.message + expected + error.nearest + String(error.value);
}

/** Every answer has every member, whatever it is. */
export function members(decision: Decision): unknown[] {
  const { question, outcome, findings, barredBy, missing, leftToServer, issues, notice, ...rest } = decision;
  const { checkedAt, validUntil, authority, rulebook, engine, ...nothing } = rest;
  const none: Record<string, never> = nothing;
  return [question, outcome, findings, barredBy, missing, leftToServer, issues, notice, checkedAt, validUntil, authority, rulebook, engine, none];
}

/** Every issue is about one key or two. */
export function about(decision: Decision): string[] {
  return decision.issues.map((issue) => {
    switch (issue.issue) {
      case "unreadable":
      case "in-the-future": {
        const [fact]: [FactName] = issue.facts;
        return en.facts[fact];
      }
      case "contradiction":
        return issue.facts[1];
      case "other-edition":
        return issue.facts[0];
    }
  });
}

/** What a page says in words of one language. */
export function said(decision: Decision, words: typeof en | typeof zh): string[] {
  const { heading, body } = words.notices[decision.notice];
  const barred = decision.barredBy.map((rule) => words.rules[rule].barred + words.rules[rule].remedy);
  const open = decision.leftToServer.map((rule) => words.rules[rule].open ?? words.rules[rule].condition);
  const issues = decision.issues.map(({ issue }) => words.issues[issue]);
  const more = [words.headings.advice, words.models.agency, words.channels.qr, words.websites.europe, words.actors.partner];
  return [words.language, words.outcomes[decision.outcome], heading, body, ...barred, ...open, ...issues, ...more];
}

export function embedded(element: PartnerAssociationElement, form: HTMLFormElement): void {
  define();
  define({ name: "x-association", source: new URL("https://example.com/full.wasm") });
  const facts: ElementFacts = { unpaidBills: false, registeredAt: "2026-11-18" };
  element.facts = facts;
  element.addEventListener("decision", (event) => console.log(event.detail.outcome, event.type));
  element.addEventListener("consent", ({ detail }) => consented(detail));
  element.addEventListener("error", ({ detail }) => failed(detail));
  element.addEventListener("focusin", (event) => console.log(event.relatedTarget));
  const listener = (event: PartnerAssociationEvents["decision"]) => event.detail.barredBy.length;
  element.removeEventListener("decision", listener);
  const made: PartnerAssociationElement = document.createElement("partner-association");
  form.append(made, element);
  console.log(element.decision?.outcome, element.evidence[0]?.given, element.form === form, element.validity.valueMissing);
}

function consented({ given, evidence }: Consent): void {
  if (given) console.log(evidence.map(({ purpose, notice }) => purpose + notice.sha256));
}

function failed(failure: Failure): void {
  if (failure.phase === "facts") console.error(mistake(failure.error));
  else console.warn(failure.error);
}

const invited = { edition: "international", model: "reseller", channel: "email" } as const;
const whole = factsSchema("associate");
const form = eligibleFactsSchema("associate", { given: invited, words: en });

/** What takes any Standard Schema takes these. */
export async function standard<Schema extends StandardSchemaV1 & StandardJSONSchemaV1>(schema: Schema, value: unknown) {
  const result = await schema["~standard"].validate(value);
  const written = schema["~standard"].jsonSchema.input({ target: "draft-07" });
  return result.issues ? result.issues.map(({ message }) => message) : [result.value, written];
}
void standard(whole, {});
void standard(form, {});

const output: StandardSchemaV1.InferOutput<typeof form> = { ...invited, unpaidBills: false };
const input: StandardSchemaV1.InferInput<typeof form> = { unpaidBills: false };
const result = form["~standard"].validate(input);
if (result.issues) result.issues.map(marked);
else console.log(result.value.edition, output);

function marked(issue: FactsIssue): string {
  switch (issue.code) {
    case "bars": {
      const rule: RuleId = issue.rule;
      return rule + issue.facts.join() + issue.path?.[0];
    }
    case "missing":
      return en.facts[issue.facts[0]];
    case "open":
      return issue.rule ?? issue.message;
    case "fact-error":
      return issue.nearest ?? issue.expected ?? issue.message;
    default:
      return en.issues[issue.code] + issue.facts.join();
  }
}

export async function tied(): Promise<boolean> {
  const { decide } = await loadFull();
  const leaving = factsSchema("leave", { decide, given: { edition: "china", model: "agency" } });
  const valid = leaving["~standard"].validate({ askedBy: "customer" });
  return valid.issues === undefined && valid.value.askedBy === "customer";
}

const alone: JsonSchema = factsJsonSchema("switch", { edition: "china", target: "draft-07", given: ["edition"] });
console.log(schema.$id, schema.$defs["decision"]?.["oneOf"], decisionJsonSchema({ target: "draft-2020-12" }), alone);
const version: string = NOTICE_VERSIONS["disclosure-agency"] + SAME_VERSION;
console.log(version);

/** Every type that has a name, for who writes it down. */
export type Named = [
  import("partner-association").AllFacts,
  import("partner-association").Channel,
  import("partner-association").Contract,
  import("partner-association").CustomerFacts,
  import("partner-association").Decide,
  import("partner-association").DecideAll,
  import("partner-association").Edition,
  import("partner-association").Finding,
  import("partner-association").Instant,
  import("partner-association").Invitation,
  import("partner-association").Issue,
  import("partner-association").Model,
  import("partner-association").Moment,
  import("partner-association").Options,
  import("partner-association").Outcome,
  import("partner-association").PartnershipFacts,
  import("partner-association").Question,
  import("partner-association").Rulebook,
  import("partner-association").TieFacts,
  import("partner-association").Website,
  import("partner-association/full").Actor,
  import("partner-association/full").Asked,
  import("partner-association/full").Aspect,
  import("partner-association/full").ConsequenceId,
  import("partner-association/full").Cure,
  import("partner-association/full").Effect,
  import("partner-association/full").EndOfText,
  import("partner-association/full").FullEngine,
  import("partner-association/full").Ground,
  import("partner-association/full").GroundFinding,
  import("partner-association/full").Language,
  import("partner-association/full").NoticeName,
  import("partner-association/full").NoticeOptions,
  import("partner-association/full").NoticeText,
  import("partner-association/full").Parties,
  import("partner-association/full").PartnerSide,
  import("partner-association/full").PreRegistration,
  import("partner-association/full").Progressed,
  import("partner-association/full").ScreenOptions,
  import("partner-association/full").ServerWord,
  import("partner-association/full").ShownNotice,
  import("partner-association/full").Source,
  import("partner-association/full").Standing,
  import("partner-association/full").Step,
  import("partner-association/full").Target,
  import("partner-association/full").Who,
  import("partner-association/element").DefineOptions,
  import("partner-association/schema").FactsJsonSchemaOptions,
  import("partner-association/schema").SchemaTarget,
  import("partner-association/standard-schema").AssociateSchemaOptions<Facts>,
  import("partner-association/standard-schema").FactsSchema<Facts, Facts>,
  import("partner-association/standard-schema").FactsSchemaOptions<Facts>,
  import("partner-association/standard-schema").Invalid,
  import("partner-association/standard-schema").JsonSchemaOptions,
  import("partner-association/standard-schema").TieSchemaOptions<Facts>,
  import("partner-association/standard-schema").Valid<Facts>,
  import("partner-association/standard-schema").Without<Facts, Facts>,
  import("partner-association/words/en").HeadingWords,
  import("partner-association/words/en").RuleWords,
  import("partner-association/words/zh-CN").Words,
];
