//! The full package: JavaScript objects in, JavaScript objects out. The only file that knows it.
//!
//! Nothing a caller passes may trap or poison the instance. So every property is read once, by
//! calls that catch what a getter or a proxy throws, and rules see plain values only.

use alloc::string::ToString;
use alloc::vec::Vec;

use js_sys::{Array, Reflect, TypeError};
use serde::Serialize;
use wasm_bindgen::prelude::{JsCast, JsValue, wasm_bindgen};

use crate::consequences;
use crate::decision::Question;
use crate::error::Error;
use crate::failures::Failure;
use crate::json::{self, Given, Reading, Value};
use crate::pre_registration;

#[wasm_bindgen(typescript_custom_section)]
const TYPES: &str = r#"import type {
  AllFacts, Decision, Edition, Effect, Facts, PartnerSide, PreRegistration, Question, ServerWord,
} from "../full.d.ts";"#;

#[wasm_bindgen]
extern "C" {
    #[wasm_bindgen(js_namespace = Object, js_name = keys, catch)]
    fn own_keys(object: &JsValue) -> Result<Array, JsValue>;

    #[wasm_bindgen(js_namespace = Array, js_name = isArray, catch)]
    fn is_array(value: &JsValue) -> Result<bool, JsValue>;
}

/// A getter may ask for a decision on the object it belongs to, and so on for ever. The stack of one
/// mebibyte ends at address 0, and whatever reaches it takes the instance down; so half of it is kept.
const HALF_THE_STACK: usize = 512 * 1024;

/// Decides a question from an object of facts.
///
/// # Errors
/// Throws a `TypeError` named `FactError` – with `key`, `value`, `expected`, `nearest` and perhaps
/// `cause` – for input that is no facts.
#[wasm_bindgen(unchecked_return_type = "Decision")]
pub fn decide(
    #[wasm_bindgen(unchecked_param_type = "Question")] question: &JsValue,
    #[wasm_bindgen(unchecked_param_type = "Facts")] facts: &JsValue,
) -> Result<JsValue, JsValue> {
    answer(question, facts, |reader, question| {
        Ok(json::read(question, &reader.given(|| json::names(question), facts)?)?.decide())
    })
}

/// What follows for this customer: what a tie changes, or what leaving, switching or adjusting brings along.
///
/// # Errors
/// As [`decide`].
#[wasm_bindgen(unchecked_return_type = "Effect[]")]
pub fn consequences(
    #[wasm_bindgen(unchecked_param_type = "Question")] question: &JsValue,
    #[wasm_bindgen(unchecked_param_type = "AllFacts")] facts: &JsValue,
) -> Result<JsValue, JsValue> {
    answer(question, facts, |reader, question| {
        let reading = reader.everything(question, facts)?;
        Ok(consequences::consequences(question, &reading.situation).collect::<Vec<_>>())
    })
}

/// Whether the inviting partner may pre-register this customer.
///
/// # Errors
/// As [`decide`].
#[wasm_bindgen(js_name = preRegistration, unchecked_return_type = "PreRegistration")]
pub fn pre_registration(
    #[wasm_bindgen(unchecked_param_type = "AllFacts")] facts: &JsValue,
) -> Result<JsValue, JsValue> {
    answer(&ASSOCIATE.into(), facts, |reader, question| {
        let reading = reader.everything(question, facts)?;
        Ok(pre_registration::pre_registration(&reading.situation))
    })
}

/// For each rule that bars this customer or is open: whether a pre-registration lifts it.
///
/// # Errors
/// As [`decide`].
#[wasm_bindgen(js_name = partnerSides, unchecked_return_type = "PartnerSide[]")]
pub fn partner_sides(#[wasm_bindgen(unchecked_param_type = "AllFacts")] facts: &JsValue) -> Result<JsValue, JsValue> {
    answer(&ASSOCIATE.into(), facts, |reader, question| {
        let reading = reader.everything(question, facts)?;
        Ok(pre_registration::partner_sides(&reading.situation).collect::<Vec<_>>())
    })
}

/// What an error code of the vendor's server means; a code that nobody knows is no refusal.
///
/// # Errors
/// Throws a `FactError` for an edition that does not exist.
#[wasm_bindgen(js_name = serverWord, unchecked_return_type = "ServerWord")]
pub fn server_word(
    #[wasm_bindgen(unchecked_param_type = "Edition")] edition: &JsValue,
    #[wasm_bindgen(unchecked_param_type = "string")] code: &JsValue,
) -> Result<JsValue, JsValue> {
    let mut reader = Reader::default();
    let word = reader
        .value_of("edition", edition)
        .and_then(|value| json::edition(&value))
        .map(|edition| Failure::from_code(&code.as_string().unwrap_or_default()).word(edition))
        .map_err(|error| reader.thrown(&error, &JsValue::UNDEFINED, edition))?;
    Ok(word.serialize(&serde_wasm_bindgen::Serializer::json_compatible())?)
}

const ASSOCIATE: &str = "associate";

/// Reads what is asked, answers it, and writes the answer as plain objects.
fn answer<T: Serialize>(
    question: &JsValue,
    facts: &JsValue,
    answer: impl FnOnce(&mut Reader, Question) -> Result<T, Error>,
) -> Result<JsValue, JsValue> {
    let mut reader = Reader::default();
    if (&raw const reader).addr() < HALF_THE_STACK {
        return Err(reader.thrown(&Error::Unreadable { key: "facts" }, question, facts));
    }
    let asked = reader.value(question);
    let said = json::question(&asked)
        .and_then(|question| answer(&mut reader, question))
        .map_err(|error| reader.thrown(&error, question, facts))?;
    Ok(said.serialize(&serde_wasm_bindgen::Serializer::json_compatible())?)
}

/// Reads values, and keeps the first thing that was thrown meanwhile.
#[derive(Default)]
struct Reader {
    read: Vec<(&'static str, JsValue)>,
    thrown: Option<JsValue>,
}

impl Reader {
    fn given<N: Iterator<Item = &'static str>>(
        &mut self,
        names: impl Fn() -> N,
        facts: &JsValue,
    ) -> Result<Given, Error> {
        match self.value_or(facts, |_, _| Value::List(Vec::new())) {
            Value::Other("an object") => {}
            Value::Unreadable => return Err(Error::Unreadable { key: "facts" }),
            other => return Err(Error::NotAnObject { value: other.to_string() }),
        }
        let keys = self.caught(own_keys(facts)).ok_or(Error::Unreadable { key: "facts" })?;
        // A key that is no fact needs no value to be an error.
        let unknown = keys.iter().filter_map(|key| key.as_string()).find(|key| names().all(|name| name != key));
        if let Some(key) = unknown {
            return Ok(Given(Vec::from([(key, Value::Null)])));
        }
        let mut entries = Vec::new();
        for name in names() {
            let value = match self.caught(Reflect::get(facts, &name.into())) {
                Some(value) => {
                    self.read.push((name, value.clone()));
                    self.value(&value)
                }
                None => Value::Unreadable,
            };
            entries.push((name.into(), value));
        }
        Ok(Given(entries))
    }

    /// Every fact that anything but associating takes.
    fn everything(&mut self, question: Question, facts: &JsValue) -> Result<Reading, Error> {
        json::read_all(question, &self.given(json::all_names, facts)?)
    }

    /// A value beside the facts, kept for an error to show.
    fn value_of(&mut self, key: &'static str, value: &JsValue) -> Result<Value, Error> {
        self.read.push((key, value.clone()));
        match self.value(value) {
            Value::Unreadable => Err(Error::Unreadable { key }),
            value => Ok(value),
        }
    }

    fn value(&mut self, value: &JsValue) -> Value {
        self.value_or(value, Self::list)
    }

    fn value_or(&mut self, value: &JsValue, list: impl FnOnce(&mut Self, &JsValue) -> Value) -> Value {
        if value.is_null() || value.is_undefined() {
            Value::Null
        } else if let Some(known) = value.as_bool() {
            Value::Bool(known)
        } else if let Some(number) = value.as_f64() {
            Value::Number(number)
        } else if let Some(text) = value.as_string() {
            Value::Text(text)
        } else if value.is_function() {
            Value::Other("a function")
        } else if value.is_symbol() {
            Value::Other("a symbol")
        } else if value.is_bigint() {
            Value::Other("a bigint")
        } else {
            match self.caught(is_array(value)) {
                Some(true) => list(self, value),
                Some(false) => Value::Other("an object"),
                None => Value::Unreadable,
            }
        }
    }

    /// Reads an array up to the first element that is neither name nor time, which is an error however it goes on.
    fn list(&mut self, array: &JsValue) -> Value {
        let Some(length) = self.caught(Reflect::get(array, &"length".into())) else { return Value::Unreadable };
        let length = length.as_f64().unwrap_or_default();
        // A proxy may say that its array never ends.
        if length > json::LONGEST.into() {
            return Value::Other(json::TOO_LONG);
        }
        let mut values = Vec::new();
        let mut place = 0.0;
        while place < length {
            let element = match self.caught(Reflect::get(array, &JsValue::from_f64(place))) {
                Some(element) => self.value_or(&element, |_, _| Value::List(Vec::new())),
                None => Value::Unreadable,
            };
            let goes_on = matches!(element, Value::Text(_) | Value::Number(_));
            values.push(element);
            if !goes_on {
                break;
            }
            place += 1.0;
        }
        Value::List(values)
    }

    fn caught<T>(&mut self, result: Result<T, JsValue>) -> Option<T> {
        result.map_err(|thrown| self.thrown.get_or_insert(thrown).clone()).ok()
    }

    /// The error as JavaScript's, with the parts that a program can read.
    fn thrown(&self, error: &Error, question: &JsValue, facts: &JsValue) -> JsValue {
        let value = match error {
            Error::UnknownQuestion { .. } => question.clone(),
            Error::NotAnObject { .. } => facts.clone(),
            Error::WrongValue { key, .. } => {
                self.read.iter().find(|(name, _)| name == key).map_or(JsValue::UNDEFINED, |(_, value)| value.clone())
            }
            Error::UnknownFact { .. } | Error::Unreadable { .. } => JsValue::UNDEFINED,
        };
        let object = TypeError::new(&error.to_string());
        let expected = error.expected().map_or(JsValue::NULL, JsValue::from);
        let nearest = error.nearest().map_or(JsValue::NULL, JsValue::from);
        let mut parts =
            Vec::from([("key", error.key().into()), ("value", value), ("expected", expected), ("nearest", nearest)]);
        if let (Error::Unreadable { .. }, Some(cause)) = (error, &self.thrown) {
            parts.push(("cause", cause.clone()));
        }
        object.set_name("FactError");
        for (name, part) in parts {
            // A fresh error of our own takes any property.
            let _ = Reflect::set(&object, &name.into(), &part);
        }
        object.unchecked_into()
    }
}
