//! The notices as they are laid out for whoever ticks a box.
#![expect(clippy::panic, reason = "a test stops where it fails")]

use partner_association::consent::{NoticeId, Purpose};
use partner_association::consequences::ConsequenceId;
use partner_association::notice::{Clause, Instructions, Label, Language, Text, text};
use partner_association::prose::{Block, Line, Span};
use partner_association::screen::{Parties, notice};
use partner_association::{Edition, Model};

use crate::{EN, ZH};

const NAMED: Parties<'_> = Parties { partner: Some("Example & Partners"), distributor: Some("Example Distribution") };

/// What a block shows, in order: numbers of items, and lines.
fn walk(blocks: &[Block<'_>], shown: &mut Vec<String>) {
    for block in blocks {
        match block {
            Block::Section { blocks, .. } | Block::In { blocks, .. } => walk(blocks, shown),
            Block::Heading(line) | Block::Paragraph(line) => shown.push(said(line)),
            Block::List(items) => {
                for item in items {
                    shown.extend(item.mark.map(str::to_owned));
                    walk(&item.blocks, shown);
                }
            }
            Block::Pairs(pairs) => shown.extend(pairs.iter().flat_map(|(label, value)| [said(label), said(value)])),
            Block::Fold { .. }
            | Block::Choice { .. }
            | Block::Question { .. }
            | Block::Button { .. }
            | Block::Verbatim(_) => panic!("no part of a notice: {block:?}"),
        }
    }
}

fn said(line: &Line<'_>) -> String {
    let words = line.iter().map(|span| match span {
        Span::Text(words) | Span::Code(words) | Span::Link { text: words, .. } => words.as_ref(),
        Span::Strong(_) | Span::Tag { .. } | Span::Time(..) => panic!("no part of a notice: {span:?}"),
    });
    words.collect()
}

fn shown(language: Language, id: NoticeId, parties: Parties<'_>) -> Vec<String> {
    let mut shown = Vec::new();
    walk(&notice(&language, id, parties), &mut shown);
    shown
}

/// The numbers and the words of clauses, each before what stands under it.
fn clauses(language: Language, clauses: impl IntoIterator<Item = Clause>) -> Vec<String> {
    let lines = clauses.into_iter().flat_map(|clause| {
        let link = clause.link().map(|link| text(language, Text::Link(link)));
        [clause.number(), Some(text(language, Text::Clause(clause))), link].into_iter().flatten()
    });
    lines.map(str::to_owned).collect()
}

/// Whether it is shown in one piece, in this order and once.
fn is_once_in(part: &[String], whole: &[String]) -> bool {
    whole.windows(part.len()).filter(|window| *window == part).count() == 1
}

/// Every notice in every language, with nobody named and with both.
fn every_notice() -> impl Iterator<Item = (Language, NoticeId, Parties<'static>)> {
    Language::ALL.iter().flat_map(|&language| {
        let all = NoticeId::ALL.iter().flat_map(|&id| [(id, Parties::default()), (id, NAMED)]);
        all.map(move |(id, parties)| (language, id, parties))
    })
}

#[test]
fn a_notice_is_a_section_that_begins_with_its_only_heading() {
    for (language, id, parties) in every_notice() {
        let blocks = notice(&language, id, parties);
        let [Block::Section { name, blocks }] = blocks.as_slice() else { panic!("{id}: {blocks:?}") };
        assert_eq!(*name, id.purpose().name(), "{id}");
        let headings: Vec<_> =
            blocks.iter().enumerate().filter(|(_, block)| matches!(block, Block::Heading(_))).collect();
        assert!(matches!(headings.as_slice(), [(0, _)]), "{id}: {headings:?}");
    }
}

#[test]
fn nothing_in_a_notice_is_empty() {
    for (language, id, parties) in every_notice() {
        let shown = shown(language, id, parties);
        assert!(shown.iter().all(|line| !line.is_empty()), "{id}, {}: {shown:#?}", language.tag());
    }
}

/// So that whoever has it in hand can say which one it is.
#[test]
fn a_notice_ends_with_its_name_and_version() {
    for (language, id, parties) in every_notice() {
        let shown = shown(language, id, parties);
        let [.., _, name, _, version] = shown.as_slice() else { panic!("{id}: {shown:?}") };
        assert_eq!((name.as_str(), version.as_str()), (id.name(), id.version()));
        assert!(version.parse::<jiff::civil::Date>().is_ok(), "{id}: {version}");
        assert_eq!(NoticeId::named(id.name()), Some(id));
    }
}

#[test]
fn the_instructions_are_shown_whole_in_their_order() {
    for &language in Language::ALL {
        for &which in Instructions::ALL {
            let shown = shown(language, NoticeId::Instructions(which), Parties::default());
            let whole = clauses(language, which.clauses().iter().copied());
            assert!(is_once_in(&whole, &shown), "{which}, {}: {shown:#?}", language.tag());
            let before = shown.iter().position(|line| *line == whole[0]).unwrap();
            let [title, rest @ ..] = &shown[..before] else { panic!("{which}: no title") };
            assert_eq!(title, text(language, Text::Instructions(which)));
            for said in [which.official_title(), text(language, Text::Label(Label::OurWords))] {
                assert!(rest.iter().any(|line| line == said), "{which}, {}: no {said:?}", language.tag());
            }
            let printed = match which.edition() {
                Edition::International => vec!["01", "2024-01-30"],
                Edition::China => vec![text(language, Text::Label(Label::NoIssueOrDate))],
            };
            assert!(printed.iter().all(|printed| rest.iter().any(|line| line == printed)), "{which}: {rest:?}");
        }
    }
}

/// The instructions name no party, so that their evidence is the same for everybody.
#[test]
fn the_instructions_are_the_same_for_every_partner() {
    for &language in Language::ALL {
        for &which in Instructions::ALL {
            let id = NoticeId::Instructions(which);
            assert_eq!(notice(&language, id, Parties::default()), notice(&language, id, NAMED), "{which}");
        }
    }
}

/// The official text is marked as foreign where it is, and links lead to pages of the vendor.
#[test]
fn links_are_safe_and_say_their_language() {
    fn links<'b>(blocks: &'b [Block<'_>], found: &mut Vec<&'b Span<'b>>) {
        for block in blocks {
            match block {
                Block::Section { blocks, .. } => links(blocks, found),
                Block::List(items) => items.iter().for_each(|item| links(&item.blocks, found)),
                Block::Heading(line) | Block::Paragraph(line) => found.extend(line),
                Block::Pairs(pairs) => found.extend(pairs.iter().flat_map(|(label, value)| label.iter().chain(value))),
                _ => {}
            }
        }
    }
    for (shown_in, id, parties) in every_notice() {
        let blocks = notice(&shown_in, id, parties);
        let mut spans = Vec::new();
        links(&blocks, &mut spans);
        let mut count = 0;
        for span in spans {
            let Span::Link { text: words, address, language } = span else { continue };
            count += 1;
            assert!(
                ["https://support.huaweicloud.com/", "https://www.huaweicloud.com/", "https://huaweicloud.com/"]
                    .iter()
                    .any(|ours| address.starts_with(ours)),
                "{id}: {address}"
            );
            let is_title = Instructions::ALL.iter().any(|which| which.official_title() == words);
            let chinese = words.chars().any(crate::is_han);
            let expected = (is_title && chinese != (shown_in == ZH)).then_some(if chinese { "zh-CN" } else { "en" });
            assert_eq!(*language, expected, "{id}, {}: {words}", shown_in.tag());
        }
        assert!(count > 0, "{id} links to nothing official");
    }
}

#[test]
fn what_is_disclosed_is_said_in_the_words_of_the_instructions() {
    for &language in Language::ALL {
        for &which in Instructions::ALL {
            let shown = shown(language, NoticeId::Disclosure(which), Parties::default());
            let lead = which.disclosure();
            let data = std::iter::once(lead).chain(lead.children()).chain(which.onward_disclosure());
            assert!(is_once_in(&clauses(language, data), &shown), "{which}, {}: {shown:#?}", language.tag());
            for label in [Label::HuaweiCloud, Label::YourPartner, Label::IfAny, Label::DisclosureIsPart] {
                assert!(shown.iter().any(|line| line == text(language, Text::Label(label))), "{which}: {label}");
            }
            let others = which.clauses().iter().filter(|clause| !clauses_of_disclosure(which).contains(clause));
            for other in others {
                assert!(!shown.iter().any(|line| line == text(language, Text::Clause(*other))), "{which}: {other}");
            }
        }
    }
}

fn clauses_of_disclosure(which: Instructions) -> Vec<Clause> {
    let lead = which.disclosure();
    std::iter::once(lead).chain(lead.children()).chain(which.onward_disclosure()).collect()
}

/// A name is a value beside a label: it changes no sentence, and is shown letter by letter.
#[test]
fn a_named_party_stands_in_the_place_of_an_unnamed_one() {
    for &language in Language::ALL {
        for &id in NoticeId::ALL {
            let expected: &[_] = match id.purpose() {
                Purpose::Instructions => &[],
                Purpose::Disclosure => &[(Label::YourPartner, NAMED.partner), (Label::IfAny, NAMED.distributor)],
                Purpose::Authorization => &[(Label::YourPartner, NAMED.partner)],
            };
            let (unnamed, named) = (shown(language, id, Parties::default()), shown(language, id, NAMED));
            let changed: Vec<_> = unnamed.iter().zip(&named).filter(|(before, after)| before != after).collect();
            let expected: Vec<_> = expected
                .iter()
                .map(|(label, name)| (text(language, Text::Label(*label)).to_owned(), name.unwrap().to_owned()))
                .collect();
            assert!(changed.into_iter().eq(expected.iter().map(|(before, after)| (before, after))), "{id}");
            assert_eq!(unnamed.len(), named.len(), "{id}");
        }
    }
}

#[test]
fn the_authorization_says_what_it_permits_that_it_is_optional_and_how_it_ends() {
    const PERMITTED: &[(&str, &str)] = &[
        ("sign in as you", "用您的身份登录"),
        ("manage your resources", "管理您的资源"),
        ("buy, renew, change and unsubscribe", "购买、续订、变更和退订"),
        ("start, stop, restart and delete", "开机、关机、重启和删除"),
        ("reset the passwords", "重置云服务的密码"),
        ("change their policies", "修改云服务的策略"),
        ("account, spending, orders, discounts and contracts", "账号、消费、订单、折扣和合同"),
        ("which may permit more", "它允许的可能更多"),
    ];
    for &edition in Edition::ALL {
        let all = |language| shown(language, NoticeId::Authorization(edition), Parties::default()).join("\n");
        let (english, chinese) = (all(EN), all(ZH));
        for (en, zh) in PERMITTED {
            assert!(english.contains(en), "{edition}, {en:?}: {english}");
            assert!(chinese.contains(zh), "{edition}, {zh:?}: {chinese}");
        }
        let consequences: &[_] = match edition {
            Edition::International => {
                &[ConsequenceId::AuthorizationOptional, ConsequenceId::AuthorizationNeedsDistributor]
            }
            Edition::China => &[ConsequenceId::AuthorizationAgencyOrders, ConsequenceId::DisputesAuthorization],
        };
        for (language, shown) in [(EN, &english), (ZH, &chinese)] {
            for &id in consequences {
                for which in [Text::Consequence(id), Text::More(id)] {
                    assert!(shown.contains(text(language, which)), "{edition}: {id}");
                }
            }
        }
        let optional_and_over = match edition {
            Edition::International => {
                [("You need not authorize your partner", "是否授权合作伙伴由您决定"), ("you can revoke it", "撤销")]
            }
            Edition::China => [("This is optional", "这是可选的"), ("until you end it", "直到您终止为止")],
        };
        for (en, zh) in optional_and_over {
            assert!(english.contains(en) && chinese.contains(zh), "{edition}: {english}\n{chinese}");
        }
    }
}

#[test]
fn there_is_a_notice_for_every_purpose_of_every_model() {
    for &edition in Edition::ALL {
        for &model in Model::ALL.iter().filter(|&&model| edition.models().has(model)) {
            for &purpose in Purpose::ALL {
                let id = NoticeId::of(purpose, edition, model);
                let expected = model != Model::Referral || purpose == Purpose::Authorization;
                assert_eq!(id.is_some(), expected, "{model}: {purpose}");
                if let Some(id) = id {
                    assert_eq!(id.purpose(), purpose, "{id}");
                    assert!(NoticeId::ALL.contains(&id), "{id}");
                    let of_model = (purpose != Purpose::Authorization).then(|| Instructions::of(model)).flatten();
                    assert_eq!(id.instructions(), of_model, "{id}");
                }
            }
        }
    }
}
