//! For each fact the documented field that gives it, or that none can.

use partner_association::FactName;

use super::{
    ACCOUNT_TYPE, ASSOCIATION_TYPE, BALANCE, BUDGET_TYPE, CARD_BALANCE, CASH, CHARGING_MODE, COUPON_BALANCE,
    COUPON_SOURCE, CURRENCY, CUSTODY, DEBT, IS_FROZEN, LISTED, MEMBER_STATUS, ORDER_STATUS,
};
use crate::provider::Field;

/// What gives a fact.
#[derive(Clone, Copy, Debug)]
pub struct GivenBy {
    /// The fields; none if no documented one can.
    pub fields: &'static [Field],
    /// What they say and what they do not; or who can, where no field does.
    pub note: &'static str,
}

const fn by(fields: &'static [Field], note: &'static str) -> GivenBy {
    GivenBy { fields, note }
}

const fn nothing(note: &'static str) -> GivenBy {
    by(&[], note)
}

/// Which documented field gives the fact.
#[must_use]
#[expect(clippy::match_same_arms, reason = "in the order of the facts")]
pub const fn given_by(fact: FactName) -> GivenBy {
    use FactName as F;
    match fact {
        F::Account => {
            by(&[LISTED], "`existing`, if the customer is on the partner's list; otherwise the visit itself tells")
        }
        F::AccountSite => nothing("the session; the error CBC.0156 says that it is another site, and not which"),
        F::RegisteredAt => nothing("the session; no field of the API has the day of registration"),
        F::CheckedAt => nothing("the server's own clock, and nobody else's"),
        F::CashExpenditure => by(
            &[CASH],
            "yes, if the account's own spending was paid in cash in any month; no, if every month since the registration is there and nothing was paid in cash, on credit or left owing",
        ),
        F::PreRegisteredBy => {
            nothing("the partner's records of pre-registration; error CBC.99000051 says that it is Huawei Cloud")
        }
        F::PreRegistrationApprovedAt | F::PreRegisteredPhoneMatches => {
            nothing("the partner's records of pre-registration")
        }
        F::AssociatedWith => by(
            &[ASSOCIATION_TYPE],
            "`inviter`, if the customer is on the partner's list under a type of its edition (`1`, internationally `3`, in China `2`); who is not on it may be another partner's",
        ),
        F::PartnerRole => nothing("the session"),
        F::Contracts => nothing(
            "declared, and the server decides: `contract_id` and `source_type` 3 of an order hint at one, and do not say of what kind",
        ),
        F::UnpaidBills => by(
            &[DEBT, ACCOUNT_TYPE],
            "yes, if money is owed; no, if none is and there is no credit account, whose bills may not be due yet (reading 5); an order that waits for payment is no bill",
        ),
        F::InArrears => by(&[DEBT], "whether money is owed"),
        F::EnterpriseRole => by(
            &[MEMBER_STATUS, CUSTODY],
            "a master's, if its members' `financial_custody` is known from when they were created: one 0 is independent, all 1 unified; an empty list says nothing",
        ),
        F::MasterAssociation => nothing("the master's own session, or its partner"),
        F::ValidReservedInstances => by(
            &[CHARGING_MODE],
            "no, if every month since the registration is there and none was billed (`10`); one that was billed may have expired",
        ),
        F::GovernmentSubsidyProgram => nothing("declared: no field names the programme"),
        F::RewardPromotionProgram => nothing("declared: no field names the programme"),
        F::ConsumerCloudUser => nothing("the session"),
        F::CreditAccount => by(&[ACCOUNT_TYPE], "whether there is an account of type `2`"),
        F::InvoiceArrears => nothing("the session: invoices and consumption are not put against each other"),
        F::TopUpBalance => by(&[BALANCE], "whether money is left in the account of type `1`"),
        F::StoredValueCardBalance => by(&[CARD_BALANCE], "whether money is left on a card"),
        F::RechargeBonusBalance => by(
            &[BALANCE],
            "no, if the account of type `5` is empty or missing; what is in it need not have come with a top-up",
        ),
        F::HuaweiInternalAccount => nothing("the server alone"),
        F::InvitationState | F::InvitationSentAt => nothing("the records of invitations"),
        F::PartnerPayment | F::PartnerState | F::PartnerMayUseReferral | F::PartnerTier | F::PartnerProgramme => {
            nothing("what the partner knows of itself")
        }
        F::DistributorState => nothing("what the partner knows of its distributor"),
        F::AskedBy | F::TargetModel | F::Operation | F::RefundWhen | F::PartnerUserRole => {
            nothing("the request itself tells")
        }
        F::AgreedAndSettledWithPartner | F::OpenDisputeWithPartner | F::PartnerConsents => {
            nothing("the two parties tell")
        }
        F::RequestsFiledByCustomer | F::RequestsFiledByPartner => nothing("the records of requests"),
        F::OverduePayment => by(&[DEBT], "whether money is owed"),
        F::ValidPartnerSupportPlan
        | F::ValidServiceSupportPlan
        | F::UnifiedMemberHoldsValidServiceSupportPlan
        | F::PartnerSupportPlanProduct => nothing("the session: no field says that a plan is in force"),
        F::SpecialContractInForce | F::SpecialCommercialContractInForce => nothing("declared, as the contracts"),
        F::OrdersWaitingForPartnerPayment => {
            by(&[ORDER_STATUS], "no, if no order waits for payment at all; who is to pay one that does is not said")
        }
        F::AccountFreeze => by(&[IS_FROZEN], "`none`, internationally; of a frozen one it is not said who froze it"),
        F::CurrencySet => by(&[CURRENCY], "yes, if the balances have one; without one it may only have been left out"),
        F::NaCustomer => nothing("the partner's contact at Huawei Cloud"),
        F::UnusedPickupVouchers => nothing("the session: the list of coupons does not tell them apart"),
        F::AllocatedBalance | F::OwnCashBalance => {
            nothing("the partner's records: a balance does not say whose money it was")
        }
        F::PartnerIssuedVouchers => by(
            &[COUPON_SOURCE],
            "whether a voucher that is left came from the partner, where each says from whom it came",
        ),
        F::AppliedForPostPayment => nothing("the session"),
        F::HasCashCoupons | F::UnspentVouchers | F::UnspentCashCoupons => {
            by(&[COUPON_BALANCE], "whether one that can be used is left, if the list is whole")
        }
        F::HasResources | F::PayPerUseResources => nothing("the session: a bill is of what was there, not of what is"),
        F::Budget => by(&[BUDGET_TYPE], "`monthly` or `one-time`; that there is none, no field says"),
        F::Authorization => nothing("the consents that were given"),
        F::OrderPayment => nothing("the order at hand"),
        F::FollowedByDirectSales | F::OnlineSalesCustomer | F::SalesSupportCentre => nothing("Huawei Cloud's sales"),
        F::CountryDiffersFromPartner => nothing("the session, and what the partner knows of itself"),
    }
}

/// The head of the table in `docs/facts.md`.
pub const TABLE_HEAD: &str = "| Fact | Given by | What it says |\n|---|---|---|\n";

/// Its row of a fact.
#[must_use]
pub fn row(fact: FactName) -> String {
    let GivenBy { fields, note } = given_by(fact);
    let fields: Vec<_> = fields.iter().map(|field| format!("`{}` of `{}`", field.name, field.api)).collect();
    let fields = if fields.is_empty() { "no documented field".to_owned() } else { fields.join("; ") };
    format!("| `{fact}` | {fields} | {note} |\n")
}
