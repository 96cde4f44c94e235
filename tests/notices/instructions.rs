//! The instructions, beside the official documents.

#[rustfmt::skip] // one duty a line, however long
#[path = "instructions/agency.rs"]
mod agency;
#[rustfmt::skip] // as above
#[path = "instructions/china.rs"]
mod china;
#[rustfmt::skip] // as above
#[path = "instructions/consulting.rs"]
mod consulting;
#[rustfmt::skip] // as above
#[path = "instructions/resale.rs"]
mod resale;
#[rustfmt::skip] // as above
#[path = "instructions/reseller.rs"]
mod reseller;

use std::fmt::Write as _;

use partner_association::notice::{Clause, Instructions, Link, Text, text};
use partner_association::{Edition, Model, Source};

use crate::golden::golden;
use crate::{EN, ZH};

/// Something that the official document says: what it is, and the words of ours that carry it, in
/// English and in Chinese.
type Duty = (&'static str, &'static str, &'static str);

/// Everything that an official document says, clause by clause in its order.
fn duties(which: Instructions) -> &'static [(Clause, &'static [Duty])] {
    match which {
        Instructions::Reseller => reseller::DUTIES,
        Instructions::Consulting => consulting::DUTIES,
        Instructions::Agency => agency::DUTIES,
        Instructions::Resale => resale::DUTIES,
    }
}

#[test]
fn every_duty_of_the_official_instructions_has_its_words() {
    let mut table = String::from(
        "What the official instructions say, clause by clause, and the words of ours that carry it.\n\
         Written by tests/notices.rs; do not edit.\n",
    );
    for &which in Instructions::ALL {
        let clauses: Vec<_> = duties(which).iter().map(|(clause, _)| *clause).collect();
        assert_eq!(clauses, which.clauses(), "every clause, each once, in order");
        for (clause, duties) in duties(which) {
            writeln!(table, "\n[{clause}]").unwrap();
            assert!(!duties.is_empty(), "{clause}");
            for (duty, english, chinese) in *duties {
                for (language, words) in [(EN, english), (ZH, chinese)] {
                    let ours = text(language, Text::Clause(*clause));
                    assert!(ours.contains(words), "{clause} does not say {words:?} ({duty}): {ours}");
                }
                writeln!(table, "  {duty}\n    {english}\n    {chinese}").unwrap();
            }
        }
    }
    golden("instructions.txt", &table);
}

/// Whether a clause says it, in either language: in one of them alone is a mistake.
fn says(clause: Clause, english: &str, chinese: &str) -> bool {
    let [said, also] =
        [(EN, english), (ZH, chinese)].map(|(language, words)| text(language, Text::Clause(clause)).contains(words));
    assert_eq!(said, also, "{clause}: {english} / {chinese}");
    said
}

/// Where the documents differ by a word, so do ours.
#[test]
fn what_only_one_document_says_only_its_notice_says() {
    // Consumption is disclosed in consulting alone.
    assert!(says(Clause::Consulting4b, "consumption", "消费"));
    for clause in [Clause::Reseller3b, Clause::Agency9b, Clause::Resale5b] {
        assert!(!says(clause, "consumption", "消费"), "{clause}");
    }
    // The partner has to consent in resale alone.
    assert!(says(Clause::Resale6, "the partner’s consent", "合作伙伴同意"));
    for clause in [Clause::Reseller6, Clause::Consulting8, Clause::Agency12] {
        assert!(!says(clause, "consent", "同意"), "{clause}");
    }
    // Data that is passed on is that of the clause with the list.
    for which in Instructions::ALL {
        let list = which.disclosure().number().unwrap();
        let onward = which.onward_disclosure();
        assert_eq!(onward.is_some(), matches!(which, Instructions::Consulting | Instructions::Agency), "{which}");
        if let Some(clause) = onward {
            assert!(says(clause, &format!("clause {list} "), &format!("第{list}条")), "{clause}");
        }
    }
}

/// What the official document prints before each clause; under a clause, in brackets, what stands there.
const OUTLINES: &[(Instructions, &str)] = &[
    (Instructions::Reseller, "- 1 2 3 (a b c -) 4 5 6 7 8 -"),
    (Instructions::Consulting, "- 1 2 3 4 (a b c d -) 5 6 (a b c d -) 7 8 -"),
    (Instructions::Agency, "- 1 2 3 4 5 6 7 8 9 (a b c d -) 10 11 12 -"),
    (Instructions::Resale, "- 1 2 3 4 5 (a b c d -) 6 -"),
];

#[test]
fn clauses_are_numbered_as_in_the_official_document() {
    let number = |clause: Clause| clause.number().unwrap_or("-").to_owned();
    for &(which, expected) in OUTLINES {
        let outline = which.clauses().iter().filter(|clause| clause.parent().is_none()).flat_map(|&clause| {
            let below: Vec<_> = clause.children().map(number).collect();
            let below = (!below.is_empty()).then(|| format!("({})", below.join(" ")));
            std::iter::once(number(clause)).chain(below)
        });
        assert_eq!(outline.collect::<Vec<_>>().join(" "), expected, "{which}");
    }
    assert!(OUTLINES.iter().map(|(which, _)| which).eq(Instructions::ALL));
}

#[test]
fn what_stands_under_a_clause_follows_it() {
    for &which in Instructions::ALL {
        let nested: Vec<_> = [which.preamble()]
            .into_iter()
            .chain(which.numbered().flat_map(|clause| std::iter::once(clause).chain(clause.children())))
            .chain([which.closing()])
            .collect();
        assert_eq!(nested, which.clauses(), "{which}");
        assert!(which.clauses().iter().all(|clause| clause.instructions() == which), "{which}");
    }
    let all: Vec<_> = Instructions::ALL.iter().flat_map(|which| which.clauses()).copied().collect();
    assert_eq!(all, Clause::ALL);
}

/// A clause is called by the document, and by its number or by what it is.
#[test]
fn clauses_are_named_for_their_place() {
    for &clause in Clause::ALL {
        let above = clause.parent().and_then(Clause::number).unwrap_or_default();
        let place = clause.name().strip_prefix(clause.instructions().name()).and_then(|name| name.strip_prefix('-'));
        match clause.number() {
            Some(number) => assert_eq!(place, Some(format!("{above}{number}").as_str()), "{clause}"),
            None => assert!(matches!(place, Some("preamble" | "privacy" | "fees" | "closing")), "{clause}"),
        }
    }
}

#[test]
fn every_model_but_referral_has_its_instructions() {
    for &model in Model::ALL {
        let which = Instructions::of(model);
        assert_eq!(which.map(Instructions::name), (model != Model::Referral).then(|| model.name()));
        assert!(which.is_none_or(|which| which.edition().models().has(model)), "{model}");
    }
}

#[test]
fn what_is_disclosed_is_found_by_its_clause() {
    for &which in Instructions::ALL {
        let lead = which.disclosure();
        assert!(text(EN, Text::Clause(lead)).contains("distributor") && text(ZH, Text::Clause(lead)).ends_with('：'));
        let below: Vec<_> = lead.children().collect();
        let (note, data) = below.split_last().unwrap();
        assert!(note.name().ends_with("-privacy") && note.link().is_some(), "{note}");
        let expected = if which == Instructions::Reseller { 3 } else { 4 };
        assert_eq!(data.iter().filter(|clause| clause.number().is_some()).count(), expected, "{which}");
    }
}

#[test]
fn the_instructions_name_their_source() {
    for &which in Instructions::ALL {
        let document = which.source().document();
        let (source, issue, date) = match which.edition() {
            Edition::International => (Source::S1, Some("01"), Some("2024-01-30")),
            // The page has neither, and none is made up.
            Edition::China => (Source::S0, None, None),
        };
        assert_eq!((which.source(), which.issue(), document.date), (source, issue, date), "{which}");
        assert_eq!(which.official_title().is_ascii(), document.language == "en", "{which}");
    }
}

#[test]
fn links_lead_to_the_pages_of_the_edition() {
    let links = |which: Instructions| {
        let links = which.clauses().iter().filter_map(|clause| Some((clause.name(), clause.link()?)));
        links.collect::<Vec<_>>()
    };
    let privacy = Link::PrivacyStatementCn;
    assert_eq!(
        Instructions::ALL.iter().map(|&which| links(which)).collect::<Vec<_>>(),
        [
            vec![("reseller-privacy", Link::PrivacyStatement), ("reseller-8", Link::EndUserLicense)],
            vec![("consulting-2", Link::UserAgreementCn), ("consulting-privacy", privacy)],
            vec![("agency-privacy", privacy)],
            vec![("resale-privacy", privacy)],
        ]
    );
    for &which in Instructions::ALL {
        let addresses = links(which).into_iter().map(|(_, link)| link.address());
        for address in addresses.chain([which.source().document().address]) {
            assert!(
                address.starts_with("https://www.huaweicloud.com/")
                    || address.starts_with("https://support.huaweicloud.com/"),
                "{address}"
            );
            assert_eq!(address.contains("/intl/"), which.edition() == Edition::International, "{address}");
        }
    }
}
