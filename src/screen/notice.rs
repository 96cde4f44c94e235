//! The notices that a customer reads before ticking a box.

use alloc::borrow::Cow;
use alloc::vec::Vec;

use super::sources;
use crate::consent::NoticeId;
use crate::consequences::ConsequenceId;
use crate::invitation::Edition;
use crate::notice::{Clause, Instructions, Label, Text, Words};
use crate::prose::{Block, Item, Line, Span, line};
use crate::source::Source::{
    self, CnAuthorization, CnAuthorizationScope, CnAuthorizationTerm, CnOrders, EuAuthorization,
    IntlAuthorizationLetter, IntlAuthorizationRequests, S2, S3,
};

/// Whom a notice names.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Parties<'w> {
    /// The partner's name, if the page knows it.
    pub partner: Option<&'w str>,
    /// Its distributor's name, if there is one and the page knows it.
    pub distributor: Option<&'w str>,
}

/// A notice, complete. The instructions name no party, so that they are the same for everybody.
#[must_use]
pub fn notice<'w>(words: &'w dyn Words, id: NoticeId, parties: Parties<'w>) -> Vec<Block<'w>> {
    let notice = Notice { words, parties };
    let mut blocks = match id {
        NoticeId::Instructions(which) => notice.instructions(which),
        NoticeId::Disclosure(which) => notice.disclosure(which),
        NoticeId::Authorization(edition) => notice.authorization(edition),
    };
    blocks.push(Block::Pairs(Vec::from([
        (notice.label(Label::NoticeName), Vec::from([Span::Code(id.name().into())])),
        (notice.label(Label::NoticeVersion), line(id.version())),
    ])));
    Vec::from([Block::Section { name: id.purpose().name(), blocks }])
}

struct Notice<'w> {
    words: &'w dyn Words,
    parties: Parties<'w>,
}

impl<'w> Notice<'w> {
    fn label(&self, label: Label) -> Line<'w> {
        line(self.words.say(Text::Label(label)))
    }

    fn paragraph(&self, label: Label) -> Block<'w> {
        Block::Paragraph(self.label(label))
    }

    /// A name, or what stands for it.
    fn name(&self, name: Option<&'w str>, otherwise: Label) -> Line<'w> {
        name.map_or_else(|| self.label(otherwise), line)
    }

    fn instructions(&self, which: Instructions) -> Vec<Block<'w>> {
        Vec::from([
            Block::heading(self.words.say(Text::Instructions(which))),
            Block::Pairs(self.official(which)),
            self.paragraph(Label::OurWords),
            Block::paragraph(self.words.say(Text::Clause(which.preamble()))),
            Block::List(which.numbered().map(|clause| self.clause(clause)).collect()),
            Block::paragraph(self.words.say(Text::Clause(which.closing()))),
        ])
    }

    /// What is printed on the official document.
    fn official(&self, which: Instructions) -> Vec<(Line<'w>, Line<'w>)> {
        let document = self.words.document(which.source());
        let foreign = document.language != self.words.language().tag();
        let title = Span::Link {
            text: Cow::Borrowed(which.official_title()),
            address: document.address,
            language: foreign.then_some(document.language),
        };
        let mut pairs = Vec::from([(self.label(Label::OfficialText), Vec::from([title]))]);
        for (label, printed) in [(Label::Issue, which.issue()), (Label::Dated, document.date)] {
            pairs.extend(printed.map(|printed| (self.label(label), line(printed))));
        }
        if pairs.len() == 1 {
            pairs.push((self.label(Label::IssueAndDate), self.label(Label::NoIssueOrDate)));
        }
        pairs
    }

    /// A clause under its number, with the page it refers to and all that stands under it.
    fn clause(&self, clause: Clause) -> Item<'w> {
        let mut blocks = self.words_of(clause);
        let items: Vec<_> = clause.children().filter(|below| below.number().is_some()).collect();
        if !items.is_empty() {
            blocks.push(Block::List(items.into_iter().map(|below| self.clause(below)).collect()));
        }
        for remark in clause.children().filter(|below| below.number().is_none()) {
            blocks.extend(self.words_of(remark));
        }
        Item { kind: "", mark: clause.number(), blocks }
    }

    fn words_of(&self, clause: Clause) -> Vec<Block<'w>> {
        let mut blocks = Vec::from([Block::paragraph(self.words.say(Text::Clause(clause)))]);
        blocks.extend(clause.link().map(|link| {
            let text = self.words.say(Text::Link(link)).into();
            Block::Paragraph(Vec::from([Span::Link { text, address: link.address(), language: None }]))
        }));
        blocks
    }

    fn disclosure(&self, which: Instructions) -> Vec<Block<'w>> {
        let Parties { partner, distributor } = self.parties;
        let clauses = [Some(which.disclosure()), which.onward_disclosure()].into_iter().flatten();
        Vec::from([
            self.heading(Label::DisclosureTitle),
            Block::Pairs(Vec::from([
                (self.label(Label::DisclosedBy), self.label(Label::HuaweiCloud)),
                (self.label(Label::DisclosedTo), self.name(partner, Label::YourPartner)),
                (self.label(Label::Distributor), self.name(distributor, Label::IfAny)),
            ])),
            self.paragraph(Label::DisclosureIsPart),
            Block::List(clauses.map(|clause| self.clause(clause)).collect()),
            self.paragraph(Label::DisclosureRefused),
        ])
    }

    fn authorization(&self, edition: Edition) -> Vec<Block<'w>> {
        let permitted = [
            Label::AuthorizationManages,
            Label::AuthorizationBuys,
            Label::AuthorizationOperates,
            Label::AuthorizationResets,
            Label::AuthorizationSees,
        ];
        let mut blocks = Vec::from([
            self.heading(Label::AuthorizationTitle),
            Block::Pairs(Vec::from([(
                self.label(Label::Authorized),
                self.name(self.parties.partner, Label::YourPartner),
            )])),
        ]);
        match edition {
            Edition::International => blocks.extend(self.consequence(ConsequenceId::AuthorizationOptional)),
            Edition::China => {
                blocks.extend(
                    [Label::AuthorizationOptionalCn, Label::AuthorizationEndsCn].map(|label| self.paragraph(label)),
                );
            }
        }
        blocks.extend([
            self.paragraph(Label::AuthorizationPermits),
            Block::List(permitted.into_iter().map(|label| Item::of(self.label(label))).collect()),
        ]);
        // The letter itself may permit more (reading 44).
        let (consequences, sources): (&[_], &'static [Source]) = match edition {
            Edition::International => (
                &[ConsequenceId::AuthorizationNeedsDistributor],
                &[IntlAuthorizationLetter, IntlAuthorizationRequests, S3, EuAuthorization],
            ),
            Edition::China => (
                &[ConsequenceId::AuthorizationAgencyOrders, ConsequenceId::DisputesAuthorization],
                &[CnAuthorization, CnAuthorizationScope, CnAuthorizationTerm, CnOrders, S2],
            ),
        };
        for &id in consequences {
            blocks.extend(self.consequence(id));
        }
        blocks.extend([self.paragraph(Label::AuthorizationLetter), sources::list(self.words, sources)]);
        blocks
    }

    fn heading(&self, label: Label) -> Block<'w> {
        Block::Heading(self.label(label))
    }

    /// What follows, and what there is to add.
    fn consequence(&self, id: ConsequenceId) -> [Block<'w>; 2] {
        [Text::Consequence(id), Text::More(id)].map(|text| Block::paragraph(self.words.say(text)))
    }
}
