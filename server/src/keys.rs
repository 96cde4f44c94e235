//! The keys that receipts are signed with: a folder of JSON Web Keys, and what everybody may know of them.
//!
//! `receipts-1.jwk`, `receipts-2.jwk` and so on are Ed25519 keys (RFC 8037). The one with the highest number signs; with
//! the others receipts are still verified, for which their public half is enough. `pseudonyms.jwk` is a secret that
//! turns account ids into pseudonyms. A file that is there is never written to.

use std::fs;
use std::path::{Path, PathBuf};
use std::{array, fmt};

use anyhow::{Context as _, Result, bail};
use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use ed25519_dalek::{Signature, Signer as _, SigningKey, VerifyingKey};
use hmac::{Hmac, KeyInit as _, Mac as _};
use serde::{Deserialize, Serialize};
use sha2::{Digest as _, Sha256};

use crate::new_file;

const SECRET_OF_PSEUDONYMS: &str = "pseudonyms.jwk";

/// The key that signs, and those that did before.
pub struct Signer {
    signing: SigningKey,
    id: String,
    keys: Keys,
    pseudonyms: [u8; 32],
}

/// The public keys by which anybody verifies receipts: a JWK set (RFC 7517).
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Keys {
    keys: Vec<PublicKey>,
}

/// An Ed25519 key as everybody may know it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct PublicKey {
    kty: &'static str,
    crv: &'static str,
    x: String,
    kid: String,
    r#use: &'static str,
    alg: &'static str,
    #[serde(skip)]
    key: VerifyingKey,
}

/// A JSON Web Key of any kind, as far as we look at it.
#[derive(Deserialize)]
struct Jwk {
    kty: String,
    crv: Option<String>,
    /// Of a pair: the public half.
    x: Option<String>,
    /// Of a pair: the private half.
    d: Option<String>,
    /// Of a shared secret: all of it.
    k: Option<String>,
}

#[derive(Deserialize)]
struct JwkSet {
    keys: Vec<Jwk>,
}

impl Signer {
    /// The keys in a folder. What is missing is made, for the owner's eyes only: the folder, a first key, the secret
    /// of the pseudonyms.
    ///
    /// # Errors
    /// A file cannot be read, written, or is no such key. None is ever replaced: whoever loses a key loses the proof.
    pub fn open(folder: &Path) -> Result<Self> {
        make_folder(folder)?;
        if numbers(folder)?.is_empty() {
            make(&file(folder, 1), &new_pair()?)?;
        }
        let secret = folder.join(SECRET_OF_PSEUDONYMS);
        if !secret.try_exists().with_context(|| format!("cannot look for {}", secret.display()))? {
            make(&secret, &new_secret()?)?;
        }
        let pseudonyms = read(&secret)?.secret().with_context(|| format!("{} is no secret", secret.display()))?;
        let mut numbers = numbers(folder)?;
        let newest = file(folder, numbers.pop().context("a key was made, and is gone")?);
        let signing = read(&newest)?.pair().with_context(|| no_key(&newest))?;
        let mut keys = Vec::from([PublicKey::new(signing.verifying_key())]);
        for number in numbers.into_iter().rev() {
            let earlier = file(folder, number);
            keys.push(read(&earlier)?.public().with_context(|| no_key(&earlier))?);
        }
        Ok(Self::of(signing, keys, pseudonyms))
    }

    /// Keys that are forgotten with the program.
    ///
    /// # Errors
    /// The system has no random numbers.
    pub fn temporary() -> Result<Self> {
        let signing = SigningKey::from_bytes(&random()?);
        let keys = Vec::from([PublicKey::new(signing.verifying_key())]);
        Ok(Self::of(signing, keys, random()?))
    }

    /// Puts a new key beside the others, with which a server signs once it starts again. Returns its file.
    ///
    /// # Errors
    /// The folder cannot be read or written.
    pub fn rotate(folder: &Path) -> Result<PathBuf> {
        make_folder(folder)?;
        let file = file(folder, numbers(folder)?.last().map_or(1, |newest| newest + 1));
        make(&file, &new_pair()?)?;
        Ok(file)
    }

    fn of(signing: SigningKey, keys: Vec<PublicKey>, pseudonyms: [u8; 32]) -> Self {
        Self { id: thumbprint(&signing.verifying_key()), signing, keys: Keys { keys }, pseudonyms }
    }

    /// The public half of every key, the newest first.
    #[must_use]
    pub fn keys(&self) -> &Keys {
        &self.keys
    }

    /// The name of the key that signs.
    #[must_use]
    pub fn id(&self) -> &str {
        &self.id
    }

    /// What stands for an account in receipts: always the same for the same account, and nobody without the secret
    /// can tell which account it is, or try out a list of them.
    #[must_use]
    pub fn pseudonym(&self, account: &str) -> String {
        // Filled up with zeros, as HMAC does with every short key.
        let key: [u8; 64] = array::from_fn(|place| self.pseudonyms.get(place).copied().unwrap_or(0));
        let mut mac = Hmac::<Sha256>::new(&key.into());
        mac.update(account.as_bytes());
        let mac: [u8; 32] = mac.finalize().into_bytes().into();
        // Half of it: 128 bits are enough to tell accounts apart.
        format!("{:032x}", mac.first_chunk().map_or(0, |half| u128::from_be_bytes(*half)))
    }

    pub(crate) fn sign(&self, message: &[u8]) -> [u8; Signature::BYTE_SIZE] {
        self.signing.sign(message).to_bytes()
    }
}

impl fmt::Debug for Signer {
    /// Without the secrets.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Signer").field("id", &self.id).finish_non_exhaustive()
    }
}

impl Keys {
    /// Reads a JWK set. Keys of other kinds are passed over, as RFC 7517 has it.
    ///
    /// # Errors
    /// It is no JWK set, or a key in it is none.
    pub fn read(json: &str) -> Result<Self> {
        let set: JwkSet = serde_json::from_str(json).context("this is no JWK set")?;
        let ours = set.keys.iter().filter(|key| key.is_ed25519());
        let keys = ours.map(Jwk::public).collect::<Result<_>>()?;
        Ok(Self { keys })
    }

    /// The key of that name. A key's name is its fingerprint, whatever a set says.
    #[must_use]
    pub fn find(&self, id: &str) -> Option<&PublicKey> {
        self.keys.iter().find(|key| key.kid == id)
    }
}

impl PublicKey {
    fn new(key: VerifyingKey) -> Self {
        let x = URL_SAFE_NO_PAD.encode(key.as_bytes());
        Self { kty: "OKP", crv: "Ed25519", x, kid: thumbprint(&key), r#use: "sig", alg: "EdDSA", key }
    }

    /// Whether this key signed that message.
    #[must_use]
    pub fn has_signed(&self, message: &[u8], signature: &[u8; Signature::BYTE_SIZE]) -> bool {
        self.key.verify_strict(message, &Signature::from_bytes(signature)).is_ok()
    }
}

impl Jwk {
    fn is_ed25519(&self) -> bool {
        self.kty == "OKP" && self.crv.as_deref() == Some("Ed25519")
    }

    fn public(&self) -> Result<PublicKey> {
        if !self.is_ed25519() {
            bail!("it is of another kind");
        }
        let x = bytes(self.x.as_deref()).context("its x cannot be read")?;
        Ok(PublicKey::new(VerifyingKey::from_bytes(&x).context("its x is no point")?))
    }

    fn pair(&self) -> Result<SigningKey> {
        let public = self.public()?;
        let key = SigningKey::from_bytes(&bytes(self.d.as_deref()).context("its d cannot be read")?);
        if key.verifying_key() != public.key {
            bail!("its x does not belong to its d");
        }
        Ok(key)
    }

    fn secret(&self) -> Result<[u8; 32]> {
        if self.kty != "oct" {
            bail!("it is of another kind");
        }
        bytes(self.k.as_deref()).context("its k cannot be read")
    }
}

/// Random bytes that nobody can guess.
///
/// # Errors
/// The system has none.
fn random<const LENGTH: usize>() -> Result<[u8; LENGTH]> {
    let mut bytes = [0; LENGTH];
    getrandom::fill(&mut bytes).context("the system has no random numbers")?;
    Ok(bytes)
}

/// The key's name by RFC 7638: the SHA-256 of what it must say, in alphabetical order.
fn thumbprint(key: &VerifyingKey) -> String {
    let x = URL_SAFE_NO_PAD.encode(key.as_bytes());
    URL_SAFE_NO_PAD.encode(Sha256::digest(format!(r#"{{"crv":"Ed25519","kty":"OKP","x":"{x}"}}"#)))
}

fn bytes(text: Option<&str>) -> Option<[u8; 32]> {
    URL_SAFE_NO_PAD.decode(text?).ok()?.try_into().ok()
}

fn new_pair() -> Result<String> {
    let key = SigningKey::from_bytes(&random()?);
    let [x, d] = [key.verifying_key().to_bytes(), key.to_bytes()].map(|half| URL_SAFE_NO_PAD.encode(half));
    let kid = thumbprint(&key.verifying_key());
    Ok(format!("{{\"kty\":\"OKP\",\"crv\":\"Ed25519\",\"kid\":\"{kid}\",\"x\":\"{x}\",\"d\":\"{d}\"}}\n"))
}

fn new_secret() -> Result<String> {
    Ok(format!("{{\"kty\":\"oct\",\"k\":\"{}\"}}\n", URL_SAFE_NO_PAD.encode(random::<32>()?)))
}

fn file(folder: &Path, number: u32) -> PathBuf {
    folder.join(format!("receipts-{number}.jwk"))
}

fn no_key(file: &Path) -> String {
    format!("{} is no key to sign with; it is not replaced, since what it signed could not be verified", file.display())
}

/// The numbers of the keys in a folder, the newest last.
fn numbers(folder: &Path) -> Result<Vec<u32>> {
    let entries = fs::read_dir(folder).with_context(|| format!("cannot read {}", folder.display()))?;
    let mut numbers = Vec::new();
    for entry in entries {
        let name = entry.with_context(|| format!("cannot read {}", folder.display()))?.file_name();
        let number = name.to_str().and_then(|name| name.strip_prefix("receipts-")?.strip_suffix(".jwk"));
        numbers.extend(number.and_then(|number| number.parse::<u32>().ok()));
    }
    numbers.sort_unstable();
    Ok(numbers)
}

/// What goes wrong says where, and never what was in it.
fn read(file: &Path) -> Result<Jwk> {
    let text = fs::read_to_string(file).with_context(|| format!("cannot read {}", file.display()))?;
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt as _;
        if fs::metadata(file).is_ok_and(|metadata| metadata.permissions().mode() & 0o077 != 0) {
            tracing::warn!(file = %file.display(), "others than its owner may read this key");
        }
    }
    serde_json::from_str(&text).ok().with_context(|| format!("{} is no JSON Web Key", file.display()))
}

fn make_folder(folder: &Path) -> Result<()> {
    let mut builder = fs::DirBuilder::new();
    builder.recursive(true);
    #[cfg(unix)]
    std::os::unix::fs::DirBuilderExt::mode(&mut builder, 0o700);
    builder.create(folder).with_context(|| format!("cannot make {}", folder.display()))
}

/// Makes a file for the owner's eyes only. If it is there, somebody was faster.
fn make(file: &Path, content: &str) -> Result<()> {
    new_file::make(file, |draft| fs::write(draft, content).with_context(|| format!("cannot write {}", draft.display())))
        .map(drop)
}

#[cfg(test)]
mod tests {
    use super::{Jwk, Keys, PublicKey, Signer, bytes, thumbprint};

    /// The pair of RFC 8037, appendix A.
    const D: &str = "nWGxne_9WmC6hEr0kuwsxERJxWl7MmkZcDusAxyuf2A";
    const X: &str = "11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo";
    const THUMBPRINT: &str = "kPrK_qmxVWaYVA9wwBF6Iuo3vVzz7TxHCTwXBygrS4k";

    fn pair() -> Jwk {
        Jwk {
            kty: "OKP".to_owned(),
            crv: Some("Ed25519".to_owned()),
            x: Some(X.to_owned()),
            d: Some(D.to_owned()),
            k: None,
        }
    }

    #[test]
    fn keys_are_named_and_sign_as_rfc_8037_shows() {
        use base64::Engine as _;
        let key = pair().pair().unwrap();
        assert_eq!(thumbprint(&key.verifying_key()), THUMBPRINT);
        let message = b"eyJhbGciOiJFZERTQSJ9.RXhhbXBsZSBvZiBFZDI1NTE5IHNpZ25pbmc";
        let signer = Signer::of(key, Vec::new(), [0; 32]);
        let signature = signer.sign(message);
        assert_eq!(
            super::URL_SAFE_NO_PAD.encode(signature),
            "hgyY0il_MGCjP0JzlnLWG1PPOt7-09PGcvMg3AIbQR6dWbhijcNR4ki4iylGjg5BhVsPt9g7sVvpAr_MuM0KAg"
        );
        let public = pair().public().unwrap();
        assert!(public.has_signed(message, &signature));
        assert!(!public.has_signed(b"another", &signature));
    }

    #[test]
    fn halves_that_do_not_belong_together_are_refused() {
        let other = PublicKey::new(Signer::temporary().unwrap().signing.verifying_key());
        assert!(Jwk { x: Some(other.x), ..pair() }.pair().is_err());
        assert!(Jwk { d: None, ..pair() }.pair().is_err());
        assert!(Jwk { d: None, ..pair() }.public().is_ok());
        assert!(Jwk { crv: Some("X25519".to_owned()), ..pair() }.public().is_err());
    }

    #[test]
    fn a_set_is_read_as_it_is_written_whatever_else_is_in_it() {
        let signer = Signer::temporary().unwrap();
        let written = serde_json::to_string(signer.keys()).unwrap();
        assert_eq!(&Keys::read(&written).unwrap(), signer.keys());
        assert!(!written.contains("\"d\""), "{written}");
        let more = written.replacen('[', r#"[{"kty":"RSA","n":"AQ","e":"AQAB"},"#, 1);
        assert_eq!(&Keys::read(&more).unwrap(), signer.keys());
        assert!(Keys::read("{}").is_err());
        assert!(Keys::read(r#"{"keys":[{"kty":"OKP","crv":"Ed25519","x":"AAAA"}]}"#).is_err());
    }

    #[test]
    fn a_key_is_called_by_its_fingerprint_even_if_a_set_says_otherwise() {
        let set = format!(r#"{{"keys":[{{"kty":"OKP","crv":"Ed25519","x":"{X}","kid":"mine"}}]}}"#);
        let keys = Keys::read(&set).unwrap();
        assert!(keys.find("mine").is_none());
        assert!(keys.find(THUMBPRINT).is_some());
    }

    #[test]
    fn pseudonyms_are_the_same_for_the_same_account_and_secret_alone() {
        let of = |secret, account| Signer::of(pair().pair().unwrap(), Vec::new(), [secret; 32]).pseudonym(account);
        assert_eq!(of(1, "one"), of(1, "one"));
        assert_ne!(of(1, "one"), of(1, "two"));
        assert_ne!(of(1, "one"), of(2, "one"));
        assert_eq!(of(1, "one").len(), 32);
        // RFC 4231 has no key of this length; this is what Python's hmac says.
        assert_eq!(of(7, "account"), HMAC);
    }

    const HMAC: &str = "4419d304d4d776f8e8177f7c5cca46ff";

    #[test]
    fn secrets_are_not_printed() {
        let signer = Signer::of(pair().pair().unwrap(), Vec::new(), [7; 32]);
        let printed = format!("{signer:?}");
        assert_eq!(printed, format!("Signer {{ id: \"{THUMBPRINT}\", .. }}"));
        assert!(bytes(Some(D)).is_some());
    }
}
