//! The partner's side of an answer: whom a partner may pre-register, and which bars that lifts.
#![cfg(not(target_arch = "wasm32"))]
#![expect(clippy::expect_used, reason = "a test stops where it fails")]
#![allow(clippy::large_types_passed_by_value, reason = "a test builds its facts where it asks")]

use partner_association::Fact::{self, Known, Unknown};
use partner_association::pre_registration::{
    Cure, Effect, Ground, PartnerSide, PreRegistrationRule, Standing, cure, partner_sides, pre_registration,
};
use partner_association::{
    Account, Bills, Channel, Clock, Contract, Contracts, Edition, EnterpriseRole, FactName, Facts, Instant, Invitation,
    InvitationState, Model, Moment, PartnerPayment, PartnerRole, PartnerState, Party, Reserver, RuleId, Says, Site,
    Situation, Wire,
};

const HOUR: f64 = 3_600_000.0;
const DAY: f64 = 24.0 * HOUR;
/// 2026-11-21T08:00:00Z.
const NOW: f64 = 1_795_248_000_000.0;

fn ago(time: f64) -> Fact<Moment> {
    Known(Moment::at(Instant::from_millis(NOW - time).expect("tests stay within the calendar")))
}

/// Everything known of an old customer, and nothing of it a ground.
fn no_ground(site: Site) -> Facts {
    let now = Instant::from_millis(NOW).expect("tests stay within the calendar");
    Facts {
        account: Known(Account::Existing),
        account_site: Known(site),
        registered_at: ago(100.0 * DAY),
        checked_at: Known(Clock::new(now, 0.0).expect("a length of time")),
        cash_expenditure: Known(false),
        pre_registered_by: Known(Reserver::Nobody),
        associated_with: Known(Party::Nobody),
        contracts: Known(Contracts::NONE),
        enterprise_role: Known(EnterpriseRole::None),
        consumer_cloud_user: Known(false),
        followed_by_direct_sales: Known(false),
        online_sales_customer: Known(false),
        ..Facts::default()
    }
}

fn intl() -> Facts {
    Facts { country_differs_from_partner: Known(false), ..no_ground(Site::International) }
}

fn china() -> Facts {
    Facts { reward_promotion_program: Known(false), sales_support_centre: Known(false), ..no_ground(Site::China) }
}

fn situation(website: Site, facts: Facts) -> Situation {
    let (edition, model) = match website {
        Site::China => (Edition::China, Model::Agency),
        Site::International | Site::Europe => (Edition::International, Model::Reseller),
    };
    Situation { invitation: Invitation { edition, model, channel: Channel::Email, website }, facts }
}

#[track_caller]
fn stands(standing: Standing, missing: &[FactName], website: Site, facts: Facts) {
    let found = pre_registration(&situation(website, facts));
    assert_eq!(found.standing, standing);
    assert_eq!(found.missing().collect::<Vec<_>>(), missing, "missing");
    let only = |effect| found.findings().filter(move |finding| finding.ground.effect() == effect);
    let by = |effect| only(effect).filter(|finding| finding.says == Says::Bars).map(|finding| finding.ground);
    assert!(found.refused_by().eq(by(Effect::Refuses)));
    assert!(found.reviewed_by().eq(by(Effect::Reviews)));
}

#[track_caller]
fn refused(ground: Ground, website: Site, facts: Facts) {
    stands(Standing::Refused, &[], website, facts);
    let found = pre_registration(&situation(website, facts));
    assert_eq!(found.refused_by().collect::<Vec<_>>(), [ground]);
}

#[track_caller]
fn reviewed(ground: Ground, website: Site, facts: Facts) {
    stands(Standing::ManualReview, &[], website, facts);
    let found = pre_registration(&situation(website, facts));
    assert_eq!(found.reviewed_by().collect::<Vec<_>>(), [ground]);
}

#[track_caller]
fn possible(website: Site, facts: Facts) {
    stands(Standing::Possible, &[], website, facts);
}

/// In both editions, each from a customer against whom nothing speaks.
fn both() -> [(Site, Facts); 2] {
    [(Site::International, intl()), (Site::China, china())]
}

#[test]
fn nothing_stands_in_its_way() {
    possible(Site::International, intl());
    possible(Site::Europe, Facts { account_site: Known(Site::Europe), ..intl() });
    possible(Site::China, china());
}

/// [I-PREREG] [EU-PREREG] [CN-PREREG-2]: accounts of another site.
#[test]
fn other_site() {
    let lives = |site, facts| Facts { account_site: Known(site), ..facts };
    let open = |website, facts| stands(Standing::MayBeRefused, &[], website, facts);

    refused(Ground::OtherSite, Site::International, lives(Site::China, intl()));
    open(Site::International, lives(Site::Europe, intl()));
    refused(Ground::OtherSite, Site::Europe, lives(Site::China, intl()));
    refused(Ground::OtherSite, Site::Europe, lives(Site::International, intl()));
    refused(Ground::OtherSite, Site::China, lives(Site::International, china()));
    open(Site::China, lives(Site::Europe, china()));

    for (website, facts) in both() {
        let nobody_says = Facts { account_site: Unknown, ..facts };
        stands(Standing::MayBeRefused, &[FactName::AccountSite], website, nobody_says);
        possible(website, Facts { account: Known(Account::New), registered_at: Unknown, ..nobody_says });
    }
    // The website of the other edition says nothing: only the China site is certainly another.
    let elsewhere = |site| {
        let mut situation = situation(Site::International, lives(site, intl()));
        situation.invitation.website = Site::China;
        pre_registration(&situation).standing
    };
    assert_eq!(elsewhere(Site::China), Standing::Refused);
    assert_eq!(elsewhere(Site::International), Standing::MayBeRefused);
}

/// [I-PREREG] [CN-PREREG-2]: associated with a partner, whichever.
#[test]
fn already_associated() {
    for (website, facts) in both() {
        for party in [Party::Inviter, Party::OtherPartner] {
            refused(Ground::AlreadyAssociated, website, Facts { associated_with: Known(party), ..facts });
        }
        let nobody_says = Facts { associated_with: Unknown, ..facts };
        stands(Standing::MayBeRefused, &[FactName::AssociatedWith], website, nobody_says);
    }
}

/// [I-PREREG] [CN-PREREG] [CN-PREREG-2]: reserved by another partner, for fifteen days (reading 2).
#[test]
fn pre_registered_elsewhere() {
    for (website, facts) in both() {
        let by_other = Facts { pre_registered_by: Known(Reserver::OtherPartner), ..facts };
        let approved = |time| Facts { pre_registration_approved_at: ago(time), ..by_other };
        refused(Ground::PreRegisteredElsewhere, website, approved(15.0 * DAY));
        stands(Standing::MayBeRefused, &[], website, approved(15.5 * DAY));
        possible(website, approved(16.0 * DAY));
        stands(Standing::MayBeRefused, &[FactName::PreRegistrationApprovedAt], website, by_other);
    }
}

/// [I-PREREG] [CN-PREREG-2], newer pages.
#[test]
fn consumer_cloud_user() {
    for (website, facts) in both() {
        refused(Ground::ConsumerCloudUser, website, Facts { consumer_cloud_user: Known(true), ..facts });
        let nobody_says = Facts { consumer_cloud_user: Unknown, ..facts };
        stands(Standing::MayBeRefused, &[FactName::ConsumerCloudUser], website, nobody_says);
    }
}

/// [I-PREREG] [CN-PREREG-2]: any contract with Huawei Cloud; the pages name no kinds here.
#[test]
fn contract_with_huawei() {
    for (website, facts) in both() {
        for kind in Contract::ALL {
            let signed = Facts { contracts: Known(Contracts::of(&[*kind])), ..facts };
            refused(Ground::ContractWithHuawei, website, signed);
        }
        stands(Standing::MayBeRefused, &[FactName::Contracts], website, Facts { contracts: Unknown, ..facts });
    }
}

/// [I-PREREG] [CN-PREREG-2]: cash that direct sales knows nothing of is refused, cash it knows of is reviewed.
#[test]
fn cash_and_direct_sales() {
    for (website, facts) in both() {
        let cash = |followed| Facts { cash_expenditure: Known(true), followed_by_direct_sales: followed, ..facts };
        refused(Ground::CashUnknownToDirectSales, website, cash(Known(false)));
        reviewed(Ground::FollowedByDirectSales, website, cash(Known(true)));
        stands(Standing::MayBeRefused, &[FactName::FollowedByDirectSales], website, cash(Unknown));

        // Nobody is asked about direct sales before it is known that cash was spent.
        let nobody_says = Facts { cash_expenditure: Unknown, followed_by_direct_sales: Unknown, ..facts };
        let missing = [FactName::CashExpenditure, FactName::FollowedByDirectSales];
        stands(Standing::MayBeRefused, &missing, website, nobody_says);
        let young = Facts { registered_at: ago(HOUR), ..nobody_says };
        stands(Standing::MayBeRefused, &[FactName::CashExpenditure], website, young);
    }
}

/// [I-PREREG] [CN-PREREG]: an old account is reviewed if direct sales has taken it up, and if not, nothing is said.
#[test]
fn age_and_direct_sales() {
    for (website, facts) in both() {
        let old = |followed| Facts { followed_by_direct_sales: followed, ..facts };
        possible(website, old(Known(false)));
        reviewed(Ground::FollowedByDirectSales, website, old(Known(true)));
        stands(Standing::MayNeedReview, &[FactName::FollowedByDirectSales], website, old(Unknown));
        possible(website, Facts { registered_at: ago(7.0 * DAY), ..old(Known(true)) });
        let day_eight = Facts { registered_at: ago(7.5 * DAY), ..old(Known(true)) };
        stands(Standing::MayNeedReview, &[], website, day_eight);
    }
}

/// [I-PREREG] [CN-PREREG-2]: the member itself; a master is not named.
#[test]
fn unified_member() {
    for (website, facts) in both() {
        let plays = |role| Facts { enterprise_role: Known(role), ..facts };
        refused(Ground::UnifiedMember, website, plays(EnterpriseRole::UnifiedMemberResource));
        refused(Ground::UnifiedMember, website, plays(EnterpriseRole::UnifiedMemberCloud));
        possible(website, plays(EnterpriseRole::IndependentMember));
        possible(website, plays(EnterpriseRole::MasterWithUnifiedMembers));
    }
}

/// [CN-PREREG-2]: the China edition only.
#[test]
fn reward_promotion_program() {
    refused(Ground::RewardPromotionProgram, Site::China, Facts { reward_promotion_program: Known(true), ..china() });
    possible(Site::International, Facts { reward_promotion_program: Unknown, ..intl() });
}

/// [CN-PREREG]: reserved by Huawei Cloud itself. Internationally only [I-PREREG-2021] says so, so it stays open.
#[test]
fn pre_registered_by_huawei() {
    let by_huawei = |facts| Facts { pre_registered_by: Known(Reserver::Huawei), ..facts };
    reviewed(Ground::PreRegisteredByHuawei, Site::China, by_huawei(china()));
    stands(Standing::MayNeedReview, &[], Site::International, by_huawei(intl()));
}

/// [I-PREREG] [CN-PREREG-2]: looked at by hand.
#[test]
fn other_reviews() {
    for (website, facts) in both() {
        reviewed(Ground::OnlineSalesCustomer, website, Facts { online_sales_customer: Known(true), ..facts });
        let nobody_says = Facts { online_sales_customer: Unknown, ..facts };
        stands(Standing::MayNeedReview, &[FactName::OnlineSalesCustomer], website, nobody_says);
    }
    let abroad = Facts { country_differs_from_partner: Known(true), ..intl() };
    reviewed(Ground::CountryDiffers, Site::International, abroad);
    reviewed(Ground::SalesSupportCentre, Site::China, Facts { sales_support_centre: Known(true), ..china() });
}

/// A refusal stands whatever else would be reviewed, and a review does not hide what may still refuse.
#[test]
fn refusals_come_first() {
    for (website, facts) in both() {
        let online = Facts { online_sales_customer: Known(true), ..facts };
        refused(Ground::ConsumerCloudUser, website, Facts { consumer_cloud_user: Known(true), ..online });
        let nobody_says = Facts { contracts: Unknown, ..online };
        stands(Standing::ManualReview, &[FactName::Contracts], website, nobody_says);
    }
}

/// [CN-PREREG] [I-PREREG]: one that is alive needs no other; in China it must be for this account's number (reading 18).
#[test]
fn done() {
    for (website, facts) in both() {
        let by_inviter = Facts {
            pre_registered_by: Known(Reserver::Inviter),
            pre_registered_phone_matches: if website == Site::China { Known(true) } else { Unknown },
            ..facts
        };
        let approved = |time| Facts { pre_registration_approved_at: ago(time), ..by_inviter };
        stands(Standing::Done, &[], website, approved(15.0 * DAY));
        possible(website, approved(15.5 * DAY));
        possible(website, approved(16.0 * DAY));
        // Approved is approved, whatever would refuse a new one.
        let signed = Facts { contracts: Known(Contracts::of(&[Contract::Other])), ..approved(DAY) };
        stands(Standing::Done, &[], website, signed);
    }
    let approved =
        Facts { pre_registered_by: Known(Reserver::Inviter), pre_registration_approved_at: ago(DAY), ..china() };
    possible(Site::China, Facts { pre_registered_phone_matches: Known(false), ..approved });
    possible(Site::China, approved);
}

/// A new account has no history: nothing of it is asked.
#[test]
fn new_account() {
    for (website, facts) in both() {
        let new = Facts { account: Known(Account::New), checked_at: facts.checked_at, ..Facts::default() };
        let found = pre_registration(&situation(website, new));
        assert_eq!(found.standing, Standing::MayBeRefused, "another partner may have reserved it");
        let missing: Vec<_> = found.missing().collect();
        let site =
            if website == Site::China { FactName::SalesSupportCentre } else { FactName::CountryDiffersFromPartner };
        assert_eq!(missing, [FactName::PreRegisteredBy, FactName::OnlineSalesCustomer, site]);
    }
}

#[test]
fn nothing_known() {
    for website in Site::ALL {
        let found = pre_registration(&situation(*website, Facts::default()));
        assert_eq!(found.standing, Standing::MayBeRefused);
        assert!(found.findings().all(|finding| finding.says == Says::Open));
        assert!(found.missing().next().is_some());
    }
}

/// Each ground belongs to the rule of its site.
#[test]
fn grounds_name_their_rules() {
    let rules = |website| {
        let found = pre_registration(&situation(website, Facts::default()));
        let mut rules: Vec<_> = found.findings().map(|finding| finding.rule).collect();
        rules.dedup();
        (found.findings().count(), rules)
    };
    assert_eq!(
        rules(Site::International),
        (11, vec![PreRegistrationRule::RefusedIntl, PreRegistrationRule::ManualIntl])
    );
    assert_eq!(rules(Site::Europe), (11, vec![PreRegistrationRule::RefusedEu, PreRegistrationRule::ManualIntl]));
    assert_eq!(rules(Site::China), (12, vec![PreRegistrationRule::RefusedCn, PreRegistrationRule::ManualCn]));
}

#[test]
fn every_rule_has_its_documents() {
    for rule in PreRegistrationRule::ALL {
        assert!(!rule.sources().is_empty(), "{rule} rests on a document");
    }
    let told: Vec<_> = PreRegistrationRule::ALL.iter().filter(|rule| !rule.is_asked()).collect();
    let names = [PreRegistrationRule::Cap, PreRegistrationRule::Contact, PreRegistrationRule::NeededForEmail];
    assert_eq!(told, names.each_ref());
}

// ---- what it cures ----

const LIFTED: [RuleId; 3] =
    [RuleId::RegisteredOverSevenDays, RuleId::HasCashExpenditure, RuleId::ExistingAccountNeedsEmailInvitation];

#[test]
fn it_lifts_age_and_cash() {
    for (website, facts) in both() {
        let cures = |facts| LIFTED.map(|rule| cure(rule, &situation(website, facts)));
        assert_eq!(cures(facts), [Cure::Lifts; 3]);
        assert_eq!(cures(Facts { online_sales_customer: Unknown, ..facts }), [Cure::MayNeedReview; 3]);
        assert_eq!(cures(Facts { online_sales_customer: Known(true), ..facts }), [Cure::ManualReview; 3]);
        assert_eq!(cures(Facts { contracts: Unknown, ..facts }), [Cure::MayBeRefused; 3]);
        assert_eq!(cures(Facts { cash_expenditure: Known(true), ..facts }), [Cure::Refused; 3]);
        assert_eq!(cures(Facts::default()), [Cure::MayBeRefused; 3]);
    }
}

/// [CN-PREREG] [CN-FAIL-2]: reserved by Huawei Cloud, a manual review is all there is (reading 25).
#[test]
fn pre_registered_by_huawei_has_the_review() {
    let by_huawei = Facts { pre_registered_by: Known(Reserver::Huawei), ..china() };
    let cures = |facts| cure(RuleId::PreRegisteredByHuawei, &situation(Site::China, facts));
    assert_eq!(cures(by_huawei), Cure::ManualReview);
    assert_eq!(cures(Facts { contracts: Unknown, ..by_huawei }), Cure::ManualReview);
    assert_eq!(cures(Facts { consumer_cloud_user: Known(true), ..by_huawei }), Cure::Refused);
    assert_eq!(cures(Facts::default()), Cure::ManualReview, "open, and so might be the bar");
}

#[test]
fn it_does_nothing_about_other_bars() {
    for (website, facts) in both() {
        for rule in RuleId::ALL {
            let lifted = LIFTED.contains(rule) || *rule == RuleId::PreRegisteredByHuawei;
            assert_eq!(cure(*rule, &situation(website, facts)) == Cure::Never, !lifted, "{rule}");
        }
    }
}

/// Every rule that stands in the way or may, each with what the partner can do about it.
#[test]
fn every_bar_has_its_partner_side() {
    let facts = Facts {
        cash_expenditure: Known(true),
        unpaid_bills: Known(Bills::Unpaid),
        valid_reserved_instances: Unknown,
        partner_role: Known(PartnerRole::None),
        huawei_internal_account: Known(false),
        invitation_state: Known(InvitationState::Valid),
        partner_payment: Known(PartnerPayment::Postpaid),
        partner_state: Known(PartnerState::Normal),
        ..intl()
    };
    let side = |rule, says, cure| PartnerSide { rule, says, cure };
    let sides: Vec<_> = partner_sides(&situation(Site::International, facts)).collect();
    let expected = [
        side(RuleId::RegisteredOverSevenDays, Says::Bars, Cure::Refused),
        side(RuleId::HasCashExpenditure, Says::Bars, Cure::Refused),
        side(RuleId::UnpaidBills, Says::Bars, Cure::Never),
        side(RuleId::ValidReservedInstances, Says::Open, Cure::Never),
    ];
    assert_eq!(sides, expected);
}

/// A refusal is certain only if no pre-registration is alive already. By email there may be one; by a link that
/// anybody may hold it is taken as absent (reading 1).
#[test]
fn whether_one_is_alive_already() {
    for (website, facts) in both() {
        let cash = Facts { cash_expenditure: Known(true), pre_registered_by: Unknown, ..facts };
        let by = |channel| {
            let mut situation = situation(website, cash);
            situation.invitation.channel = channel;
            pre_registration(&situation)
        };
        for channel in [Channel::Email, Channel::Activity] {
            assert_eq!(by(channel).standing, Standing::MayBeRefused, "{channel}");
            assert!(by(channel).missing().eq([FactName::PreRegisteredBy]));
        }
        for channel in [Channel::Hyperlink, Channel::Qr] {
            assert_eq!(by(channel).standing, Standing::Refused, "{channel}");
        }
    }
}

/// What cannot be true is not believed here either: see the issues of a decision.
#[test]
fn contradictions_count_as_unknown() {
    for (website, facts) in both() {
        let contradicted = Facts { account: Known(Account::New), registered_at: ago(HOUR), ..facts };
        let cash = Facts { cash_expenditure: Known(true), ..contradicted };
        stands(Standing::MayBeRefused, &[FactName::Account, FactName::CashExpenditure], website, cash);
    }
}

/// All that a website's customers can turn out to be, in the facts that grounds read.
fn anybody(random: &mut impl FnMut(u8) -> u8, website: Site) -> Facts {
    let mut facts = no_ground(website);
    let facts_read = [
        (FactName::Account, 2),
        (FactName::AccountSite, 3),
        (FactName::CashExpenditure, 2),
        (FactName::PreRegisteredBy, 4),
        (FactName::PreRegisteredPhoneMatches, 2),
        (FactName::AssociatedWith, 3),
        (FactName::EnterpriseRole, 7),
        (FactName::RewardPromotionProgram, 2),
        (FactName::ConsumerCloudUser, 2),
        (FactName::FollowedByDirectSales, 2),
        (FactName::OnlineSalesCustomer, 2),
        (FactName::CountryDiffersFromPartner, 2),
        (FactName::SalesSupportCentre, 2),
    ];
    for (fact, values) in facts_read {
        // The first value is the harmless one of most facts: often enough, nothing stands in the way.
        let value = if random(3) == 0 { random(values) } else { 0 };
        facts.set_wire(fact, Wire { code: value + 1, number: 0.0 });
    }
    facts.account = Known(Account::Existing);
    facts.registered_at = ago(f64::from(random(10)) * DAY + HOUR);
    facts.pre_registration_approved_at = ago(f64::from(random(20)) * DAY + HOUR);
    facts.contracts = Known(if random(5) == 0 { Contracts::of(&[Contract::Other]) } else { Contracts::NONE });
    facts
}

/// Whatever is learned, a refusal stays one, and nothing that was known to be possible is refused later.
#[test]
fn what_is_settled_stays_settled() {
    use Standing::{Done, ManualReview, MayBeRefused, MayNeedReview, Possible, Refused};

    let mut state = 1_u64;
    let mut random = move |below: u8| {
        state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        u8::try_from((state >> 33) % u64::from(below)).expect("below a byte")
    };
    let mut seen = Vec::new();
    for round in 0..30_000 {
        let website = [Site::International, Site::Europe, Site::China][round % 3];
        let full = anybody(&mut random, website);
        let mut fewer = full;
        for fact in FactName::ALL {
            if random(4) == 0 {
                fewer.set_wire(*fact, Wire::default());
            }
        }
        let (before, after) = [fewer, full].map(|facts| pre_registration(&situation(website, facts)).standing).into();
        let may_follow: &[Standing] = match before {
            Done => &[Done],
            Refused => &[Refused],
            Possible => &[Done, Possible],
            MayNeedReview => &[Done, Possible, MayNeedReview, ManualReview],
            ManualReview => &[Refused, ManualReview],
            MayBeRefused => Standing::ALL,
        };
        assert!(may_follow.contains(&after), "{before} became {after}: {full:?}, at first {fewer:?}");
        seen.push((before, after));
    }
    for standing in Standing::ALL {
        assert!(seen.iter().any(|(before, _)| before == standing), "nobody was {standing}");
        assert!(seen.iter().any(|(_, after)| after == standing), "nobody became {standing}");
    }
}

#[cfg(feature = "serde")]
#[test]
fn as_json() {
    let facts = Facts { cash_expenditure: Known(true), online_sales_customer: Unknown, ..intl() };
    let written = serde_json::to_value(pre_registration(&situation(Site::Europe, facts))).expect("it is plain");
    assert_eq!(written["standing"], "refused");
    assert_eq!(written["refusedBy"], serde_json::json!(["other-site", "cash-unknown-to-direct-sales"]));
    assert_eq!(written["reviewedBy"], serde_json::json!([]));
    assert_eq!(written["missing"], serde_json::json!([]));
    let first = serde_json::json!({
        "ground": "other-site", "rule": "prereg-refused-eu", "effect": "refuses", "says": "bars",
    });
    assert_eq!(written["findings"][0], first);
    let side = partner_sides(&situation(Site::Europe, facts)).next().expect("the account lives elsewhere");
    let expected = serde_json::json!({ "rule": "site-mismatch", "says": "open", "cure": "never" });
    assert_eq!(serde_json::to_value(side).expect("it is plain"), expected);
    assert_eq!(serde_json::to_value(Cure::MayNeedReview).expect("it is a name"), "may-need-review");
}
