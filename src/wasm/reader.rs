//! Reads JavaScript values, each of them once.

use alloc::borrow::ToOwned;
use alloc::string::ToString;
use alloc::vec::Vec;

use js_sys::{Array, Reflect, TypeError, Uint8Array};
use wasm_bindgen::prelude::{JsCast, JsValue, wasm_bindgen};

use crate::decision::Question;
use crate::error::{Error, Malformed};
use crate::json::{self, Given, Reading, Value, strict};

#[wasm_bindgen]
extern "C" {
    #[wasm_bindgen(js_namespace = Object, js_name = keys, catch)]
    fn own_keys(object: &JsValue) -> Result<Array, JsValue>;

    #[wasm_bindgen(js_namespace = Array, js_name = isArray, catch)]
    fn is_array(value: &JsValue) -> Result<bool, JsValue>;

    #[wasm_bindgen(js_namespace = ArrayBuffer, js_name = isView)]
    fn is_view(value: &JsValue) -> bool;

    /// As js-sys has it, where what the constructor throws is caught.
    #[wasm_bindgen(js_name = Uint8Array)]
    type Copied;

    #[wasm_bindgen(constructor, js_class = "Uint8Array", catch)]
    fn copy(bytes: &JsValue) -> Result<Copied, JsValue>;
}

/// A getter may ask for a decision on the object it belongs to, and so on for ever. The stack of one
/// mebibyte ends at address 0, and whatever reaches it takes the instance down; so half of it is kept.
const HALF_THE_STACK: usize = 512 * 1024;

/// Reads values, and keeps the first thing that was thrown meanwhile.
#[derive(Default)]
pub(super) struct Reader {
    read: Vec<(&'static str, JsValue)>,
    thrown: Option<JsValue>,
}

impl Reader {
    /// A new one, as long as there is room to read with.
    pub(super) fn new() -> Result<Self, JsValue> {
        let reader = Self::default();
        if (&raw const reader).addr() < HALF_THE_STACK {
            let error = Error::Unreadable { key: "facts" };
            return Err(reader.thrown(&error, &JsValue::UNDEFINED, &JsValue::UNDEFINED));
        }
        Ok(reader)
    }

    pub(super) fn given(&mut self, names: &[&'static str], facts: &JsValue) -> Result<Given, Error> {
        match self.value_or(facts, |_, _| Value::List(Vec::new())) {
            Value::Other("an object") => {}
            Value::Unreadable => return Err(Error::Unreadable { key: "facts" }),
            other => return Err(Error::NotAnObject { value: other.to_string() }),
        }
        let keys = self.caught(own_keys(facts)).ok_or(Error::Unreadable { key: "facts" })?;
        // A key that is no fact needs no value to be an error.
        let unknown = keys.iter().filter_map(|key| key.as_string()).find(|key| !names.contains(&key.as_str()));
        if let Some(key) = unknown {
            return Ok(Given(Vec::from([(key, Value::Null)])));
        }
        let mut entries = Vec::new();
        for &name in names {
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
    pub(super) fn everything(&mut self, question: Question, facts: &JsValue) -> Result<Reading, Error> {
        json::read_all(question, &self.given(&json::all_names(), facts)?)
    }

    /// The question and the facts among the options that were read, for a screen.
    pub(super) fn reading(&mut self) -> Result<Reading, Error> {
        let asked = self.raw("question");
        let question = json::question(&self.value(&asked))?;
        let facts = self.raw("facts");
        json::read_for_screen(question, &self.given(&json::all_names(), &facts)?)
    }

    /// A value beside the facts, kept for an error to show.
    pub(super) fn value_of(&mut self, key: &'static str, value: &JsValue) -> Result<Value, Error> {
        match self.kept(key, value) {
            Value::Unreadable => Err(Error::Unreadable { key }),
            value => Ok(value),
        }
    }

    /// As above, readable or not.
    pub(super) fn kept(&mut self, key: &'static str, value: &JsValue) -> Value {
        self.read.push((key, value.clone()));
        self.value(value)
    }

    pub(super) fn value(&mut self, value: &JsValue) -> Value {
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

    /// What an object of options has; nothing is an empty one.
    pub(super) fn options(&mut self, names: &[&'static str], options: &JsValue) -> Result<Given, Malformed> {
        if options.is_undefined() || options.is_null() {
            return Ok(Given::default());
        }
        self.given(names, options).map_err(|_| {
            let value = self.value_or(options, |_, _| Value::List(Vec::new()));
            strict::wrong("options", &value, "an object that can be read".to_owned())
        })
    }

    /// What was read under that name.
    pub(super) fn raw(&self, name: &str) -> JsValue {
        self.read.iter().find(|(read, _)| *read == name).map_or(JsValue::UNDEFINED, |(_, value)| value.clone())
    }

    /// A property of what may be no object; `None` if there is none.
    pub(super) fn part(&mut self, of: &JsValue, name: &str) -> Option<JsValue> {
        if !of.is_object() {
            return None;
        }
        self.caught(Reflect::get(of, &name.into())).filter(|part| !part.is_undefined() && !part.is_null())
    }

    /// Bytes, copied before anything is asked of them: their `length` is a property like others, and may lie.
    pub(super) fn bytes(&mut self, value: &JsValue) -> Option<Vec<u8>> {
        if !is_view(value) || !value.is_instance_of::<Uint8Array>() {
            return None;
        }
        let copied: Uint8Array = self.caught(Copied::copy(value))?.unchecked_into();
        Some(copied.to_vec())
    }

    fn caught<T>(&mut self, result: Result<T, JsValue>) -> Option<T> {
        result.map_err(|thrown| self.thrown.get_or_insert(thrown).clone()).ok()
    }

    /// The error as JavaScript's, with the parts that a program can read.
    pub(super) fn thrown(&self, error: &Error, question: &JsValue, facts: &JsValue) -> JsValue {
        let value = match error {
            Error::UnknownQuestion { .. } => question.clone(),
            Error::NotAnObject { .. } => facts.clone(),
            Error::WrongValue { key, .. } => self.raw(key),
            Error::UnknownFact { .. } | Error::Unreadable { .. } => JsValue::UNDEFINED,
        };
        let cause = if let Error::Unreadable { .. } = error { self.thrown.as_ref() } else { None };
        fact_error(&error.to_string(), error.key(), value, error.expected(), error.nearest(), cause)
    }

    /// As above, of an option.
    pub(super) fn malformed(&self, error: &Malformed) -> JsValue {
        let (expected, nearest) = match error {
            Malformed::UnknownKey { nearest, .. } => (None, *nearest),
            Malformed::Twice { .. } => (None, None),
            Malformed::WrongValue { expected, nearest, .. } => (Some(expected.as_str()), *nearest),
        };
        fact_error(&error.to_string(), error.key(), self.raw(error.key()), expected, nearest, self.thrown.as_ref())
    }
}

/// A `FactError`: a `TypeError` with parts.
fn fact_error(
    message: &str,
    key: &str,
    value: JsValue,
    expected: Option<&str>,
    nearest: Option<&str>,
    cause: Option<&JsValue>,
) -> JsValue {
    let object = TypeError::new(message);
    object.set_name("FactError");
    let text = |text: Option<&str>| text.map_or(JsValue::NULL, JsValue::from);
    let parts = [("key", key.into()), ("value", value), ("expected", text(expected)), ("nearest", text(nearest))];
    for (name, part) in parts.into_iter().chain(cause.map(|cause| ("cause", cause.clone()))) {
        // A fresh error of our own takes any property.
        let _ = Reflect::set(&object, &name.into(), &part);
    }
    object.unchecked_into()
}
