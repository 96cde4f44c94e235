//! Connections: how many there may be, how long they may take, and how they end.
//!
//! A connection is given up when its request's head does not arrive in time – which also ends one that nobody uses any
//! more –, and asked to end after a while. How long a request itself may take is said where the routes are. So whatever a
//! client does, what it costs us is bounded.

use std::convert::Infallible;
use std::pin::{Pin, pin};
use std::sync::Arc;
use std::task::{Context, Poll};
use std::time::Duration;

use axum::Router;
use axum::body::{Body, Bytes};
use axum::http::Request;
use http_body::{Frame, SizeHint};
use hyper::body::Incoming;
use hyper::server::conn::http1;
use hyper::service::service_fn;
use hyper_util::rt::{TokioIo, TokioTimer};
use tokio::net::{TcpListener, TcpStream};
use tokio::select;
use tokio::sync::{OwnedSemaphorePermit, Semaphore, watch};
use tokio::task::JoinSet;
use tokio::time::sleep;
use tower::ServiceExt as _;

/// What a client may take.
#[derive(Clone, Copy, Debug)]
pub struct Limits {
    /// How many connections there may be at a time. More wait until there is room.
    pub connections: usize,
    /// How long the head of a request may take, and how long it may be until it comes.
    pub head: Duration,
    /// How many bytes it may have.
    pub head_bytes: usize,
    /// How long a connection lasts before it is asked to end.
    pub connection: Duration,
    /// How long one may take to end when nothing is under way any more.
    pub grace: Duration,
    /// How long one may take to end in any case.
    pub end: Duration,
}

impl Default for Limits {
    fn default() -> Self {
        Self {
            connections: 512,
            head: Duration::from_secs(10),
            head_bytes: 16 * 1024,
            connection: Duration::from_mins(5),
            grace: Duration::from_secs(1),
            end: Duration::from_secs(15),
        }
    }
}

/// How long to wait when the system has nothing for another connection.
const BREATH: Duration = Duration::from_millis(200);

/// Serves until it is asked to stop, and then ends what has begun.
pub async fn serve(listener: TcpListener, router: Router, limits: Limits, stopping: watch::Receiver<bool>) {
    let places = Arc::new(Semaphore::new(limits.connections));
    let mut connections = JoinSet::new();
    let mut stop = pin!(asked(stopping.clone()));
    loop {
        let accepted = async {
            // Nobody closes it.
            let place = Arc::clone(&places).acquire_owned().await.ok();
            (place, listener.accept().await)
        };
        let (place, accepted) = select! {
            accepted = accepted => accepted,
            () = stop.as_mut() => break,
        };
        match accepted {
            Ok((stream, _)) => {
                connections.spawn(connection(stream, router.clone(), limits, stopping.clone(), place));
            }
            Err(error) => {
                tracing::warn!(%error, "a connection could not be accepted");
                sleep(BREATH).await;
            }
        }
        // Those that have ended.
        while connections.try_join_next().is_some() {}
    }
    drop(listener);
    while connections.join_next().await.is_some() {}
}

/// Ends when somebody has asked for it.
pub async fn asked(mut stopping: watch::Receiver<bool>) {
    // An error would say that nobody can ask any more, which is never.
    let _ = stopping.wait_for(|stop| *stop).await;
}

async fn connection(
    stream: TcpStream,
    router: Router,
    limits: Limits,
    stopping: watch::Receiver<bool>,
    _place: Option<OwnedSemaphorePermit>,
) {
    // The end of a page must not wait until its beginning is acknowledged.
    drop(stream.set_nodelay(true));
    let (under_way, mut idle) = watch::channel(0_usize);
    let service = service_fn(move |request: Request<Incoming>| {
        let (router, begun) = (router.clone(), Begun::new(under_way.clone()));
        async move {
            let response = router.oneshot(request.map(Body::new)).await?;
            Ok::<_, Infallible>(response.map(|body| Sent { body, _begun: begun }))
        }
    });
    // The builder that tells versions apart has no limit for the time before it knows: there is only one here.
    let mut builder = http1::Builder::new();
    builder.timer(TokioTimer::new()).header_read_timeout(limits.head).max_header_size(limits.head_bytes);
    let mut connection = pin!(builder.serve_connection(TokioIo::new(stream), service));
    select! {
        // A client that goes away, or is no good, is nothing to tell of.
        _ = connection.as_mut() => return,
        () = asked(stopping) => {}
        () = sleep(limits.connection) => {}
    }
    connection.as_mut().graceful_shutdown();
    let nothing_is_under_way = async {
        sleep(limits.grace).await;
        // An error would say that the connection is gone.
        let _ = idle.wait_for(|requests| *requests == 0).await;
        sleep(limits.grace).await;
    };
    select! {
        _ = connection => {}
        () = nothing_is_under_way => {}
        () = sleep(limits.end) => {}
    }
}

/// That a request has begun; until it is dropped.
struct Begun(watch::Sender<usize>);

impl Begun {
    fn new(under_way: watch::Sender<usize>) -> Self {
        under_way.send_modify(|requests| *requests += 1);
        Self(under_way)
    }
}

impl Drop for Begun {
    fn drop(&mut self) {
        self.0.send_modify(|requests| *requests = requests.saturating_sub(1));
    }
}

/// A response, whose request is under way until all of it is sent.
struct Sent {
    body: Body,
    _begun: Begun,
}

impl http_body::Body for Sent {
    type Data = Bytes;
    type Error = axum::Error;

    fn poll_frame(
        mut self: Pin<&mut Self>,
        context: &mut Context<'_>,
    ) -> Poll<Option<Result<Frame<Self::Data>, Self::Error>>> {
        Pin::new(&mut self.body).poll_frame(context)
    }

    fn is_end_stream(&self) -> bool {
        self.body.is_end_stream()
    }

    fn size_hint(&self) -> SizeHint {
        self.body.size_hint()
    }
}
