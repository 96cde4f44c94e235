//! English.

mod clauses;
mod consequences;
mod facts;
mod flow;
mod labels;
mod page;
mod partner;
mod procedure;
mod questions;
mod rules;
mod server;

use super::Text;
use crate::decision::{IssueKind, NoticeKind};
use crate::rule::Actor;

pub(super) const fn text(text: Text) -> &'static str {
    match text {
        Text::Condition(rule) => rules::condition(rule),
        Text::Barred(rule) => rules::barred(rule),
        Text::Remedy(rule) => rules::remedy(rule),
        Text::Open(rule) => rules::open(rule),
        Text::Fact(fact) => facts::fact_name(fact),
        Text::Actor(who) => actor(who),
        Text::Heading(kind) => heading(kind),
        Text::Body(kind) => body(kind),
        Text::Issue(kind) => issue(kind),
        Text::Consequence(id) => consequences::consequence(id).0,
        Text::More(id) => consequences::consequence(id).1,
        Text::Aspect(aspect) => labels::aspect(aspect),
        Text::ToPartner(rule) => partner::to_partner(rule).0,
        Text::AskPartner(rule) => partner::to_partner(rule).1,
        Text::Cure(cure) => partner::cure(cure),
        Text::Standing(standing) => partner::standing(standing),
        Text::Ground(ground) => partner::ground(ground),
        Text::ServerWord(kind) => server::word(kind),
        Text::Ending(ending) => server::ending(ending).0,
        Text::EndingHelp(ending) => server::ending(ending).1,
        Text::Reason(reason) => server::reason(reason),
        Text::Step(step) => procedure::step(step).0,
        Text::StepHelp(step) => procedure::step(step).1,
        Text::WayOut(way_out) => procedure::way_out(way_out).0,
        Text::WayOutHelp(way_out) => procedure::way_out(way_out).1,
        Text::Purpose(purpose) => procedure::purpose(purpose).0,
        Text::PurposeHelp(purpose) => procedure::purpose(purpose).1,
        Text::Clause(part) => clauses::clause(part),
        Text::Instructions(which) => clauses::title(which),
        Text::Link(to) => clauses::link(to),
        Text::Source(source) => source.document().title,
        Text::Question(asked) => questions::question(asked).0,
        Text::QuestionHelp(asked) => questions::question(asked).1,
        Text::Answer(answer) => questions::answer(answer),
        Text::Label(word) => labels::label(word),
        Text::Page(word) => page::page(word),
        Text::Flow(word) => flow::flow(word),
    }
}

const fn actor(who: Actor) -> &'static str {
    match who {
        Actor::Customer => "Your move",
        Actor::Partner => "Your partner’s move",
        Actor::Nobody => "Nobody can lift this at once",
    }
}

const fn heading(kind: NoticeKind) -> &'static str {
    match kind {
        NoticeKind::AlreadyAssociated => "You are already this partner’s customer",
        NoticeKind::InvitationProblem => "This invitation does not work",
        NoticeKind::BlockedFinal => "As things are, this is not possible",
        NoticeKind::BlockedUseOtherAccount => "You need another account",
        NoticeKind::BlockedWait => "Not at the moment",
        NoticeKind::BlockedNeedsPartner => "Your partner needs to act first",
        NoticeKind::BlockedFixableByCustomer => "Not yet: something to settle first",
        NoticeKind::MoreFactsNeeded => "We cannot tell yet",
        NoticeKind::ServerMustDecide => "Only Huawei Cloud can tell",
        NoticeKind::ProceedWithConsequences => "Nothing published stands in the way",
        NoticeKind::Proceed => "Nothing we know stands in the way",
    }
}

const fn body(kind: NoticeKind) -> &'static str {
    match kind {
        NoticeKind::AlreadyAssociated => "There is nothing to do. See My Partner in your account.",
        NoticeKind::InvitationProblem => "Your partner can send you a new one. Anything else in the way is listed here too.",
        NoticeKind::BlockedFinal => "No way round it is published. Your Huawei Cloud account manager may know more.",
        NoticeKind::BlockedUseOtherAccount => "This one will not do, but another may.",
        NoticeKind::BlockedWait => "What stands in the way ends by itself. You can wait, or ask for it to end sooner.",
        NoticeKind::BlockedNeedsPartner => "What stands in the way is not in your hands. Tell your partner what is listed here.",
        NoticeKind::BlockedFixableByCustomer => "You can lift what stands in the way yourself. Then check again.",
        NoticeKind::MoreFactsNeeded => "Nothing we know so far stands in the way, but some answers are missing.",
        NoticeKind::ServerMustDecide => "Nothing is missing, but the published rules leave something open. Huawei Cloud will check when you confirm.",
        NoticeKind::ProceedWithConsequences => "First read what changes for you, and any instructions. Huawei Cloud will check when you confirm.",
        NoticeKind::Proceed => "You can go on. Huawei Cloud will check when you confirm.",
    }
}

const fn issue(kind: IssueKind) -> &'static str {
    match kind {
        IssueKind::InTheFuture => "This date lies in the future. We took it as unknown.",
        IssueKind::Unreadable => "This value could not be read. We took it as unknown.",
        IssueKind::Contradiction => "These details contradict each other. We took them as unknown.",
        IssueKind::OtherEdition => "This belongs to the other edition. We took it as unknown.",
    }
}
