//! Answers as plain JavaScript objects. They are written as JSON, which an engine reads at once; every property
//! set from here would be a call of its own.

use alloc::string::String;

use serde::ser::{Error, Impossible, Serialize, SerializeSeq, SerializeStruct, Serializer};
use wasm_bindgen::JsValue;

/// As plain objects.
pub(super) fn plain<T: Serialize>(said: &T) -> Result<JsValue, JsValue> {
    let mut json = Json(String::new());
    match said.serialize(&mut json) {
        Ok(()) => js_sys::JSON::parse(&json.0),
        Err(error) => Err(js_sys::Error::new(error.0).into()),
    }
}

/// No answer has it.
#[derive(Debug, thiserror::Error)]
#[error("{0}")]
struct Unwritten(&'static str);

impl Error for Unwritten {
    fn custom<T: core::fmt::Display>(_: T) -> Self {
        Self("an answer cannot be written")
    }
}

/// The JSON of what answers are made of: objects and arrays of names, truths and nothing.
struct Json(String);

impl Json {
    // Out of line, as what follows: answers have dozens of fields, and the package's bytes are counted.
    #[inline(never)]
    fn text(&mut self, text: &str) {
        self.0.push('"');
        for letter in text.chars() {
            match letter {
                '"' | '\\' => self.0.extend(['\\', letter]),
                '\0'..='\x1f' => {
                    let digit = |number: u32| char::from_digit(number, 16).unwrap_or('0');
                    self.0.push_str("\\u00");
                    self.0.extend([digit(u32::from(letter) >> 4), digit(u32::from(letter) & 15)]);
                }
                letter => self.0.push(letter),
            }
        }
        self.0.push('"');
    }

    /// A comma, unless nothing came before.
    #[inline(never)]
    fn next(&mut self) {
        if !self.0.ends_with(['{', '[']) {
            self.0.push(',');
        }
    }

    #[inline(never)]
    fn key(&mut self, key: &str) {
        self.next();
        self.text(key);
        self.0.push(':');
    }
}

/// What answers are not made of.
macro_rules! unwritten {
    ($($method:ident($($of:ty),*))+) => {
        $(fn $method(self, $(_: $of),*) -> Result<(), Unwritten> {
            Err(Unwritten(stringify!($method)))
        })+
    };
}

impl Serializer for &mut Json {
    type Ok = ();
    type Error = Unwritten;
    type SerializeSeq = Self;
    type SerializeStruct = Self;
    type SerializeTuple = Impossible<(), Unwritten>;
    type SerializeTupleStruct = Impossible<(), Unwritten>;
    type SerializeTupleVariant = Impossible<(), Unwritten>;
    type SerializeMap = Impossible<(), Unwritten>;
    type SerializeStructVariant = Impossible<(), Unwritten>;

    fn serialize_bool(self, value: bool) -> Result<(), Unwritten> {
        self.0.push_str(if value { "true" } else { "false" });
        Ok(())
    }

    fn serialize_str(self, text: &str) -> Result<(), Unwritten> {
        self.text(text);
        Ok(())
    }

    fn serialize_none(self) -> Result<(), Unwritten> {
        self.0.push_str("null");
        Ok(())
    }

    fn serialize_some<T: Serialize + ?Sized>(self, value: &T) -> Result<(), Unwritten> {
        value.serialize(self)
    }

    fn serialize_seq(self, _: Option<usize>) -> Result<Self, Unwritten> {
        self.0.push('[');
        Ok(self)
    }

    fn serialize_struct(self, _: &'static str, _: usize) -> Result<Self, Unwritten> {
        self.0.push('{');
        Ok(self)
    }

    unwritten! {
        serialize_i8(i8) serialize_i16(i16) serialize_i32(i32) serialize_i64(i64)
        serialize_u8(u8) serialize_u16(u16) serialize_u32(u32) serialize_u64(u64)
        serialize_f32(f32) serialize_f64(f64) serialize_char(char) serialize_bytes(&[u8])
        serialize_unit() serialize_unit_struct(&'static str)
        serialize_unit_variant(&'static str, u32, &'static str)
    }

    fn serialize_newtype_struct<T: Serialize + ?Sized>(self, _: &'static str, value: &T) -> Result<(), Unwritten> {
        value.serialize(self)
    }

    fn serialize_newtype_variant<T: Serialize + ?Sized>(
        self,
        _: &'static str,
        _: u32,
        _: &'static str,
        _: &T,
    ) -> Result<(), Unwritten> {
        Err(Unwritten("serialize_newtype_variant"))
    }

    fn serialize_tuple(self, _: usize) -> Result<Self::SerializeTuple, Unwritten> {
        Err(Unwritten("serialize_tuple"))
    }

    fn serialize_tuple_struct(self, _: &'static str, _: usize) -> Result<Self::SerializeTupleStruct, Unwritten> {
        Err(Unwritten("serialize_tuple_struct"))
    }

    fn serialize_tuple_variant(
        self,
        _: &'static str,
        _: u32,
        _: &'static str,
        _: usize,
    ) -> Result<Self::SerializeTupleVariant, Unwritten> {
        Err(Unwritten("serialize_tuple_variant"))
    }

    fn serialize_map(self, _: Option<usize>) -> Result<Self::SerializeMap, Unwritten> {
        Err(Unwritten("serialize_map"))
    }

    fn serialize_struct_variant(
        self,
        _: &'static str,
        _: u32,
        _: &'static str,
        _: usize,
    ) -> Result<Self::SerializeStructVariant, Unwritten> {
        Err(Unwritten("serialize_struct_variant"))
    }
}

impl SerializeSeq for &mut Json {
    type Ok = ();
    type Error = Unwritten;

    fn serialize_element<T: Serialize + ?Sized>(&mut self, value: &T) -> Result<(), Unwritten> {
        self.next();
        value.serialize(&mut **self)
    }

    fn end(self) -> Result<(), Unwritten> {
        self.0.push(']');
        Ok(())
    }
}

impl SerializeStruct for &mut Json {
    type Ok = ();
    type Error = Unwritten;

    fn serialize_field<T: Serialize + ?Sized>(&mut self, key: &'static str, value: &T) -> Result<(), Unwritten> {
        self.key(key);
        value.serialize(&mut **self)
    }

    fn end(self) -> Result<(), Unwritten> {
        self.0.push('}');
        Ok(())
    }
}
