//! Whom a consequence concerns.

use crate::facts::{
    Account, Asker, Authorization, Case, DistributorState, EnterpriseRole, FactName, Operation, OrderPayment,
    PartnerState, RefundWhen, Reserver, Site, TargetModel, Tier, told,
};
use crate::moment::Past;
use crate::pre_registration::{Effect, has_ground};
use crate::rule::When;
use crate::rules::international::is_alive;
use crate::truth::{Bits, Truth};

/// Everybody.
pub(super) const EVERYBODY: When = When::worked(&[], |_| Truth::TRUE);

/// Nobody outside can tell.
pub(super) const SOMEBODY: When = When::worked(&[], |_| Truth::unknown(Bits::NONE));

/// Who has member accounts.
pub(super) const HAS_MEMBERS: When = When::history(
    told::enterprise_role()
        .is(&[EnterpriseRole::MasterWithUnifiedMembers, EnterpriseRole::MasterWithIndependentMembers]),
);

/// Who brings resources along: a new account has none.
pub(super) const BRINGS_RESOURCES: When = When::history(told::has_resources().is_yes());

/// Who has resources, should they ever be frozen.
pub(super) const RESOURCES_IF_FROZEN: When = When::told(told::has_resources().is_open_if_yes());

/// Who has, or will have, resources paid per use.
pub(super) const PAYS_PER_USE: When = When::told(told::pay_per_use_resources().is_yes());

/// Who has to do with a partner of the second tier, under a distributor.
pub(super) const SECOND_TIER: When = When::told(told::partner_tier().is(&[Tier::Second]));

/// Who has to do with a partner of the first tier (reading 36).
pub(super) const FIRST_TIER: When = When::told(told::partner_tier().is(&[Tier::First]));

/// Who has authorized the partner, or may still.
pub(super) const AUTHORIZED: When =
    When::told(told::authorization().is_or_open(&[Authorization::Given], &[Authorization::Later]));

/// Partners who ask for themselves.
pub(super) const PARTNERS: When = When::told(told::asked_by().is(&[Asker::Partner]));

/// Who has cash of their own in the account.
pub(super) const HAS_CASH: When = When::worked_history(&[FactName::TopUpBalance, FactName::OwnCashBalance], has_cash);

/// Who has such cash, and is to be switched to a model in which the partner sells.
pub(super) const HAS_CASH_AND_SWITCHES: When =
    When::worked(&[FactName::TopUpBalance, FactName::OwnCashBalance, FactName::TargetModel], |case| {
        has_cash(case) & told::target_model().is(&[TargetModel::Agency, TargetModel::Resale]).ask(case)
    });

fn has_cash(case: &Case) -> Truth {
    told::top_up_balance().is_yes().ask(case) | told::own_cash_balance().is_yes().ask(case)
}

/// Who has vouchers, whoever issued them.
pub(super) const HAS_VOUCHERS: When =
    When::worked(&[FactName::UnspentVouchers, FactName::PartnerIssuedVouchers], |case| {
        told::unspent_vouchers().is_yes().ask(case) | told::partner_issued_vouchers().is_yes().ask(case)
    });

/// Who brings vouchers or cash coupons along.
pub(super) const BRINGS_COUPONS: When =
    When::worked_history(&[FactName::UnspentVouchers, FactName::UnspentCashCoupons], |case| {
        told::unspent_vouchers().is_yes().ask(case) | told::unspent_cash_coupons().is_yes().ask(case)
    });

/// Who brings cash coupons along to the European site.
pub(super) const BRINGS_COUPONS_TO_EUROPE: When = When::worked_history(&[FactName::HasCashCoupons], |case| {
    is_european(case) & told::has_cash_coupons().is_yes().ask(case)
});

/// Whose partner is restricted, itself or through its distributor.
pub(super) const PARTNER_RESTRICTED: When =
    When::worked(&[FactName::PartnerState, FactName::DistributorState], |case| {
        told::partner_state().is(&[PartnerState::Restricted]).ask(case)
            | told::distributor_state().is(&[DistributorState::Restricted]).ask(case)
    });

/// Whose partner has put money in, or is about to.
pub(super) const HAS_ALLOCATION: When = When::worked(&[FactName::AllocatedBalance, FactName::Operation], |case| {
    told::allocated_balance().is_yes().ask(case) | told::operation().is(&[Operation::Allocate]).ask(case)
});

/// Who owes money when the partner puts some in.
pub(super) const ALLOCATION_MEETS_ARREARS: When = When::worked(&[FactName::InArrears, FactName::Operation], |case| {
    told::in_arrears().is_yes().ask(case) & told::operation().is(&[Operation::Allocate]).ask(case)
});

const PAYMENT_AND_WHEN: &[FactName] = &[FactName::OrderPayment, FactName::RefundWhen];

/// Who paid, from the balance or online.
pub(super) const PAID_THEMSELVES: When =
    When::told(told::order_payment().is(&[OrderPayment::Balance, OrderPayment::Online]));

/// Who paid, and was switched since.
pub(super) const PAID_THEMSELVES_AND_SWITCHED: When = When::worked(PAYMENT_AND_WHEN, |case| {
    told::order_payment().is(&[OrderPayment::Balance, OrderPayment::Online]).ask(case)
        & refunded(case, RefundWhen::AfterSwitching)
});

/// Who paid from the balance.
pub(super) const PAID_FROM_BALANCE_WHILE_TIED: When = When::worked(PAYMENT_AND_WHEN, |case| {
    told::order_payment().is(&[OrderPayment::Balance]).ask(case) & refunded(case, RefundWhen::WhileTied)
});

/// Who paid from the balance, and has left since.
pub(super) const PAID_FROM_BALANCE_AND_LEFT: When = When::worked(PAYMENT_AND_WHEN, |case| {
    told::order_payment().is(&[OrderPayment::Balance]).ask(case) & refunded(case, RefundWhen::AfterLeaving)
});

/// Who paid from the balance, and was switched since.
pub(super) const PAID_FROM_BALANCE_AND_SWITCHED: When = When::worked(PAYMENT_AND_WHEN, |case| {
    told::order_payment().is(&[OrderPayment::Balance]).ask(case) & refunded(case, RefundWhen::AfterSwitching)
});

/// Whose partner paid.
pub(super) const PARTNER_PAID: When = When::told(told::order_payment().is(&[OrderPayment::Partner]));

/// Whose partner paid, and who has left since.
pub(super) const PARTNER_PAID_AND_LEFT: When = When::worked(PAYMENT_AND_WHEN, |case| {
    told::order_payment().is(&[OrderPayment::Partner]).ask(case) & refunded(case, RefundWhen::AfterLeaving)
});

/// Who paid by the monthly settlement, and has left since.
pub(super) const SETTLED_MONTHLY_AND_LEFT: When = When::worked(PAYMENT_AND_WHEN, |case| {
    told::order_payment().is(&[OrderPayment::MonthlySettlement]).ask(case) & refunded(case, RefundWhen::AfterLeaving)
});

fn refunded(case: &Case, when: RefundWhen) -> Truth {
    told::refund_when().is(&[when]).ask(case)
}

fn is_european(case: &Case) -> Truth {
    (case.invitation.website == Site::Europe).into()
}

/// Who has not been pre-registered by the inviting partner.
pub(super) const NOT_PRE_REGISTERED: When =
    When::told(told::pre_registered_by().is(&[Reserver::Nobody, Reserver::OtherPartner, Reserver::Huawei]));

/// Whom a partner has pre-registered.
pub(super) const PRE_REGISTERED: When =
    When::told(told::pre_registered_by().is(&[Reserver::Inviter, Reserver::OtherPartner]));

/// Who needs a pre-registration and will not get one (international site).
pub(super) const REFUSED_INTERNATIONALLY: When = refusal(|case| !is_european(case) & is_refused(case));

/// Who needs one and will not get it (European site).
pub(super) const REFUSED_IN_EUROPE: When = refusal(|case| is_european(case) & is_refused(case));

/// Who needs one and will not get it (China).
pub(super) const REFUSED_IN_CHINA: When = refusal(is_refused).and_reads(&[FactName::RewardPromotionProgram]);

/// Who needs a pre-registration, and gets one by a review only.
pub(super) const REVIEWED_INTERNATIONALLY: When = When::worked(NEEDS, is_reviewed).and_reads(&[
    FactName::FollowedByDirectSales,
    FactName::OnlineSalesCustomer,
    FactName::CountryDiffersFromPartner,
]);

/// The same in China; one reserved by Huawei Cloud is reviewed in any case (reading 25).
pub(super) const REVIEWED_IN_CHINA: When =
    When::worked(NEEDS, |case| told::pre_registered_by().is(&[Reserver::Huawei]).ask(case) | is_reviewed(case))
        .and_reads(&[FactName::FollowedByDirectSales, FactName::OnlineSalesCustomer, FactName::SalesSupportCentre]);

/// What tells whether a pre-registration is needed.
const NEEDS: &[FactName] = &[
    FactName::Account,
    FactName::RegisteredAt,
    FactName::CheckedAt,
    FactName::CashExpenditure,
    FactName::PreRegisteredBy,
    FactName::PreRegistrationApprovedAt,
];

/// With what every edition refuses it for.
const fn refusal(worked: fn(&Case) -> Truth) -> When {
    When::worked(NEEDS, worked).and_reads(&[
        FactName::AccountSite,
        FactName::AssociatedWith,
        FactName::Contracts,
        FactName::EnterpriseRole,
        FactName::ConsumerCloudUser,
        FactName::FollowedByDirectSales,
    ])
}

/// Whether only a pre-registration would let the account in: it is too old or has spent cash, and the
/// inviting partner has none for it that is alive.
fn needs_pre_registration(case: &Case) -> Truth {
    if told::account().is(&[Account::New]).ask(case).is_true() {
        return Truth::FALSE;
    }
    let reserved = told::pre_registered_by().is(&[Reserver::Inviter]).ask(case).and_then(is_alive(case));
    !reserved & (Past::Registration.is_over(case) | told::cash_expenditure().is_yes().ask(case))
}

/// Whether it needs one, and would be refused.
fn is_refused(case: &Case) -> Truth {
    needs_pre_registration(case) & has_ground(Effect::Refuses, case)
}

/// Whether it needs one, and would be looked at by hand.
fn is_reviewed(case: &Case) -> Truth {
    needs_pre_registration(case) & has_ground(Effect::Reviews, case)
}
