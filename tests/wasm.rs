//! The full build from JavaScript's side: objects in, objects out; and whatever else a caller can pass. The same in
//! Node and, with `WASM_BINDGEN_USE_BROWSER`, in a browser.
#![cfg(target_arch = "wasm32")]
#![expect(clippy::panic, reason = "a test fails by panicking")]
#![expect(clippy::needless_raw_string_hashes, reason = "all JavaScript is quoted alike")]

#[path = "wasm/page.rs"]
mod page;

use js_sys::{Function, JSON, Object, Reflect};
use partner_association::consequences;
use partner_association::json::{self, Given};
use partner_association::pre_registration::{partner_sides, pre_registration};
use partner_association::wasm::{self, decide};
use partner_association::{Decision, Question};
use serde::Serialize;
use wasm_bindgen::{JsCast as _, JsValue, prelude::wasm_bindgen};
use wasm_bindgen_test::wasm_bindgen_test;

#[wasm_bindgen(inline_js = "export function run(body, decide) { return new Function('decide', body)(decide); }")]
extern "C" {
    /// Runs JavaScript that can call `decide`.
    #[wasm_bindgen(catch)]
    fn run(body: &str, decide: &Function) -> Result<JsValue, JsValue>;
}

/// `decide` as a function of JavaScript, as the package exports it: what it returns as an error is thrown.
fn exported() -> Function {
    type Decide = dyn Fn(JsValue, JsValue) -> Result<JsValue, JsValue>;
    let exported: Box<Decide> = Box::new(|question, facts| decide(&question, &facts));
    wasm_bindgen::closure::Closure::wrap(exported).into_js_value().unchecked_into()
}

/// What JavaScript makes of it, as a JSON text. `known` is a customer of whom the invitation and little else is known;
/// `thrown` runs something and tells what it throws.
#[track_caller]
fn evaluate(body: &str) -> String {
    const TOOLS: &str = r#"
        const known = { edition: "international", model: "reseller", channel: "email", unpaidBills: true };
        const thrown = (run) => {
            try { run(); } catch (error) { return error; }
            throw new Error("nothing was thrown");
        };
        const told = (error) => ({
            is: [error instanceof TypeError, error.name],
            message: error.message, key: error.key, expected: error.expected, nearest: error.nearest,
        });
        const message = (facts) => thrown(() => decide("associate", facts)).message;
        const begins = (text) => text.split(";")[0];
    "#;
    let value = match run(&format!("{TOOLS}\n{body}"), &exported()) {
        Ok(value) => value,
        Err(thrown) => panic!("threw {thrown:?}"),
    };
    // Whatever was tried, the next customer gets an answer.
    let next = run(
        r#"return decide("associate", { edition: "international", model: "referral", channel: "qr" }).outcome"#,
        &exported(),
    );
    assert_eq!(next.map_err(|thrown| format!("the next call threw {thrown:?}")), Ok("undetermined".into()));
    JSON::stringify(&value).map_or_else(|_| "unprintable".to_owned(), Into::into)
}

/// The package writes its answers as JSON, for the bytes; the usual way makes the same objects.
#[wasm_bindgen_test]
fn answers_are_the_objects_that_serde_wasm_bindgen_makes() {
    const CUSTOMERS: [&str; 4] = [
        r#"{ "edition": "international", "model": "reseller", "channel": "email" }"#,
        r#"{ "edition": "international", "model": "referral", "channel": "qr", "account": "existing",
             "checkedAt": "2026-11-21T08:00:00Z", "registeredAt": "2027-01-01T00:00:00Z", "unpaidBills": true }"#,
        r#"{ "edition": "china", "model": "agency", "channel": "email", "inArrears": true, "contracts": ["other"],
             "checkedAt": "2026-11-21T08:00:00Z", "registeredAt": "2026-11-18", "unpaidBills": false }"#,
        r#"{ "edition": "china", "model": "reseller", "channel": "activity", "website": "europe", "account": "new" }"#,
    ];
    fn usual<T: Serialize>(said: &T) -> Option<String> {
        let object = said.serialize(&serde_wasm_bindgen::Serializer::json_compatible()).ok()?;
        JSON::stringify(&object).ok().map(Into::into)
    }
    fn ours(said: Result<JsValue, JsValue>) -> Option<String> {
        JSON::stringify(&said.ok()?).ok().map(Into::into)
    }
    for facts in CUSTOMERS {
        let given: Given = serde_json::from_str(facts).unwrap_or_else(|error| panic!("{facts}: {error}"));
        let object = JSON::parse(facts).unwrap_or_else(|error| panic!("{facts}: {error:?}"));
        let associate = JsValue::from("associate");
        let all = json::read_all(Question::Associate, &given).unwrap_or_else(|error| panic!("{facts}: {error}"));
        let decision: Decision = all.decide();
        let effects: Vec<_> = consequences::consequences(Question::Associate, &all.situation).collect();
        let sides: Vec<_> = partner_sides(&all.situation).collect();
        let pairs = [
            (ours(decide(&associate, &object)), usual(&decision)),
            (ours(wasm::consequences(&associate, &object)), usual(&effects)),
            (ours(wasm::pre_registration(&object)), usual(&pre_registration(&all.situation))),
            (ours(wasm::partner_sides(&object)), usual(&sides)),
        ];
        for (ours, usual) in pairs {
            assert!(ours.is_some(), "{facts}");
            assert_eq!(ours, usual, "{facts}");
        }
    }
}

#[wasm_bindgen_test]
fn an_answer_is_a_plain_object() {
    let answer = evaluate(
        r#"
        const decision = decide("associate", known);
        const plain = (value) => value === null || typeof value !== "object"
            || [Object.prototype, Array.prototype].includes(Object.getPrototypeOf(value)) && Object.values(value).every(plain);
        return [plain(decision), Object.keys(decision).join(), decision.outcome, decision.barredBy, decision.engine,
            decision.validUntil, decision.findings.length, Object.keys(decision.findings[0]), Object.keys(decision.rulebook)];
        "#,
    );
    assert_eq!(
        answer,
        r#"[true,"question,outcome,findings,barredBy,missing,leftToServer,issues,notice,checkedAt,validUntil,authority,rulebook,engine","ineligible",["unpaid-bills"],"wasm",null,22,["rule","says"],["edition","version","sha256"]]"#
    );
}

#[wasm_bindgen_test]
fn an_answer_survives_json() {
    let same = evaluate(
        r#"
        const decision = decide("associate", { ...known, registeredAt: "soon", checkedAt: 1795248000000 });
        const text = JSON.stringify(decision);
        return [JSON.stringify(JSON.parse(text)) === text, JSON.stringify(structuredClone(decision)) === text, decision.issues,
            decision.checkedAt];
        "#,
    );
    assert_eq!(same, r#"[true,true,[{"issue":"unreadable","facts":["registeredAt"]}],"2026-11-21T08:00:00.000Z"]"#);
}

#[wasm_bindgen_test]
fn the_same_facts_give_the_same_bytes() {
    let same = evaluate(
        r#"
        const once = JSON.stringify(decide("associate", known));
        const shuffled = Object.fromEntries(Object.entries({ ...known, account: null, website: undefined }).reverse());
        return [JSON.stringify(decide("associate", known)) === once, JSON.stringify(decide("associate", shuffled)) === once,
            JSON.stringify(decide("associate", Object.freeze({ ...known }))) === once,
            JSON.stringify(decide("associate", Object.assign(Object.create(null), known))) === once,
            JSON.stringify(decide("associate", new (class Customer { constructor() { Object.assign(this, known); } })())) === once,
            JSON.stringify(decide("associate", new Proxy(known, {}))) === once];
        "#,
    );
    assert_eq!(same, "[true,true,true,true,true,true]");
}

#[wasm_bindgen_test]
fn facts_are_left_as_they_were() {
    let same = evaluate(
        r#"
        const facts = { ...known, contracts: ["other"] };
        const before = JSON.stringify(facts);
        decide("associate", facts);
        return JSON.stringify(facts) === before;
        "#,
    );
    assert_eq!(same, "true");
}

#[wasm_bindgen_test]
fn a_misspelt_fact_is_named() {
    assert_eq!(
        evaluate(r#"return told(thrown(() => decide("associate", { ...known, regsteredAt: 1 })))"#),
        r#"{"is":[true,"FactError"],"message":"unknown fact \"regsteredAt\"; did you mean \"registeredAt\"?","key":"regsteredAt","expected":null,"nearest":"registeredAt"}"#
    );
}

#[wasm_bindgen_test]
fn a_wrong_value_is_named_and_kept() {
    assert_eq!(
        evaluate(r#"return told(thrown(() => decide("associate", { ...known, unpaidBills: "yes" })))"#),
        r#"{"is":[true,"FactError"],"message":"fact \"unpaidBills\" is \"yes\"; expected false, true or \"not-yet-due\"","key":"unpaidBills","expected":"false, true or \"not-yet-due\"","nearest":null}"#
    );
    let kept = evaluate(
        r#"
        const value = { a: 1 };
        return thrown(() => decide("associate", { ...known, account: value })).value === value;
        "#,
    );
    assert_eq!(kept, "true");
}

#[wasm_bindgen_test]
fn a_wrong_question_is_named() {
    assert_eq!(
        evaluate(r#"return told(thrown(() => decide("asociate", known)))"#),
        r#"{"is":[true,"FactError"],"message":"question is \"asociate\"; expected \"associate\", \"leave\", \"switch\" or \"adjust\"; did you mean \"associate\"?","key":"question","expected":"\"associate\", \"leave\", \"switch\" or \"adjust\"","nearest":"associate"}"#
    );
    assert_eq!(
        evaluate(
            r#"return [undefined, null, 7, NaN, [], {}, Symbol(), 1n, () => 1].map((question) =>
            thrown(() => decide(question, known)).message)"#
        ),
        r#"["question is missing; expected \"associate\", \"leave\", \"switch\" or \"adjust\"","question is missing; expected \"associate\", \"leave\", \"switch\" or \"adjust\"","question is 7; expected \"associate\", \"leave\", \"switch\" or \"adjust\"","question is a number; expected \"associate\", \"leave\", \"switch\" or \"adjust\"","question is an array; expected \"associate\", \"leave\", \"switch\" or \"adjust\"","question is an object; expected \"associate\", \"leave\", \"switch\" or \"adjust\"","question is a symbol; expected \"associate\", \"leave\", \"switch\" or \"adjust\"","question is a bigint; expected \"associate\", \"leave\", \"switch\" or \"adjust\"","question is a function; expected \"associate\", \"leave\", \"switch\" or \"adjust\""]"#
    );
}

#[wasm_bindgen_test]
fn what_is_no_object_is_named() {
    assert_eq!(
        evaluate(
            r#"return [undefined, null, true, 7, "facts", [], [known], Symbol(), 1n, () => known].map((facts) => message(facts))"#
        ),
        r#"["facts are missing; expected an object","facts are missing; expected an object","facts are true; expected an object","facts are 7; expected an object","facts are \"facts\"; expected an object","facts are an array; expected an object","facts are an array; expected an object","facts are a symbol; expected an object","facts are a bigint; expected an object","facts are a function; expected an object"]"#
    );
    assert_eq!(
        evaluate(
            r#"return [new Map(), new Date(0), /x/, new Set([1]), new Uint8Array(2), new String("x")].map((facts) => message(facts))"#
        ),
        r#"["fact \"edition\" is missing; expected \"international\" or \"china\"","fact \"edition\" is missing; expected \"international\" or \"china\"","fact \"edition\" is missing; expected \"international\" or \"china\"","fact \"edition\" is missing; expected \"international\" or \"china\"","unknown fact \"0\"","unknown fact \"0\""]"#
    );
}

#[wasm_bindgen_test]
fn values_of_every_kind_are_named() {
    assert_eq!(
        evaluate(
            r#"
            const kinds = [7, 0, NaN, Infinity, 1n, Symbol("new"), () => "new", {}, [], ["new"], new String("new"), new Date(0)];
            return kinds.map((account) => begins(message({ ...known, account })));
            "#
        ),
        r#"["fact \"account\" is 7","fact \"account\" is 0","fact \"account\" is a number","fact \"account\" is a number","fact \"account\" is a bigint","fact \"account\" is a symbol","fact \"account\" is a function","fact \"account\" is an object","fact \"account\" is an array","fact \"account\" is an array","fact \"account\" is an object","fact \"account\" is an object"]"#
    );
}

#[wasm_bindgen_test]
fn numbers_that_are_no_time_are_issues() {
    assert_eq!(
        evaluate(
            r#"
            return [NaN, Infinity, -Infinity, 8.64e15 + 1, Number.MAX_VALUE].map((registeredAt) =>
                decide("associate", { ...known, registeredAt }).issues[0].issue).concat(
                [NaN, -1, Infinity].map((clockUncertaintyMs) =>
                    decide("associate", { ...known, checkedAt: 0, clockUncertaintyMs }).issues[0].facts[0]));
            "#
        ),
        r#"["unreadable","unreadable","unreadable","unreadable","unreadable","checkedAt","checkedAt","checkedAt"]"#
    );
}

#[wasm_bindgen_test]
fn getters_that_throw_are_named_with_their_cause() {
    assert_eq!(
        evaluate(
            r#"
            const cause = new Error("mine");
            const facts = { ...known, get account() { throw cause; } };
            const error = thrown(() => decide("associate", facts));
            return [told(error), error.cause === cause,
                [undefined, null, 7, "text"].map((odd) => message({ ...known, get channel() { throw odd; } }))];
            "#
        ),
        r#"[{"is":[true,"FactError"],"message":"fact \"account\" cannot be read; a getter or proxy threw","key":"account","expected":"a readable value","nearest":null},true,["fact \"channel\" cannot be read; a getter or proxy threw","fact \"channel\" cannot be read; a getter or proxy threw","fact \"channel\" cannot be read; a getter or proxy threw","fact \"channel\" cannot be read; a getter or proxy threw"]]"#
    );
}

#[wasm_bindgen_test]
fn a_fact_is_read_once() {
    assert_eq!(
        evaluate(
            r#"
            const reads = {};
            const facts = new Proxy({ ...known, contracts: ["other"] }, {
                get: (target, key) => { reads[key] = (reads[key] ?? 0) + 1; return target[key]; },
            });
            decide("associate", facts);
            let turns = 0;
            const turning = { ...known, get account() { return turns++ ? 7 : "new"; } };
            return [Object.values(reads).every((times) => times === 1), Object.keys(reads).length >= 5,
                decide("associate", turning).issues.length, turns];
            "#
        ),
        "[true,true,1,1]"
    );
}

#[wasm_bindgen_test]
fn proxies_that_throw_are_named() {
    assert_eq!(
        evaluate(
            r#"
            const fail = () => { throw new Error("no"); };
            const { proxy, revoke } = Proxy.revocable({}, {});
            revoke();
            const list = Proxy.revocable([], {});
            list.revoke();
            return [new Proxy(known, { ownKeys: fail }), new Proxy(known, { getOwnPropertyDescriptor: fail }),
                new Proxy(known, { get: fail }), new Proxy({}, new Proxy({}, { get: fail })), proxy,
                { ...known, contracts: list.proxy }, { ...known, contracts: new Proxy([], { get: fail }) }, { ...known, account: proxy },
                { ...known, contracts: new Proxy(["other"], { get: (target, key) => key === "0" ? fail() : target[key] }) },
            ].map((facts) => message(facts));
            "#
        ),
        r#"["facts cannot be read; a getter or proxy threw","facts cannot be read; a getter or proxy threw","fact \"edition\" cannot be read; a getter or proxy threw","facts cannot be read; a getter or proxy threw","facts cannot be read; a getter or proxy threw","fact \"contracts\" cannot be read; a getter or proxy threw","fact \"contracts\" cannot be read; a getter or proxy threw","fact \"account\" cannot be read; a getter or proxy threw","fact \"contracts\" cannot be read; a getter or proxy threw"]"#
    );
}

#[wasm_bindgen_test]
fn proxies_that_lie_get_an_answer_or_an_error() {
    assert_eq!(
        evaluate(
            r#"
            const list = (length, get) => new Proxy([], { get: (_, key) => key === "length" ? length : get(key) });
            let grown = 0;
            const lies = [
                new Proxy(known, { ownKeys: () => ["edition", "edition2"], getOwnPropertyDescriptor: () => ({ value: 1, enumerable: true, configurable: true }) }),
                new Proxy(known, { get: () => "new" }),
                new Proxy({}, { get: (_, key) => known[key] }),
                { ...known, contracts: list(Infinity, () => "other") },
                { ...known, contracts: list(2 ** 53, (key) => `text ${key}`) },
                { ...known, contracts: list(NaN, () => "other") },
                { ...known, contracts: list(-1, () => "other") },
                { ...known, contracts: list("2", () => "other") },
                { ...known, contracts: new Proxy([], { get: (_, key) => key === "length" ? ++grown : "other" }) },
            ];
            return lies.map((facts) => {
                try { return decide("associate", facts).outcome; } catch (error) { return error.name; }
            });
            "#
        ),
        r#"["FactError","FactError","ineligible","FactError","FactError","ineligible","ineligible","ineligible","ineligible"]"#
    );
}

#[wasm_bindgen_test]
fn cycles_are_objects_like_others() {
    assert_eq!(
        evaluate(
            r#"
            const facts = { ...known };
            facts.account = facts;
            const list = [];
            list.push(list);
            return [facts, { ...known, contracts: list }].map((facts) => begins(message(facts)));
            "#
        ),
        r#"["fact \"account\" is an object","fact \"contracts\" is an array"]"#
    );
}

#[wasm_bindgen_test]
fn symbols_and_inherited_or_hidden_keys() {
    assert_eq!(
        evaluate(
            r#"
            const symbol = { ...known, [Symbol("account")]: "sold" };
            const inherited = Object.create(known);
            const hidden = Object.defineProperty({ ...known }, "shoeSize", { value: 46, enumerable: false });
            return [decide("associate", symbol).outcome, decide("associate", inherited).outcome, decide("associate", hidden).outcome];
            "#
        ),
        r#"["ineligible","ineligible","ineligible"]"#
    );
}

#[wasm_bindgen_test]
fn keys_of_every_object_are_no_facts() {
    assert_eq!(
        evaluate(
            r#"
            const own = JSON.parse('{ "__proto__": { "account": "new" } }');
            const literal = { __proto__: { account: "sold" }, ...known };
            return [message({ ...known, constructor: 1 }), message({ ...known, hasOwnProperty: 1 }),
                message(Object.assign(Object.create(null), known, Object.defineProperty({}, "__proto__", { value: 1, enumerable: true }))),
                message(own), begins(message(literal)), {}.account === undefined];
            "#
        ),
        r#"["unknown fact \"constructor\"; did you mean \"contracts\"?","unknown fact \"hasOwnProperty\"","unknown fact \"__proto__\"","unknown fact \"__proto__\"","fact \"account\" is \"sold\"",true]"#
    );
}

#[wasm_bindgen_test]
fn huge_values_are_cut() {
    assert_eq!(
        evaluate(
            r#"
            const huge = "x".repeat(10_000_000);
            const long = message({ ...known, account: huge });
            const key = thrown(() => decide("associate", { ...known, [huge]: 1 }));
            const many = Object.fromEntries(Array.from({ length: 100_000 }, (_, place) => [`fact${place}`, 1]));
            return [long.length < 200, key.message.length < 200, key.key === huge, message({ ...many, ...known }),
                decide("associate", { ...known, registeredAt: huge }).issues[0].issue,
                message({ ...known, account: "\ud800" }).slice(0, 20).isWellFormed?.() ?? true,
                message({ ...known, contracts: new Array(4_294_967_295) }).split(";")[0]];
            "#
        ),
        r#"[true,true,true,"unknown fact \"fact0\"","unreadable",true,"fact \"contracts\" is too long an array"]"#
    );
}

#[wasm_bindgen_test]
fn a_getter_may_ask_for_another_decision() {
    assert_eq!(
        evaluate(
            r#"
            let inner;
            const facts = { ...known, get account() {
                inner = decide("associate", { ...known, unpaidBills: false }).outcome;
                try { decide("associate", { shoeSize: 46 }); } catch {}
                return "existing";
            } };
            return [decide("associate", facts).outcome, inner];
            "#
        ),
        r#"["ineligible","undetermined"]"#
    );
}

/// Sooner or later the stack is full, and what the engine throws then leaves nothing behind.
#[wasm_bindgen_test]
fn a_getter_may_ask_for_the_same_decision_forever() {
    assert_eq!(
        evaluate(
            r#"
            const facts = { ...known, get account() { return decide("associate", facts).outcome; } };
            const names = new Set();
            for (let times = 0; times < 200; times++) {
                try { decide("associate", facts); names.add("an answer"); } catch (error) { names.add(error.name); }
            }
            return [...names];
            "#
        ),
        r#"["FactError"]"#
    );
}

#[wasm_bindgen_test]
fn ten_thousand_calls_take_no_more_memory_than_a_hundred() {
    let calls = |times: u32| {
        evaluate(&format!(
            r#"for (let time = 0; time < {times}; time++) {{
            decide("associate", known);
            try {{ decide("associate", {{ ...known, contracts: ["other", "offline"] }}); }} catch {{}}
        }}
        return {times}"#
        ))
    };
    let pages = core::arch::wasm32::memory_size::<0>;
    calls(100);
    let before = pages();
    calls(2_000);
    assert_eq!(pages(), before);
}

/// A frame, or another realm, has its own `Object` and `Array`.
#[wasm_bindgen_test]
fn objects_of_another_realm_are_objects() {
    let answer = evaluate(
        r#"
        let other;
        if (typeof document === "undefined") {
            const require = globalThis.process?.getBuiltinModule;
            if (!require) return ["ineligible", "special-contract,unpaid-bills"];
            other = require.call(process, "vm").runInNewContext("({ list: (...items) => [...items], object: () => ({}) })");
        } else {
            const frame = document.body.appendChild(document.createElement("iframe"));
            other = frame.contentWindow.eval("({ list: (...items) => [...items], object: () => ({}) })");
        }
        const facts = Object.assign(other.object(), known, { contracts: other.list("offline-direct") });
        const decision = decide("associate", facts);
        return [decision.outcome, decision.barredBy.join()];
        "#,
    );
    assert_eq!(answer, r#"["ineligible","special-contract,unpaid-bills"]"#);
}

#[wasm_bindgen_test]
fn what_rust_passes_is_what_javascript_passes() {
    let facts = Object::new();
    for (key, value) in [("edition", "international"), ("model", "referral"), ("channel", "email")] {
        assert_eq!(Reflect::set(&facts, &key.into(), &value.into()), Ok(true));
    }
    let decision = decide(&"associate".into(), &facts).ok();
    let notice = decision.and_then(|decision| Reflect::get(&decision, &"notice".into()).ok());
    assert_eq!(notice.and_then(|notice| notice.as_string()).as_deref(), Some("more-facts-needed"));
}
