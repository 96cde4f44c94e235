// Uses everything the package offers, as a caller would. It only has to compile.
import { FactError, load, loadSync, NOTICE_VERSION, PACKAGE_VERSION, RULEBOOKS } from "partner-association";
import type { Decision, Engine, Facts, FactName, NoticeKind, RuleId } from "partner-association";
import { endReached, load as loadFull } from "partner-association/full";
import type { Evidence, OfficialText, Progress, Screens, Speaker } from "partner-association/full";

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
