//! JSON Schema 2020-12 of facts and decision, from the Rust types.
//!
//! For each question there is a schema of what deciding takes, as `decide` takes it: whatever it accepts is valid, and
//! what is a `FactError` is not. For each question and edition there is a narrower one of what also means something
//! there: no value of the other edition, and no text that is no date.

use partner_association::{
    Authority, Channel, Edition, FactName, Invitation, IssueKind, Kind, Model, NoticeKind, Outcome, Question, RuleId,
    Says, Site, json,
    notice::{Language, Text, text},
};
use serde_json::{Map, Value, json};

/// The farthest time from the epoch that a date can have, in milliseconds.
const FARTHEST: i64 = 8_640_000_000_000_000;
/// What can run the rules; the second is the kernel translated to JavaScript, of which Rust knows nothing.
const ENGINES: [&str; 3] = ["wasm", "js", "native"];
/// RFC 3339 with offset, as the readers take it.
const INSTANT: &str = r"^\d{4}-\d\d-\d\dT([01]\d|2[0-3]):[0-5]\d:[0-5]\d(\.\d+)?(Z|[+-]([01]\d|2[0-3]):[0-5]\d)$";
/// As above, or a calendar day.
const MOMENT: &str = r"^\d{4}-\d\d-\d\d(T([01]\d|2[0-3]):[0-5]\d:[0-5]\d(\.\d+)?(Z|[+-]([01]\d|2[0-3]):[0-5]\d))?$";

/// The whole schema: a definition for each question, for each question in each edition, for each fact, and for the
/// decision.
pub fn render() -> Value {
    let mut definitions = Map::new();
    for question in Question::ALL {
        definitions.insert(question.name().into(), facts(*question));
        for edition in Edition::ALL {
            definitions.insert(format!("{question}-{edition}"), facts_in(*question, *edition));
        }
    }
    definitions.insert("decision".into(), decision());
    definitions.insert("answer".into(), answer());
    definitions.insert("rule".into(), described("A rule's id.", json!({ "enum": RuleId::NAMES })));
    definitions.insert("factName".into(), described("A fact's name.", json!({ "enum": FactName::NAMES })));
    let channel = json!({ "enum": Channel::NAMES });
    definitions.insert("channel".into(), described("How the invitation came.", channel));
    definitions.insert("instant".into(), time(INSTANT));
    definitions.insert("moment".into(), time(MOMENT));
    for key in json::all_names() {
        definitions.insert(format!("fact-{key}"), property(key));
    }
    json!({
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "$id": format!("urn:partner-association:schema:{}", env!("CARGO_PKG_VERSION")),
        "title": "partner-association",
        "description": "Facts and decisions. Refer to one of the definitions: #/$defs/associate for the facts of that \
            question, #/$defs/associate-international for those that mean something in that edition, #/$defs/decision \
            for the answer.",
        "$defs": definitions,
    })
}

fn described(text: &str, mut schema: Value) -> Value {
    if let Some(schema) = schema.as_object_mut() {
        schema.shift_insert(0, "description".into(), text.into());
    }
    schema
}

fn refer(definition: &str) -> Value {
    json!({ "$ref": format!("#/$defs/{definition}") })
}

/// What deciding a question takes.
fn facts(question: Question) -> Value {
    let properties = json::names(question).into_iter().map(|key| (key.to_owned(), refer(&format!("fact-{key}"))));
    let mut properties: Map<_, _> = properties.collect();
    let mut required = vec!["edition", "model"];
    if question == Question::Associate {
        required.push("channel");
        properties.insert("channel".into(), refer("channel"));
    }
    json!({
        "title": format!("Facts, to ask: {question}"),
        "description": "What is left out or null is unknown, and unknown is never taken for \"no\".",
        "type": "object",
        "properties": properties,
        "required": required,
        "additionalProperties": false,
    })
}

/// As above, without what means nothing in this edition or can be read by nobody.
fn facts_in(question: Question, edition: Edition) -> Value {
    let channel = Channel::Email;
    let own_model = |model: &&Model| edition.models().has(**model);
    let own_site =
        |website: &&Site| Invitation { edition, model: Model::Reseller, channel, website: **website }.website_fits();
    let models: Vec<_> = Model::ALL.iter().filter(own_model).map(|model| model.name()).collect();
    let websites: Vec<_> =
        Site::ALL.iter().filter(own_site).map(|site| json!(site.name())).chain([Value::Null]).collect();
    let mut narrowed = Map::new();
    narrowed.insert("edition".into(), json!({ "const": edition.name() }));
    narrowed.insert("model".into(), json!({ "enum": models }));
    narrowed.insert("website".into(), json!({ "enum": websites }));
    let taken = json::names(question);
    for fact in FactName::ALL.iter().filter(|fact| taken.contains(&fact.name())) {
        let values = match fact.kind() {
            _ if FactName::foreign_to(edition).has(*fact as u8) => json!({ "const": null }),
            Kind::Instant => refer("instant"),
            Kind::Moment => refer("moment"),
            Kind::Moments => json!({ "type": ["array", "null"], "items": refer("moment") }),
            Kind::Choice(_) | Kind::Several(_) => continue,
        };
        narrowed.insert(fact.name().into(), values);
    }
    narrowed.insert(
        json::CLOCK_UNCERTAINTY.into(),
        json!({ "type": ["number", "null"], "minimum": 0, "maximum": FARTHEST }),
    );
    json!({
        "title": format!("Facts, to ask in the {edition} edition: {question}"),
        "allOf": [refer(question.name()), { "type": "object", "properties": narrowed }],
    })
}

/// A time that is one.
fn time(pattern: &str) -> Value {
    json!({ "type": ["string", "number", "null"], "pattern": pattern, "minimum": -FARTHEST, "maximum": FARTHEST })
}

/// What a key may be given.
fn property(key: &str) -> Value {
    match FactName::named(key) {
        Some(fact) => {
            let schema = json!({ "title": text(Language::En, Text::Fact(fact)), "description": fact.about() });
            merged(schema, values(fact.kind()))
        }
        None if key == json::CLOCK_UNCERTAINTY => described(
            "By how many milliseconds the clock of `checkedAt` may be wrong; 0 if left out.",
            json!({ "type": ["number", "null"] }),
        ),
        None => invited(key),
    }
}

fn invited(key: &str) -> Value {
    let (about, names, may_be_unknown) = match key {
        "edition" => ("The vendor's rulebook.", Edition::NAMES, false),
        "model" => ("How customer and partner are tied.", Model::NAMES, false),
        "channel" => ("How the invitation came, which no rule of these questions asks.", Channel::NAMES, true),
        _ => ("The site on which the invitation opens; that of the edition if left out.", Site::NAMES, true),
    };
    described(about, json!({ "enum": choice(names, may_be_unknown) }))
}

/// How a fact is written; `null` is unknown.
fn values(kind: Kind) -> Value {
    match kind {
        Kind::Choice(["false", "true"]) => json!({ "type": ["boolean", "null"] }),
        Kind::Choice(names) => json!({ "enum": choice(names, true) }),
        Kind::Several(names) => {
            json!({ "type": ["array", "null"], "items": { "enum": choice(names, false) }, "maxItems": 1000 })
        }
        Kind::Instant | Kind::Moment => json!({
            "type": ["string", "number", "null"],
            "$comment": format!("{}, or milliseconds since the Unix epoch", written(kind)),
        }),
        Kind::Moments => json!({
            "type": ["array", "null"],
            "items": { "type": ["string", "number"] },
            "maxItems": 1000,
            "$comment": format!("{}, or milliseconds since the Unix epoch", written(kind)),
        }),
    }
}

fn written(kind: Kind) -> &'static str {
    if kind == Kind::Instant { "RFC 3339 with offset" } else { "RFC 3339 with offset, or a calendar day YYYY-MM-DD" }
}

/// Names as values: `"false"` and `"true"` are the booleans.
fn choice(names: &[&str], may_be_unknown: bool) -> Vec<Value> {
    let values = names.iter().map(|name| name.parse::<bool>().map_or_else(|_| json!(name), |value| json!(value)));
    values.chain(may_be_unknown.then_some(Value::Null)).collect()
}

fn merged(schema: Value, more: Value) -> Value {
    match (schema, more) {
        (Value::Object(mut schema), Value::Object(more)) => {
            schema.extend(more);
            schema.into()
        }
        (schema, _) => schema,
    }
}

/// The answer: its members, and what each outcome says of them.
fn decision() -> Value {
    let of = |outcome: &Outcome| {
        let notices: Vec<_> = outcome.notices().iter().map(|notice| notice.name()).collect();
        let mut barred_by = json!({ "type": "array", "maxItems": 0 });
        if *outcome == Outcome::Ineligible {
            barred_by = json!({ "type": "array", "minItems": 1 });
        }
        json!({
            "type": "object",
            "properties": {
                "outcome": { "const": outcome.name() }, "barredBy": barred_by, "notice": { "enum": notices },
            },
        })
    };
    json!({
        "title": "Decision",
        "allOf": [refer("answer")],
        "oneOf": Outcome::ALL.iter().map(of).collect::<Vec<_>>(),
    })
}

fn answer() -> Value {
    let rules = |about| described(about, json!({ "type": "array", "items": refer("rule"), "uniqueItems": true }));
    let time = |about| described(about, json!({ "type": ["string", "null"], "format": "date-time" }));
    let finding = json!({
        "type": "object",
        "properties": { "rule": refer("rule"), "says": { "enum": Says::NAMES } },
        "required": ["rule", "says"],
        "additionalProperties": false,
    });
    let facts = json!({ "type": "array", "items": refer("factName"), "uniqueItems": true });
    let properties = json!({
        "question": { "enum": Question::NAMES },
        "outcome": { "enum": Outcome::NAMES },
        "findings": described(
            "What every rule that applies to the model says, in source order.",
            json!({ "type": "array", "items": finding }),
        ),
        "barredBy": rules("The rules that stand in the way, in source order."),
        "missing": described("The unknown facts that hold the answer up and still matter.", facts),
        "leftToServer": rules("The open rules that only the server can settle."),
        "issues": described(
            "What was given and is taken as unknown.",
            json!({ "type": "array", "items": { "oneOf": IssueKind::ALL.iter().map(|kind| issue(*kind)).collect::<Vec<_>>() } }),
        ),
        "notice": { "enum": NoticeKind::NAMES },
        "checkedAt": time("When it was checked, RFC 3339 in UTC; null if nobody said when."),
        "validUntil": time("When the answer next changes by itself, RFC 3339 in UTC; null for never."),
        "authority": { "enum": Authority::NAMES },
        "rulebook": {
            "type": "object",
            "properties": {
                "edition": { "enum": Edition::NAMES },
                "version": { "type": "string", "pattern": r"^\d{4}-\d\d-\d\d$" },
                "sha256": { "type": "string", "pattern": "^[0-9a-f]{64}$" },
            },
            "required": ["edition", "version", "sha256"],
            "additionalProperties": false,
        },
        "engine": described("What ran the rules. The answers are the same.", json!({ "enum": ENGINES })),
    });
    let required: Vec<_> = properties.as_object().into_iter().flat_map(Map::keys).cloned().collect();
    json!({ "type": "object", "properties": properties, "required": required, "additionalProperties": false })
}

/// What was not taken as it was given, and which one or two keys it is about.
fn issue(kind: IssueKind) -> Value {
    let fact = refer("factName");
    let or_fact = |names: &[&str]| json!({ "anyOf": [{ "enum": names }, fact] });
    let keys = match kind {
        IssueKind::Unreadable | IssueKind::InTheFuture => vec![fact],
        IssueKind::Contradiction => vec![or_fact(&["model"]), fact],
        IssueKind::OtherEdition => vec![json!({ "const": "edition" }), or_fact(&["model", "website"])],
    };
    let number = keys.len();
    json!({
        "type": "object",
        "properties": {
            "issue": { "const": kind.name() },
            "facts": { "type": "array", "prefixItems": keys, "minItems": number, "maxItems": number },
        },
        "required": ["issue", "facts"],
        "additionalProperties": false,
    })
}
