//! Consent receipts: what a customer agreed to, when, and to which text, signed by the server.
//!
//! The fields follow the idea of ISO/IEC TS 27560. A receipt travels as a compact JWS (RFC 7515) with an Ed25519 signature
//! (RFC 8037), so that anybody verifies it with tools of their own. It names no customer: a pseudonym stands for the account.

use std::sync::Arc;

use axum::Json;
use axum::extract::{Path, State};
use axum::http::{StatusCode, header};
use axum::response::IntoResponse;
use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use jiff::Timestamp;
use partner_association::consent::{Evidence, NoticeId, Purpose};
use partner_association::notice::{Clause, Language};
use partner_association::{Decision, Instant};
use serde::{Deserialize, Serialize};
use thiserror::Error;

use crate::app::App;
use crate::aside::aside;
use crate::keys::{Keys, Signer};
use crate::problem::Problem;
use crate::time::written;

/// The version of these fields.
pub const SCHEMA: &str = "1";

/// How the answers were collected: each in a box of its own, that was empty to begin with.
pub const COLLECTION_METHOD: &str = "web-page-with-empty-boxes";

const ALGORITHM: &str = "EdDSA";
const TYPE: &str = "consent-receipt+jws";

/// A receipt. Names are kept as they were written: it has to be read long after a rule, a purpose or a notice is gone.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Receipt {
    /// The version of its fields: [`SCHEMA`].
    pub schema_version: String,
    /// By what it is found again, and the association. Nobody can guess it; who has it may read the receipt.
    pub reference: String,
    /// When it was issued.
    pub issued_at: String,
    /// What stands for the customer's account: [`Signer::pseudonym`].
    pub subject: String,
    /// Who answers for the data.
    pub controller: Controller,
    /// Who else gets it.
    pub recipients: Vec<Recipient>,
    /// How the answers were collected: [`COLLECTION_METHOD`].
    pub collection_method: String,
    /// In which language, as a BCP 47 tag.
    pub language: String,
    /// Every box that was shown, ticked or not.
    pub choices: Vec<Choice>,
    /// What it was agreed to for.
    pub association: Association,
}

/// Who answers for the data, and how to reach them.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Controller {
    /// The name.
    pub name: String,
    /// Where to write to.
    pub contact: String,
}

/// Who issues receipts.
#[derive(Debug)]
pub struct Issuer {
    /// The keys.
    pub signer: Signer,
    /// The name.
    pub controller: Controller,
}

/// Somebody who gets data.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Recipient {
    /// `partner` or `distributor`.
    pub role: String,
    /// The name.
    pub name: String,
}

/// One box.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Choice {
    /// What was asked for.
    pub purpose: String,
    /// Whether it was given.
    pub given: bool,
    /// When it was answered.
    pub at: String,
    /// What was shown.
    pub notice: ShownNotice,
    /// Whether the end of the text was ever on the screen. Nobody has to scroll.
    pub end_reached: bool,
    /// The categories of data that others get, as the clauses that name them.
    pub data: Vec<String>,
    /// How it is withdrawn: `request-to-leave` – by asking to leave the partner, as the published rules allow it –, or
    /// `revoke-in-account` – at any time, in the account.
    pub withdrawal: String,
}

/// The text that was shown.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct ShownNotice {
    /// Which notice.
    pub id: String,
    /// In which version.
    pub version: String,
    /// In which language.
    pub language: String,
    /// The SHA-256 of exactly that text.
    pub sha256: String,
    /// Whose words: `ours` or `official`.
    pub text: String,
}

/// The decision that was confirmed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Association {
    /// The edition.
    pub edition: String,
    /// The model.
    pub model: String,
    /// The country of the account, where one is asked for: ISO 3166-1 alpha-2.
    pub country: Option<String>,
    /// Whether the agreements of the website were accepted, which are none of the notices.
    pub agreements: bool,
    /// What the server decided.
    pub outcome: String,
    /// The version of the rulebook by which it did.
    pub rulebook_version: String,
    /// The SHA-256 of those rules.
    pub rulebook_sha256: String,
}

/// What a receipt is written from.
#[derive(Clone, Copy, Debug)]
pub struct Particulars<'a> {
    /// By what it is found again.
    pub reference: &'a str,
    /// When it is issued.
    pub now: Timestamp,
    /// What stands for the account: [`Signer::pseudonym`].
    pub subject: &'a str,
    /// Who answers for the data.
    pub controller: &'a Controller,
    /// The partner's name.
    pub partner: &'a str,
    /// Its distributor's name, if there is one and it is known.
    pub distributor: Option<&'a str>,
    /// The language of the page.
    pub language: Language,
    /// The boxes.
    pub evidence: &'a [Evidence],
    /// The country of the account, where one is asked for: ISO 3166-1 alpha-2.
    pub country: Option<&'a str>,
    /// Whether the agreements of the website were accepted.
    pub agreements: bool,
    /// What the server decided.
    pub decision: &'a Decision,
}

/// What is wrong with something that should be a receipt.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Error)]
pub enum Untrue {
    /// It is not in three parts, in the alphabet of base64url.
    #[error("this is no compact JWS")]
    NoJws,
    /// It is signed for something else, or in another way.
    #[error("this is signed, but not as a consent receipt is: its header is another one")]
    OtherHeader,
    /// The key is none of those given.
    #[error("it names a key that is not among those given")]
    UnknownKey,
    /// Somebody changed it.
    #[error("the signature does not hold: this is not what was signed")]
    Signature,
    /// It is genuine, and of a version that we cannot read.
    #[error("the signature holds, but these are not the fields of a receipt of version {SCHEMA}")]
    OtherFields,
}

/// The media type of a JWK set (RFC 7517).
const JWK_SET: &str = "application/jwk-set+json";

/// `GET /api/keys`: the public keys by which anybody verifies receipts.
pub async fn keys(State(app): State<Arc<App>>) -> impl IntoResponse {
    ([(header::CONTENT_TYPE, JWK_SET)], Json(app.issuer.signer.keys().clone()))
}

/// A receipt as it is served: for reading, and as it was signed.
#[derive(Serialize)]
pub struct Served {
    receipt: Receipt,
    jws: String,
}

/// `GET /api/receipts/{reference}`: the receipt, for whoever has its reference.
///
/// # Errors
/// There is none, nobody could look, or what is kept is not genuine.
pub async fn receipt(State(app): State<Arc<App>>, Path(reference): Path<String>) -> Result<Json<Served>, Problem> {
    let served = aside(move || {
        let Some(jws) = app.store.receipt(&reference)? else {
            return Err(Problem::new(StatusCode::NOT_FOUND, "there is no receipt of that reference"));
        };
        // One that somebody changed where it is kept is not passed on.
        let receipt = Receipt::read(&jws, app.issuer.signer.keys()).map_err(|error| Problem::ours(&error))?;
        Ok(Served { receipt, jws })
    });
    Ok(Json(served.await?))
}

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Header {
    alg: String,
    typ: String,
    kid: String,
}

impl Receipt {
    /// What was agreed to, in writing.
    #[must_use]
    pub fn of(particulars: &Particulars<'_>) -> Self {
        let decision = particulars.decision;
        let invitation = decision.invitation;
        let rulebook = invitation.edition.rulebook();
        let recipient = |role: &str, name: &str| Recipient { role: role.to_owned(), name: name.to_owned() };
        let mut recipients = vec![recipient("partner", particulars.partner)];
        recipients.extend(particulars.distributor.map(|name| recipient("distributor", name)));
        Self {
            schema_version: SCHEMA.to_owned(),
            reference: particulars.reference.to_owned(),
            issued_at: written(particulars.now),
            subject: particulars.subject.to_owned(),
            controller: particulars.controller.clone(),
            recipients,
            collection_method: COLLECTION_METHOD.to_owned(),
            language: particulars.language.tag().to_owned(),
            choices: particulars.evidence.iter().map(Choice::of).collect(),
            association: Association {
                edition: invitation.edition.name().to_owned(),
                model: invitation.model.name().to_owned(),
                country: particulars.country.map(str::to_owned),
                agreements: particulars.agreements,
                outcome: decision.outcome.name().to_owned(),
                rulebook_version: rulebook.version.to_owned(),
                rulebook_sha256: rulebook.sha256.to_owned(),
            },
        }
    }

    /// As a compact JWS.
    #[must_use]
    pub fn sign(&self, signer: &Signer) -> String {
        let header = Header { alg: ALGORITHM.to_owned(), typ: TYPE.to_owned(), kid: signer.id().to_owned() };
        let mut jws = format!("{}.{}", encoded(&header), encoded(self));
        let signature = signer.sign(jws.as_bytes());
        jws.push('.');
        URL_SAFE_NO_PAD.encode_string(signature, &mut jws);
        jws
    }

    /// Reads a compact JWS, if one of these keys signed exactly that.
    ///
    /// # Errors
    /// What is wrong with it. Nothing of what it says is to be believed then.
    pub fn read(jws: &str, keys: &Keys) -> Result<Self, Untrue> {
        let (message, signature) = jws.rsplit_once('.').ok_or(Untrue::NoJws)?;
        let (header, payload) = message.split_once('.').ok_or(Untrue::NoJws)?;
        let [header, payload, signature] = [header, payload, signature].map(|part| URL_SAFE_NO_PAD.decode(part));
        let (Ok(header), Ok(payload), Ok(signature)) = (header, payload, signature) else { return Err(Untrue::NoJws) };
        let header: Header = serde_json::from_slice(&header).map_err(|_| Untrue::OtherHeader)?;
        if header.alg != ALGORITHM || header.typ != TYPE {
            return Err(Untrue::OtherHeader);
        }
        let key = keys.find(&header.kid).ok_or(Untrue::UnknownKey)?;
        let signature = signature.try_into().map_err(|_| Untrue::Signature)?;
        if !key.has_signed(message.as_bytes(), &signature) {
            return Err(Untrue::Signature);
        }
        let receipt: Self = serde_json::from_slice(&payload).map_err(|_| Untrue::OtherFields)?;
        if receipt.schema_version != SCHEMA {
            return Err(Untrue::OtherFields);
        }
        Ok(receipt)
    }
}

impl Choice {
    fn of(evidence: &Evidence) -> Self {
        let shown = &evidence.notice;
        Self {
            purpose: evidence.purpose.name().to_owned(),
            given: evidence.given,
            at: written(timestamp(evidence.at)),
            notice: ShownNotice {
                id: shown.id.name().to_owned(),
                version: shown.version.clone(),
                language: shown.language.tag().to_owned(),
                sha256: shown.sha256.to_string(),
                text: shown.text.name().to_owned(),
            },
            end_reached: evidence.end_reached,
            data: disclosed(shown.id).map(|clause| clause.name().to_owned()).collect(),
            withdrawal: match evidence.purpose {
                Purpose::Instructions | Purpose::Disclosure => "request-to-leave".to_owned(),
                Purpose::Authorization => "revoke-in-account".to_owned(),
            },
        }
    }
}

/// The clauses of a notice that name what others get.
fn disclosed(notice: NoticeId) -> impl Iterator<Item = Clause> {
    let which = match notice {
        NoticeId::Disclosure(which) => Some(which),
        NoticeId::Instructions(_) | NoticeId::Authorization(_) => None,
    };
    which.into_iter().flat_map(|which| which.disclosure().children()).filter(|clause| clause.number().is_some())
}

/// Whole milliseconds. What is before all calendars is at their beginning.
fn timestamp(instant: Instant) -> Timestamp {
    #[expect(clippy::cast_possible_truncation, reason = "an instant has whole milliseconds, and far fewer than 2^53")]
    let millis = instant.millis() as i64;
    Timestamp::from_millisecond(millis).unwrap_or(Timestamp::MIN)
}

fn encoded(value: &impl Serialize) -> String {
    // Texts, flags and lists of them are always JSON.
    URL_SAFE_NO_PAD.encode(serde_json::to_vec(value).unwrap_or_default())
}
