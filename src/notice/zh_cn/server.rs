//! What the server's word amounts to, and what it makes of an answer.

use crate::failures::WordKind;
use crate::reconcile::{Ending, Reason};

pub(super) const fn word(kind: WordKind) -> &'static str {
    match kind {
        WordKind::Associated => "华为云答复：您已关联本合作伙伴。",
        WordKind::Pending => "华为云没有及时答复，您可能已关联，也可能没有。请稍后先到“我的合作伙伴”查看，再决定是否重试。",
        WordKind::Refused => "华为云答复：目前不可行。",
        WordKind::Retry => "华为云没有作出任何决定。请稍后重试。",
        WordKind::RequestProblem => "华为云无法采用这一请求，没有对您的账号作出任何决定。请检查您填写的内容；如果无误，请告诉本页面的运营方。",
        WordKind::Unknown => "华为云的答复是我们不认识的，既不代表可行，也不代表不行。请先到“我的合作伙伴”查看，再决定是否重试。",
    }
}

/// What the server's word made of an answer: the heading, and the line under it.
pub(super) const fn ending(ending: Ending) -> (&'static str, &'static str) {
    match ending {
        Ending::Same => ("服务器的结果相同", "服务器已按自己掌握的信息检查。"),
        Ending::Stricter => ("服务器发现了更多障碍", "存在的障碍或尚不明确的地方，比本页面所能判断的更多。初步结果已替换为服务器的结果。"),
        Ending::Laxer => ("服务器发现的障碍更少", "存在的障碍或尚不明确的地方，比本页面所能判断的更少。初步结果已替换为服务器的结果。"),
        Ending::Different => ("服务器给出了不同的结果", "先前显示的内容并非全部成立，另有其他情况。初步结果已替换为服务器的结果。"),
        Ending::Pending => ("服务器尚未处理完毕", "目前还不知道您是否已经关联。在得知之前，保留初步结果。"),
        Ending::Undecided => ("没有作出任何决定", "这既不是同意，也不是拒绝。保留初步结果。"),
        Ending::Unreachable => ("无法连接服务器", "没有作出任何决定。保留初步结果，请稍后重新检查。"),
    }
}

pub(super) const fn reason(reason: Reason) -> &'static str {
    match reason {
        Reason::OtherRulebook => "服务器采用了另一版本的规则。请重新加载本页面，以使用同一版本。",
        Reason::TimePassed => "两次检查之间，有期限已过。",
        Reason::ServerKnowsMore => "服务器掌握了本页面不知道的信息。",
        Reason::FactsDiffer => "本页面得到的信息与服务器掌握的不一致。",
        Reason::PassedRule => "华为云指出了一项条件，本页面原先认为已经符合或者并不适用。",
        Reason::Unforeseen => "据我们所知，公布的规则无法解释这一拒绝。请向华为云客服询问原因。",
    }
}
