//! Requests from JSON, read strictly: every member known, every value one that it can have.

use partner_association::consent::Evidence;
use partner_association::json;
use partner_association::{Edition, Invitation, Question};
use serde::Deserialize as _;
use serde_json::{Map, Value};

use super::{Address, Request};
use crate::accounts::Known;
use crate::address::is_code;
use crate::check::given;
use crate::problem::Problem;

/// The members of an object, taken out one by one.
pub(crate) struct Members {
    object: Map<String, Value>,
    expected: &'static [&'static str],
}

impl Members {
    /// Of an object that has none but these.
    ///
    /// # Errors
    /// It is no object, or has another member.
    pub(crate) fn of(body: Value, expected: &'static [&'static str]) -> Result<Self, Problem> {
        let Value::Object(object) = body else {
            let problem = Problem::of_request("not-an-object", "Not an object", "the body is not an object");
            return Err(problem.about("body", Some("an object")));
        };
        if let Some(key) = object.keys().find(|key| !expected.contains(&key.as_str())) {
            let (name, title) = ("unknown-member", "Unknown member");
            let problem = Problem::of_request(name, title, "the body has a member it cannot have");
            return Err(problem.about(key, Some(&expected.join(", "))));
        }
        Ok(Self { object, expected })
    }

    /// The member of that name; null, if it is missing.
    pub(crate) fn take(&mut self, name: &'static str) -> Value {
        debug_assert!(self.expected.contains(&name), "{name} is read and not expected");
        self.object.remove(name).unwrap_or_default()
    }

    /// What the address of an invitation says.
    ///
    /// # Errors
    /// Which member is at fault, and what it could have been.
    pub(crate) fn address(&mut self) -> Result<Address, Problem> {
        let code = match self.take("code") {
            Value::String(code) if is_code(&code) => code,
            _ => return Err(wrong("code", "16 to 160 letters, digits, - and _")),
        };
        let named = ["edition", "model", "channel", "website"].map(|name| (name.to_owned(), self.take(name)));
        let has_website = named.iter().any(|(name, value)| name == "website" && !value.is_null());
        let given = given(Known::from_iter(named)).map_err(|error| Problem::ours(&error))?;
        let Invitation { edition, model, channel, website } =
            json::read(Question::Associate, &given)?.situation.invitation;
        Ok(Address { code, edition, model, channel, website: has_website.then_some(website) })
    }
}

impl Address {
    /// Reads the body of a request that says no more.
    ///
    /// # Errors
    /// Which member is at fault, and what it could have been.
    pub fn read(body: Value) -> Result<Self, Problem> {
        Members::of(body, &["code", "edition", "model", "channel", "website"])?.address()
    }
}

impl Request {
    /// Reads the body of a request.
    ///
    /// # Errors
    /// Which member is at fault, and what it could have been.
    pub fn read(body: Value) -> Result<Self, Problem> {
        let mut members = Members::of(
            body,
            &["code", "edition", "model", "channel", "website", "evidence", "country", "agreements"],
        )?;
        let address = members.address()?;
        let Value::Array(evidence) = members.take("evidence") else {
            return Err(wrong("evidence", "an array of what was shown at each box and what was said to it"));
        };
        // Nobody is asked for more than this; whatever comes twice is a complaint.
        if evidence.len() > MOST_EVIDENCE {
            return Err(wrong("evidence", "no more than twelve"));
        }
        let evidence = evidence.into_iter().map(Evidence::deserialize).collect::<Result<_, _>>().map_err(|error| {
            Problem::of_request("wrong-value", "Wrong value", error.to_string()).about("evidence", None)
        })?;
        // In China nobody is asked for one.
        let country = match (members.take("country"), address.edition) {
            (Value::String(country), _) if is_country(&country) => Some(country),
            (Value::Null, Edition::China) => None,
            _ => return Err(wrong("country", "a country as ISO 3166-1 alpha-2, in capital letters")),
        };
        let Value::Bool(agreements) = members.take("agreements") else {
            return Err(wrong("agreements", "true or false"));
        };
        Ok(Self { address, evidence, country, agreements })
    }
}

const MOST_EVIDENCE: usize = 12;

/// A value that the member cannot have. It is not repeated: it may be anything.
pub(crate) fn wrong(key: &'static str, expected: &str) -> Problem {
    let detail = format!("{key} is missing, or has a value that it cannot have; expected {expected}");
    Problem::of_request("wrong-value", "Wrong value", detail).about(key, Some(expected))
}

fn is_country(code: &str) -> bool {
    code.len() == 2 && code.bytes().all(|byte| byte.is_ascii_uppercase()) && COUNTRIES.split(' ').any(|one| one == code)
}

/// ISO 3166-1 alpha-2.
const COUNTRIES: &str = "\
    AD AE AF AG AI AL AM AO AQ AR AS AT AU AW AX AZ BA BB BD BE BF BG BH BI BJ BL BM BN BO BQ BR BS BT \
    BV BW BY BZ CA CC CD CF CG CH CI CK CL CM CN CO CR CU CV CW CX CY CZ DE DJ DK DM DO DZ EC EE EG EH \
    ER ES ET FI FJ FK FM FO FR GA GB GD GE GF GG GH GI GL GM GN GP GQ GR GS GT GU GW GY HK HM HN HR HT \
    HU ID IE IL IM IN IO IQ IR IS IT JE JM JO JP KE KG KH KI KM KN KP KR KW KY KZ LA LB LC LI LK LR LS \
    LT LU LV LY MA MC MD ME MF MG MH MK ML MM MN MO MP MQ MR MS MT MU MV MW MX MY MZ NA NC NE NF NG NI \
    NL NO NP NR NU NZ OM PA PE PF PG PH PK PL PM PN PR PS PT PW PY QA RE RO RS RU RW SA SB SC SD SE SG \
    SH SI SJ SK SL SM SN SO SR SS ST SV SX SY SZ TC TD TF TG TH TJ TK TL TM TN TO TR TT TV TW TZ UA UG \
    UM US UY UZ VA VC VE VG VI VN VU WF WS YE YT ZA ZM ZW";
