// Mistakes that must not compile: each line below a marker is one, and the compiler says so if it is not.
import { FactError, loadSync } from "partner-association";
import { define, PartnerAssociationElement } from "partner-association/element";
import { load as loadFull } from "partner-association/full";
import { factsJsonSchema } from "partner-association/schema";
import { eligibleFactsSchema, factsSchema } from "partner-association/standard-schema";
import { NOTICE_VERSIONS } from "partner-association/versions";
import en from "partner-association/words/en";

const { decide } = loadSync();
const invitation = { edition: "international", model: "reseller", channel: "email" } as const;

// @ts-expect-error a question nobody can ask
decide("asociate", invitation);
// @ts-expect-error no facts at all
decide("associate");
// @ts-expect-error an invitation without a model
decide("associate", { edition: "international", channel: "email" });
// @ts-expect-error a model of no edition
decide("associate", { ...invitation, model: "agent" });
// @ts-expect-error a misspelt fact
decide("associate", { ...invitation, regsteredAt: "2026-11-18" });
// @ts-expect-error a text for a boolean
decide("associate", { ...invitation, cashExpenditure: "no" });
// @ts-expect-error a value of another fact
decide("associate", { ...invitation, associatedWith: "huawei" });
// @ts-expect-error one contract is no list of them
decide("associate", { ...invitation, contracts: "offline-direct" });
// @ts-expect-error a kind of contract that does not exist
decide("associate", { ...invitation, contracts: ["offline"] });
// @ts-expect-error a date object is no instant
decide("associate", { ...invitation, checkedAt: new Date() });
// @ts-expect-error a question that only the full build answers
decide("leave", invitation);
// @ts-expect-error an engine that does not exist
loadSync({ engine: "native" });

const decision = decide("associate", invitation);
// @ts-expect-error there is no boolean answer
decision.eligible;
// @ts-expect-error a fourth outcome
if (decision.outcome === "maybe") decision.findings;
// @ts-expect-error an eligible customer is barred by nothing
if (decision.outcome === "eligible") decision.barredBy[0].length;
// @ts-expect-error decisions are read, and an outcome has only its own notices
if (decision.outcome === "eligible" && decision.notice === "blocked-final") decision.findings;

// @ts-expect-error decisions share their findings
for (const finding of decision.findings) finding.says = "passes";
// @ts-expect-error decisions share their rulebook
decision.rulebook.version = "";
// @ts-expect-error a decision's members are those that there are
decision.reasons;
// @ts-expect-error an unreadable fact stands alone
for (const issue of decision.issues) if (issue.issue === "unreadable") issue.facts[1].length;
// @ts-expect-error errors are made here, not by callers
new FactError("no");
// @ts-expect-error a member that no error has
export const code = (error: unknown) => error instanceof FactError && error.code;

export async function full(): Promise<void> {
  const { decide, consequences, speak, serverWord } = await loadFull();
  // @ts-expect-error associating needs to know how the invitation came
  decide("associate", { edition: "china", model: "agency" });
  // @ts-expect-error a list of moments is no moment
  decide("leave", { edition: "china", model: "agency", requestsFiledByCustomer: "2026-11-18" });
  // @ts-expect-error a question that does not exist
  consequences("stay", { edition: "china", model: "agency" });
  // @ts-expect-error a language without words
  await speak("fr");
  // @ts-expect-error an edition that does not exist
  serverWord("europe", "CBC.0000");
  const words = await speak("en");
  // @ts-expect-error a screen that does not exist
  words.text("answers", { question: "associate", facts: invitation });
  // @ts-expect-error a notice is named
  words.html("notice", {});
  // @ts-expect-error a rank is a number
  words.html("answer", { question: "associate", facts: invitation, rank: "2" });
}

export function embedded(element: PartnerAssociationElement): void {
  // @ts-expect-error an option that does not exist
  define({ tag: "x-association" });
  // @ts-expect-error a misspelt fact
  element.facts = { unpaidBill: true };
  // @ts-expect-error a decision is read, not set
  element.decision = null;
  // @ts-expect-error a decision's event has a decision
  element.addEventListener("decision", ({ detail }) => detail.given);
  // @ts-expect-error the error of this element is no script's
  element.addEventListener("error", (event) => event.lineno);
}

// @ts-expect-error only the full build answers that
factsSchema("leave");
// @ts-expect-error the words are an object
eligibleFactsSchema("associate", { words: "en" });
// @ts-expect-error what is given is facts
factsSchema("associate", { given: { edition: "europe" } });
const { validate } = factsSchema("associate")["~standard"];
// @ts-expect-error a value is there only if it is valid
validate({}).value.edition;
// @ts-expect-error a draft that is not supported
factsJsonSchema("associate", { target: "draft-04" });
// @ts-expect-error a notice that does not exist
NOTICE_VERSIONS["referral"];
// @ts-expect-error a rule that does not exist
en.rules["unpaid-bill"];
// @ts-expect-error words are read
en.facts.unpaidBills = "";
