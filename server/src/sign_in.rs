//! Signing in: choosing a sample account. A cookie remembers which.

use std::sync::Arc;

use axum::Form;
use axum::extract::State;
use axum::extract::rejection::FormRejection;
use axum::http::{HeaderMap, StatusCode, header};
use axum::response::IntoResponse;
use partner_association::notice::Language;
use serde::Deserialize;

use crate::app::App;
use crate::aside::aside;
use crate::problem::Problem;
use crate::store::{Account, Failure, Store};

const COOKIE: &str = "account";

/// What the bar at the end of the page sends. What it leaves out is empty.
#[derive(Deserialize)]
#[serde(default)]
#[derive(Default)]
pub struct Choice {
    account: String,
    #[serde(rename = "return")]
    back: String,
}

/// `POST /sign-in`. An account that does not exist, or none, signs out.
pub async fn sign_in(
    State(app): State<Arc<App>>,
    choice: Result<Form<Choice>, FormRejection>,
) -> Result<impl IntoResponse, Problem> {
    let Form(choice) = choice?;
    let (app, id) = (Arc::clone(&app), choice.account);
    let account = aside(move || Ok(app.store.account(&id)?)).await?;
    let cookie = match account {
        Some(account) => format!("{COOKIE}={}; HttpOnly; SameSite=Lax; Path=/", account.id),
        None => format!("{COOKIE}=; Max-Age=0; HttpOnly; SameSite=Lax; Path=/"),
    };
    let back = if is_page(&choice.back) { choice.back } else { "/".to_owned() };
    Ok((StatusCode::SEE_OTHER, [(header::SET_COOKIE, cookie), (header::LOCATION, back)]))
}

/// The account that the cookie names, if there is one. Waits for the store.
pub fn signed_in(headers: &HeaderMap, store: &dyn Store) -> Result<Option<Account>, Failure> {
    for id in cookies(headers, COOKIE) {
        if let Some(account) = store.account(id)? {
            return Ok(Some(account));
        }
    }
    Ok(None)
}

/// What the cookies of that name say.
pub fn cookies<'h>(headers: &'h HeaderMap, name: &'h str) -> impl Iterator<Item = &'h str> {
    let cookies = headers.get_all(header::COOKIE).iter().filter_map(|value| value.to_str().ok());
    let named = cookies.flat_map(|cookies| cookies.split(';')).filter_map(|cookie| cookie.trim().split_once('='));
    named.filter(move |(other, _)| *other == name).map(|(_, value)| value)
}

/// Whether it is an address of the page on this server, and of nothing and nowhere else.
pub fn is_page(address: &str) -> bool {
    let path = address.split('?').next().unwrap_or(address);
    let is_document = Language::ALL.iter().any(|language| path == format!("/{}/", language.tag()));
    is_document && address.bytes().all(|byte| byte.is_ascii_graphic())
}

#[cfg(test)]
mod tests {
    use super::is_page;

    #[test]
    fn only_pages_are_gone_back_to() {
        for page in ["/en/", "/zh-CN/", "/en/?edition=international&code=a//b", "/en/?"] {
            assert!(is_page(page), "{page:?}");
        }
        for elsewhere in [
            "",
            "/",
            "en/",
            "//en/",
            "/\\en/",
            "//evil.example/en/",
            "https://evil.example/en/",
            "/en",
            "/en/../x",
            "/en/#?",
            "/fr/",
            " /en/",
            "/en/?\r\nSet-Cookie: a=b",
            "/en/?a b",
            "/en/?ü",
        ] {
            assert!(!is_page(elsewhere), "{elsewhere:?}");
        }
    }
}
