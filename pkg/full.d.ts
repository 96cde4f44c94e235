import type { AllFacts, Channel, DecideAll, Edition, FactName, Question, RuleId, TieFacts } from "./types.js";

export * from "./types.js";

/** The full build. */
export interface FullEngine {
  /** What runs it. */
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
  /**
   * What is shown in the words of one language. The words are a file of their own, loaded when they are first asked
   * for: one promise for each language, forgotten again if it failed.
   */
  readonly speak: (language: Language) => Promise<Speaker>;
}

/** A language in which there are words, as a BCP 47 tag. */
export type Language = "en" | "zh-CN";

/** What is shown in the words of one language. */
export interface Speaker {
  /** Whose words they are. */
  readonly language: Language;
  /**
   * Makes a screen of elements and text – no markup is parsed – and puts it in the place of what the target holds,
   * whose `lang` it sets. Times are `<time>`, boxes to tick are unticked; classes and `data-part` are for your style
   * sheet, which has to take its markers from `[role=list]`: they print their own.
   */
  readonly render: <Name extends keyof Screens>(target: Target, screen: Name, options: Screens[Name]) => void;
  /** The same words as plain text, every line ended by a line feed. A message to the partner comes without its heading, ready to be copied. Nothing to show is `""`. */
  readonly text: <Name extends keyof Screens>(screen: Name, options: Screens[Name]) => string;
  /** The same elements as HTML, everything in it escaped: for a server. */
  readonly html: <Name extends keyof Screens>(screen: Name, options: Screens[Name]) => string;
  /** What is shown of a notice, and what of it belongs into the evidence of consent. */
  readonly notice: (notice: NoticeName, options?: NoticeOptions) => NoticeText;
}

/** An element of a page. */
export interface Target {
  /** 1, as of every element. */
  readonly nodeType: number;
  /** The page that makes its elements. */
  readonly ownerDocument: unknown;
}

/** The screens, and what each takes. */
export interface Screens {
  /** What the rules say: every bar, every open question, and whose move it is. */
  answer: ScreenOptions & Asked;
  /** What changes for this customer, bad news first. */
  changes: ScreenOptions & Asked;
  /** A notice that is read before a box is ticked. */
  notice: ScreenOptions & NoticeOptions & { notice: NoticeName };
  /** The boxes to tick, each with what is kept of it. Give it the options that you gave the notices. */
  consent: ScreenOptions & NoticeOptions & Asked;
  /** The steps of the procedure, which is next, and the ways out. */
  steps: ScreenOptions & Asked & Progressed;
  /** A message to the partner; in the other language as well, if that was loaded. Empty if there is nothing to ask for. */
  message: ScreenOptions & Asked;
  /** All of that together, in the order in which it is read, for somebody to review. */
  screen: ScreenOptions & Parties & Asked & Progressed;
}

/** What every screen takes. What a screen has no use for is read and left. */
export interface ScreenOptions {
  /** The zone in which times are written, in minutes ahead of UTC: 480 is GMT+8. UTC if left out. */
  zone?: number | null;
  /** The rank of the outermost headings, from 1 to 6. 2 if left out. */
  rank?: number | null;
}

/** A question, and what is known. */
export type Asked =
  | { question: "associate"; facts: TieFacts & { channel: Channel } }
  | { question: Exclude<Question, "associate">; facts: TieFacts };

/** Whom the notices name. */
export interface Parties {
  /** The name of the partner. Left out, it is called the partner. */
  partner?: string | null;
  /** The name of the distributor above it. Left out, it is called the distributor. */
  distributor?: string | null;
}

/** How far the customer has come. */
export interface Progressed {
  /** If left out, the invitation was opened. */
  progress?: Progress | null;
}

/** What a customer has done so far, by the page's own account. */
export interface Progress {
  /** What became of the invitation. */
  status: "open" | "saved" | "declined" | "associated";
  /** The account that the customer chose, registered or signed in to. */
  account?: "new" | "existing" | null;
  /** The steps that are done, in any order. */
  done: Step[];
}

/** A step of the procedure. */
export type Step =
  | "get-invitation"
  | "open-invitation"
  | "read-instructions"
  | "accept-instructions"
  | "authorize-partner"
  | "register"
  | "sign-in"
  | "choose-country"
  | "accept-agreements"
  | "enable-and-associate"
  | "contact-partner-for-budget"
  | "receipt";

/** What is to be said of notices. */
export interface NoticeOptions extends Parties {
  /** Official texts that you show in the place of our words. */
  official?: { readonly [Name in NoticeName]?: OfficialText } | null;
}

/** The file of an official text. */
export interface OfficialText {
  /** What you call its version. */
  version: string;
  /** Its bytes, in UTF-8; `null` if they could not be loaded. Ours are shown then, under a remark that says so, as where they are no UTF-8. */
  text: Uint8Array | null;
}

/** The name of a notice: the instructions of a model, what they disclose, and what an authorization letter permits. */
export type NoticeName =
  | "reseller"
  | "consulting"
  | "agency"
  | "resale"
  | "disclosure-reseller"
  | "disclosure-consulting"
  | "disclosure-agency"
  | "disclosure-resale"
  | "authorization-international"
  | "authorization-china";

/** A notice as it is shown. */
export interface NoticeText {
  /** Exactly what was hashed, as UTF-8. */
  text: string;
  /** The member `notice` of the evidence. */
  shown: ShownNotice;
}

/** What is kept of a notice. */
export interface ShownNotice {
  /** Which one it is. */
  id: NoticeName;
  /** Of our words the day of their last change; of an official text what you call it. */
  version: string;
  /** The language it was shown in. */
  language: Language;
  /** Of the text in UTF-8; of an official text, of its bytes. In lower-case hexadecimal digits. */
  sha256: string;
  /** Whose words were shown. */
  text: "ours" | "official";
}

/** One box, as it is kept: a page puts it together when the customer goes on. */
export interface Evidence {
  /** What was asked for. */
  purpose: "instructions" | "disclosure" | "authorization";
  /** Whether the box was ticked. One that was left empty is evidence, too. */
  given: boolean;
  /** What was shown for it. */
  notice: ShownNotice;
  /** Whether the end of the text was ever on the screen. For the record: nothing depends on it. */
  endReached: boolean;
  /** When, as RFC 3339 with offset. */
  at: string;
}

/** Whether the end of a text was ever on the screen. */
export interface EndOfText {
  /** Whether it was, by now. */
  readonly reached: boolean;
  /** Looks no longer; what was reached stays so. */
  readonly stop: () => void;
}

/**
 * Watches for the end of what an element shows, by an empty element that it puts there; who renders
 * again watches again. For the record: nothing has to wait for it, and nobody has to scroll.
 */
export function endReached(element: Target): EndOfText;

/** One thing that follows. */
export interface Effect {
  /** Which one it is; `docs/rulebook.md` in the repository has its sources. */
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
  /** The answer in a word. */
  standing: Standing;
  /** The grounds on which it is refused. */
  refusedBy: Ground[];
  /** The grounds on which it is looked at by hand. */
  reviewedBy: Ground[];
  /** What every ground says, in source order. */
  findings: GroundFinding[];
  /** The unknown facts that could still matter. */
  missing: FactName[];
}

/** From `"done"` and `"possible"` to `"refused"`. */
export type Standing = "done" | "possible" | "may-need-review" | "may-be-refused" | "manual-review" | "refused";

/** What one ground says. */
export interface GroundFinding {
  /** The ground. */
  ground: Ground;
  /** The published rule it belongs to. */
  rule: string;
  /** What becomes of a request where it bars. */
  effect: "refuses" | "reviews";
  /** Whether it does; `"open"` while a fact is missing. */
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
  /** The rule. */
  rule: RuleId;
  /** What it says of the customer. */
  says: "bars" | "open";
  /** Whether a pre-registration lifts it; `"never"` for a rule that it does not concern. */
  cure: Cure;
}

/** What a pre-registration does about a rule. */
export type Cure = "lifts" | "may-need-review" | "may-be-refused" | "manual-review" | "refused" | "never";

/** What the vendor's server said, in our terms. */
export interface ServerWord {
  /** What it amounts to. */
  kind: "associated" | "pending" | "refused" | "retry" | "request-problem" | "unknown";
  /** The rules it speaks of; none if no rule foresees it. */
  rules: RuleId[];
  /** What lifts it, if anybody says. */
  remedy: string | null;
  /** Whose move it is. */
  actor: Actor;
  /** The documents that say so, by their keys in `docs/rulebook.md`. */
  sources: string[];
}

/** Whose move it is. */
export type Actor = "customer" | "partner" | "nobody";

/** Where the full build's `.wasm` lies: an address, a response, its bytes, or the compiled module – or a promise of one. */
export type Source = string | URL | Request | Response | BufferSource | WebAssembly.Module;

/**
 * The full build. One promise, however often you call it; forgotten again if it failed.
 * Without a source, the `.wasm` beside this file is taken.
 */
export function load(source?: Source | Promise<Source>): Promise<FullEngine>;
