/**
 * The facts, the decision and the errors, as `./index` and `./full` share them.
 * Written by hand; the tests hold them to the Rust types.
 */

/**
 * What can be asked. `"associate"`: may this customer be associated with the partner whose invitation they opened?
 * The others are for the full build: may a customer leave its partner, may the two change the model (China), may the
 * partner move money into the customer's account or out of it (China)?
 */
export type Question = "associate" | "leave" | "switch" | "adjust";

/** The vendor's rulebooks. */
export type Edition = "international" | "china";

/**
 * How customer and partner are tied. International: the partner sells (`"reseller"`), or the customer goes on paying the
 * vendor (`"referral"`). China: `"consulting"` 顾问销售, `"agency"` 代售, `"resale"` 转售.
 */
export type Model = "reseller" | "referral" | "consulting" | "agency" | "resale";

/** The site on which an invitation opens, or an account lives. */
export type Website = "international" | "china" | "europe";

/** How the invitation came: by email to one pre-registered customer, or as a link, QR code or campaign for anybody. */
export type Channel = "email" | "hyperlink" | "qr" | "activity";

/** An instant: RFC 3339 with an offset (`2026-11-21T08:00:00Z`), or milliseconds since the Unix epoch. */
export type Instant = string | number;

/** An instant, or a calendar day `YYYY-MM-DD`, counted in GMT+08:00. */
export type Moment = Instant;

/** What the invitation's link says, and so what is always known. */
export interface Invitation {
  /** Whose rules are asked. */
  edition: Edition;
  /** The model that the partner offers. One of the other edition is an issue, and taken as unknown. */
  model: Model;
  /** How it came. */
  channel: Channel;
  /** The site on which it opens; that of the edition if left out. */
  website?: Website | null;
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
  /** China: whether the phone number that was pre-registered is the account's. */
  preRegisteredPhoneMatches?: boolean | null;
  /** With whom the customer is associated now. */
  associatedWith?: "nobody" | "inviter" | "other-partner" | null;
  /** Whether the account is itself a partner, or has applied to become one. */
  partnerRole?: "none" | "partner" | "applying" | null;
  /** All contracts signed with the vendor directly; `[]` for none. `"other"` for one of another or unknown kind. */
  contracts?: readonly Contract[] | null;
  /** Whether a bill is unpaid. */
  unpaidBills?: boolean | "not-yet-due" | null;
  /** China: whether money is owed to Huawei Cloud. */
  inArrears?: boolean | null;
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
  /** China: with whom, and how, the master of a member account is associated. */
  masterAssociation?: "nobody" | "inviter-agency" | "inviter-other-model" | "other-partner" | null;
  /** Whether a reserved instance has not expired. */
  validReservedInstances?: boolean | null;
  /** China: whether the account is in a government subsidy programme. */
  governmentSubsidyProgram?: "no" | "joining" | "joined" | null;
  /** China: whether the account is in a reward or promotion programme. */
  rewardPromotionProgram?: boolean | null;
  /** Whether the account is one of the consumer cloud. */
  consumerCloudUser?: boolean | null;
  /** China: whether the account pays afterwards, from a credit limit. */
  creditAccount?: boolean | null;
  /** China: whether more was invoiced than consumed. */
  invoiceArrears?: boolean | null;
  /** China: whether money that was topped up is left. */
  topUpBalance?: boolean | null;
  /** China: whether money is left on a stored-value card. */
  storedValueCardBalance?: boolean | null;
  /** China: whether a bonus granted with a top-up is left. */
  rechargeBonusBalance?: boolean | null;
  /** Whether it is an account of the vendor's own staff or units. */
  huaweiInternalAccount?: boolean | null;
  /** What the server knows of this invitation. */
  invitationState?: "valid" | "malformed" | "not-found" | "expired" | "code-used" | "link-used" | null;
  /** When the invitation was sent; in China an email lives for 7 days. */
  invitationSentAt?: Moment | null;
  /** How the inviting partner settles with the vendor. */
  partnerPayment?: "prepaid" | "postpaid" | null;
  /** Whether the inviting partner is restricted or frozen. */
  partnerState?: "normal" | "restricted" | "frozen" | null;
  /** The state of the distributor above a second-tier partner. */
  distributorState?: "none" | "normal" | "restricted" | "left" | null;
  /** Whether the inviting partner was granted the referral model. */
  partnerMayUseReferral?: boolean | null;
}

/** What else is known once customer and partner are associated; for the full build. */
export interface PartnershipFacts {
  /** Who asks to leave: customer or partner. */
  askedBy?: "customer" | "partner" | null;
  /** Whether customer and partner have agreed on it, and settled balance and accounts. */
  agreedAndSettledWithPartner?: boolean | null;
  /** Whether a dispute between the two is open. */
  openDisputeWithPartner?: boolean | null;
  /** Whether the partner consents. */
  partnerConsents?: boolean | null;
  /** When the customer asked before to leave this partner. */
  requestsFiledByCustomer?: readonly Moment[] | null;
  /** When the partner asked before to leave or to switch this customer. */
  requestsFiledByPartner?: readonly Moment[] | null;
  /** International: whether a payment is overdue. */
  overduePayment?: boolean | null;
  /** International: whether a partner support plan is valid. */
  validPartnerSupportPlan?: boolean | null;
  /** International: whether a service support plan of the account is valid. */
  validServiceSupportPlan?: boolean | null;
  /** International: whether a unified member holds a valid service support plan. */
  unifiedMemberHoldsValidServiceSupportPlan?: boolean | null;
  /** China: whether a product of the partner support plan is in use. */
  partnerSupportPlanProduct?: boolean | null;
  /** China: whether a special contract is in force. */
  specialContractInForce?: boolean | null;
  /** International: whether a special commercial contract is in force. */
  specialCommercialContractInForce?: boolean | null;
  /** Whether an order waits for the partner to pay it. */
  ordersWaitingForPartnerPayment?: boolean | null;
  /** International: whether the account is frozen, and by what. */
  accountFreeze?: "none" | "automatic" | "manual" | null;
  /** International: whether the account's currency is set. */
  currencySet?: boolean | null;
  /** International: whether it is an "NA" customer. */
  naCustomer?: boolean | null;
  /** China: whether a pick-up voucher is unused. */
  unusedPickupVouchers?: boolean | null;
  /** China: whether money that the partner allocated is left. */
  allocatedBalance?: boolean | null;
  /** China: whether cash of the customer's own is left. */
  ownCashBalance?: boolean | null;
  /** China: whether vouchers that the partner issued are left. */
  partnerIssuedVouchers?: boolean | null;
  /** International: whether the partner is still in the partner programme. */
  partnerProgramme?: "member" | "withdrawn" | "terminated" | null;
  /** The role of the partner's user who asks. */
  partnerUserRole?: "administrator" | "operator" | null;
  /** China: the model to switch to. */
  targetModel?: "consulting" | "agency" | "resale" | null;
  /** China: whether the customer has applied to pay afterwards. */
  appliedForPostPayment?: boolean | null;
  /** China: what the partner wants to do with money. */
  operation?: "allocate" | "reclaim" | null;
  /** International: whether cash coupons are left. */
  hasCashCoupons?: boolean | null;
  /** China: whether vouchers (代金券) are left. */
  unspentVouchers?: boolean | null;
  /** China: whether cash coupons (现金券) are left. */
  unspentCashCoupons?: boolean | null;
  /** Whether the account has resources. */
  hasResources?: boolean | null;
  /** Whether some of them are paid for per use. */
  payPerUseResources?: boolean | null;
  /** International: the budget that the partner has set. */
  budget?: "none" | "monthly" | "one-time" | null;
  /** Whether the partner sells on its own or under a distributor. */
  partnerTier?: "first" | "second" | null;
  /** Whether the customer has authorized the partner to order and operate. */
  authorization?: "given" | "later" | "not-given" | null;
  /** How an order was paid that is to be refunded. */
  orderPayment?: "balance" | "online" | "partner" | "monthly-settlement" | null;
  /** When it is refunded. */
  refundWhen?: "while-tied" | "after-leaving" | "after-switching" | null;
  /** Whether Huawei's direct sales has taken the customer up. */
  followedByDirectSales?: boolean | null;
  /** Whether the customer belongs to Huawei's online sales. */
  onlineSalesCustomer?: boolean | null;
  /** International: whether the account's country is another than the partner's. */
  countryDiffersFromPartner?: boolean | null;
  /** China: whether the customer belongs to an authorized sales support centre. */
  salesSupportCentre?: boolean | null;
}

/** A kind of contract signed with the vendor directly. */
export type Contract =
  | "offline-direct"
  | "telemarketing-discount"
  | "direct-special-offer"
  | "professional-service"
  | "other";

/** Everything `decide` takes for associating: the invitation and what is known about the customer, in one flat object. */
export interface Facts extends Invitation, CustomerFacts {}

/** What `decide` of the full build takes for leaving, switching and adjusting, for which nobody asks how the invitation came. */
export interface TieFacts extends Omit<Invitation, "channel">, CustomerFacts, PartnershipFacts {
  /** How the invitation came, if that is known: no rule of these questions asks. */
  channel?: Channel | null;
}

/** What consequences and the partner's side are worked out from: everything that is known. */
export type AllFacts = TieFacts;

/** The name of a fact that can be missing or at issue. */
export type FactName = Exclude<keyof CustomerFacts | keyof PartnershipFacts, "clockUncertaintyMs">;

/** A rule's id; `docs/rulebook.md` in the repository has a row for each. */
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
  | "invitation-link-used"
  | "pre-registered-by-huawei"
  | "government-subsidy-program"
  | "reward-promotion-program"
  | "consumer-cloud-user"
  | "account-in-arrears"
  | "postpaid-credit-account"
  | "invoice-arrears"
  | "stored-value-card-balance"
  | "recharge-bonus-balance"
  | "balance-with-invoice-arrears"
  | "distributor-delisted"
  | "leave-intl-quota"
  | "leave-intl-admin-only"
  | "leave-settled"
  | "leave-intl-master-independent"
  | "leave-intl-enterprise-tie"
  | "leave-intl-arrears"
  | "leave-intl-ri"
  | "leave-intl-support-plan"
  | "leave-intl-manual-freeze"
  | "leave-intl-currency"
  | "leave-intl-special-commerce"
  | "leave-intl-pending-partner-orders"
  | "leave-intl-partner-frozen"
  | "leave-intl-na"
  | "leave-cn-quota-customer"
  | "leave-cn-quota-partner"
  | "leave-no-open-dispute"
  | "leave-resale-consent"
  | "leave-cn-member-via-master"
  | "leave-cn-master-members"
  | "leave-cn-unified-members"
  | "leave-cn-arrears"
  | "leave-cn-ri-support-plan"
  | "leave-cn-special-contract"
  | "leave-cn-pickup-voucher"
  | "leave-cn-pending-partner-orders"
  | "switch-settled"
  | "switch-no-open-dispute"
  | "switch-ri"
  | "switch-postpaid"
  | "switch-arrears"
  | "switch-invoice-arrears"
  | "switch-unified-member"
  | "switch-independent-member"
  | "switch-special-contract"
  | "switch-pending-orders"
  | "adjust-associated-only"
  | "adjust-not-consulting";

/** The answer in one word. */
export type Outcome = Decision["outcome"];

/**
 * What one rule says: it stands in the way, it does not, or that cannot be told yet. Decisions share findings that say the
 * same, so those of the default entry are frozen.
 */
export interface Finding {
  /** The rule. */
  readonly rule: RuleId;
  /** What it says: `"open"` while a fact is missing, or where only the server can tell. */
  readonly says: "bars" | "passes" | "open";
}

/** What was given and is taken as unknown, and why. */
export type Issue =
  /** It cannot be read: a date that does not exist, a number beyond all dates. */
  | { issue: "unreadable"; facts: [FactName] }
  /** It lies after `checkedAt`. */
  | { issue: "in-the-future"; facts: [FactName] }
  /** Both cannot be true. */
  | { issue: "contradiction"; facts: [FactName | "model", FactName] }
  /** It means nothing in this edition. */
  | { issue: "other-edition"; facts: ["edition", "model" | "website" | FactName] };

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

/** The version of a rulebook; decisions share it, too. */
export interface Rulebook {
  /** Whose rules they are. */
  readonly edition: Edition;
  /** The date of its newest source, `YYYY-MM-DD`. */
  readonly version: string;
  /** SHA-256 over its rules, in hexadecimal: any change of a rule changes it. */
  readonly sha256: string;
}

interface Answer {
  /** What was asked. */
  question: Question;
  /** Every rule that applies to the model, in source order. */
  findings: Finding[];
  /** The unknown facts that hold the answer up and still matter. */
  missing: FactName[];
  /** The open rules that only the server can settle. */
  leftToServer: RuleId[];
  /** What was given and could not be taken. */
  issues: Issue[];
  /** RFC 3339 in UTC; `null` if nobody said when. */
  checkedAt: string | null;
  /** When the answer next changes by itself, RFC 3339 in UTC; `null` for never. */
  validUntil: string | null;
  /** Who decided: the page as advice, or the server with facts of its own. */
  authority: "page" | "server";
  /** Which version of which rulebook said so. */
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
        /** What to tell first: the most pressing bar. */
        notice: BarNotice;
      }
    | {
        /** Nothing is known to bar, and something is missing or only the server can tell. */
        outcome: "undetermined";
        /** Nothing. */
        barredBy: [];
        /** `"more-facts-needed"` as long as something is missing. */
        notice: OpenNotice;
      }
    | {
        /** Nothing published stands in the way. The server still confirms. */
        outcome: "eligible";
        /** Nothing. */
        barredBy: [];
        /** Whether the tie changes much for the customer. */
        notice: ClearNotice;
      }
  );

/** Decides from what is known so far: no clock, no network, no storage, the same answer each time. */
export type Decide = (question: "associate", facts: Facts) => Decision;

/** As `Decide`, for every question. */
export interface DecideAll extends Decide {
  (question: "associate", facts: Facts): Decision;
  (question: Exclude<Question, "associate">, facts: TieFacts): Decision;
}

/** The facts are not facts – a misspelt key, a value of the wrong type or name: a programmer's error. */
export type FactError = TypeError & {
  /** By it an error of another copy of the package, or from another realm, is known as well. */
  readonly name: "FactError";
  /** What a getter or proxy threw, if one did. */
  readonly cause?: unknown;
} & (
    | {
        /** The key that is no fact. */
        readonly key: string;
        /** Nothing: what stands under such a key is not read. */
        readonly value: undefined;
        /** `null`, since no such key takes anything. */
        readonly expected: null;
        /** The valid name most like it, if one is. */
        readonly nearest: string | null;
      }
    | {
        /** The key at fault; `"facts"` for the object itself, `"question"` for the question. */
        readonly key: string;
        /** What it was given. */
        readonly value: unknown;
        /** What it takes, in words. */
        readonly expected: string;
        /** The valid value most like the wrong one, if one is. */
        readonly nearest: string | null;
      }
  );

/** The class of these errors. Both entries throw the same one; who makes them is this package. */
export const FactError: (abstract new (made: never) => FactError) & { readonly prototype: FactError };
