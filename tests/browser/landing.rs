//! The landing page: how a customer gets there, what they see, and what they should.

use std::fmt::Write as _;

use jiff::{SignedDuration, Timestamp};
use partner_association::consent::{NoticeId, Purpose};
use partner_association::notice::{Language, Page, Text, text};
use partner_association::{Edition, FactName, IssueKind, Model, NoticeKind, Question, Rule, RuleId, json, rules};
use serde::Deserialize;
use serde_json::{Map, Value, json};

use crate::chromium::Chromium;
use crate::servers::Server;

const SHOWN: &str = include_str!("shown.js");

/// The code of one of the samples' invitations.
pub const CODE: &str = "EXAMPLE-RESELLER-EMAIL-0001";

/// As the page does before the server told it anything better.
const CLOCK_UNCERTAINTY: u32 = 2000;

pub type Object = Map<String, Value>;

/// What an invitation says of itself.
#[derive(Clone, Debug, Deserialize, PartialEq, Eq)]
pub struct Invitation {
    pub model: String,
    pub channel: String,
}

impl Invitation {
    pub fn new(model: &str, channel: &str) -> Self {
        Self { model: model.to_owned(), channel: channel.to_owned() }
    }

    pub fn query(&self) -> String {
        let code = format!("EXAMPLE-{}-{}-0001", self.model, self.channel).to_ascii_uppercase();
        format!("?edition={}&model={}&channel={}&code={code}", self.edition(), self.model, self.channel)
    }

    /// The edition that offers the model.
    pub fn edition(&self) -> Edition {
        let model = Model::named(&self.model).expect("there is such a model");
        let offers = |edition: &&Edition| edition.models().has(model);
        *Edition::ALL.iter().find(offers).expect("every model is one of an edition")
    }

    fn facts(&self) -> Object {
        object(json!({ "edition": self.edition().name(), "model": self.model, "channel": self.channel }))
    }
}

/// A sample account, with what it is a sample of.
#[derive(Debug, Deserialize)]
pub struct Account {
    pub id: String,
    pub invitation: Invitation,
    pub answer: Answer,
}

/// What everybody should say under that invitation.
#[derive(Debug, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Answer {
    pub outcome: String,
    pub barred_by: Vec<String>,
}

pub fn accounts() -> Vec<Account> {
    #[derive(Deserialize)]
    struct File {
        accounts: Vec<Account>,
    }
    let file: File = serde_json::from_str(include_str!("../../server/accounts.json")).expect("accounts.json is JSON");
    file.accounts
}

/// What the page says about the account, beside its answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Known {
    /// Nobody has signed in.
    Nothing,
    /// What the server wrote could not be read.
    Unreadable,
    /// An account that is being registered.
    New,
    /// An account's facts.
    Facts,
}

impl Known {
    /// By what the server wrote into the page, and what the page makes of it.
    pub fn of(situation: &Value, decision: &Value) -> Self {
        match &situation["facts"] {
            Value::Null => Self::Nothing,
            // What contradicts itself is no new account.
            facts if facts["account"] == "new" && decision["issues"] == json!([]) => Self::New,
            _ => Self::Facts,
        }
    }

    fn is_account(self) -> bool {
        matches!(self, Self::New | Self::Facts)
    }
}

/// The browser on the pages of a server.
pub struct Customer<'a> {
    pub chromium: &'a Chromium,
    pub origin: &'a str,
}

impl<'a> Customer<'a> {
    pub fn new(chromium: &'a Chromium, server: &'a Server) -> Self {
        Self { chromium, origin: &server.origin }
    }

    /// Opens the page, and waits for what it has to say.
    #[track_caller]
    pub fn open(&self, language: Language, query: &str) {
        self.chromium.open(&self.address(language, query));
        self.wait();
    }

    pub fn address(&self, language: Language, query: &str) -> String {
        format!("{}/{}/{query}", self.origin, language.tag())
    }

    /// By then every page of ours has an answer or says why not; without WebAssembly that takes longer.
    #[track_caller]
    fn wait(&self) {
        let script = "return document.readyState === 'complete' && document.body.className === 'ready'";
        self.chromium.wait("the page to begin", script, &[]);
        // Its times are put into words after the paint.
        let after_the_paint = "await new Promise(requestAnimationFrame);
                               await new Promise(done => setTimeout(() => setTimeout(done)));";
        self.chromium.run_async(after_the_paint, &[]);
    }

    /// As somebody who has signed in before.
    pub fn be(&self, account: Option<&str>) {
        let cookie = |rest: Value| {
            let mut cookie = object(json!({ "name": "account", "url": self.origin }));
            cookie.extend(object(rest));
            Value::Object(cookie)
        };
        match account {
            Some(id) => self.chromium.command("Network.setCookie", cookie(json!({ "value": id, "httpOnly": true }))),
            None => self.chromium.command("Network.deleteCookies", cookie(json!({}))),
        };
    }

    /// Goes to a step of the page, as a link or the address would.
    #[track_caller]
    pub fn go_to(&self, step: &str) {
        let script = "location.hash = arguments[0];
                      return document.body.dataset.at === arguments[0] && document.readyState === 'complete'";
        self.chromium.wait("the step", script, &[step.into()]);
    }

    /// At the step for that, as somebody who is not signed in.
    #[track_caller]
    pub fn sign_in(&self, account: &str) {
        self.go_to("account");
        let form = format!("form:has(option[value='{account}'])");
        self.chromium.click(&format!("{form} option[value='{account}']"));
        self.chromium.click(&format!("{form} button"));
        let script = "return JSON.parse(document.querySelector('#situation').textContent).account === arguments[0]";
        self.chromium.wait("the page after signing in", script, &[account.into()]);
        self.wait();
    }

    /// What the server wrote into the page.
    #[track_caller]
    pub fn situation(&self) -> Value {
        self.chromium.run("return JSON.parse(document.querySelector('#situation').textContent)", &[])
    }

    /// What the page should say by itself.
    #[track_caller]
    pub fn own_decision(&self, invitation: &Invitation) -> Value {
        let situation = self.situation();
        let mut facts = situation["invitation"]["facts"].as_object().cloned().unwrap_or_default();
        facts.extend(situation["facts"].as_object().cloned().unwrap_or_default());
        facts.insert("checkedAt".into(), situation["now"].clone());
        decision(facts, invitation)
    }

    /// Lets the server speak; what the page says then about who has spoken.
    #[track_caller]
    pub fn confirm(&self) -> String {
        self.chromium.run("seen.release()", &[]);
        let script = "const [strip] = [...document.querySelectorAll('[data-strip]')].filter(state => !state.hidden);
                      return strip.dataset.strip !== 'checking' && strip.dataset.strip";
        let strip = self.chromium.wait("the server's word", script, &[]);
        strip.as_str().unwrap_or_default().to_owned()
    }

    /// What the server says, asked as the page asks it.
    #[track_caller]
    pub fn server_decision(&self, invitation: &Invitation) -> Value {
        let script = "
            const [facts] = arguments;
            const body = JSON.stringify({ question: 'associate', facts });
            const response = await seen.fetch('/api/check', { method: 'POST', headers: { 'content-type': 'application/json' }, body });
            return response.json();";
        self.chromium.run_async(script, &[invitation.facts().into()])
    }

    #[track_caller]
    pub fn shown(&self) -> Object {
        object(self.chromium.run(SHOWN, &[]))
    }
}

/// The native decision on these facts, with a clock as uncertain as the page's.
pub fn decision(mut facts: Object, invitation: &Invitation) -> Value {
    facts.extend(invitation.facts());
    facts.insert("clockUncertaintyMs".into(), CLOCK_UNCERTAINTY.into());
    native(&facts.into())
}

/// The native decision on an object of invitation and facts.
pub fn native(facts: &Value) -> Value {
    let given = serde_json::from_value(facts.clone()).expect("facts are an object");
    let decision = json::read(Question::Associate, &given).map(|reading| reading.decide());
    let decision = decision.unwrap_or_else(|error| panic!("{facts} are no facts: {error}"));
    serde_json::to_value(decision).expect("a decision is JSON")
}

/// What the page should show of a decision, member by member as `shown.js` reads it.
pub fn expected(language: Language, invitation: &Invitation, decision: &Value, known: Known, strip: &str) -> Object {
    let say = |name| text(language, name);
    let edition = invitation.edition();
    let found = sorted(edition, decision, known);
    let listed = |list: &str| -> Vec<&Rule> {
        found.iter().filter(|(place, _)| *place == list).map(|(_, rule)| *rule).collect()
    };
    let row = |rule: &&Rule| json!([rule.id.name(), say(Text::Condition(rule.id))]);
    let rows = |list| listed(list).iter().map(row).collect::<Vec<_>>();
    let bars = listed("bars");
    let notice = NoticeKind::named(string(&decision["notice"])).expect("there is such a notice");
    let heading = say(Text::Heading(notice));
    let model = Model::named(&invitation.model).expect("there is such a model");
    let asked = asked(invitation);
    let has_rules_of_its_own = matches!(model, Model::Reseller | Model::Agency);
    let folds = ["left", "passes"].map(|list| (list, listed(list).len())).into_iter().filter(|(_, rules)| *rules > 0);
    let counts: Vec<_> = folds.map(|(list, rules)| json!([format!("{list}-count"), rules.to_string()])).collect();
    object(json!({
        "lang": language.html_lang(),
        "title": format!("{heading} – {}", say(Text::Page(Page::Title))),
        "fault": [],
        "note": match known {
            Known::Nothing => vec!["signed-out"],
            Known::Unreadable => vec!["unreadable"],
            Known::New => vec!["new"],
            Known::Facts => Vec::new(),
        },
        "outcome": [decision["outcome"]],
        "authority": [decision["authority"]],
        "strip": [strip],
        "notice": [[notice.name(), heading, say(Text::Body(notice))]],
        "onlyThisModel": has_rules_of_its_own && !bars.is_empty() && bars.iter().all(|rule| is_of_one_model(rule)),
        "validUntil": decision["validUntil"].as_str().into_iter().collect::<Vec<_>>(),
        "bars": bars.iter().map(|rule| {
            let (barred, remedy) = (say(Text::Barred(rule.id)), say(Text::Remedy(rule.id)));
            json!([rule.id.name(), barred, say(Text::Actor(rule.remedy.actor())), remedy])
        }).collect::<Vec<_>>(),
        "sources": bars.iter().map(|rule| {
            // Where there is none there is nothing to unfold.
            let sources: Vec<_> = rule.sources.iter().map(|source| source.document().address).collect();
            if sources.is_empty() { json!([]) } else { json!([sources]) }
        }).collect::<Vec<_>>(),
        "left": rows("left"),
        "open": listed("open").iter().map(|rule| {
            json!([rule.id.name(), say(Text::Condition(rule.id)), say(Text::Open(rule.id))])
        }).collect::<Vec<_>>(),
        "conditions": rows("conditions"),
        "passes": rows("passes"),
        "counts": counts,
        "missing": names(&decision["missing"]).map(|name| label(language, name)).collect::<Vec<_>>(),
        "issues": issues(language, edition, decision),
        "notices": asked.iter().map(|(_, notice)| notice.name()).collect::<Vec<_>>(),
        // Nobody but the customer ticks one.
        "boxes": asked.iter().map(|(purpose, _)| json!([purpose.name(), false])).collect::<Vec<_>>(),
    }))
}

/// What a customer is asked for under that invitation, and the text that goes with it.
pub fn asked(invitation: &Invitation) -> Vec<(Purpose, NoticeId)> {
    let model = Model::named(&invitation.model).expect("there is such a model");
    let notice = |purpose: &Purpose| Some((*purpose, NoticeId::of(*purpose, invitation.edition(), model)?));
    Purpose::ALL.iter().filter_map(notice).collect()
}

/// The applicable rules, each with the list it belongs to.
fn sorted(edition: Edition, decision: &Value, known: Known) -> Vec<(&'static str, &'static Rule)> {
    let rule_of = |id: &str| {
        let id = RuleId::named(id).expect("there is such a rule");
        let rule = rules::associate(edition).iter().find(|rule| rule.id == id);
        rule.expect("it is one of the edition")
    };
    let left: Vec<&str> = names(&decision["leftToServer"]).collect();
    let is_something_missing = names(&decision["missing"]).next().is_some();
    let findings = decision["findings"].as_array().expect("a decision has findings");
    let place = |finding: &Value| {
        let id = string(&finding["rule"]);
        let list = match string(&finding["says"]) {
            "bars" => "bars",
            _ if !known.is_account() => "conditions",
            "passes" => "passes",
            _ if left.contains(&id) => "left",
            _ if is_something_missing => "conditions",
            _ => "open",
        };
        (list, rule_of(id))
    };
    findings.iter().map(place).collect()
}

fn issues(language: Language, edition: Edition, decision: &Value) -> Vec<Value> {
    let issues = decision["issues"].as_array().expect("a decision has issues");
    let of = |kind: &IssueKind| {
        let those = issues.iter().filter(|issue| issue["issue"] == kind.name());
        let mut labels = Vec::new();
        let has_some = those.clone().next().is_some();
        for name in those.flat_map(|issue| names(&issue["facts"])).filter(|name| is_labelled(edition, name)) {
            if !labels.contains(&label(language, name)) {
                labels.push(label(language, name));
            }
        }
        has_some.then(|| json!([kind.name(), text(language, Text::Issue(*kind)), labels]))
    };
    IssueKind::ALL.iter().filter_map(of).collect()
}

/// Whether the page has a label for it: not for what means nothing in its edition.
fn is_labelled(edition: Edition, name: &str) -> bool {
    FactName::named(name).is_some_and(|fact| !FactName::foreign_to(edition).has(fact as u8))
}

fn label(language: Language, fact: &str) -> &'static str {
    text(language, Text::Fact(FactName::named(fact).expect("there is such a fact")))
}

fn is_of_one_model(rule: &Rule) -> bool {
    Model::ALL.iter().filter(|model| rule.models.has(**model)).count() == 1
}

/// Each member that is not as expected, in two lines.
pub fn differences(expected: &Object, actual: &Object) -> String {
    let mut lines = String::new();
    for (member, expected) in expected {
        let actual = actual.get(member).unwrap_or(&Value::Null);
        let is_same = actual == expected || member == "validUntil" && are_close(expected, actual);
        if !is_same {
            let _ = write!(lines, "\n  {member}: expected {expected}\n  {member}: actual   {actual}");
        }
    }
    lines
}

/// Whether these are times, and as far apart as the page's clock may be from the server's.
fn are_close(one: &Value, other: &Value) -> bool {
    let time = |value: &Value| value[0].as_str()?.parse::<Timestamp>().ok();
    let apart = time(one).zip(time(other)).map(|(one, other)| one.duration_since(other).abs());
    apart.is_some_and(|apart| apart < SignedDuration::from_secs(20))
}

#[track_caller]
pub fn assert_shown(about: &str, expected: &Object, actual: &Object) {
    let differences = differences(expected, actual);
    assert!(differences.is_empty(), "{about}{differences}");
}

pub fn names(list: &Value) -> impl Iterator<Item = &str> {
    list.as_array().into_iter().flatten().map(string)
}

pub fn string(value: &Value) -> &str {
    value.as_str().unwrap_or_else(|| panic!("{value} is no text"))
}

pub fn object(value: Value) -> Object {
    match value {
        Value::Object(object) => object,
        other => panic!("{other} is no object"),
    }
}
