//! The procedure: every customer, every answer, every way through.
#![cfg(not(target_arch = "wasm32"))]
#![allow(clippy::expect_used, clippy::panic, reason = "a test fails by panicking")]
#![allow(clippy::large_types_passed_by_value, reason = "situations are copied, and tests read the better for it")]

#[path = "support/claims.rs"]
mod claims;

use std::collections::{BTreeMap, BTreeSet};

use claims::clear;
use partner_association::Fact::{self, Known, Unknown};
use partner_association::json::Malformed;
use partner_association::notice::{Label, Language, Text, text};
use partner_association::procedure::{Event, Plan, Planned, Progress, Refusal, State, Status, Step, WayOut, plan};
use partner_association::prose::{self, Block, Item};
use partner_association::screen;
use partner_association::{
    Account, Bills, Channel, Decision, Edition, EnterpriseRole, Facts, Invitation, InvitationState, Model, NoticeKind,
    Outcome, Party, Question, Situation, decide,
};

use Step::{
    AcceptAgreements, AcceptInstructions, AuthorizePartner, ChooseCountry, ContactPartnerForBudget, EnableAndAssociate,
    GetInvitation, OpenInvitation, ReadInstructions, Receipt, Register, SignIn,
};

/// The published order [S3, CN-STEPS, CN-STEPS-2, CN-NOTIFY], with both ways to an account.
fn published(model: Model) -> &'static [Step] {
    match model {
        Model::Reseller => &[
            GetInvitation,
            OpenInvitation,
            ReadInstructions,
            AcceptInstructions,
            AuthorizePartner,
            Register,
            SignIn,
            ChooseCountry,
            AcceptAgreements,
            EnableAndAssociate,
            ContactPartnerForBudget,
            Receipt,
        ],
        Model::Referral => &[
            GetInvitation,
            OpenInvitation,
            AuthorizePartner,
            Register,
            SignIn,
            ChooseCountry,
            AcceptAgreements,
            EnableAndAssociate,
            Receipt,
        ],
        Model::Consulting | Model::Agency | Model::Resale => &[
            GetInvitation,
            OpenInvitation,
            ReadInstructions,
            AcceptInstructions,
            AuthorizePartner,
            Register,
            SignIn,
            AcceptAgreements,
            EnableAndAssociate,
            Receipt,
        ],
    }
}

const fn edition_of(model: Model) -> Edition {
    match model {
        Model::Reseller | Model::Referral => Edition::International,
        Model::Consulting | Model::Agency | Model::Resale => Edition::China,
    }
}

const ACCOUNTS: [Fact<Account>; 3] = [Unknown, Known(Account::New), Known(Account::Existing)];

const fn opened(model: Model, channel: Channel, facts: Facts) -> Situation {
    let edition = edition_of(model);
    Situation { invitation: Invitation { edition, model, channel, website: edition.website() }, facts }
}

/// Customers that differ in what the answer to them is.
fn customers(edition: Edition) -> Vec<Facts> {
    let clear = clear(Question::Associate, edition);
    let of_edition = match edition {
        Edition::International => Facts { unpaid_bills: Known(Bills::Unpaid), ..clear },
        Edition::China => Facts { in_arrears: Known(true), ..clear },
    };
    vec![
        Facts::default(),
        clear,
        of_edition,
        Facts { associated_with: Known(Party::OtherPartner), ..Facts::default() },
        Facts { associated_with: Known(Party::Inviter), ..clear },
        Facts { invitation_state: Known(InvitationState::Expired), ..clear },
        // A history, and no word of an account.
        Facts { cash_expenditure: Known(true), ..Facts::default() },
        // What no published rule settles.
        Facts { enterprise_role: Known(EnterpriseRole::MasterWithUnifiedMembers), ..clear },
    ]
}

/// Every edition, model, channel, account and answer.
fn situations() -> Vec<Situation> {
    let mut all = Vec::new();
    for &model in Model::ALL {
        for &channel in Channel::ALL {
            for account in ACCOUNTS {
                for facts in customers(edition_of(model)) {
                    all.push(opened(model, channel, Facts { account, ..facts }));
                }
            }
        }
    }
    all
}

fn ask(situation: &Situation) -> Decision {
    decide(Question::Associate, situation)
}

fn plan_of(situation: &Situation, progress: &Progress) -> Plan {
    plan(situation, &ask(situation), progress)
}

fn with_account(situation: &Situation, account: Account) -> Situation {
    Situation { facts: Facts { account: Known(account), ..situation.facts }, ..*situation }
}

fn is_barred(situation: &Situation, account: Account) -> bool {
    ask(&with_account(situation, account)).outcome == Outcome::Ineligible
}

fn steps_in(plan: &Plan, state: State) -> Vec<Step> {
    plan.steps().filter(|planned| planned.state == state).map(|planned| planned.step()).collect()
}

fn offered(plan: &Plan) -> Vec<Step> {
    [steps_in(plan, State::Next), steps_in(plan, State::Open)].concat()
}

fn events() -> Vec<Event> {
    let done = Step::ALL.iter().map(|&step| Event::Done(step));
    let chose = Account::ALL.iter().map(|&account| Event::Chose(account));
    done.chain(chose).chain([Event::Decline, Event::SaveForLater, Event::Resume]).collect()
}

/// Every progress that can come about in this situation, with the plan at it, from a first one on.
fn reachable(situation: &Situation, first: Progress) -> Vec<(Progress, Plan)> {
    let decision = ask(situation);
    let mut seen: Vec<(Progress, Plan)> = vec![(first, plan(situation, &decision, &first))];
    let mut place = 0;
    while let Some((progress, now)) = seen.get(place).copied() {
        for event in events() {
            if let Ok(after) = progress.after(event, &now)
                && seen.iter().all(|(earlier, _)| *earlier != after)
            {
                seen.push((after, plan(situation, &decision, &after)));
            }
        }
        place += 1;
    }
    seen
}

fn done_in_order(situation: &Situation, steps: &[Step]) -> Progress {
    steps.iter().fold(Progress::OPENED, |progress, &step| {
        let now = plan_of(situation, &progress);
        progress.after(Event::Done(step), &now).unwrap_or_else(|refusal| panic!("{step}: {refusal}"))
    })
}

fn reseller(channel: Channel, account: Fact<Account>) -> Situation {
    opened(Model::Reseller, channel, Facts { account, ..clear(Question::Associate, Edition::International) })
}

#[test]
fn the_order_is_the_published_one() {
    let mut outcomes = BTreeMap::new();
    for situation in situations() {
        let decision = ask(&situation);
        *outcomes.entry(decision.outcome).or_insert(0) += 1;
        if decision.notice == NoticeKind::AlreadyAssociated {
            continue;
        }
        let plan = plan_of(&situation, &Progress::OPENED);
        let is_of_account = |step: &Step| match step {
            Register => plan.account != Some(Account::Existing),
            SignIn => plan.account != Some(Account::New),
            _ => true,
        };
        let expected: Vec<_> =
            published(situation.invitation.model).iter().copied().filter(|step| is_of_account(step)).collect();
        assert_eq!(plan.steps().map(|planned| planned.step()).collect::<Vec<_>>(), expected, "{situation:?}");
        if let Known(account) = situation.facts.account
            && decision.issues().next().is_none()
        {
            assert_eq!(plan.account, Some(account), "{situation:?}");
        }
        for planned in plan.steps() {
            let step = planned.step();
            assert_eq!(planned.stage.optional, step == AuthorizePartner);
            assert_eq!(planned.afterwards(), matches!(step, ContactPartnerForBudget | Receipt), "{step}");
            assert_eq!(planned.either, plan.account.is_none() && matches!(step, Register | SignIn), "{step}");
            assert!(!planned.stage.sources.is_empty(), "{step}");
        }
    }
    assert!(Outcome::ALL.iter().all(|outcome| outcomes.contains_key(outcome)), "{outcomes:?}");
}

#[test]
fn what_the_answer_rules_out_is_never_offered() {
    for situation in situations() {
        let decision = ask(&situation);
        for (progress, plan) in reachable(&situation, Progress::OPENED) {
            let offered = offered(&plan);
            if plan.status == Status::Associated {
                continue;
            }
            if let Some(account) = plan.account.filter(|&account| is_barred(&situation, account)) {
                assert!(offered.iter().all(|step| *step == ReadInstructions), "{account}: {offered:?} {situation:?}");
            }
            if decision.outcome == Outcome::Ineligible {
                assert!(offered.iter().all(|step| *step == ReadInstructions), "{offered:?} {situation:?}");
                // All that is neither done nor mere reading waits, and says so.
                for planned in plan.steps() {
                    let waits = !progress.has_done(planned.step()) && planned.step() != ReadInstructions;
                    assert_eq!(planned.state == State::Waits, waits, "{} {situation:?}", planned.step());
                }
            }
            for (step, account) in [(Register, Account::New), (SignIn, Account::Existing)] {
                if is_barred(&situation, account) {
                    assert!(!offered.contains(&step), "{step} {situation:?}");
                }
            }
        }
    }
}

/// Unknown is not no.
#[test]
fn an_open_answer_rules_nothing_out() {
    let mut open = 0;
    for situation in situations() {
        let possible = |account| !is_barred(&situation, account);
        if ask(&situation).outcome != Outcome::Undetermined {
            continue;
        }
        open += 1;
        for (_, plan) in reachable(&situation, Progress::OPENED) {
            let chosen_is_possible = match plan.account {
                Some(account) => possible(account),
                None => possible(Account::New) && possible(Account::Existing),
            };
            if chosen_is_possible {
                assert_eq!(steps_in(&plan, State::Waits), [], "{situation:?}");
            }
        }
    }
    assert!(open > 100, "{open}");
}

#[test]
fn a_way_out_is_always_there() {
    for situation in situations() {
        for (_, plan) in reachable(&situation, Progress::NONE) {
            let ways = plan.ways_out();
            assert!(ways.contains(&WayOut::AskPartner));
            assert_eq!(ways.contains(&WayOut::Decline), matches!(plan.status, Status::Open | Status::Saved));
            assert_eq!(ways.contains(&WayOut::SaveForLater), plan.status == Status::Open);
            let can_resume = matches!(plan.status, Status::Saved | Status::Declined)
                && (plan.status == Status::Saved || ask(&situation).notice != NoticeKind::InvitationProblem);
            assert_eq!(plan.can_resume(), can_resume, "{situation:?}");
        }
    }
}

/// What is said to be there can be taken, and what is not said to be there cannot.
#[test]
fn events_are_accepted_as_the_plan_says() {
    for situation in situations() {
        for (progress, plan) in reachable(&situation, Progress::NONE) {
            for event in events() {
                let accepted = match event {
                    Event::Done(step) => offered(&plan).contains(&step),
                    Event::Chose(account) => {
                        plan.status == Status::Open
                            && !progress.has_done(Register)
                            && !progress.has_done(SignIn)
                            && !is_barred(&situation, account)
                    }
                    Event::Decline => plan.ways_out().contains(&WayOut::Decline),
                    Event::SaveForLater => plan.ways_out().contains(&WayOut::SaveForLater),
                    Event::Resume => plan.can_resume(),
                };
                let after = progress.after(event, &plan);
                assert_eq!(after.is_ok(), accepted, "{event:?}: {after:?} at {progress:?} of {situation:?}");
            }
        }
    }
}

#[test]
fn doing_what_is_next_leads_to_the_receipt() {
    let mut walks = 0;
    for situation in situations() {
        let decision = ask(&situation);
        if decision.outcome == Outcome::Ineligible || decision.notice == NoticeKind::AlreadyAssociated {
            continue;
        }
        for with_options in [false, true] {
            for first_way in [false, true] {
                for start in [Progress::NONE, Progress::OPENED] {
                    let ways = [Account::New, Account::Existing].map(|account| !is_barred(&situation, account));
                    let known = plan(&situation, &decision, &start).account;
                    if !(ways[0] && known != Some(Account::Existing) || ways[1] && known != Some(Account::New)) {
                        continue;
                    }
                    let mut progress = start;
                    let mut walked: Vec<Step> = progress.done().collect();
                    for _ in Step::ALL {
                        let now = plan(&situation, &decision, &progress);
                        let next: Vec<_> = now.next().collect();
                        assert!(next.len() <= 2, "{next:?}");
                        let option = steps_in(&now, State::Open).into_iter().find(|step| *step == AuthorizePartner);
                        let step = match (option.filter(|_| with_options), first_way) {
                            (Some(option), _) => Some(option),
                            (None, true) => next.first().copied(),
                            (None, false) => next.last().copied(),
                        };
                        let Some(step) = step else { break };
                        // The tie exists from that step on, and not before.
                        assert_eq!(now.status == Status::Associated, walked.contains(&EnableAndAssociate));
                        progress = progress.after(Event::Done(step), &now).expect("what is next can be done");
                        walked.push(step);
                    }
                    let taken = if progress.has_done(Register) { SignIn } else { Register };
                    let model = situation.invitation.model;
                    let expected: Vec<_> = published(model)
                        .iter()
                        .copied()
                        .filter(|step| *step != taken && (with_options || *step != AuthorizePartner))
                        .collect();
                    assert_eq!(walked, expected, "{situation:?}");
                    assert_eq!(plan(&situation, &decision, &progress).next().count(), 0);
                    walks += 1;
                }
            }
        }
    }
    assert!(walks > 1000, "{walks}");
}

/// A customer who can go on is never left without something to do.
#[test]
fn nobody_gets_stuck() {
    for situation in situations() {
        let decision = ask(&situation);
        if decision.outcome != Outcome::Eligible || decision.notice == NoticeKind::AlreadyAssociated {
            continue;
        }
        for (progress, plan) in reachable(&situation, Progress::NONE) {
            let is_complete = progress.has_done(Receipt);
            assert!(plan.next().next().is_some() || is_complete || plan.can_resume(), "{progress:?} of {situation:?}");
        }
    }
}

/// A bar appears after some steps were done.
#[test]
fn what_is_done_stays_done_and_the_rest_waits() {
    for &model in Model::ALL {
        let facts = clear(Question::Associate, edition_of(model));
        let before = opened(model, Channel::Email, facts);
        let barred = opened(model, Channel::Email, Facts { associated_with: Known(Party::OtherPartner), ..facts });
        for (progress, _) in reachable(&before, Progress::OPENED) {
            let plan = plan_of(&barred, &progress);
            assert_eq!(steps_in(&plan, State::Done), progress.done().collect::<Vec<_>>());
            let rest = |planned: &Planned| planned.state != State::Done && planned.step() != ReadInstructions;
            // A tie that exists is not undone by an answer.
            let is_tied = progress.has_done(EnableAndAssociate);
            for planned in plan.steps().filter(rest) {
                assert_eq!(planned.state == State::Waits, !is_tied, "{model}: {}", planned.step());
            }
            assert_eq!(plan.status, progress.status());
        }
    }
}

#[test]
fn internationally_an_existing_account_cannot_sign_in_by_link_or_code() {
    for &channel in Channel::ALL {
        let plan = plan_of(&reseller(channel, Unknown), &Progress::OPENED);
        let waits = matches!(channel, Channel::Hyperlink | Channel::Qr);
        assert_eq!(plan.state(SignIn), Some(if waits { State::Waits } else { State::Later }), "{channel}");
        assert_eq!(plan.state(Register), Some(State::Later), "{channel}");

        let accepted = [ReadInstructions, AcceptInstructions];
        let progress = done_in_order(&reseller(channel, Unknown), &accepted);
        let plan = plan_of(&reseller(channel, Unknown), &progress);
        let expected: &[Step] = if waits { &[Register] } else { &[Register, SignIn] };
        assert!(plan.next().eq(expected.iter().copied()), "{channel}");

        let refused = progress.after(Event::Chose(Account::Existing), &plan);
        assert_eq!(refused == Err(Refusal::RuledOut), waits, "{channel}: {refused:?}");

        // Neither choosing while it was possible is a way round it, nor being told.
        let chosen = progress
            .after(Event::Chose(Account::Existing), &plan_of(&reseller(Channel::Email, Unknown), &progress))
            .expect("by email it is possible");
        let by_this = plan_of(&reseller(channel, Unknown), &chosen);
        assert_eq!(by_this.state(EnableAndAssociate), Some(if waits { State::Waits } else { State::Later }));
        let existing = plan_of(&reseller(channel, Known(Account::Existing)), &progress);
        assert_eq!(existing.next().next(), if waits { None } else { Some(SignIn) }, "{channel}");
        assert_eq!(existing.state(EnableAndAssociate), Some(if waits { State::Waits } else { State::Later }));
    }
    for model in [Model::Referral, Model::Consulting, Model::Agency, Model::Resale] {
        for &channel in Channel::ALL {
            let situation = opened(model, channel, clear(Question::Associate, edition_of(model)));
            let plan = plan_of(&situation, &Progress::OPENED);
            assert_eq!(
                plan.state(SignIn),
                if model == Model::Referral { Some(State::Next) } else { Some(State::Later) }
            );
        }
    }
}

#[test]
fn a_choice_can_change_until_it_is_carried_out() {
    let situation = reseller(Channel::Email, Unknown);
    let progress = done_in_order(&situation, &[ReadInstructions, AcceptInstructions]);
    let choose = |progress: Progress, account| progress.after(Event::Chose(account), &plan_of(&situation, &progress));
    let new = choose(progress, Account::New).expect("either can be chosen");
    assert!(plan_of(&situation, &new).next().eq([Register]));
    assert_eq!(plan_of(&situation, &new).state(SignIn), None);
    let existing = choose(new, Account::Existing).expect("the choice can change");
    assert!(plan_of(&situation, &existing).next().eq([SignIn]));
    let plan = plan_of(&situation, &existing);
    assert_eq!(existing.after(Event::Done(Register), &plan), Err(Refusal::NotInPlan));
    let signed_in = existing.after(Event::Done(SignIn), &plan).expect("it is next");
    assert_eq!(choose(signed_in, Account::New), Err(Refusal::AlreadyDone));
    // Doing is choosing.
    let plan = plan_of(&situation, &progress);
    for (step, account) in [(Register, Account::New), (SignIn, Account::Existing)] {
        assert_eq!(progress.after(Event::Done(step), &plan).expect("both are next").account(), Some(account));
    }
    // What was chosen counts for more than what was told.
    let told = reseller(Channel::Email, Known(Account::Existing));
    let chosen = Progress::OPENED.after(Event::Chose(Account::New), &plan_of(&told, &Progress::OPENED));
    assert_eq!(plan_of(&told, &chosen.expect("a new account is no bar")).account, Some(Account::New));
}

/// A history belongs to an existing account, even if nobody said that there is one.
#[test]
fn an_account_with_a_history_is_signed_in() {
    let facts = Facts { associated_with: Known(Party::OtherPartner), ..Facts::default() };
    assert_eq!(
        plan_of(&opened(Model::Agency, Channel::Email, facts), &Progress::OPENED).account,
        Some(Account::Existing)
    );
    let contradictory = Facts { account: Known(Account::New), ..facts };
    assert_eq!(plan_of(&opened(Model::Agency, Channel::Email, contradictory), &Progress::OPENED).account, None);
}

#[test]
fn who_is_associated_already_has_nothing_to_do_here() {
    for &model in Model::ALL {
        let facts = Facts { associated_with: Known(Party::Inviter), ..Facts::default() };
        let situation = opened(model, Channel::Hyperlink, facts);
        for progress in [Progress::NONE, Progress::OPENED] {
            let plan = plan_of(&situation, &progress);
            assert_eq!(plan.status, Status::Associated);
            assert!(plan.steps().all(|planned| planned.state == State::Done));
            assert_eq!(plan.ways_out(), [WayOut::AskPartner]);
            for event in [Event::Decline, Event::SaveForLater, Event::Resume, Event::Chose(Account::New)] {
                assert_eq!(progress.after(event, &plan), Err(Refusal::IsAssociated));
            }
            assert_eq!(progress.after(Event::Done(EnableAndAssociate), &plan), Err(Refusal::NotInPlan));
        }
    }
}

/// Who has just been tied still has to ask for a budget, whatever has become of the invitation.
#[test]
fn after_the_tie_only_what_follows_it_is_left() {
    let situation = reseller(Channel::Email, Unknown);
    let tied = done_in_order(
        &situation,
        &[ReadInstructions, AcceptInstructions, SignIn, ChooseCountry, AcceptAgreements, EnableAndAssociate],
    );
    assert_eq!(tied.status(), Status::Associated);
    let later = [
        Facts { associated_with: Known(Party::Inviter), ..situation.facts },
        Facts { invitation_state: Known(InvitationState::CodeUsed), ..situation.facts },
        situation.facts,
    ];
    for facts in later {
        let plan = plan_of(&Situation { facts, ..situation }, &tied);
        assert!(plan.next().eq([ContactPartnerForBudget]));
        // The receipt comes when it comes, and the partner can be authorized at any time.
        assert_eq!(steps_in(&plan, State::Open), [AuthorizePartner, Receipt]);
        assert_eq!(steps_in(&plan, State::Later), []);
        assert_eq!(tied.after(Event::Decline, &plan), Err(Refusal::IsAssociated));
    }
}

#[test]
fn what_was_saved_or_declined_can_be_taken_up_again() {
    let situation = reseller(Channel::Email, Unknown);
    let steps = [ReadInstructions, AcceptInstructions, SignIn, ChooseCountry, AcceptAgreements];
    let ready = done_in_order(&situation, &steps);
    let expired = Situation {
        facts: Facts { invitation_state: Known(InvitationState::Expired), ..situation.facts },
        ..situation
    };
    let take = |progress: Progress, event| progress.after(event, &plan_of(&situation, &progress));

    // Enabling can be put off; until then there is no tie.
    let saved = take(ready, Event::SaveForLater).expect("it is a way out");
    assert_eq!(saved.status(), Status::Saved);
    assert_eq!(offered(&plan_of(&situation, &saved)), []);
    assert_eq!(take(saved, Event::Done(EnableAndAssociate)), Err(Refusal::IsSaved));
    assert_eq!(take(saved, Event::SaveForLater), Err(Refusal::IsSaved));
    assert_eq!(take(saved, Event::Chose(Account::New)), Err(Refusal::IsSaved));
    assert_eq!(take(saved, Event::Resume), Ok(ready));
    // By then the invitation may be over: the customer is let in, and finds that all waits.
    let resumed = saved.after(Event::Resume, &plan_of(&expired, &saved)).expect("there is something to resume");
    assert_eq!(plan_of(&expired, &resumed).state(EnableAndAssociate), Some(State::Waits));

    for progress in [ready, saved] {
        let declined = take(progress, Event::Decline).expect("it is a way out");
        assert_eq!(declined.status(), Status::Declined);
        assert_eq!(offered(&plan_of(&situation, &declined)), []);
        assert!(declined.done().eq(ready.done()));
        assert_eq!(take(declined, Event::Done(EnableAndAssociate)), Err(Refusal::IsDeclined));
        assert_eq!(take(declined, Event::Decline), Err(Refusal::IsDeclined));
        assert_eq!(take(declined, Event::SaveForLater), Err(Refusal::IsDeclined));
        assert_eq!(take(declined, Event::Chose(Account::New)), Err(Refusal::IsDeclined));
        assert_eq!(take(declined, Event::Resume), Ok(ready));
        let over = declined.after(Event::Resume, &plan_of(&expired, &declined));
        assert_eq!(over, Err(Refusal::InvitationIsOver));
    }
}

#[test]
fn refusals() {
    let situation = reseller(Channel::Hyperlink, Unknown);
    let barred =
        Situation { facts: Facts { associated_with: Known(Party::OtherPartner), ..situation.facts }, ..situation };
    let refused = |situation: &Situation, event| Progress::OPENED.after(event, &plan_of(situation, &Progress::OPENED));
    for (situation, event, refusal) in [
        (&situation, Event::Done(OpenInvitation), Refusal::AlreadyDone),
        (&situation, Event::Done(AcceptInstructions), Refusal::NotYet),
        (&situation, Event::Done(AuthorizePartner), Refusal::NotYet),
        (&situation, Event::Done(EnableAndAssociate), Refusal::NotYet),
        (&situation, Event::Done(Receipt), Refusal::NotYet),
        (&situation, Event::Done(SignIn), Refusal::RuledOut),
        (&situation, Event::Chose(Account::Existing), Refusal::RuledOut),
        (&situation, Event::Resume, Refusal::IsOpen),
        (&barred, Event::Done(AcceptInstructions), Refusal::RuledOut),
        (&barred, Event::Done(EnableAndAssociate), Refusal::RuledOut),
        (&opened(Model::Referral, Channel::Email, Facts::default()), Event::Done(ReadInstructions), Refusal::NotInPlan),
        (&opened(Model::Agency, Channel::Email, Facts::default()), Event::Done(ChooseCountry), Refusal::NotInPlan),
    ] {
        assert_eq!(refused(situation, event), Err(refusal), "{event:?}");
    }
    assert_eq!(Refusal::NotYet.to_string(), "not-yet");
}

/// Nobody knows what would be agreed to in a model of another edition.
#[test]
fn without_a_model_there_is_only_looking() {
    for (edition, model) in [(Edition::International, Model::Agency), (Edition::China, Model::Reseller)] {
        let invitation = Invitation { edition, model, channel: Channel::Email, website: edition.website() };
        let situation = Situation { invitation, facts: clear(Question::Associate, edition) };
        let plan = plan_of(&situation, &Progress::OPENED);
        assert!(plan.next().eq([ReadInstructions]), "{model}");
        let waiting: Vec<_> = plan.steps().skip(3).collect();
        assert!(waiting.len() > 5 && waiting.iter().all(|planned| planned.state == State::Waits), "{model}");
        assert_eq!(plan.edition(), edition);
    }
}

#[test]
fn events_have_names() {
    let names: BTreeSet<_> = events().into_iter().map(Event::name).collect();
    assert_eq!(names.len(), events().len());
    for event in events() {
        assert_eq!(Event::named(event.name()), Some(event));
    }
    for name in ["", "Register", "ask-partner", "saved"] {
        assert_eq!(Event::named(name), None, "{name}");
    }
}

#[test]
fn a_plan_as_json() {
    let situation = reseller(Channel::Hyperlink, Unknown);
    let progress = done_in_order(&situation, &[ReadInstructions, AcceptInstructions]);
    let json = serde_json::to_value(plan_of(&situation, &progress)).expect("a plan is plain data");
    assert_eq!(json["status"], "open");
    assert!(json["account"].is_null());
    assert_eq!(json["next"], serde_json::json!(["register"]));
    assert_eq!(json["waysOut"], serde_json::json!(["decline", "ask-partner", "save-for-later"]));
    assert_eq!(json["canResume"], false);
    let steps = json["steps"].as_array().expect("steps are a list");
    assert_eq!(
        steps[5].to_string(),
        r#"{"step":"register","state":"next","optional":false,"either":true,"afterwards":false,"sources":["S3","REG"]}"#
    );
    let states: Vec<_> = steps.iter().map(|step| step["state"].as_str().expect("a name")).collect();
    let later = ["later"; 5];
    assert_eq!(states, [["done"; 4].as_slice(), &["open", "next", "waits"], &later].concat());
}

#[test]
fn progress_survives_json() {
    let mut read = 0;
    for situation in situations().into_iter().step_by(5) {
        for (progress, _) in reachable(&situation, Progress::NONE) {
            let json = serde_json::to_string(&progress).expect("progress is plain data");
            assert_eq!(serde_json::from_str::<Progress>(&json).expect("what was written can be read"), progress);
            read += 1;
        }
    }
    assert!(read > 1000, "{read}");
    assert_eq!(
        serde_json::to_string(&Progress::default()).expect("progress is plain data"),
        r#"{"status":"open","account":null,"done":["get-invitation","open-invitation"]}"#
    );
}

#[test]
fn progress_that_cannot_be_is_an_error_that_names_the_key() {
    let cases = [
        (r#"{"done":[]}"#, "status", r#"status is missing; expected "open", "saved", "declined" or "associated""#),
        (
            r#"{"status":"opened","done":[]}"#,
            "status",
            r#"status is "opened"; expected "open", "saved", "declined" or "associated"; did you mean "open"?"#,
        ),
        (
            r#"{"status":"open","done":"none"}"#,
            "done",
            r#"done is "none"; expected an array of "get-invitation", "open-inv"#,
        ),
        (r#"{"status":"open","done":["enable"]}"#, "done", r#"done is "enable"; expected "get-invitation""#),
        (r#"{"status":"open","done":[7]}"#, "done", r#"done is 7; expected "get-invitation""#),
        (
            r#"{"status":"open","done":["register","register"]}"#,
            "done",
            r#"done is "register"; expected each only once"#,
        ),
        (
            r#"{"status":"open","account":true,"done":[]}"#,
            "account",
            r#"account is true; expected "new" or "existing""#,
        ),
        (r#"{"status":"open","done":[],"don":[]}"#, "don", r#"unknown key "don"; did you mean "done"?"#),
        (r#"{"status":"open","status":"saved","done":[]}"#, "status", "status is given twice"),
        (
            r#"{"status":"associated","done":[]}"#,
            "status",
            r#"status is "associated"; expected "associated" if and only if enable-and-associate is done"#,
        ),
        (
            r#"{"status":"saved","done":["enable-and-associate"]}"#,
            "status",
            r#"status is "saved"; expected "associated" if"#,
        ),
        (
            r#"{"status":"open","account":"new","done":["register","sign-in"]}"#,
            "done",
            "done is an array; expected only one of register and sign-in",
        ),
        (
            r#"{"status":"open","account":"existing","done":["register"]}"#,
            "account",
            r#"account is "existing"; expected "new" after register"#,
        ),
        (
            r#"{"status":"open","done":["sign-in"]}"#,
            "account",
            r#"account is missing; expected "existing" after sign-in"#,
        ),
    ];
    for (json, key, message) in cases {
        let error: Malformed = Progress::read(&serde_json::from_str(json).expect("it is JSON")).expect_err(json);
        assert_eq!(error.key(), key, "{json}");
        assert!(error.to_string().starts_with(message), "{error}");
        let said = serde_json::from_str::<Progress>(json).expect_err(json).to_string();
        assert!(said.starts_with(message), "{said}");
    }
}

/// What stands on the screen, item by item: the number, the state as a class, and the words.
fn on_screen(plan: &Plan) -> Vec<(Option<&'static str>, &'static str, String)> {
    let blocks = screen::steps(&Language::En, plan);
    let [Block::Section { name: "steps", blocks }] = blocks.as_slice() else { panic!("{blocks:?}") };
    let list = blocks.iter().find_map(|block| if let Block::List(items) = block { Some(items) } else { None });
    let words = |item: &Item<'_>| prose::text(Language::En, &item.blocks);
    list.expect("steps are a list").iter().map(|item| (item.mark, item.kind, words(item))).collect()
}

#[test]
fn the_screen_shows_every_step_and_how_it_stands() {
    for situation in situations().into_iter().step_by(7) {
        for (_, plan) in reachable(&situation, Progress::OPENED) {
            let shown = on_screen(&plan);
            assert_eq!(shown.len(), plan.steps().count());
            for ((mark, kind, words), planned) in shown.iter().zip(plan.steps()) {
                let step = planned.step();
                assert_eq!(*kind, planned.state.name());
                assert!(words.starts_with(text(Language::En, Text::Step(step))), "{words}");
                assert!(words.contains(text(Language::En, Text::StepHelp(step))), "{words}");
                assert_eq!(words.contains("(Done)"), planned.state == State::Done, "{words}");
                assert_eq!(words.contains("(Next)"), planned.state == State::Next, "{words}");
                assert_eq!(words.contains("(Later)"), planned.state == State::Later, "{words}");
                assert_eq!(words.contains("(On hold)"), planned.state == State::Waits, "{words}");
                let is_optional = planned.stage.optional && planned.state != State::Done;
                assert_eq!(words.contains("(Optional)"), is_optional, "{words}");
                let is_choice = plan.rules_out(Account::New) == plan.rules_out(Account::Existing);
                assert_eq!(words.contains("(One of the two)"), planned.either && is_choice, "{words}");
                let is_ahead =
                    planned.afterwards() && planned.state != State::Done && plan.status != Status::Associated;
                assert_eq!(words.contains("(Once associated)"), is_ahead, "{words}");
                assert!(mark.is_some_and(|mark| mark.parse::<usize>().is_ok()));
            }
            // Numbered in order, and two ways to one account share a number.
            let numbers: Vec<usize> =
                shown.iter().map(|(mark, _, _)| mark.expect("a number").parse().expect("a number")).collect();
            let expected: Vec<_> = plan
                .steps()
                .scan(0, |number, planned| {
                    *number += usize::from(!(planned.either && planned.step() == SignIn));
                    Some(*number)
                })
                .collect();
            assert_eq!(numbers, expected);
        }
    }
}

#[test]
fn the_screen_shows_every_way_out_and_how_it_stands() {
    let situation = reseller(Channel::Email, Unknown);
    let expired = Situation {
        facts: Facts { invitation_state: Known(InvitationState::Expired), ..situation.facts },
        ..situation
    };
    let barred = Situation { facts: Facts { unpaid_bills: Known(Bills::Unpaid), ..situation.facts }, ..situation };
    let tied = Situation { facts: Facts { associated_with: Known(Party::Inviter), ..situation.facts }, ..situation };
    let take = |event| Progress::OPENED.after(event, &plan_of(&situation, &Progress::OPENED)).expect("a way out");
    let standings =
        [Label::StepsWait, Label::StepsSaved, Label::StepsDeclined, Label::StepsOver, Label::StepsAssociated];
    for (situation, progress, standing) in [
        (situation, Progress::OPENED, None),
        (barred, Progress::OPENED, Some(Label::StepsWait)),
        (situation, take(Event::SaveForLater), Some(Label::StepsSaved)),
        (situation, take(Event::Decline), Some(Label::StepsDeclined)),
        (expired, take(Event::Decline), Some(Label::StepsOver)),
        (tied, Progress::OPENED, Some(Label::StepsAssociated)),
    ] {
        let plan = plan_of(&situation, &progress);
        for &language in Language::ALL {
            let page = prose::text(language, &screen::steps(&language, &plan));
            for label in standings {
                let said = page.contains(text(language, Text::Label(label)));
                assert_eq!(said, Some(label) == standing, "{label}: {page}");
            }
            for &way in WayOut::ALL {
                let said = page.contains(text(language, Text::WayOutHelp(way)));
                assert_eq!(said, plan.ways_out().contains(&way), "{way}: {page}");
            }
        }
    }
}

/// What holds in one edition, or by one channel, is said there and nowhere else.
#[test]
fn notes_are_of_their_edition() {
    for &model in Model::ALL {
        for &channel in Channel::ALL {
            let situation = opened(model, channel, Facts::default());
            let plan = plan_of(&situation, &Progress::OPENED);
            let page = prose::text(Language::En, &screen::steps(&Language::En, &plan));
            let says = |label| page.contains(text(Language::En, Text::Label(label)));
            let is_china = edition_of(model) == Edition::China;
            assert_eq!(says(Label::RegisterInternational), !is_china, "{model}");
            assert_eq!(says(Label::RegisterChina), is_china, "{model}");
            assert_eq!(says(Label::ReceiptChina), is_china, "{model}");
            let is_link = matches!(channel, Channel::Hyperlink | Channel::Qr);
            assert_eq!(says(Label::SignInNeedsEmail), model == Model::Reseller && is_link, "{model}, {channel}");
            // One of two that waits does not make the whole wait.
            assert!(!says(Label::StepsWait), "{model}, {channel}");
        }
    }
}

#[test]
fn steps_and_ways_out_are_named_by_what_is_done() {
    let names = |language| -> Vec<&str> {
        let steps = Step::ALL.iter().map(|&step| text(language, Text::Step(step)));
        steps.chain(WayOut::ALL.iter().map(|&way| text(language, Text::WayOut(way)))).collect()
    };
    for &language in Language::ALL {
        let once: BTreeSet<_> = names(language).into_iter().collect();
        assert_eq!(once.len(), Step::ALL.len() + WayOut::ALL.len());
    }
    for name in names(Language::En) {
        assert!(name.split(' ').count() <= 6, "{name}");
        assert!(!name.ends_with('.') && !name.starts_with("You"), "{name}");
    }
}

/// What a step needs, brings or costs.
#[test]
fn help_says_what_matters() {
    const MATTERS: &[(Text, &[&str], &[&str])] = &[
        (Text::StepHelp(AcceptInstructions), &["no association", "disclosure"], &["无法关联", "披露"]),
        (Text::StepHelp(AuthorizePartner), &["optional", "later"], &["可选", "以后"]),
        (
            Text::StepHelp(ChooseCountry),
            &["billing address", "law", "tax", "cannot be changed"],
            &["账单地址", "法律", "税费", "不能更改"],
        ),
        (Text::StepHelp(EnableAndAssociate), &["Only this associates", "put it off"], &["完成这一步", "以后再开通"]),
        (
            Text::StepHelp(ContactPartnerForBudget),
            &["budget", "unfrozen", "distributor", "costing"],
            &["预算", "解冻", "总经销商", "费用"],
        ),
        (
            Text::Label(Label::RegisterInternational),
            &["law", "tax", "cannot be changed"],
            &["法律", "税费", "不能更改"],
        ),
        (Text::Label(Label::RegisterChina), &["phone number", "pre-registered"], &["手机号", "报备"]),
        (Text::Label(Label::SignInNeedsEmail), &["by email"], &["电子邮件"]),
        (Text::WayOutHelp(WayOut::Decline), &["change your mind"], &["改变主意"]),
        (Text::WayOutHelp(WayOut::SaveForLater), &["no association", "expire"], &["关联并不存在", "过期"]),
    ];
    for (which, english, chinese) in MATTERS {
        for (language, words) in [(Language::En, english), (Language::ZhCn, chinese)] {
            for word in *words {
                assert!(text(language, *which).contains(word), "{which:?} without {word}: {}", text(language, *which));
            }
        }
    }
}
