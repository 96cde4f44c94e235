//! 简体中文，用国际站的术语。

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
mod sources;

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
        Text::Source(source) => sources::title(source),
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
        Actor::Customer => "由您处理",
        Actor::Partner => "由合作伙伴处理",
        Actor::Nobody => "暂时谁也无法解除",
    }
}

const fn heading(kind: NoticeKind) -> &'static str {
    match kind {
        NoticeKind::AlreadyAssociated => "您已是该合作伙伴的客户",
        NoticeKind::InvitationProblem => "这个邀请无法使用",
        NoticeKind::BlockedFinal => "按目前的情况，无法办理",
        NoticeKind::BlockedUseOtherAccount => "您需要换用其他账号",
        NoticeKind::BlockedWait => "目前还不行",
        NoticeKind::BlockedNeedsPartner => "需要合作伙伴先行处理",
        NoticeKind::BlockedFixableByCustomer => "还差一步：请先处理下列事项",
        NoticeKind::MoreFactsNeeded => "我们还无法判断",
        NoticeKind::ServerMustDecide => "只有华为云能判断",
        NoticeKind::ProceedWithConsequences => "按公布的条件，没有发现障碍",
        NoticeKind::Proceed => "就我们所知，没有发现障碍",
    }
}

const fn body(kind: NoticeKind) -> &'static str {
    match kind {
        NoticeKind::AlreadyAssociated => "您无需再做什么。可到账号的“我的合作伙伴”查看。",
        NoticeKind::InvitationProblem => "合作伙伴可以给您发送新的邀请。如有其他障碍，也列在这里。",
        NoticeKind::BlockedFinal => "官方没有公布解决办法。您的华为云客户经理可能了解更多。",
        NoticeKind::BlockedUseOtherAccount => "这个账号不行，换一个账号也许可以。",
        NoticeKind::BlockedWait => "这个障碍到时会自行解除。您可以等待，也可以申请提前解除。",
        NoticeKind::BlockedNeedsPartner => "这些障碍您自己无法解除。请把这里列出的内容告诉合作伙伴。",
        NoticeKind::BlockedFixableByCustomer => "这些障碍您自己可以解除。处理后请重新检查。",
        NoticeKind::MoreFactsNeeded => "就目前所知没有障碍，但还缺少一些信息。",
        NoticeKind::ServerMustDecide => "信息已经齐全，但公布的规则有未说明之处。您确认时，华为云会检查。",
        NoticeKind::ProceedWithConsequences => "请先阅读相关变化和须知（如有）。您确认时，华为云会检查。",
        NoticeKind::Proceed => "您可以继续。您确认时，华为云会检查。",
    }
}

const fn issue(kind: IssueKind) -> &'static str {
    match kind {
        IssueKind::InTheFuture => "该日期晚于当前时间，我们将其视为未知。",
        IssueKind::Unreadable => "该内容无法识别，我们将其视为未知。",
        IssueKind::Contradiction => "这些信息相互矛盾，我们将其视为未知。",
        IssueKind::OtherEdition => "该信息属于另一版本的站点，我们将其视为未知。",
    }
}
