//! How a demonstration's server behaves, so that every ending can be seen: a visitor chooses, and a cookie remembers.

use std::sync::Arc;
use std::time::Duration;

use axum::Form;
use axum::extract::rejection::FormRejection;
use axum::extract::{Request, State};
use axum::http::{HeaderMap, HeaderValue, StatusCode, header};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};
use serde::Deserialize;
use tokio::time::sleep;

use crate::app::{App, Demonstration};
use crate::aside::aside;
use crate::problem::Problem;
use crate::sign_in::{cookies, is_page, signed_in};

const COOKIE: &str = "server-mood";

/// How the server behaves.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Mood {
    /// As it is.
    AsItIs,
    /// Takes five seconds.
    Slow,
    /// Has no time: nothing is done.
    Busy,
    /// What was asked for is done, and nobody hears of it.
    Silent,
    /// What was asked for takes longer than the answer, which says so: the vendor's CBC.99000050.
    Pending,
}

impl Mood {
    /// All of them.
    pub const ALL: [Self; 5] = [Self::AsItIs, Self::Slow, Self::Busy, Self::Silent, Self::Pending];

    /// As the cookie and the form name it.
    pub const fn name(self) -> &'static str {
        match self {
            Self::AsItIs => "as-it-is",
            Self::Slow => "slow",
            Self::Busy => "busy",
            Self::Silent => "silent",
            Self::Pending => "pending",
        }
    }

    fn named(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|mood| mood.name() == name)
    }

    /// What the cookie says, in a demonstration.
    pub fn of(demonstration: Demonstration, headers: &HeaderMap) -> Self {
        match demonstration {
            Demonstration::On => cookies(headers, COOKIE).find_map(Self::named).unwrap_or(Self::AsItIs),
            Demonstration::Off => Self::AsItIs,
        }
    }
}

/// Whether the address has moods: where it is checked, and where a script or a form confirms.
fn is_moody(path: &str) -> bool {
    path == "/api/check" || path.ends_with("/associations")
}

/// How long a slow answer takes.
const SLOW: Duration = Duration::from_secs(5);
/// How long a silent server says nothing: longer than any page waits.
const SILENT: Duration = Duration::from_mins(1);
/// When to ask a busy one again, in seconds.
const BUSY: u32 = 5;

/// Lets the server behave like that.
pub async fn act(State(demonstration): State<Demonstration>, request: Request, next: Next) -> Response {
    if !is_moody(request.uri().path()) {
        return next.run(request).await;
    }
    match Mood::of(demonstration, request.headers()) {
        Mood::AsItIs | Mood::Pending => next.run(request).await,
        Mood::Slow => {
            sleep(SLOW).await;
            next.run(request).await
        }
        Mood::Busy => busy().into_response(),
        Mood::Silent => {
            drop(next.run(request).await);
            sleep(SILENT).await;
            busy().into_response()
        }
    }
}

fn busy() -> Problem {
    Problem::new(StatusCode::SERVICE_UNAVAILABLE, "the server is busy; ask again later").retry_after(BUSY)
}

/// What the forms send. What they leave out is empty.
#[derive(Default, Deserialize)]
#[serde(default)]
pub struct Choice {
    mood: String,
    #[serde(rename = "return")]
    back: String,
}

impl Choice {
    fn back(self) -> (StatusCode, [(header::HeaderName, String); 1]) {
        let back = if is_page(&self.back) { self.back } else { "/demo".to_owned() };
        (StatusCode::SEE_OTHER, [(header::LOCATION, back)])
    }
}

/// `POST /demo/mood`: how the server is to behave to this visitor.
pub async fn choose(
    State(app): State<Arc<App>>,
    choice: Result<Form<Choice>, FormRejection>,
) -> Result<impl IntoResponse, Problem> {
    only_demonstrated(&app)?;
    let Form(choice) = choice?;
    let Some(mood) = Mood::named(&choice.mood) else {
        let problem = Problem::of_request("wrong-value", "Wrong value", "mood is none that the server can have");
        return Err(problem.about("mood", Some(&Mood::ALL.map(Mood::name).join(", "))));
    };
    let cookie = match mood {
        Mood::AsItIs => format!("{COOKIE}=; Max-Age=0; HttpOnly; SameSite=Lax; Path=/"),
        mood => format!("{COOKIE}={}; HttpOnly; SameSite=Lax; Path=/", mood.name()),
    };
    let cookie = HeaderValue::try_from(cookie).map_err(|error| Problem::ours(&error))?;
    Ok(([(header::SET_COOKIE, cookie)], choice.back()))
}

/// `POST /demo/start-over`: ends the association of the account that has signed in, as if it had left its partner.
pub async fn start_over(
    State(app): State<Arc<App>>,
    headers: HeaderMap,
    choice: Result<Form<Choice>, FormRejection>,
) -> Result<impl IntoResponse, Problem> {
    only_demonstrated(&app)?;
    let Form(choice) = choice?;
    aside(move || {
        let account = signed_in(&headers, &*app.store)?.ok_or_else(Problem::signed_out)?;
        Ok(app.store.end(&account.id, (app.clock)())?)
    })
    .await?;
    Ok(choice.back())
}

fn only_demonstrated(app: &App) -> Result<(), Problem> {
    match app.demonstration {
        Demonstration::On => Ok(()),
        Demonstration::Off => Err(Problem::new(StatusCode::NOT_FOUND, "there is nothing at this address")),
    }
}
