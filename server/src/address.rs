//! What the address of a page says about the invitation, and what is wrong with it.

use std::collections::HashMap;

use axum::http::Uri;
use partner_association::Edition;
use partner_association::Question::Associate as ASSOCIATE;
use partner_association::json::{self, Given};
use partner_association::notice::{Flow, Page, Text};
use serde::Deserialize;
use serde_json::{Map, Value};

use crate::store::Invited;

/// What the address says of the invitation itself.
pub const STATED: [&str; 4] = ["edition", "model", "channel", "website"];

/// The shortest and the longest code there is.
const CODE_LENGTHS: std::ops::RangeInclusive<usize> = 16..=160;

/// What is missing or mangled in an address.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fault {
    /// The edition.
    Edition,
    /// The model, or it is another edition's.
    Model,
    /// How the invitation came.
    Channel,
    /// The code, or anything else.
    Code,
    /// There is no such invitation: no code like that, or one of another invitation.
    Unknown,
}

impl Fault {
    /// What tests and scripts know it by.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Edition => "edition",
            Self::Model => "model",
            Self::Channel => "channel",
            Self::Code => "code",
            Self::Unknown => "unknown",
        }
    }

    /// What is said of it.
    pub const fn words(self) -> Text {
        match self {
            Self::Edition => Text::Page(Page::AddressEdition),
            Self::Model => Text::Page(Page::AddressModel),
            Self::Channel => Text::Page(Page::AddressChannel),
            Self::Code => Text::Page(Page::AddressCode),
            Self::Unknown => Text::Flow(Flow::InvitationUnknown),
        }
    }
}

/// What an address says, name by name.
#[derive(Debug)]
pub struct Address(HashMap<String, String>);

impl Address {
    /// Reads it: the first of a name counts, and nothing is as good as none.
    pub fn read(uri: &Uri) -> Self {
        let mut said = HashMap::new();
        for (name, value) in form_urlencoded::parse(uri.query().unwrap_or_default().as_bytes()) {
            said.entry(name.into_owned()).or_insert_with(|| value.into_owned());
        }
        said.retain(|_, value| !value.is_empty());
        Self(said)
    }

    /// What it says under that name.
    pub fn get(&self, name: &str) -> Option<&str> {
        self.0.get(name).map(String::as_str)
    }

    /// The edition it names. Where it names none, or one that does not exist, the first one's page says so.
    pub fn edition(&self) -> Edition {
        self.get("edition").and_then(Edition::named).unwrap_or(Edition::International)
    }

    /// The invitation's own facts, as it states them.
    pub fn stated(&self) -> Map<String, Value> {
        STATED.iter().filter_map(|name| Some(((*name).to_owned(), self.get(name)?.into()))).collect()
    }

    /// What is wrong with it, if anything: the first that a reader would look for.
    pub fn fault(&self) -> Option<Fault> {
        if self.get("edition").and_then(Edition::named).is_none() {
            return Some(Fault::Edition);
        }
        let fault = match Given::deserialize(Value::Object(self.stated())).map(|given| json::read(ASSOCIATE, &given)) {
            Ok(Ok(reading)) if !reading.situation.invitation.model_fits() => Some(Fault::Model),
            // A website of the other edition, or a code that cannot be one.
            Ok(Ok(reading)) if reading.decide().issues().next().is_some() => Some(Fault::Code),
            Ok(Ok(_)) => None,
            Ok(Err(error)) => Some(match error.key() {
                "model" => Fault::Model,
                "channel" => Fault::Channel,
                _ => Fault::Code,
            }),
            Err(_) => Some(Fault::Code),
        };
        fault.or_else(|| (!self.get("code").is_some_and(is_code)).then_some(Fault::Code))
    }
}

impl Address {
    /// Whether it says something else than the invitation of its code, or there is none.
    pub fn contradicts(&self, invited: Option<&Invited>) -> bool {
        let Some(Invited { invitation, .. }) = invited else { return true };
        let website = self.get("website").unwrap_or(invitation.edition.website().name());
        let said = ["edition", "model", "channel"].map(|name| self.get(name));
        let known = [invitation.edition.name(), invitation.model.name(), invitation.channel.name()].map(Some);
        said != known || website != invitation.website.name()
    }
}

/// Whether it has the shape of an invitation's code.
pub fn is_code(code: &str) -> bool {
    let is_letter = |byte: u8| byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'_');
    CODE_LENGTHS.contains(&code.len()) && code.bytes().all(is_letter)
}

#[cfg(test)]
mod tests {
    use axum::http::Uri;

    use super::{Address, Fault};

    #[test]
    fn what_an_address_lacks_is_found() {
        const WHOLE: &str = "edition=international&model=reseller&channel=email&code=EXAMPLE-INVITATION-0001";
        for (query, fault) in [
            (WHOLE.to_owned(), None),
            (format!("{WHOLE}&edition=china&model&utm_source=%F0%9F%95%8A&%"), None),
            (format!("{WHOLE}&website=europe"), None),
            (String::new(), Some(Fault::Edition)),
            (format!("edition=&{WHOLE}"), Some(Fault::Edition)),
            (WHOLE.replace("international", "International"), Some(Fault::Edition)),
            (WHOLE.replace("reseller", ""), Some(Fault::Model)),
            (WHOLE.replace("reseller", "__proto__"), Some(Fault::Model)),
            (WHOLE.replace("reseller", "agency"), Some(Fault::Model)),
            (WHOLE.replace("international", "china"), Some(Fault::Model)),
            (WHOLE.replace("email", "pigeon"), Some(Fault::Channel)),
            (WHOLE.replace("&channel=email", ""), Some(Fault::Channel)),
            (WHOLE.replace("-INVITATION", ""), Some(Fault::Code)),
            (WHOLE.replace("-0001", "%200001"), Some(Fault::Code)),
            (WHOLE.replace("-0001", &"x".repeat(160)), Some(Fault::Code)),
            (format!("{WHOLE}&website=mars"), Some(Fault::Code)),
            (format!("{WHOLE}&website=china"), Some(Fault::Code)),
        ] {
            let uri: Uri = format!("/en/?{query}").parse().unwrap();
            assert_eq!(Address::read(&uri).fault(), fault, "{query}");
        }
    }
}
