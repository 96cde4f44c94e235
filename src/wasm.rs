//! The full package: JavaScript objects in, JavaScript objects out. The only file that knows it.
//!
//! Nothing a caller passes may trap or poison the instance. So every property is read once, by
//! calls that catch what a getter or a proxy throws, and rules see plain values only.

mod plain;
mod reader;
mod screens;

use alloc::vec::Vec;

use wasm_bindgen::prelude::{JsValue, wasm_bindgen};

use crate::consequences;
use crate::decision::Question;
use crate::error::Error;
use crate::failures::Failure;
use crate::json;
use crate::pre_registration;
use plain::plain;
use reader::Reader;
pub use screens::{learn, notice, show};

/// The usual allocator is several times the size.
#[global_allocator]
static ALLOCATOR: rlsf::SmallGlobalTlsf = rlsf::SmallGlobalTlsf::new();

#[wasm_bindgen(typescript_custom_section)]
const TYPES: &str = r#"import type {
  AllFacts, Decision, Edition, Effect, Facts, PartnerSide, PreRegistration, Question, ServerWord,
} from "../full.d.ts";"#;

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
    answer(question, facts, &|reader, question| {
        Ok(plain(&json::read(question, &reader.given(&json::names(question), facts)?)?.decide()))
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
    answer(question, facts, &|reader, question| {
        let reading = reader.everything(question, facts)?;
        Ok(plain(&consequences::consequences(question, &reading.situation).collect::<Vec<_>>()))
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
    answer(&ASSOCIATE.into(), facts, &|reader, question| {
        let reading = reader.everything(question, facts)?;
        Ok(plain(&pre_registration::pre_registration(&reading.situation)))
    })
}

/// For each rule that bars this customer or is open: whether a pre-registration lifts it.
///
/// # Errors
/// As [`decide`].
#[wasm_bindgen(js_name = partnerSides, unchecked_return_type = "PartnerSide[]")]
pub fn partner_sides(#[wasm_bindgen(unchecked_param_type = "AllFacts")] facts: &JsValue) -> Result<JsValue, JsValue> {
    answer(&ASSOCIATE.into(), facts, &|reader, question| {
        let reading = reader.everything(question, facts)?;
        Ok(plain(&pre_registration::partner_sides(&reading.situation).collect::<Vec<_>>()))
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
    let mut reader = Reader::new()?;
    let word = reader
        .value_of("edition", edition)
        .and_then(|value| json::edition(&value))
        .map(|edition| Failure::from_code(&code.as_string().unwrap_or_default()).word(edition))
        .map_err(|error| reader.thrown(&error, &JsValue::UNDEFINED, edition))?;
    plain(&word)
}

const ASSOCIATE: &str = "associate";

/// What answers a question.
type Answer<'a> = dyn Fn(&mut Reader, Question) -> Result<Result<JsValue, JsValue>, Error> + 'a;

/// Reads what is asked, and answers it.
fn answer(question: &JsValue, facts: &JsValue, answer: &Answer<'_>) -> Result<JsValue, JsValue> {
    let mut reader = Reader::new()?;
    let asked = reader.value(question);
    json::question(&asked)
        .and_then(|question| answer(&mut reader, question))
        .map_err(|error| reader.thrown(&error, question, facts))?
}

/// Nothing here panics, as in the kernel; and without the standard library nobody writes what a panic would say.
#[cfg(all(feature = "package", target_arch = "wasm32"))]
#[panic_handler]
fn stop(_: &core::panic::PanicInfo<'_>) -> ! {
    core::arch::wasm32::unreachable()
}
