//! Connections on real sockets: clients that are slow, many, or in the middle of something when the server stops.

use std::net::SocketAddr;
use std::time::{Duration, Instant};

use axum::Router;
use axum::routing::get;
use server::app::PATIENCE;
use server::serving::{Limits, serve};
use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};
use tokio::net::{TcpListener, TcpStream};
use tokio::sync::watch;
use tokio::task::{JoinHandle, JoinSet};
use tokio::time::{sleep, timeout};

use crate::support::server;

/// Far longer than anything here should take, on a machine that is busy.
const LONG: Duration = Duration::from_secs(30);

const HEALTH: &str = "GET /healthz HTTP/1.1\r\nHost: test\r\n\r\n";

struct Served {
    address: SocketAddr,
    stop: watch::Sender<bool>,
    ended: JoinHandle<()>,
}

async fn served(router: Router, limits: Limits) -> Served {
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let address = listener.local_addr().unwrap();
    let (stop, stopping) = watch::channel(false);
    let ended = tokio::spawn(serve(listener, router, limits, stopping));
    Served { address, stop, ended }
}

impl Served {
    async fn connect(&self) -> TcpStream {
        TcpStream::connect(self.address).await.unwrap()
    }

    /// Stops, and says how long that took.
    async fn stopped(self) -> Duration {
        let begun = Instant::now();
        self.stop.send_replace(true);
        timeout(LONG, self.ended).await.unwrap().unwrap();
        begun.elapsed()
    }
}

/// All that comes until the other side closes, or resets because we still sent.
async fn rest(stream: &mut TcpStream) -> String {
    let mut bytes = Vec::new();
    drop(timeout(LONG, stream.read_to_end(&mut bytes)).await.unwrap());
    String::from_utf8(bytes).unwrap()
}

/// The head of an answer that has no body worth reading.
async fn answer(stream: &mut TcpStream) -> String {
    let mut bytes = [0; 4096];
    let length = timeout(LONG, stream.read(&mut bytes)).await.unwrap().unwrap();
    String::from_utf8_lossy(&bytes[..length]).into_owned()
}

/// Sends byte by byte until the other side closes.
async fn drip(stream: &mut TcpStream, bytes: &[u8], pause: Duration) -> String {
    let (mut reading, mut writing) = stream.split();
    let mut told = Vec::new();
    let dripping = async {
        for byte in bytes.iter().cycle() {
            if writing.write_all(&[*byte]).await.is_err() {
                break;
            }
            sleep(pause).await;
        }
    };
    let listening = reading.read_to_end(&mut told);
    timeout(LONG, async {
        tokio::select! {
            () = dripping => {}
            _ = listening => {}
        }
    })
    .await
    .unwrap();
    String::from_utf8_lossy(&told).into_owned()
}

#[tokio::test]
async fn a_head_that_drips_is_cut_off() {
    let head = Duration::from_millis(400);
    let served = served(server(), Limits { head, ..Limits::default() }).await;
    let begun = Instant::now();
    let mut clients = JoinSet::new();
    for _ in 0..32 {
        let mut stream = served.connect().await;
        clients.spawn(async move {
            stream.write_all(b"GET /healthz HTTP/1.1\r\n").await.unwrap();
            drip(&mut stream, b"X-Header: value\r\n", Duration::from_millis(10)).await
        });
    }
    for told in clients.join_all().await {
        assert!(!told.contains("200 OK"), "{told}");
    }
    assert!(begun.elapsed() >= head && begun.elapsed() < head + Duration::from_secs(5), "{:?}", begun.elapsed());
    let mut quick = served.connect().await;
    quick.write_all(HEALTH.as_bytes()).await.unwrap();
    assert!(answer(&mut quick).await.contains("200 OK"));
}

#[tokio::test]
async fn a_connection_that_nobody_uses_ends() {
    let head = Duration::from_millis(300);
    let served = served(server(), Limits { head, ..Limits::default() }).await;
    let begun = Instant::now();
    let mut never = served.connect().await;
    let mut once = served.connect().await;
    once.write_all(HEALTH.as_bytes()).await.unwrap();
    assert!(answer(&mut once).await.contains("200 OK"));
    assert_eq!(rest(&mut never).await, "");
    assert_eq!(rest(&mut once).await, "");
    assert!(begun.elapsed() >= head, "{:?}", begun.elapsed());
}

#[tokio::test]
async fn a_head_that_is_too_long_is_refused() {
    let served = served(server(), Limits::default()).await;
    let mut stream = served.connect().await;
    let line = format!("X-Header: {}\r\n", "x".repeat(1000));
    drop(stream.write_all(format!("GET /healthz HTTP/1.1\r\nHost: test\r\n{}\r\n", line.repeat(17)).as_bytes()).await);
    let answer = rest(&mut stream).await;
    assert!(answer.starts_with("HTTP/1.1 431 "), "{answer}");
}

#[tokio::test]
async fn there_are_so_many_connections_and_no_more() {
    let served = served(server(), Limits { connections: 2, ..Limits::default() }).await;
    let first = served.connect().await;
    let mut second = served.connect().await;
    second.write_all(HEALTH.as_bytes()).await.unwrap();
    assert!(answer(&mut second).await.contains("200 OK"));
    let mut third = served.connect().await;
    third.write_all(HEALTH.as_bytes()).await.unwrap();
    let mut byte = [0];
    assert!(timeout(Duration::from_millis(500), third.read(&mut byte)).await.is_err(), "the third has to wait");
    drop(first);
    assert!(answer(&mut third).await.contains("200 OK"));
}

/// Whoever keeps asking gets every answer, the last one with the word that it is the last.
#[tokio::test]
async fn a_connection_does_not_last_for_ever() {
    let served = served(server(), Limits { connection: Duration::from_millis(400), ..Limits::default() }).await;
    let mut stream = served.connect().await;
    let begun = Instant::now();
    loop {
        if stream.write_all(HEALTH.as_bytes()).await.is_err() {
            break;
        }
        let answer = answer(&mut stream).await;
        if answer.is_empty() {
            break;
        }
        assert!(answer.contains("200 OK"), "{answer}");
        sleep(Duration::from_millis(20)).await;
        assert!(begun.elapsed() < LONG);
    }
    assert!(begun.elapsed() >= Duration::from_millis(400), "{:?}", begun.elapsed());
}

#[tokio::test]
async fn what_has_begun_is_finished_before_the_server_stops() {
    let served = served(server(), Limits::default()).await;
    let body = r#"{"question":"associate","facts":{"edition":"china","model":"agency","channel":"email"}}"#;
    let (begins, ends) = body.split_at(30);
    let mut stream = served.connect().await;
    let length = body.len();
    let head = "POST /api/check HTTP/1.1\r\nHost: test\r\nContent-Type: application/json\r\n";
    stream.write_all(format!("{head}Content-Length: {length}\r\n\r\n{begins}").as_bytes()).await.unwrap();
    // Until the request has begun.
    sleep(Duration::from_millis(200)).await;
    served.stop.send_replace(true);
    // Longer than connections without a request are waited for.
    sleep(Limits::default().grace * 3).await;
    assert!(!served.ended.is_finished());
    assert!(TcpStream::connect(served.address).await.is_err(), "nothing new begins");
    stream.write_all(ends.as_bytes()).await.unwrap();
    let answer = rest(&mut stream).await;
    assert!(answer.starts_with("HTTP/1.1 200 OK") && answer.contains(r#""authority":"server""#), "{answer}");
    assert!(served.stopped().await < Duration::from_secs(5));
}

#[tokio::test]
async fn what_has_not_begun_keeps_nobody_waiting() {
    let served = served(server(), Limits::default()).await;
    let _idle = served.connect().await;
    let mut stuck = served.connect().await;
    stuck.write_all(b"POST /api/check HTTP/1.1\r\nHost: ").await.unwrap();
    let mut used = served.connect().await;
    used.write_all(HEALTH.as_bytes()).await.unwrap();
    assert!(answer(&mut used).await.contains("200 OK"));
    assert!(served.stopped().await < Limits::default().grace * 4);
}

/// More than any buffer holds, for a client that does not read it.
#[tokio::test]
async fn an_answer_that_nobody_reads_is_given_up() {
    let router = Router::new().route("/", get(async || vec![b'x'; 64 << 20]));
    let end = Duration::from_millis(700);
    let served = served(router, Limits { connection: Duration::from_millis(100), end, ..Limits::default() }).await;
    let mut stream = served.connect().await;
    stream.write_all(b"GET / HTTP/1.1\r\nHost: test\r\n\r\n").await.unwrap();
    sleep(Duration::from_millis(200)).await;
    assert!(served.stopped().await < Duration::from_secs(5));
    drop(stream);
}

#[cfg(target_os = "linux")]
#[tokio::test]
async fn bodies_that_drip_are_cut_off_and_cost_no_memory() {
    use crate::program::Running;
    const CLIENTS: usize = 200;
    let mut running = Running::start(&[]);
    let address = running.address.clone();
    let head =
        "POST /api/check HTTP/1.1\r\nHost: test\r\nContent-Type: application/json\r\nContent-Length: 16000\r\n\r\n";
    let round = async || {
        let mut clients = JoinSet::new();
        for _ in 0..CLIENTS {
            let mut stream = TcpStream::connect(&address).await.unwrap();
            clients.spawn(async move {
                stream.write_all(head.as_bytes()).await.unwrap();
                drip(&mut stream, b" ", Duration::from_millis(50)).await
            });
        }
        let begun = Instant::now();
        for told in clients.join_all().await {
            assert!(told.starts_with("HTTP/1.1 408 ") || told.is_empty(), "{told}");
        }
        begun.elapsed()
    };
    let idle = running.memory();
    let took = round().await;
    assert!(took >= PATIENCE && took < PATIENCE + Duration::from_secs(8), "{took:?}");
    let before = running.memory();
    round().await;
    let after = running.memory();
    // Of pieces that are not gathered, 200 MB.
    assert!(
        before < idle + (16 << 20) && after < before + (4 << 20),
        "{idle} bytes idle, {before} before, {after} after"
    );
    running.stop();
}
