//! The steps of the page after its answer: what changes, what is to be read and agreed to, the account, the
//! agreements, and the last look. Each is a section with an address of its own (`#changes`); a script shows one at a
//! time, and without one they follow each other, with a plain form at the end.

use axum::http::Uri;
use maud::{Markup, PreEscaped, html};
use partner_association::Account as Registered;
use partner_association::consent::Shown;
use partner_association::json::Reading;
use partner_association::notice::{Flow, Label, Language, Link, Page, Text, text};
use partner_association::procedure::{self, Plan, Progress, Step, WayOut};
use partner_association::prose::{self, Block};
use partner_association::reconcile::{Ending, Reason};
use partner_association::{Decision, Edition, Model, Question, consent, screen};

use crate::address::{Address, STATED};
use crate::app::App;
use crate::markup::moment;
use crate::notices::{Notice, words};
use crate::receipt_page;
use crate::reference;
use crate::store::{Account, Invited};

/// What the sections are laid out from.
pub struct Rest<'a> {
    /// In which language.
    pub language: Language,
    /// The server.
    pub app: &'a App,
    /// What is known when the page is sent.
    pub reading: &'a Reading,
    /// The invitation, as its partner made it.
    pub invited: Option<&'a Invited>,
    /// Who is signed in.
    pub signed_in: Option<&'a Account>,
    /// The address of the page.
    pub address: &'a Uri,
}

/// A step of the page: its address within the document, and what it is called.
#[derive(Clone, Copy)]
struct Stop {
    id: &'static str,
    name: Flow,
}

const ANSWER: Stop = Stop { id: "answer", name: Flow::StepAnswer };
const CHANGES: Stop = Stop { id: "changes", name: Flow::StepChanges };
const NOTICE: Stop = Stop { id: "notice", name: Flow::StepNotice };
const ACCOUNT: Stop = Stop { id: "account", name: Flow::StepAccount };
const CONFIRM: Stop = Stop { id: "confirm", name: Flow::StepConfirm };

/// The steps, in order. Only internationally a country is asked for.
const fn stops(edition: Edition) -> [Stop; 6] {
    let terms = match edition {
        Edition::International => Flow::StepTerms,
        Edition::China => Flow::StepTermsCn,
    };
    [ANSWER, CHANGES, NOTICE, ACCOUNT, Stop { id: "terms", name: terms }, CONFIRM]
}

impl Rest<'_> {
    /// All that comes after the answer.
    pub fn markup(&self) -> Markup {
        let Reading { situation, .. } = self.reading;
        let decision = self.reading.decide();
        let plan = procedure::plan(situation, &decision, &Progress::default());
        html! {
            (self.message(&decision))
            @if self.signed_in.is_none() { (self.check()) }
            (self.way())
            (self.changes())
            (self.account(&plan))
            // So that no browser ticks what somebody ticked in another visit.
            form #associate method="post" action=(format!("/{}/associations", self.language.tag())) autocomplete="off"
                data-script=(format!("/{}", self.app.site.follow_up)) data-language=(self.language.tag()) {
                (self.stated())
                (self.notice())
                (self.terms(&plan))
                (self.confirm())
            }
            (self.steps(&plan))
        }
    }

    fn edition(&self) -> Edition {
        self.reading.situation.invitation.edition
    }

    fn model(&self) -> Model {
        self.reading.situation.invitation.model
    }

    fn word(&self, word: Page) -> &'static str {
        text(self.language, Text::Page(word))
    }

    fn flow(&self, word: Flow) -> &'static str {
        text(self.language, Text::Flow(word))
    }

    /// What an account is called.
    fn called<'b>(&'b self, account: &'b Account) -> &'b str {
        self.app.accounts.find(&account.id).map_or(&account.id, |sample| sample.label.say(self.language))
    }

    fn html(&self, rank: u8, blocks: &[Block<'_>]) -> PreEscaped<String> {
        PreEscaped(prose::html(self.language, rank, blocks))
    }

    /// What the customer can send to the partner. Of whom nothing is known there is nothing to write to anybody.
    fn message(&self, decision: &Decision) -> Markup {
        let other = self.language.others().next().map(words);
        let situation = &self.reading.situation;
        let message = || screen::message(words(self.language), other, situation, decision);
        let message = self.signed_in.and_then(|_| message());
        html! {
            @if let Some(at) = self.invited.and_then(|invited| invited.invitation.expires_at) {
                p.small data-step=(ANSWER.id) { (self.flow(Flow::WorksUntil)) " " (moment(self.language, at)) }
            }
            (self.reconciled())
            div data-step=(ANSWER.id) #message {
                @if let Some(association) = self.signed_in.and_then(|account| account.association.as_ref()) {
                    p { a href=(receipt_page::address(self.language, &association.reference)) { (self.flow(Flow::ToReceipt)) } }
                }
                @if let Some(message) = message { (self.html(2, &message.blocks)) }
            }
        }
    }

    /// What the server's word can make of the page's answer, for the script to choose from.
    fn reconciled(&self) -> Markup {
        let say = |name| text(self.language, name);
        html! {
            div.note data-step=(ANSWER.id) #reconciled hidden {
                @for ending in Ending::ALL.iter().copied() {
                    p data-ending=(ending.name()) hidden { b { (say(Text::Ending(ending))) } " " (say(Text::EndingHelp(ending))) }
                }
                ul {
                    @for reason in Reason::ALL.iter().copied() {
                        li data-reason=(reason.name()) hidden { (say(Text::Reason(reason))) }
                    }
                }
            }
        }
    }

    /// The questions that need no account, and what was answered. Which of them still matter is for the script to say.
    fn check(&self) -> Markup {
        let say = |name| text(self.language, name);
        html! {
            section data-step=(ANSWER.id) #told hidden {
                h2 { (say(Text::Label(Label::YouToldUs))) }
                dl.summary {}
                p { a href="#check" { (self.flow(Flow::Change)) } }
            }
            section.step id="check" data-step="check" {
                (self.html(2, &screen::questions(words(self.language), self.edition())))
                p.go { a href="#answer" { (self.flow(Flow::SeeAnswer)) } }
            }
        }
    }

    /// Where the customer is: shown above each step but the answer.
    fn way(&self) -> Markup {
        html! {
            nav.way aria-label=(self.flow(Flow::StepsOfThePage)) {
                ol {
                    @for stop in stops(self.edition()) {
                        li { a href=(format!("#{}", stop.id)) { (self.flow(stop.name)) } }
                    }
                }
            }
        }
    }

    /// A step: its heading, what is in it, and where it goes on.
    fn stop(&self, id: &str, content: &Markup, goes_on: bool) -> Markup {
        let stops = stops(self.edition());
        let place = stops.iter().position(|stop| stop.id == id).unwrap_or_default();
        let address = |stop: &Stop| format!("#{}", stop.id);
        let before = place.checked_sub(1).and_then(|place| stops.get(place));
        let after = stops.get(place + 1).filter(|_| goes_on);
        html! {
            section.step id=(id) data-step=(id) {
                h2.name tabindex="-1" { (stops.get(place).map_or("", |stop| self.flow(stop.name))) }
                (content)
                p.go {
                    @if let Some(after) = after { a.button href=(address(after)) { (self.word(Page::GoOn)) } }
                    @if let Some(before) = before { a href=(address(before)) { (self.flow(Flow::GoBack)) } }
                    a.other href="#steps" { (self.flow(Flow::AllSteps)) }
                }
            }
        }
    }

    fn changes(&self) -> Markup {
        let model = self.model();
        let changes = screen::changes(words(self.language), Question::Associate, &self.reading.situation);
        let content = html! {
            p.lead { b { (self.word(Page::of_model(model))) } }
            p { (self.word(Page::meaning_of(model))) }
            div #what-changes { (self.html(3, &changes)) }
        };
        self.stop(CHANGES.id, &content, true)
    }

    /// What is asked for, each text before its box.
    fn notice(&self) -> Markup {
        let situation = &self.reading.situation;
        let asked = consent::asked(situation);
        let notices: Vec<_> = asked.filter_map(|ask| self.app.notices.find(ask.notice, self.language)).collect();
        let shown: Vec<_> = notices.iter().map(|notice| notice.shown.clone()).collect();
        let content = html! {
            @for notice in &notices {
                (self.asked(notice))
                // What was shown, for a form without a script.
                input type="hidden" name=(format!("shown-{}", notice.shown.id.purpose()))
                    value=(serde_json::to_string(&notice.shown).unwrap_or_default());
            }
            div #consent { (self.html(3, &screen::consent(words(self.language), situation, &shown))) }
            p.small.scripted { (self.flow(Flow::Kept)) }
        };
        self.stop(NOTICE.id, &content, true)
    }

    /// A notice that is asked about.
    fn asked(&self, notice: &Notice) -> Markup {
        let Shown { id, version, language, sha256, text: origin } = &notice.shown;
        html! {
            article data-purpose=(id.purpose().name()) data-id=(id) data-version=(version)
                data-language=(language.tag()) data-sha256=(sha256) data-text=(origin.name()) {
                (notice.markup(3, &self.app.accounts.partner))
                p.small {
                    a href=(notice.address()) { (self.word(Page::NoticeAsText)) } " "
                    a href=(notice.page()) { (self.word(Page::NoticeAsPage)) }
                }
                div.small.stack {
                    p data-end="not-reached" { (self.word(Page::EndNotReached)) }
                    p data-end="reached" hidden { (self.word(Page::EndReached)) }
                }
            }
        }
    }

    /// Signing in, or registering. Here that is choosing a sample; a vendor leads to its own pages and back.
    fn account(&self, plan: &Plan) -> Markup {
        let say = |name| text(self.language, name);
        let back = self.address.path_and_query().map_or("/", |address| address.as_str());
        let accounts = &self.app.accounts;
        let samples = |registered| accounts.of(self.edition()).filter(move |sample| sample.is_new() == registered);
        let only_new = plan.rules_out(Registered::Existing) && !plan.rules_out(Registered::New);
        let choose = |heading: Step, is_new: bool, button: &str| {
            html! {
                section.card {
                    h3 { (say(Text::Step(heading))) }
                    p { (say(Text::StepHelp(heading))) }
                    @if only_new && !is_new { p.note { (say(Text::Label(Label::SignInNeedsEmail))) } }
                    form.demo method="post" action="/sign-in" {
                        input type="hidden" name="return" value=(back);
                        label {
                            span { (self.word(Page::SignInAs)) }
                            select name="account" {
                                @for sample in samples(is_new) {
                                    option value=(sample.account.id) { (sample.label.say(self.language)) }
                                }
                            }
                        }
                        button { (button) }
                    }
                }
            }
        };
        let content = html! {
            @if let Some(account) = self.signed_in {
                div.card {
                    p { (self.flow(Flow::SignedInAs)) " " b { (self.called(account)) } }
                    form method="post" action="/sign-in" {
                        input type="hidden" name="return" value=(back);
                        button name="account" value="" { (self.flow(Flow::OtherAccount)) }
                    }
                }
            } @else {
                (choose(Step::SignIn, false, self.word(Page::SignIn)))
                (choose(Step::Register, true, say(Text::Step(Step::Register))))
            }
            p.small { (self.word(Page::Demonstration)) " " a href="/demo" { (accounts.more.say(self.language)) } }
        };
        self.stop(ACCOUNT.id, &content, self.signed_in.is_some())
    }

    fn terms(&self, plan: &Plan) -> Markup {
        let say = |name| text(self.language, name);
        let model = self.model();
        let links: &[Link] = match self.edition() {
            // Who buys through a reseller has the license agreement in the place of the customer agreement.
            Edition::International if model == Model::Reseller => {
                &[Link::CustomerAgreement, Link::EndUserLicense, Link::PrivacyStatement]
            }
            Edition::International => &[Link::CustomerAgreement, Link::PrivacyStatement],
            Edition::China => &[Link::UserAgreementCn, Link::PrivacyStatementCn],
        };
        let content = html! {
            @if plan.state(Step::ChooseCountry).is_some() {
                h3 { label for="country" { (self.flow(Flow::Country)) } }
                p { (say(Text::StepHelp(Step::ChooseCountry))) }
                select #country name="country" autocomplete="country" required {
                    option value="" { (self.flow(Flow::CountryNone)) }
                    @for (code, name) in self.app.site.countries(self.language) { option value=(code) { (name) } }
                }
            }
            h3 { (say(Text::Step(Step::AcceptAgreements))) }
            p { (self.flow(Flow::AgreementsHelp)) }
            ul {
                @for link in links {
                    li { a href=(link.address()) rel="noopener" { (say(Text::Link(*link))) } }
                }
            }
            label.choice {
                input type="checkbox" name="agreements" id="agreements" required;
                span { (self.flow(Flow::AgreementsAccept)) " " span.tag.required { (say(Text::Label(Label::Required))) } }
            }
        };
        self.stop("terms", &content, true)
    }

    /// The last look, and the button.
    fn confirm(&self) -> Markup {
        let say = |name| text(self.language, name);
        let pair = |label: &str, stop: &str, value: &Markup| {
            html! {
                div {
                    dt { (label) }
                    dd { (value) @if !stop.is_empty() { " " a.scripted href=(format!("#{stop}")) { (self.flow(Flow::Change)) } } }
                }
            }
        };
        // What a script fills in; the others are said by the form itself, just above.
        let later = |name: &str| html! { span.scripted data-chosen=(name) { (self.flow(Flow::NotChosen)) } };
        let account = match self.signed_in {
            Some(account) => self.called(account),
            None => self.word(Page::NotSignedIn),
        };
        let content = html! {
            p { (self.flow(Flow::ConfirmHelp)) }
            div #missing-steps role="alert" tabindex="-1" hidden {
                h3 { (self.flow(Flow::SomethingMissing)) }
                ul {
                    li data-lacks="notice" hidden { a href="#consent" { (self.flow(Flow::MissingConsent)) } }
                    li data-lacks="account" hidden { a href="#account" { (self.flow(Flow::MissingAccount)) } }
                    li data-lacks="country" hidden { a href="#terms" { (self.flow(Flow::MissingCountry)) } }
                    li data-lacks="agreements" hidden { a href="#terms" { (self.flow(Flow::MissingAgreements)) } }
                }
            }
            dl.summary {
                (pair(self.word(Page::Partner), "", &html! { (self.app.accounts.partner) }))
                (pair(self.word(Page::Model), CHANGES.id, &html! { (self.word(Page::of_model(self.model()))) }))
                @for ask in consent::asked(&self.reading.situation) {
                    @if let Some(notice) = self.app.notices.find(ask.notice, self.language) {
                        (pair(notice.title(), NOTICE.id, &later(ask.purpose.name())))
                    }
                }
                (pair(self.flow(Flow::StepAccount), ACCOUNT.id, &html! { (account) }))
                @if self.edition() == Edition::International {
                    (pair(self.flow(Flow::Country), "terms", &later("country")))
                }
                (pair(say(Text::Step(Step::AcceptAgreements)), "terms", &later("agreements")))
            }
            span hidden data-word="agreed" { (self.flow(Flow::Agreed)) }
            span hidden data-word="not-agreed" { (self.flow(Flow::NotAgreed)) }
            span hidden data-word="not-chosen" { (self.flow(Flow::NotChosen)) }
            p.note #cannot hidden { (self.flow(Flow::CannotAssociate)) " " a href="#answer" { (self.flow(Flow::SeeAnswer)) } }
            div #sending role="status" tabindex="-1" {
                p.note data-sending="sending" hidden { (self.flow(Flow::Associating)) }
                p.note data-sending="not-sent" hidden { (self.flow(Flow::NotSent)) }
                p.note data-sending="busy" hidden { (self.word(Page::SystemBusy)) }
                p.note data-sending="pending" hidden { (self.flow(Flow::StillPending)) }
                p.note data-sending="changed" hidden { (self.flow(Flow::TextChanged)) }
                p.note data-sending="refused" hidden { (self.flow(Flow::RefusedByServer)) }
            }
            button.button #send { (self.flow(Flow::Associate)) }
            details.record.scripted {
                summary { h3 { (self.word(Page::EvidenceHeading)) } }
                p { (self.word(Page::EvidenceHelp)) }
                pre #evidence tabindex="0" {}
            }
        };
        self.stop(CONFIRM.id, &content, false)
    }

    /// What the address says, for a form without a script, and a name for what it asks, so that it is done once.
    fn stated(&self) -> Markup {
        let address = Address::read(self.address);
        let stated = STATED.into_iter().chain(["code"]).filter_map(|name| Some((name, address.get(name)?.to_owned())));
        let key = reference::new().ok().map(|key| ("key", key));
        html! { @for (name, value) in stated.chain(key) { input type="hidden" name=(name) value=(value); } }
    }

    /// The whole procedure, and the ways out of it.
    fn steps(&self, plan: &Plan) -> Markup {
        html! {
            section.step id="steps" data-step="steps" {
                div #plan tabindex="-1" { (self.html(2, &screen::steps(words(self.language), plan))) }
                @if plan.ways_out().contains(&WayOut::Decline) {
                    form #decline method="post" action=(format!("/{}/declines", self.language.tag())) {
                        p { (self.flow(Flow::DeclineHelp)) }
                        (self.stated())
                        button { (text(self.language, Text::WayOut(WayOut::Decline))) }
                    }
                }
                p.go.scripted {
                    a href="#answer" { (self.flow(Flow::SeeAnswer)) }
                    button #forget type="button" { (self.flow(Flow::Forget)) }
                }
            }
        }
    }
}
