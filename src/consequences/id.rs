//! The names of the consequences.

use crate::named::named;

named! {
    /// What follows from a tie, from leaving it, from switching its model or from moving money in
    /// it. An id says the fact; what a customer reads about it is a sentence elsewhere.
    pub enum ConsequenceId {
        // With whom the customer contracts.
        /// The customer's contract is with the partner.
        ContractReseller = "contract-reseller",
        /// The customer's contract stays with Huawei Cloud.
        ContractReferral = "contract-referral",
        /// The customer's contract stays with Huawei Cloud.
        ContractConsulting = "contract-consulting",
        /// The contract is with the partner; Huawei Cloud is no longer the direct party.
        ContractAgency = "contract-agency",
        /// The partner provides the contract.
        ContractResale = "contract-resale",

        // Who invoices.
        /// The partner invoices.
        InvoiceReseller = "invoice-reseller",
        /// Huawei Cloud invoices.
        InvoiceReferral = "invoice-referral",
        /// Huawei Cloud, or the vendor on its marketplace, invoices; the customer asks for it.
        InvoiceConsulting = "invoice-consulting",
        /// An invoice in the partner's name is not possible.
        InvoiceConsultingNotByPartner = "invoice-consulting-not-by-partner",
        /// The partner invoices.
        InvoiceAgency = "invoice-agency",
        /// The partner invoices.
        InvoiceResale = "invoice-resale",

        // Who is paid.
        /// The customer pays the partner, who settles with Huawei Cloud.
        PaymentReseller = "payment-reseller",
        /// The customer pays Huawei Cloud.
        PaymentReferral = "payment-referral",
        /// The customer pays Huawei Cloud.
        PaymentConsulting = "payment-consulting",
        /// The customer pays the partner.
        PaymentAgency = "payment-agency",
        /// The account is a mere user: no top-ups, contracts, bills or invoices from Huawei Cloud.
        PaymentAgencyAccountOnlyUses = "payment-agency-account-only-uses",
        /// The partner provides top-ups.
        PaymentResale = "payment-resale",

        // Where the money comes from.
        /// The partner sets a budget, counted at list prices.
        FundsReseller = "funds-reseller",
        /// The customer's own means.
        FundsReferral = "funds-referral",
        /// The customer's own means, or an order the partner pays.
        FundsConsulting = "funds-consulting",
        /// Only what the partner allocates can be spent.
        FundsAgency = "funds-agency",
        /// Nothing is published about where the money comes from.
        FundsResale = "funds-resale",

        // Who answers for the service.
        /// The partner gives technical help and operates.
        ServiceReseller = "service-reseller",
        /// Huawei Cloud answers for the service.
        ServiceReferral = "service-referral",
        /// Huawei Cloud sells, delivers and serves.
        ServiceConsulting = "service-consulting",
        /// The partner advises, helps to get and use, helps after the sale and to manage; Huawei Cloud pays for it.
        ServiceConsultingPartnerDuties = "service-consulting-partner-duties",
        /// The partner bears the seller's whole liability and solves every problem.
        ServiceAgency = "service-agency",
        /// Huawei Cloud answers for the product's quality, and for its part under its contract with the partner.
        LiabilityAgencyHuaweiCloud = "liability-agency-huawei-cloud",
        /// The partner gives support.
        ServiceResale = "service-resale",
        /// Huawei Cloud owes its standard service and nothing else.
        LiabilityResaleHuaweiCloud = "liability-resale-huawei-cloud",

        // The account right after the tie, and what the partner may do to it.
        /// Nothing can be bought, renewed or changed until the partner acts.
        AccountStateReseller = "account-state-reseller",
        /// The account stays as it is.
        AccountStateReferral = "account-state-referral",
        /// The account stays as it is.
        AccountStateConsulting = "account-state-consulting",
        /// No freeze is published.
        AccountStateAgency = "account-state-agency",
        /// Nothing is published about the account right after the tie.
        AccountStateResale = "account-state-resale",
        /// The partner may freeze and restore the account, and freeze its resources.
        PartnerMayFreeze = "partner-may-freeze",
        /// The partner may place orders and operate on the customer's behalf.
        PartnerMayOperate = "partner-may-operate",

        // Coupons and vouchers the customer has.
        /// Cash coupons only offset what was spent before the tie.
        CouponsReseller = "coupons-reseller",
        /// On the European site coupons become the partner's, for this customer alone.
        CouponsResellerConverted = "coupons-reseller-converted",
        /// Coupons stay as they are.
        CouponsReferral = "coupons-referral",
        /// Vouchers and cash coupons stay as they are.
        CouponsConsulting = "coupons-consulting",
        /// Vouchers stay usable.
        CouponsAgencyVouchers = "coupons-agency-vouchers",
        /// Unspent cash coupons go back to their issuer.
        CouponsAgencyCashCoupons = "coupons-agency-cash-coupons",
        /// Nothing is published about vouchers and cash coupons.
        CouponsResale = "coupons-resale",

        // The customer's own cash.
        /// The cash balance stays as it is.
        CashConsulting = "cash-consulting",
        /// The cash balance cannot be spent any more; the customer withdraws it.
        CashAgency = "cash-agency",
        /// Nothing is published about the cash balance.
        CashResale = "cash-resale",

        // Resources there are already.
        /// Resources go on producing charges, now on the partner's bill; the partner can freeze them.
        ResourcesReseller = "resources-reseller",
        /// Resources stay as they are.
        ResourcesReferral = "resources-referral",
        /// Resources stay as they are.
        ResourcesConsulting = "resources-consulting",
        /// Resources stay as they are, and are paid from allocations.
        ResourcesAgency = "resources-agency",
        /// Nothing is published about resources there are already.
        ResourcesResale = "resources-resale",

        // Prices.
        /// Prices shown are list prices, for reference; the real ones are between customer and partner.
        PricesReseller = "prices-reseller",
        /// The customer's own prices.
        PricesReferral = "prices-referral",
        /// The customer's own prices.
        PricesConsulting = "prices-consulting",
        /// Nothing is published about prices shown.
        PricesAgency = "prices-agency",
        /// Nothing is published about prices shown.
        PricesResale = "prices-resale",

        // Grace period of pay-per-use resources.
        /// Raised to at least one day.
        GraceReseller = "grace-reseller",
        /// There is a page about it, of which no figure is visible.
        GraceCn = "grace-cn",

        // The business entity on bills.
        /// The partner's.
        EntityReseller = "entity-reseller",
        /// Huawei Cloud's.
        EntityReferral = "entity-referral",
        /// Huawei Cloud's.
        EntityConsulting = "entity-consulting",
        /// The partner's.
        EntityAgency = "entity-agency",
        /// The partner's.
        EntityResale = "entity-resale",

        // Member accounts of a master.
        /// The partner's state and acts reach the customer and its members.
        MembersAffected = "members-affected",
        /// The partner's state and acts reach the customer and its members (China).
        PartnerEffectsCn = "partner-effects-cn",
        /// The customer tells its members and settles disputes with them; Huawei Cloud is not liable.
        MembersDuty = "members-duty",
        /// A master that is a partner's customer cannot pass balance or credit to its members.
        MembersNoFunds = "members-no-funds",

        // Disputes.
        /// By the agreement between customer and partner.
        DisputesReseller = "disputes-reseller",
        /// Huawei Cloud stays out of money matters between the two.
        DisputesConsulting = "disputes-consulting",
        /// By the agreement between customer and partner.
        DisputesCnAgreement = "disputes-cn-agreement",
        /// About an authorization: between customer and partner.
        DisputesAuthorization = "disputes-authorization",

        // What leaving will take.
        /// An agreement with the partner, settlement included.
        LeavingReseller = "leaving-reseller",
        /// Balance and settlement agreed, no open dispute.
        LeavingCn = "leaving-cn",
        /// The partner's consent beside that.
        LeavingResaleConsent = "leaving-resale-consent",
        /// Huawei Cloud may end the tie, contract directly or move the customer, if the partner falls away.
        PartnerFallsAway = "partner-falls-away",

        // What Huawei Cloud discloses to the partner.
        /// Account name, company, contact person, phone, email, associated partner account.
        DisclosureIdentity = "disclosure-identity",
        /// Orders, bills, arrears and the like.
        DisclosureTransactionsReseller = "disclosure-transactions-reseller",
        /// Orders, resources, consumption, stored-value cards, bills, discounts, arrears, write-offs.
        DisclosureTransactionsConsulting = "disclosure-transactions-consulting",
        /// The same; consumption is not named.
        DisclosureTransactionsAgencyResale = "disclosure-transactions-agency-resale",
        /// What is public about the enterprise.
        DisclosurePublicData = "disclosure-public-data",
        /// What Huawei Cloud would recommend to the customer.
        DisclosureRecommendations = "disclosure-recommendations",
        /// The same goes to the partner's distributor.
        DisclosureDistributor = "disclosure-distributor",
        /// The partner may pass it on to third parties while serving.
        OnwardDisclosure = "onward-disclosure",

        // Freeze.
        /// The partner sets a budget and unfreezes.
        FreezeLiftedByPartner = "freeze-lifted-by-partner",
        /// A second-tier reseller needs its distributor's leave to set budgets and to freeze.
        FreezeNeedsDistributor = "freeze-needs-distributor",
        /// A frozen account's services may be limited and go on costing money.
        FreezeServicesGoOnCosting = "freeze-services-go-on-costing",
        /// A frozen account cannot buy, resize, renew, change the billing mode, operate or delete.
        FreezeAccountForbids = "freeze-account-forbids",
        /// A frozen account can still unsubscribe, rename and view.
        FreezeAccountAllows = "freeze-account-allows",
        /// Of frozen resources nothing is usable, and they stop costing.
        FreezeResources = "freeze-resources",
        /// Resources frozen for 15 days are released, their data deleted.
        FreezeResourcesDeleted = "freeze-resources-deleted",
        /// The partner can have the tie made in the background, without the freeze.
        FreezeAvoidedByTicket = "freeze-avoided-by-ticket",

        // Budget.
        /// Without a budget nothing can be bought.
        BudgetNone = "budget-none",
        /// A monthly budget is a ceiling at list prices, restored on the first of the month.
        BudgetMonthly = "budget-monthly",
        /// Alerts at 75, 90 and 100 percent.
        BudgetAlerts = "budget-alerts",
        /// A one-time budget is not restored.
        BudgetOneTime = "budget-one-time",
        /// Beyond it no yearly, monthly or reserved purchases; pay-per-use goes on.
        BudgetExceeded = "budget-exceeded",

        // The partner's own state.
        /// Customers of a restricted partner cannot spend.
        PartnerRestricted = "partner-restricted",
        /// Customers of a frozen partner are frozen with their resources, and cannot leave it.
        PartnerFrozenEffects = "partner-frozen-effects",
        /// A partner over its quota is restricted.
        PartnerOverQuota = "partner-over-quota",

        // Having the partner pay.
        /// The customer of a first-tier partner may ask it to pay an order (consulting).
        PayOnBehalf = "pay-on-behalf",
        /// The customer may ask the partner to pay an order, whatever its tier (agency).
        PayOnBehalfAgency = "pay-on-behalf-agency",
        /// A second-tier reseller's consulting customers may not.
        PayOnBehalfNotSecondTier = "pay-on-behalf-not-second-tier",
        /// Stored-value cards are excluded.
        PayOnBehalfNoCards = "pay-on-behalf-no-cards",
        /// The order counts towards what the customer can have invoiced.
        PayOnBehalfInvoiceable = "pay-on-behalf-invoiceable",
        /// Once invoiced for VAT it cannot be unsubscribed.
        PayOnBehalfInvoicedIsFinal = "pay-on-behalf-invoiced-is-final",
        /// The customer stays liable if the partner does not pay.
        PayOnBehalfLiability = "pay-on-behalf-liability",

        // Refunds of what is unsubscribed.
        /// What the customer paid comes back to the customer.
        RefundConsultingOwn = "refund-consulting-own",
        /// After a switch the customer may withdraw it.
        RefundConsultingOwnSwitched = "refund-consulting-own-switched",
        /// What the partner paid goes back to the partner.
        PayRefund = "pay-refund",
        /// After leaving, customer and partner settle that between them.
        RefundPartnerPaidLeft = "refund-partner-paid-left",
        /// While tied, the balance comes back to the customer.
        RefundAgencyBalance = "refund-agency-balance",
        /// After leaving it goes to the partner; the two settle.
        RefundAgencyBalanceLeft = "refund-agency-balance-left",
        /// After a switch it goes to the partner.
        RefundAgencyBalanceSwitched = "refund-agency-balance-switched",
        /// It takes about one working day (consulting, from the balance or paid by the partner).
        RefundOneDay = "refund-one-day",
        /// It takes about one working day (agency, from the balance).
        RefundOneDayAgency = "refund-one-day-agency",
        /// It takes about seven days; the bank decides.
        RefundSevenDays = "refund-seven-days",
        /// After leaving it goes to the partner, in that month's bill; the two settle.
        RefundResellerLeft = "refund-reseller-left",

        // Vouchers and cash coupons that others issue.
        /// The partner may issue vouchers, out of a quota.
        CouponIssue = "coupon-issue",
        /// The partner may recall a voucher.
        CouponRecall = "coupon-recall",
        /// Vouchers pay no arrears and cannot be passed on.
        CouponNoArrears = "coupon-no-arrears",
        /// Cash coupons pay no arrears and cannot be passed on (international).
        CouponNoArrearsIntl = "coupon-no-arrears-intl",
        /// Some cash coupons cannot be given to agency customers: those invoiced to their user.
        CashcouponInvoiceHolder = "cashcoupon-invoice-holder",
        /// Nor to consulting customers of another contracting entity.
        CashcouponInvoiceHolderEntity = "cashcoupon-invoice-holder-entity",
        /// If the contracting entity changes, cash coupons go back to their issuer.
        CashcouponEntityChange = "cashcoupon-entity-change",

        // Authorizing the partner.
        /// Authorizing the partner is optional, may come later, and does not matter for the tie.
        AuthorizationOptional = "authorization-optional",
        /// A second-tier reseller needs its distributor's permission first.
        AuthorizationNeedsDistributor = "authorization-needs-distributor",
        /// An authorized partner orders and operates for the customer.
        AuthorizationPowers = "authorization-powers",
        /// An authorized partner may buy, delete and reset passwords (China).
        AuthorizationPowersCn = "authorization-powers-cn",
        /// Without it the partner orders nothing for an agency customer; marketplace goods never.
        AuthorizationAgencyOrders = "authorization-agency-orders",

        // The terms themselves.
        /// Who accepts declares to be entitled to bind the entity.
        TermsAuthority = "terms-authority",
        /// Huawei Cloud is exempt where the terms were not read.
        TermsExemption = "terms-exemption",
        /// Only accounts are tied: no ownership, venture or employment.
        TermsAccountsOnly = "terms-accounts-only",
        /// The end-user licence agreement applies to what the instructions leave out.
        TermsEula = "terms-eula",
        /// The contracting party shown in the account prevails.
        TermsMyAccountPrevails = "terms-my-account-prevails",
        /// Personal data is handled by the privacy statement.
        TermsPrivacy = "terms-privacy",
        /// Terms change by being posted; going on is accepting.
        TermsMayChange = "terms-may-change",
        /// The country or region cannot be changed, and decides law and tax.
        CountryFinal = "country-final",
        /// In the Billing Center the customer recharges, renews and gets invoices.
        BillingCenter = "billing-center",

        // Pre-registration.
        /// It lasts 15 days, and nobody else can have one meanwhile.
        PreregValidity = "prereg-validity",
        /// An email invitation needs one.
        PreregNeededForEmail = "prereg-needed-for-email",
        /// It will be refused (international site).
        PreregRefusedIntl = "prereg-refused-intl",
        /// It will be refused (European site).
        PreregRefusedEu = "prereg-refused-eu",
        /// It will be refused (China).
        PreregRefusedCn = "prereg-refused-cn",
        /// The partner may ask for a review by hand (international).
        PreregManualIntl = "prereg-manual-intl",
        /// The partner may ask for a review by hand (China).
        PreregManualCn = "prereg-manual-cn",
        /// A partner holds 100 at most.
        PreregCap = "prereg-cap",
        /// The partner needs a phone number or email address of its own on file.
        PreregContact = "prereg-contact",
        /// The phone number pre-registered has to be the one of the customer's account.
        PreregContactPhone = "prereg-contact-phone",

        // What the partner earns, and sees.
        /// Huawei Cloud pays the partner an incentive for the customer's spending.
        IncentiveConsulting = "incentive-consulting",
        /// Incentives are paid to a bank account in the verified name.
        IncentivePayoutName = "incentive-payout-name",
        /// Their form depends on the model.
        IncentiveForm = "incentive-form",
        /// In agency: credit against owed invoices, or a quota of vouchers.
        IncentiveFormAgency = "incentive-form-agency",
        /// Who has left the programme has one year to cash in.
        IncentiveOneYear = "incentive-one-year",
        /// Cash spending counts; what cash is.
        IncentiveCashDef = "incentive-cash-def",
        /// The partner's summary of spending is no bill, and late; details prevail.
        SummaryIsNoBill = "summary-is-no-bill",

        // On leaving.
        /// The other side has to answer the request, and where.
        LeaveIntlCounterparty = "leave-intl-counterparty",
        /// The grace period of pay-per-use resources is raised to 15 days.
        LeaveIntlGrace = "leave-intl-grace",
        /// Huawei Cloud may cut or move the tie: the partner has fallen away.
        LeaveIntlForced = "leave-intl-forced",
        /// What is left of the allocations returns to the partner.
        LeaveCnBalance = "leave-cn-balance",
        /// Vouchers of the partner are recalled.
        LeaveCnVouchers = "leave-cn-vouchers",

        // On switching.
        /// The partner starts it and the customer confirms; or leaving, and a new tie.
        SwitchHow = "switch-how",
        /// Cash cannot be spent after the switch; the customer withdraws it.
        SwitchBalance = "switch-balance",
        /// To a bank account in the verified name.
        SwitchBalanceName = "switch-balance-name",

        // On moving money.
        /// Allocating puts the partner's money into the account's balance.
        AdjustAllocate = "adjust-allocate",
        /// Reclaiming takes it back to the partner.
        AdjustReclaim = "adjust-reclaim",
        /// On leaving, what is left goes back to the partner.
        AdjustReturnOnLeave = "adjust-return-on-leave",
        /// An allocation clears arrears.
        AdjustClearsArrears = "adjust-clears-arrears",
    }
}
