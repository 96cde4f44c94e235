import type { AllFacts, DecideAll, Edition, FactName, Question, RuleId } from "./types.js";

export * from "./types.js";

/** The full build. */
export interface FullEngine {
  readonly engine: "wasm";
  /** Decides any question. */
  readonly decide: DecideAll;
  /** What a tie changes for this customer, or what leaving, switching or adjusting brings along: bad news first. What cannot concern them is left out. */
  readonly consequences: (question: Question, facts: AllFacts) => Effect[];
  /** Whether the inviting partner may pre-register this customer, which is what lifts an age over seven days and cash spending. */
  readonly preRegistration: (facts: AllFacts) => PreRegistration;
  /** For each rule that bars the customer from associating or is open: whether a pre-registration lifts it. */
  readonly partnerSides: (facts: AllFacts) => PartnerSide[];
  /** What an error code of the vendor's server (`"CBC.99000050"`) means. A code that nobody knows is `"unknown"`, and no refusal. */
  readonly serverWord: (edition: Edition, code: string) => ServerWord;
}

/** One thing that follows. */
export interface Effect {
  consequence: ConsequenceId;
  /** What it is about. */
  aspect: Aspect;
  /** Who has it or does it, where one can be named. */
  who: Who | null;
  /** `"perhaps"`: too little is known to tell. */
  concerns: "yes" | "perhaps";
  /** Whether it takes something from the customer, costs, binds or exposes. */
  adverse: boolean;
  /** Whether no page says it, and it only follows from what pages do say. */
  inferred: boolean;
  /** The documents it rests on, by their keys in `docs/rulebook.md`. */
  sources: string[];
}

/** The id of a consequence. */
export type ConsequenceId =
  | "contract-reseller"
  | "contract-referral"
  | "contract-consulting"
  | "contract-agency"
  | "contract-resale"
  | "invoice-reseller"
  | "invoice-referral"
  | "invoice-consulting"
  | "invoice-consulting-not-by-partner"
  | "invoice-agency"
  | "invoice-resale"
  | "payment-reseller"
  | "payment-referral"
  | "payment-consulting"
  | "payment-agency"
  | "payment-agency-account-only-uses"
  | "payment-resale"
  | "funds-reseller"
  | "funds-referral"
  | "funds-consulting"
  | "funds-agency"
  | "funds-resale"
  | "service-reseller"
  | "service-referral"
  | "service-consulting"
  | "service-consulting-partner-duties"
  | "service-agency"
  | "liability-agency-huawei-cloud"
  | "service-resale"
  | "liability-resale-huawei-cloud"
  | "account-state-reseller"
  | "account-state-referral"
  | "account-state-consulting"
  | "account-state-agency"
  | "account-state-resale"
  | "partner-may-freeze"
  | "partner-may-operate"
  | "coupons-reseller"
  | "coupons-reseller-converted"
  | "coupons-referral"
  | "coupons-consulting"
  | "coupons-agency-vouchers"
  | "coupons-agency-cash-coupons"
  | "coupons-resale"
  | "cash-consulting"
  | "cash-agency"
  | "cash-resale"
  | "resources-reseller"
  | "resources-referral"
  | "resources-consulting"
  | "resources-agency"
  | "resources-resale"
  | "prices-reseller"
  | "prices-referral"
  | "prices-consulting"
  | "prices-agency"
  | "prices-resale"
  | "grace-reseller"
  | "grace-cn"
  | "entity-reseller"
  | "entity-referral"
  | "entity-consulting"
  | "entity-agency"
  | "entity-resale"
  | "members-affected"
  | "partner-effects-cn"
  | "members-duty"
  | "members-no-funds"
  | "disputes-reseller"
  | "disputes-consulting"
  | "disputes-cn-agreement"
  | "disputes-authorization"
  | "leaving-reseller"
  | "leaving-cn"
  | "leaving-resale-consent"
  | "partner-falls-away"
  | "disclosure-identity"
  | "disclosure-transactions-reseller"
  | "disclosure-transactions-consulting"
  | "disclosure-transactions-agency-resale"
  | "disclosure-public-data"
  | "disclosure-recommendations"
  | "disclosure-distributor"
  | "onward-disclosure"
  | "freeze-lifted-by-partner"
  | "freeze-needs-distributor"
  | "freeze-services-go-on-costing"
  | "freeze-account-forbids"
  | "freeze-account-allows"
  | "freeze-resources"
  | "freeze-resources-deleted"
  | "freeze-avoided-by-ticket"
  | "budget-none"
  | "budget-monthly"
  | "budget-alerts"
  | "budget-one-time"
  | "budget-exceeded"
  | "partner-restricted"
  | "partner-frozen-effects"
  | "partner-over-quota"
  | "pay-on-behalf"
  | "pay-on-behalf-agency"
  | "pay-on-behalf-not-second-tier"
  | "pay-on-behalf-no-cards"
  | "pay-on-behalf-invoiceable"
  | "pay-on-behalf-invoiced-is-final"
  | "pay-on-behalf-liability"
  | "refund-consulting-own"
  | "refund-consulting-own-switched"
  | "pay-refund"
  | "refund-partner-paid-left"
  | "refund-agency-balance"
  | "refund-agency-balance-left"
  | "refund-agency-balance-switched"
  | "refund-one-day"
  | "refund-one-day-agency"
  | "refund-seven-days"
  | "refund-reseller-left"
  | "coupon-issue"
  | "coupon-recall"
  | "coupon-no-arrears"
  | "coupon-no-arrears-intl"
  | "cashcoupon-invoice-holder"
  | "cashcoupon-invoice-holder-entity"
  | "cashcoupon-entity-change"
  | "authorization-optional"
  | "authorization-needs-distributor"
  | "authorization-powers"
  | "authorization-powers-cn"
  | "authorization-agency-orders"
  | "terms-authority"
  | "terms-exemption"
  | "terms-accounts-only"
  | "terms-eula"
  | "terms-my-account-prevails"
  | "terms-privacy"
  | "terms-may-change"
  | "country-final"
  | "billing-center"
  | "prereg-validity"
  | "prereg-needed-for-email"
  | "prereg-refused-intl"
  | "prereg-refused-eu"
  | "prereg-refused-cn"
  | "prereg-manual-intl"
  | "prereg-manual-cn"
  | "prereg-cap"
  | "prereg-contact"
  | "prereg-contact-phone"
  | "incentive-consulting"
  | "incentive-payout-name"
  | "incentive-form"
  | "incentive-form-agency"
  | "incentive-one-year"
  | "incentive-cash-def"
  | "summary-is-no-bill"
  | "leave-intl-counterparty"
  | "leave-intl-grace"
  | "leave-intl-forced"
  | "leave-cn-balance"
  | "leave-cn-vouchers"
  | "switch-how"
  | "switch-balance"
  | "switch-balance-name"
  | "adjust-allocate"
  | "adjust-reclaim"
  | "adjust-return-on-leave"
  | "adjust-clears-arrears";

/** What a consequence is about. */
export type Aspect =
  | "contract"
  | "invoice"
  | "payment"
  | "funds"
  | "service"
  | "liability"
  | "account-state"
  | "partner-powers"
  | "coupons"
  | "cash"
  | "resources"
  | "prices"
  | "grace-period"
  | "business-entity"
  | "member-accounts"
  | "disputes"
  | "leaving"
  | "partner-falls-away"
  | "disclosure"
  | "onward-disclosure"
  | "refund"
  | "freeze"
  | "budget"
  | "partner-state"
  | "incentive"
  | "authorization"
  | "terms"
  | "pre-registration"
  | "switching"
  | "adjusting";

/** Whom a consequence names. */
export type Who = "customer" | "partner" | "distributor" | "huawei-cloud" | "issuer";

/** What is known of a pre-registration by the inviting partner. */
export interface PreRegistration {
  standing: Standing;
  /** The grounds on which it is refused. */
  refusedBy: Ground[];
  /** The grounds on which it is looked at by hand. */
  reviewedBy: Ground[];
  findings: GroundFinding[];
  /** The unknown facts that could still matter. */
  missing: FactName[];
}

/** From `"done"` and `"possible"` to `"refused"`. */
export type Standing = "done" | "possible" | "may-need-review" | "may-be-refused" | "manual-review" | "refused";

/** What one ground says. */
export interface GroundFinding {
  ground: Ground;
  /** The published rule it belongs to. */
  rule: string;
  effect: "refuses" | "reviews";
  says: "bars" | "passes" | "open";
}

/** A ground on which a request to pre-register is refused or looked at by hand. */
export type Ground =
  | "other-site"
  | "already-associated"
  | "pre-registered-elsewhere"
  | "consumer-cloud-user"
  | "contract-with-huawei"
  | "cash-unknown-to-direct-sales"
  | "unified-member"
  | "reward-promotion-program"
  | "followed-by-direct-sales"
  | "pre-registered-by-huawei"
  | "online-sales-customer"
  | "country-differs"
  | "sales-support-centre";

/** The partner's side of a rule. */
export interface PartnerSide {
  rule: RuleId;
  says: "bars" | "open";
  /** Whether a pre-registration lifts it; `"never"` for a rule that it does not concern. */
  cure: Cure;
}

/** What a pre-registration does about a rule. */
export type Cure = "lifts" | "may-need-review" | "may-be-refused" | "manual-review" | "refused" | "never";

/** What the vendor's server said, in our terms. */
export interface ServerWord {
  kind: "associated" | "pending" | "refused" | "retry" | "request-problem" | "unknown";
  /** The rules it speaks of; none if no rule foresees it. */
  rules: RuleId[];
  /** What lifts it, if anybody says. */
  remedy: string | null;
  /** Whose move it is. */
  actor: "customer" | "partner" | "nobody";
  sources: string[];
}

/** Where the full build's `.wasm` lies: an address, a response, its bytes, or the compiled module – or a promise of one. */
export type Source = string | URL | Request | Response | BufferSource | WebAssembly.Module;

/**
 * The full build. One promise, however often you call it; forgotten again if it failed.
 * Without a source, the `.wasm` beside this file is taken.
 */
export function load(source?: Source | Promise<Source>): Promise<FullEngine>;
