//! What stands in the way of being associated with the inviting partner.

use super::Row;
use super::WhileOpen::{HoldsUp, LeftToServer, OnceKnown};
use super::answer::Answer::{self, No, Open, Yes};
use super::told::Told;

/// The rules in the order of the sources.
pub const INTERNATIONAL: &[Row] = &[
    ("site-mismatch", "RF", HoldsUp, "blocked-use-other-account"),
    ("already-associated-other-partner", "RF", HoldsUp, "blocked-fixable-by-customer"),
    ("special-contract", "RF", HoldsUp, "blocked-final"),
    ("registered-over-seven-days", "RF", HoldsUp, "blocked-needs-partner"),
    ("has-cash-expenditure", "RF", HoldsUp, "blocked-needs-partner"),
    ("unpaid-bills", "RF", HoldsUp, "blocked-fixable-by-customer"),
    ("unified-accounting-member", "RF", HoldsUp, "blocked-use-other-account"),
    ("professional-service-contract", "R", HoldsUp, "blocked-final"),
    ("valid-reserved-instances", "R", HoldsUp, "blocked-fixable-by-customer"),
    ("enterprise-member-account", "R", HoldsUp, "blocked-use-other-account"),
    ("enterprise-master-with-members", "R", HoldsUp, "blocked-fixable-by-customer"),
    ("customer-is-partner", "RF", LeftToServer, "blocked-use-other-account"),
    ("internal-account", "RF", LeftToServer, "blocked-use-other-account"),
    ("pre-registered-by-other-partner", "RF", LeftToServer, "blocked-wait"),
    ("existing-account-needs-email-invitation", "RF", HoldsUp, "blocked-needs-partner"),
    ("model-not-offered", "F", LeftToServer, "blocked-needs-partner"),
    ("partner-prepaid-no-reseller", "R", LeftToServer, "blocked-needs-partner"),
    ("partner-frozen", "R", LeftToServer, "blocked-needs-partner"),
    ("invitation-malformed", "RF", LeftToServer, "invitation-problem"),
    ("invitation-not-found", "RF", LeftToServer, "invitation-problem"),
    ("invitation-expired", "RF", LeftToServer, "invitation-problem"),
    ("invitation-code-used", "RF", LeftToServer, "invitation-problem"),
    ("invitation-link-used", "RF", LeftToServer, "invitation-problem"),
];

/// Likewise. What is written for agency may bind resale.
pub const CHINA: &[Row] = &[
    ("site-mismatch", "CAT", HoldsUp, "blocked-use-other-account"),
    ("already-associated-other-partner", "CAT", HoldsUp, "blocked-fixable-by-customer"),
    ("customer-is-partner", "CAT", HoldsUp, "blocked-use-other-account"),
    ("pre-registered-by-huawei", "CAT", HoldsUp, "blocked-needs-partner"),
    ("government-subsidy-program", "CAT", HoldsUp, "blocked-final"),
    ("reward-promotion-program", "CAT", HoldsUp, "blocked-use-other-account"),
    ("consumer-cloud-user", "CAT", HoldsUp, "blocked-final"),
    ("registered-over-seven-days", "CAT", HoldsUp, "blocked-needs-partner"),
    ("has-cash-expenditure", "CAT", HoldsUp, "blocked-needs-partner"),
    ("account-in-arrears", "CAT", HoldsUp, "blocked-fixable-by-customer"),
    ("unified-accounting-member", "CAT", HoldsUp, "blocked-use-other-account"),
    ("special-contract", "At", HoldsUp, "blocked-final"),
    ("professional-service-contract", "At", HoldsUp, "blocked-final"),
    ("valid-reserved-instances", "At", HoldsUp, "blocked-fixable-by-customer"),
    ("postpaid-credit-account", "At", HoldsUp, "blocked-final"),
    ("invoice-arrears", "At", HoldsUp, "blocked-fixable-by-customer"),
    ("stored-value-card-balance", "At", HoldsUp, "blocked-fixable-by-customer"),
    ("recharge-bonus-balance", "At", HoldsUp, "blocked-fixable-by-customer"),
    ("enterprise-member-account", "At", HoldsUp, "blocked-fixable-by-customer"),
    ("enterprise-master-with-members", "At", HoldsUp, "blocked-fixable-by-customer"),
    ("pre-registered-by-other-partner", "CAT", LeftToServer, "blocked-wait"),
    ("balance-with-invoice-arrears", "CAT", OnceKnown, "blocked-fixable-by-customer"),
    ("existing-account-needs-email-invitation", "CAT", LeftToServer, "blocked-needs-partner"),
    ("distributor-delisted", "CAT", LeftToServer, "blocked-final"),
    ("invitation-malformed", "CAT", LeftToServer, "invitation-problem"),
    ("invitation-not-found", "CAT", LeftToServer, "invitation-problem"),
    ("invitation-expired", "CAT", LeftToServer, "invitation-problem"),
    ("invitation-code-used", "CAT", LeftToServer, "invitation-problem"),
    ("invitation-link-used", "CAT", LeftToServer, "invitation-problem"),
];

const SPECIAL: &[&str] = &["offline-direct", "telemarketing-discount", "direct-special-offer"];
const UNIFIED: &[&str] = &["unified-member-resource", "unified-member-cloud"];

/// Whether the rule of the international edition bars.
pub fn international(told: &Told, rule: &str) -> Answer {
    match rule {
        "site-mismatch" => {
            let unclear: &[&str] = match told.website {
                Some("europe") => &["international"],
                Some(_) => &["europe"],
                None => &["international", "europe"],
            };
            told.past(told.one_of("accountSite", &["china"], unclear))
        }
        "registered-over-seven-days" => {
            told.past(told.more_than(7, "registeredAt").unless(pre_registered_by_inviter(told)))
        }
        "has-cash-expenditure" => told.past(told.yes("cashExpenditure").unless(pre_registered_by_inviter(told))),
        "unpaid-bills" => told.past(told.one_of("unpaidBills", &["true"], &["not-yet-due"])),
        "enterprise-member-account" => {
            told.past(told.one_of("enterpriseRole", &[UNIFIED, &["independent-member"]].concat(), &[]))
        }
        "customer-is-partner" => told.past(told.one_of("partnerRole", &["partner", "applying"], &[])),
        "internal-account" => told.yes("huaweiInternalAccount"),
        "existing-account-needs-email-invitation" => match told.has_an_account() {
            _ if told.channel_is(&["email"]) => No,
            Yes if told.model == Some('R') && told.channel_is(&["hyperlink", "qr"]) => Yes,
            Yes => Answer::nobody_can_tell(),
            answer => answer,
        },
        "model-not-offered" => told.no("partnerMayUseReferral"),
        "partner-prepaid-no-reseller" => told.one_of("partnerPayment", &["prepaid"], &[]),
        "partner-frozen" => told.one_of("partnerState", &["frozen"], &[]),
        rule => in_both_editions(told, rule),
    }
}

/// Whether the rule of the China edition bars.
pub fn china(told: &Told, rule: &str) -> Answer {
    match rule {
        "site-mismatch" => told.past(told.one_of("accountSite", &["international"], &["europe"])),
        "customer-is-partner" => told.past(told.one_of("partnerRole", &["partner"], &["applying"])),
        "pre-registered-by-huawei" => told.one_of("preRegisteredBy", &["huawei"], &[]),
        "government-subsidy-program" => told.past(told.one_of("governmentSubsidyProgram", &["joining", "joined"], &[])),
        "reward-promotion-program" => told.past(told.yes("rewardPromotionProgram")),
        "consumer-cloud-user" => told.past(told.yes("consumerCloudUser")),
        "registered-over-seven-days" => {
            let old = told.more_than(7, "registeredAt");
            let by_open_link = told.channel_is(&["hyperlink", "qr"]);
            told.past(match pre_registered_by_phone(told) {
                // Offline links are handed to those pre-registered, and refuse who is not new.
                Yes if by_open_link => old.and(Answer::nobody_can_tell()),
                pre_registered => old.unless(pre_registered),
            })
        }
        "has-cash-expenditure" => told.past(told.yes("cashExpenditure").unless(pre_registered_by_phone(told))),
        "account-in-arrears" => told.past(told.yes("inArrears")),
        "postpaid-credit-account" => told.past(told.yes("creditAccount")),
        "invoice-arrears" => told.past(told.yes("invoiceArrears")),
        "stored-value-card-balance" => told.past(told.yes("storedValueCardBalance")),
        "recharge-bonus-balance" => told.past(told.yes("rechargeBonusBalance")),
        "enterprise-member-account" => {
            let tied_elsewhere = told.one_of(
                "masterAssociation",
                &["nobody", "inviter-other-model", "other-partner"],
                &["inviter-agency"],
            );
            told.past(match told.one_of("enterpriseRole", &["independent-member"], UNIFIED) {
                // In resale nobody can tell whether it binds, whatever the master is.
                Yes if told.is("model", "agency") => tied_elsewhere,
                answer => answer,
            })
        }
        "balance-with-invoice-arrears" => told.past(match told.yes("topUpBalance").and(told.yes("invoiceArrears")) {
            Yes => Answer::nobody_can_tell(), // from what sum on is not published
            answer => answer,
        }),
        "existing-account-needs-email-invitation" => match told.has_an_account() {
            _ if told.channel_is(&["email", "hyperlink", "qr"]) => No,
            Yes => Answer::nobody_can_tell(),
            answer => answer,
        },
        "distributor-delisted" if told.channel_is(&["email"]) => told.one_of("distributorState", &["left"], &[]),
        "distributor-delisted" => told.one_of("distributorState", &[], &["left"]),
        "invitation-expired" if !told.knows("invitationState") && told.channel_is(&["email"]) => {
            match told.more_than(7, "invitationSentAt") {
                Yes => Yes,
                _ => Answer::ask_for(["invitationState"]),
            }
        }
        rule => in_both_editions(told, rule),
    }
}

fn in_both_editions(told: &Told, rule: &str) -> Answer {
    match rule {
        "already-associated-other-partner" => told.past(told.one_of("associatedWith", &["other-partner"], &[])),
        "special-contract" => told.past(told.contract(SPECIAL)),
        "professional-service-contract" => told.past(told.contract(&["professional-service"])),
        "unified-accounting-member" => told.past(told.one_of("enterpriseRole", UNIFIED, &[])),
        "valid-reserved-instances" => told.past(told.yes("validReservedInstances")),
        "enterprise-master-with-members" => told.past(told.one_of(
            "enterpriseRole",
            &["master-with-independent-members"],
            &["master-with-unified-members"],
        )),
        "pre-registered-by-other-partner" => {
            let lapsed = told.more_than(15, "preRegistrationApprovedAt");
            match (told.one_of("preRegisteredBy", &["other-partner"], &[]), lapsed) {
                (No, _) | (_, Yes) => No,
                (Yes, No) => Yes,
                (open @ Open(_), _) | (_, open) => open,
            }
        }
        state => told.one_of("invitationState", &[state.strip_prefix("invitation-").unwrap()], &[]),
    }
}

/// Whether the inviting partner has pre-registered the customer, and less than 15 days ago.
fn pre_registered_by_inviter(told: &Told) -> Answer {
    let lapsed = told.more_than(15, "preRegistrationApprovedAt");
    if told.is("preRegisteredBy", "inviter") {
        match lapsed {
            Yes => No,
            No => Yes,
            open @ Open(_) => open,
        }
    } else if told.knows("preRegisteredBy") || told.channel_is(&["hyperlink", "qr"]) || lapsed == Yes {
        No
    } else {
        Answer::ask_for(["preRegisteredBy"])
    }
}

/// Whether it has, and by the telephone number that the customer registered with.
fn pre_registered_by_phone(told: &Told) -> Answer {
    pre_registered_by_inviter(told).and_then(told.yes("preRegisteredPhoneMatches"))
}
