/**
 * The facts, the decision and the errors, as `./index` and `./full` share them.
 * Written by hand; the tests hold them to the Rust types.
 */

/** What can be asked: may this customer be associated with the partner whose invitation they opened? */
export type Question = "associate";

/** The vendor's rulebooks. */
export type Edition = "international";

/** How customer and partner are tied: the partner sells, or the customer goes on paying the vendor. */
export type Model = "reseller" | "referral";

/** How the invitation came: by email to one pre-registered customer, or as a link, QR code or campaign for anybody. */
export type Channel = "email" | "hyperlink" | "qr" | "activity";

/** An instant: RFC 3339 with an offset (`2026-11-21T08:00:00Z`), or milliseconds since the Unix epoch. */
export type Instant = string | number;

/** An instant, or a calendar day `YYYY-MM-DD`, counted in GMT+08:00. */
export type Moment = Instant;

/** What the invitation's link says, and so what is always known. */
export interface Invitation {
  edition: Edition;
  model: Model;
  channel: Channel;
  /** The site on which it opens; the international one if left out. */
  website?: "international" | "europe" | null;
}

/**
 * What is known about the customer, the account and the partner. Leave out what you do not know, or
 * give `null`: unknown is never taken for "no". A key that is no fact is an error.
 */
export interface CustomerFacts {
  /** `"new"`: being registered in this visit, and so without a history. */
  account?: "new" | "existing" | null;
  /** The site on which the account lives. */
  accountSite?: "international" | "china" | "europe" | null;
  /** When the cloud account was registered – not the identity behind it, which may be older. */
  registeredAt?: Moment | null;
  /** Now, by the server's clock. */
  checkedAt?: Instant | null;
  /** By how many milliseconds that clock may be wrong, 0 if left out. Within it of a limit the answer is unknown. */
  clockUncertaintyMs?: number | null;
  /** Whether cash was ever spent; spending from vouchers only is not cash. */
  cashExpenditure?: boolean | null;
  /** Who has pre-registered the customer. */
  preRegisteredBy?: "nobody" | "inviter" | "other-partner" | "huawei" | null;
  /** When that pre-registration was approved; it lives for 15 days. */
  preRegistrationApprovedAt?: Moment | null;
  /** With whom the customer is associated now. */
  associatedWith?: "nobody" | "inviter" | "other-partner" | null;
  /** Whether the account is itself a partner, or has applied to become one. */
  partnerRole?: "none" | "partner" | "applying" | null;
  /** All contracts signed with the vendor directly; `[]` for none. `"other"` for one of another or unknown kind. */
  contracts?: readonly Contract[] | null;
  /** Whether a bill is unpaid. */
  unpaidBills?: boolean | "not-yet-due" | null;
  /** The account's part in an enterprise organization. */
  enterpriseRole?:
    | "none"
    | "master-without-members"
    | "master-with-unified-members"
    | "master-with-independent-members"
    | "unified-member-resource"
    | "unified-member-cloud"
    | "independent-member"
    | null;
  /** Whether a reserved instance has not expired. */
  validReservedInstances?: boolean | null;
  /** Whether it is an account of the vendor's own staff or units. */
  huaweiInternalAccount?: boolean | null;
  /** What the server knows of this invitation. */
  invitationState?: "valid" | "malformed" | "not-found" | "expired" | "code-used" | "link-used" | null;
  /** How the inviting partner settles with the vendor. */
  partnerPayment?: "prepaid" | "postpaid" | null;
  /** Whether the inviting partner is restricted or frozen. */
  partnerState?: "normal" | "restricted" | "frozen" | null;
  /** Whether the inviting partner was granted the referral model. */
  partnerMayUseReferral?: boolean | null;
}

/** A kind of contract signed with the vendor directly. */
export type Contract =
  | "offline-direct"
  | "telemarketing-discount"
  | "direct-special-offer"
  | "professional-service"
  | "other";

/** Everything `decide` takes: the invitation and what is known about the customer, in one flat object. */
export interface Facts extends Invitation, CustomerFacts {}

/** The name of a fact that can be missing or at issue. */
export type FactName = Exclude<keyof CustomerFacts, "clockUncertaintyMs">;

/** A rule's id; the README has a row for each. */
export type RuleId =
  | "site-mismatch"
  | "already-associated-other-partner"
  | "special-contract"
  | "registered-over-seven-days"
  | "has-cash-expenditure"
  | "unpaid-bills"
  | "unified-accounting-member"
  | "professional-service-contract"
  | "valid-reserved-instances"
  | "enterprise-member-account"
  | "enterprise-master-with-members"
  | "customer-is-partner"
  | "internal-account"
  | "pre-registered-by-other-partner"
  | "existing-account-needs-email-invitation"
  | "model-not-offered"
  | "partner-prepaid-no-reseller"
  | "partner-frozen"
  | "invitation-malformed"
  | "invitation-not-found"
  | "invitation-expired"
  | "invitation-code-used"
  | "invitation-link-used";

/** What one rule says: it stands in the way, it does not, or that cannot be told yet. */
export interface Finding {
  rule: RuleId;
  says: "bars" | "passes" | "open";
}

/** A fact that was given and is taken as unknown, and why. */
export type Issue =
  /** It cannot be read: a date that does not exist, a number beyond all dates. */
  | { issue: "unreadable"; facts: [FactName] }
  /** It lies after `checkedAt`. */
  | { issue: "in-the-future"; facts: [FactName] }
  /** Both cannot be true. */
  | { issue: "contradiction"; facts: [FactName, FactName] };

/** Which notice the answer calls for, the most pressing first. */
export type NoticeKind = BarNotice | OpenNotice | ClearNotice;

type BarNotice =
  | "already-associated"
  | "invitation-problem"
  | "blocked-final"
  | "blocked-use-other-account"
  | "blocked-wait"
  | "blocked-needs-partner"
  | "blocked-fixable-by-customer";

type OpenNotice = "already-associated" | "more-facts-needed" | "server-must-decide";

type ClearNotice = "already-associated" | "proceed-with-consequences" | "proceed";

/** The version of a rulebook. */
export interface Rulebook {
  edition: Edition;
  /** The date of its newest source, `YYYY-MM-DD`. */
  version: string;
  /** SHA-256 over its rules, in hexadecimal: any change of a rule changes it. */
  sha256: string;
}

interface Answer {
  question: Question;
  /** Every rule that applies to the model, in source order. */
  findings: Finding[];
  /** The unknown facts that hold the answer up and still matter. */
  missing: FactName[];
  /** The open rules that only the server can settle. */
  leftToServer: RuleId[];
  /** The facts that were given and could not be taken. */
  issues: Issue[];
  /** RFC 3339 in UTC; `null` if nobody said when. */
  checkedAt: string | null;
  /** When the answer next changes by itself, RFC 3339 in UTC; `null` for never. */
  validUntil: string | null;
  /** Who decided: the page as advice, or the server with facts of its own. */
  authority: "page" | "server";
  rulebook: Rulebook;
  /** What ran the rules. The answers are the same. */
  engine: "wasm" | "js" | "native";
}

/** The answer, with everything it rests on. Plain data: it survives `JSON.stringify`. */
export type Decision = Answer &
  (
    | {
        /** A rule is known to bar. */
        outcome: "ineligible";
        /** The rules that stand in the way, in source order. */
        barredBy: [RuleId, ...RuleId[]];
        notice: BarNotice;
      }
    | {
        /** Nothing is known to bar, and something is missing or only the server can tell. */
        outcome: "undetermined";
        barredBy: [];
        notice: OpenNotice;
      }
    | {
        /** Nothing published stands in the way. The server still confirms. */
        outcome: "eligible";
        barredBy: [];
        notice: ClearNotice;
      }
  );

/** Decides from what is known so far: no clock, no network, no storage, the same answer each time. */
export type Decide = (question: Question, facts: Facts) => Decision;

/** The facts are not facts – a misspelt key, a value of the wrong type or name: a programmer's error. */
export class FactError extends TypeError {
  readonly name: "FactError";
  /** The key at fault; `"facts"` for the object itself, `"question"` for the question. */
  readonly key: string;
  /** What it was given. */
  readonly value: unknown;
  /** What it takes, in words; `null` for a key that is no fact. */
  readonly expected: string | null;
  /** The valid name or value most like the wrong one, if one is. */
  readonly nearest: string | null;
  /** What a getter or proxy threw, if one did. */
  readonly cause?: unknown;
}
