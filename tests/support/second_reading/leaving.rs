//! What stands in the way of leaving the partner, of changing the model, and of moving money.

use super::Row;
use super::WhileOpen::{HoldsUp, HoldsUpInEurope, LeftToServer, OnceKnown};
use super::answer::Answer::{self, No, Yes};
use super::told::Told;

const WAIT: &str = "blocked-wait";
const FINAL: &str = "blocked-final";
const BY_CUSTOMER: &str = "blocked-fixable-by-customer";
const BY_PARTNER: &str = "blocked-needs-partner";
const OTHER_ACCOUNT: &str = "blocked-use-other-account";

/// The rules in the order of the sources.
pub const LEAVE_INTERNATIONAL: &[Row] = &[
    ("leave-intl-quota", "RF", HoldsUp, WAIT),
    ("leave-intl-admin-only", "RF", HoldsUp, BY_PARTNER),
    ("leave-settled", "RF", HoldsUp, BY_CUSTOMER),
    ("leave-intl-master-independent", "R", HoldsUp, BY_CUSTOMER),
    ("leave-intl-enterprise-tie", "R", HoldsUp, BY_CUSTOMER),
    ("leave-intl-arrears", "R", HoldsUp, BY_PARTNER),
    ("leave-intl-ri", "R", HoldsUp, BY_CUSTOMER),
    ("leave-intl-support-plan", "R", HoldsUp, BY_CUSTOMER),
    ("leave-intl-manual-freeze", "R", HoldsUp, BY_PARTNER),
    ("leave-intl-currency", "R", HoldsUp, BY_CUSTOMER),
    ("leave-intl-special-commerce", "R", HoldsUpInEurope, BY_PARTNER),
    ("leave-intl-pending-partner-orders", "R", HoldsUpInEurope, BY_CUSTOMER),
    ("leave-intl-partner-frozen", "R", LeftToServer, WAIT),
    ("leave-intl-na", "RF", OnceKnown, BY_PARTNER),
];

/// Likewise. What is written for agency may bind resale.
pub const LEAVE_CHINA: &[Row] = &[
    ("leave-cn-quota-customer", "CAT", HoldsUp, WAIT),
    ("leave-cn-quota-partner", "CAT", HoldsUp, WAIT),
    ("leave-settled", "CAT", HoldsUp, BY_CUSTOMER),
    ("leave-no-open-dispute", "CAT", HoldsUp, BY_CUSTOMER),
    ("leave-resale-consent", "T", HoldsUp, BY_PARTNER),
    ("leave-cn-member-via-master", "CAT", HoldsUp, OTHER_ACCOUNT),
    ("leave-cn-master-members", "At", HoldsUp, BY_CUSTOMER),
    ("leave-cn-unified-members", "C", HoldsUp, BY_CUSTOMER),
    ("leave-cn-arrears", "CAT", HoldsUp, BY_CUSTOMER),
    ("leave-cn-ri-support-plan", "At", HoldsUp, BY_CUSTOMER),
    ("leave-cn-special-contract", "At", HoldsUp, BY_PARTNER),
    ("leave-cn-pickup-voucher", "At", HoldsUp, BY_CUSTOMER),
    ("leave-cn-pending-partner-orders", "CAT", HoldsUp, BY_CUSTOMER),
];

/// Changing the model, for which nothing is published internationally.
pub const SWITCH_CHINA: &[Row] = &[
    ("leave-cn-quota-partner", "CAT", HoldsUp, WAIT),
    ("switch-settled", "CAT", HoldsUp, BY_CUSTOMER),
    ("switch-no-open-dispute", "CAT", HoldsUp, BY_CUSTOMER),
    ("leave-resale-consent", "T", HoldsUp, BY_PARTNER),
    ("switch-ri", "CAT", HoldsUp, BY_CUSTOMER),
    ("switch-postpaid", "C", HoldsUp, FINAL),
    ("switch-arrears", "CAT", HoldsUp, BY_CUSTOMER),
    ("switch-invoice-arrears", "C", HoldsUp, BY_CUSTOMER),
    ("switch-unified-member", "CAT", HoldsUp, OTHER_ACCOUNT),
    ("switch-independent-member", "CAT", HoldsUp, FINAL),
    ("leave-cn-unified-members", "C", HoldsUp, BY_CUSTOMER),
    ("switch-special-contract", "At", HoldsUp, BY_PARTNER),
    ("switch-pending-orders", "CAT", HoldsUp, BY_CUSTOMER),
];

/// Moving money, likewise.
pub const ADJUST_CHINA: &[Row] =
    &[("adjust-associated-only", "CAT", HoldsUp, BY_CUSTOMER), ("adjust-not-consulting", "C", HoldsUp, FINAL)];

const BY_THE_CUSTOMER: &str = "requestsFiledByCustomer";
const BY_THE_PARTNER: &str = "requestsFiledByPartner";

/// Whether the rule bars.
pub fn bars(told: &Told, question: &str, rule: &str) -> Answer {
    let asked_by = |who| told.one_of("askedBy", &[who], &[]);
    let has_role = |bars: &[&str], unclear: &[&str]| told.one_of("enterpriseRole", bars, unclear);
    match rule {
        "leave-intl-quota" => {
            let quota = |requests| match told.website {
                Some("europe") => told.quota(requests, 1),
                Some(_) => told.quota(requests, 3),
                None => told.quota(requests, 1).and(told.quota(requests, 3).or(Answer::nobody_can_tell())),
            };
            let own = asked_by("customer").and_then(quota(BY_THE_CUSTOMER));
            own.or(asked_by("partner").and_then(quota(BY_THE_PARTNER)))
        }
        "leave-cn-quota-customer" => asked_by("customer").and_then(told.quota(BY_THE_CUSTOMER, 1)),
        "leave-cn-quota-partner" => {
            let filed = told.quota(BY_THE_PARTNER, 1).or(told.quota(BY_THE_CUSTOMER, 1));
            // Only the partner asks for another model.
            if question == "switch" { filed } else { asked_by("partner").and_then(filed) }
        }
        "leave-intl-admin-only" => asked_by("partner").and_then(told.one_of("partnerUserRole", &["operator"], &[])),
        "leave-settled" | "switch-settled" => told.no("agreedAndSettledWithPartner"),
        "leave-no-open-dispute" | "switch-no-open-dispute" => told.yes("openDisputeWithPartner"),
        "leave-resale-consent" => told.no("partnerConsents"),
        "leave-intl-master-independent" => has_role(&["master-with-independent-members"], &[]),
        "leave-intl-enterprise-tie" => {
            let independent_master = &["master-with-independent-members"];
            let others = &[
                "master-with-unified-members",
                "unified-member-resource",
                "unified-member-cloud",
                "independent-member",
            ];
            let by_customer = asked_by("customer");
            match (has_role(independent_master, &[]), has_role(others, &[])) {
                (Yes, _) => by_customer,
                (_, Yes) if by_customer == No => Answer::nobody_can_tell(),
                (_, Yes) => by_customer,
                (_, answer) => answer,
            }
        }
        "leave-cn-member-via-master" | "switch-unified-member" => {
            has_role(&["unified-member-resource", "unified-member-cloud"], &[])
        }
        "switch-independent-member" => has_role(&["independent-member"], &[]),
        "leave-cn-master-members" => has_role(&["master-with-independent-members"], &["master-with-unified-members"]),
        "leave-cn-unified-members" => has_role(&["master-with-unified-members"], &["master-with-independent-members"]),
        "leave-intl-arrears" => told.yes("overduePayment"),
        "leave-cn-arrears" | "switch-arrears" => told.yes("inArrears"),
        "switch-invoice-arrears" => told.yes("invoiceArrears"),
        "switch-postpaid" => told.yes("appliedForPostPayment"),
        "leave-intl-ri" | "switch-ri" => told.yes("validReservedInstances"),
        "leave-intl-support-plan" => told
            .yes("validPartnerSupportPlan")
            .or(told.yes("validServiceSupportPlan"))
            .or(told.yes("unifiedMemberHoldsValidServiceSupportPlan")),
        "leave-cn-ri-support-plan" => told.yes("validReservedInstances").or(told.yes("partnerSupportPlanProduct")),
        "leave-intl-manual-freeze" => told.one_of("accountFreeze", &["manual"], &[]),
        "leave-intl-currency" => told.no("currencySet"),
        "leave-intl-special-commerce" => told.yes("specialCommercialContractInForce"),
        "leave-cn-special-contract" | "switch-special-contract" => told.yes("specialContractInForce"),
        "leave-cn-pickup-voucher" => told.yes("unusedPickupVouchers"),
        "leave-intl-pending-partner-orders" | "leave-cn-pending-partner-orders" | "switch-pending-orders" => {
            told.yes("ordersWaitingForPartnerPayment")
        }
        "leave-intl-partner-frozen" => told.one_of("partnerState", &["frozen"], &[]),
        "leave-intl-na" => told.one_of("naCustomer", &[], &["true"]),
        "adjust-associated-only" => told.one_of("associatedWith", &["nobody", "other-partner"], &[]),
        "adjust-not-consulting" => Yes,
        rule => unreachable!("{rule} is no rule"),
    }
}
