//! The invitation as a QR code: read back as a camera would.

use axum::body::Body;
use rqrr::PreparedImage;

use crate::support::{Answer, CHINA, INVITATION, get, request, send_to, server_known_as};

/// Asks a server that was told what others reach it by.
fn ask(address: &str, host: &str) -> Answer {
    send_to(server_known_as("https://invite.example"), request("GET", address, &[("host", host)], Body::empty()))
}

/// The squares of the code on the page, dark or not, each row with the quiet zone at both ends.
fn squares(page: &str) -> Vec<Vec<bool>> {
    let (_, svg) = page.split_once("<svg").unwrap();
    let (_, size) = svg.split_once("viewBox=\"0 0 ").unwrap();
    let across: usize = size.split_once(' ').unwrap().0.parse().unwrap();
    assert!(svg.contains(&format!("<rect width=\"{across}\" height=\"{across}\" fill=\"#fff\">")), "{svg}");
    let (_, path) = svg.split_once("<path fill=\"#000\" d=\"M").unwrap();
    let (path, _) = path.split_once('"').unwrap();
    let mut squares = vec![vec![false; across]; across];
    for run in path.split('M') {
        let (start, rest) = run.split_once('h').unwrap();
        let (x, y) = start.split_once(' ').unwrap();
        let (x, y): (usize, usize) = (x.parse().unwrap(), y.parse().unwrap());
        let (width, rest) = rest.split_once("v1h-").unwrap();
        assert_eq!(rest.strip_suffix('z'), Some(width), "{run}");
        squares[y][x..x + width.parse::<usize>().unwrap()].fill(true);
    }
    squares
}

/// What the code on the page says.
fn read(page: &str) -> String {
    const SCALE: usize = 5;
    let squares = squares(page);
    let across = squares.len();
    for (place, row) in squares.iter().enumerate() {
        let is_quiet = |place: usize| place < 4 || place >= across - 4;
        let dark = row.iter().enumerate().any(|(column, dark)| *dark && (is_quiet(place) || is_quiet(column)));
        assert!(!dark, "row {place} is not quiet");
    }
    let pixel = |x: usize, y: usize| if squares[y / SCALE][x / SCALE] { 0 } else { 255 };
    let mut image = PreparedImage::prepare_from_greyscale(across * SCALE, across * SCALE, pixel);
    let grids = image.detect_grids();
    assert_eq!(grids.len(), 1);
    let (meta, content) = grids[0].decode().unwrap();
    assert_eq!(meta.ecc_level, 0, "the standard writes 0 for level M");
    content
}

#[test]
fn the_code_says_the_address_that_stands_beneath_it() {
    for (language, query, title) in [
        ("en", INVITATION, "The invitation as a QR code"),
        ("en", CHINA, "The invitation as a QR code"),
        ("zh-CN", CHINA, "邀请的二维码"),
        ("zh-CN", &format!("{INVITATION}&website=europe&note=%E9%82%80%22%3Cb%3E"), "邀请的二维码"),
    ] {
        let answer = ask(&format!("/{language}/qr/?{query}"), "evil.example");
        assert_eq!(answer.status, 200, "{}", answer.text());
        let page = answer.text();
        let address = format!("https://invite.example/{language}/?{query}");
        assert_eq!(read(&page), address);
        let written = address.replace('&', "&amp;");
        assert!(page.contains(&format!("<a href=\"{written}\">{written}</a>")), "{page}");
        assert!(page.contains("<svg role=\"img\" aria-labelledby=\"qr\""), "{page}");
        assert!(page.contains(&format!("<title id=\"qr\">{title}</title>")), "{page}");
        assert!(page.contains("shape-rendering=\"crispEdges\""), "{page}");
        let other = if language == "en" { "zh-CN" } else { "en" };
        assert!(page.contains(&format!("href=\"/{other}/qr/?{}\"", query.replace('&', "&amp;"))), "{page}");
        assert!(!page.contains("<script") && !page.contains("evil.example"), "{page}");
    }
}

/// Whoever asks says in a Host header what they like.
#[test]
fn no_host_is_believed_but_this_machine() {
    let address = format!("/en/qr/?{INVITATION}");
    for host in ["127.0.0.1:8080", "localhost", "[::1]:8080", "127.1.2.3"] {
        let page = get(&address, &[("host", host)]).text();
        assert_eq!(read(&page), format!("http://{host}/en/?{INVITATION}"));
    }
    for host in ["evil.example", "localhost.evil.example", "10.0.0.1", "0.0.0.0", "ann@localhost", "127.0.0.1.evil", ""]
    {
        let answer = get(&address, &[("host", host)]);
        assert_eq!(answer.status, 503, "{host:?}");
        assert_eq!(answer.header("content-type"), "application/problem+json");
        assert!(answer.text().contains("--origin"), "{host:?}");
    }
    assert_eq!(get(&address, &[]).status, 503);
}

#[test]
fn what_is_no_invitation_has_no_code() {
    let whole = INVITATION.to_owned();
    for query in [
        String::new(),
        whole.replace("reseller", "agency"),
        whole.replace("reseller", "friend"),
        whole.replace("channel=email&", ""),
        whole.replace("EXAMPLE-RESELLER-EMAIL-0001", "short"),
        whole.replace("EXAMPLE-RESELLER-EMAIL-0001", "EXAMPLE%20RESELLER%200001"),
        format!("{whole}&website=china"),
    ] {
        let answer = ask(&format!("/en/qr/?{query}"), "localhost");
        assert_eq!(answer.status, 404, "{query}");
    }
    assert_eq!(ask(&format!("/en/qr/?{whole}&note={}", "x".repeat(2400)), "localhost").status, 414);
}

#[test]
fn the_samples_lead_to_their_codes_where_there_are_some() {
    let page = get("/demo", &[("host", "localhost:8080")]).text();
    let links = |to: &str| page.split("href=\"/").filter(|link| link.split_once('"').unwrap().0.contains(to)).count();
    assert_eq!((links("/qr/?edition="), links("/?edition=")), (80, 160));
    let first = page.split("href=\"").find(|link| link.starts_with("/en/qr/")).unwrap();
    let address = first.split('"').next().unwrap().replace("&amp;", "&");
    assert_eq!(get(&address, &[("host", "localhost:8080")]).status, 200);
    assert!(!get("/demo", &[("host", "evil.example")]).text().contains("/qr/"));
}
