//! Pages to read: notices, official texts, and all screens.

use std::fs;

use axum::body::Body;
use partner_association::consent::{NoticeId, sha256};
use partner_association::notice::{Language, Page, Text, text};
use server::policy::Wasm;

use crate::support::{Answer, CHINA, Folder, INVITATION, empty_folder, get, request, send_to, server_of};

fn everything() -> impl Iterator<Item = (&'static NoticeId, Language)> {
    NoticeId::ALL.iter().flat_map(|id| Language::ALL.iter().map(move |language| (id, *language)))
}

#[test]
fn every_notice_is_served_as_the_text_that_its_page_has_the_hash_of() {
    for (id, language) in everything() {
        let tag = language.tag();
        let answer = get(&format!("/notices/{id}.{tag}.txt"), &[]);
        assert_eq!(answer.status, 200, "{id} {tag}");
        assert_eq!(answer.header("content-type"), "text/plain; charset=utf-8");
        assert_eq!(answer.header("content-language"), tag);
        assert!(answer.body.ends_with(b"\n") && !answer.body.contains(&b'\r'), "{id} {tag}");

        let page = get(&format!("/{tag}/notices/{id}/"), &[]);
        let hash = sha256(&answer.body).to_string();
        assert!(page.text().contains(&format!("<code>{hash}</code>")), "{id} {tag}");
        assert!(page.text().contains(&format!("href=\"/notices/{id}.{tag}.txt\"")), "{id} {tag}");
        assert_eq!(page.header("content-language"), tag);
        for other in Language::ALL.iter().filter(|other| **other != language) {
            assert!(page.text().contains(&format!("href=\"/{}/notices/{id}/\"", other.tag())), "{id} {tag}");
        }
    }
}

#[test]
fn pages_to_read_run_nothing() {
    for address in ["/en/notices/reseller/", "/zh-CN/screens/"] {
        let answer = get(address, &[]);
        let policy = "default-src 'none'; style-src 'self'; img-src data:; base-uri 'none'; form-action 'none'; \
            frame-ancestors 'none'; require-trusted-types-for 'script'";
        assert_eq!(answer.header("content-security-policy"), policy, "{address}");
        assert!(!answer.text().contains("<script"), "{address}");
        for (accepted, encoding) in [("br", "br"), ("gzip", "gzip")] {
            let compressed = get(address, &[("accept-encoding", accepted)]);
            assert_eq!(compressed.header("content-encoding"), encoding, "{address}");
            assert_eq!(compressed.header("vary"), "Accept-Encoding", "{address}");
            assert_eq!(compressed.text(), answer.text(), "{address}");
        }
    }
}

#[test]
fn what_is_no_notice_is_not_there() {
    for address in [
        "/notices/reseller.txt",
        "/notices/reseller.en",
        "/notices/reseller.fr.txt",
        "/notices/referral.en.txt",
        "/notices/reseller.EN.txt",
        "/notices/..%2fCargo.en.txt",
        "/notices/",
        "/en/notices/referral/",
        "/en/notices/reseller",
        "/fr/notices/reseller/",
        "/fr/screens/",
    ] {
        let answer = get(address, &[]);
        assert_eq!(answer.status, 404, "{address}");
        assert_eq!(answer.header("content-type"), "application/problem+json", "{address}");
    }
}

#[test]
fn the_landing_page_asks_for_what_the_model_asks_for() {
    let asked = |query: &str| {
        let page = get(&format!("/en/?{query}"), &[]).text();
        let ids: Vec<_> = page.split("data-id=\"").skip(1).filter_map(|rest| rest.split('"').next()).collect();
        ids.join(" ")
    };
    assert_eq!(asked(INVITATION), "reseller disclosure-reseller authorization-international");
    assert_eq!(asked(CHINA), "agency disclosure-agency authorization-china");
    assert_eq!(
        asked(&INVITATION.replace("reseller", "referral").replace("RESELLER", "REFERRAL")),
        "authorization-international"
    );
    assert_eq!(
        asked(&CHINA.replace("agency", "resale").replace("AGENCY", "RESALE")),
        "resale disclosure-resale authorization-china"
    );
    // An address that is no invitation asks for nothing.
    for query in ["", "edition=china", &CHINA.replace("agency", "reseller"), &INVITATION.replace("email", "pigeon")] {
        assert_eq!(asked(query), "", "{query:?}");
    }
}

#[test]
fn what_changes_is_that_of_whoever_signed_in() {
    let changes = |account| {
        let page = get(&format!("/en/?{INVITATION}"), &[("cookie", account)]).text();
        page.split_once("data-part=\"changes\"").unwrap().1.split_once("<article").unwrap().0.to_owned()
    };
    assert_ne!(changes("account=new"), changes(""));
}

fn ask(official: &Folder, address: &str) -> Answer {
    send_to(server_of(Wasm::Allowed, Some(&official.0)), request("GET", address, &[], Body::empty()))
}

#[test]
fn an_official_text_takes_the_place_of_ours_byte_for_byte() {
    let folder = empty_folder();
    let official = "\u{feff}Title <script>alert(1)</script>\r\n\r\n  1.\tOne &amp; two\n\n";
    fs::write(folder.0.join("reseller.en.txt"), official).unwrap();
    fs::write(folder.0.join("reseller.en.version"), "  Issue 01 (2024-01-30)\n").unwrap();
    fs::write(folder.0.join("agency.zh-CN.txt"), "代售须知").unwrap();

    let answer = ask(&folder, "/notices/reseller.en.txt");
    assert_eq!(answer.body, official.as_bytes());
    let hash = sha256(official.as_bytes()).to_string();
    for address in ["/en/notices/reseller/", &format!("/en/?{INVITATION}")] {
        let page = ask(&folder, address).text();
        assert!(page.contains(&hash) && page.contains("Issue 01 (2024-01-30)"), "{address}");
        assert!(page.contains("&lt;script&gt;alert(1)&lt;/script&gt;") && !page.contains("<script>alert"), "{address}");
        assert!(page.contains(text(Language::En, Text::Page(Page::OfficialTextShown))), "{address}");
        assert!(!page.contains(text(Language::En, Text::Page(Page::OfficialTextMissing))), "{address}");
    }
    // Without a version of its own it is called by its hash.
    let unnamed = format!("sha256-{}", sha256("代售须知".as_bytes()).to_string().get(..12).unwrap());
    let page = ask(&folder, &format!("/zh-CN/?{CHINA}")).text();
    assert!(page.contains(&format!("data-version=\"{unnamed}\"")));
}

#[test]
fn without_its_file_a_notice_is_in_our_words_and_says_so() {
    let folder = empty_folder();
    // Not UTF-8; a folder; nothing at all.
    fs::write(folder.0.join("reseller.en.txt"), b"caf\xe9").unwrap();
    fs::create_dir(folder.0.join("agency.en.txt")).unwrap();
    let ours = get("/notices/reseller.en.txt", &[]).body;
    assert_eq!(ask(&folder, "/notices/reseller.en.txt").body, ours);
    let remark = text(Language::En, Text::Page(Page::OfficialTextMissing));
    for (id, is_missed) in [
        ("reseller", true),
        ("agency", true),
        ("resale", true),
        ("disclosure-reseller", false),
        ("authorization-china", false),
    ] {
        let page = ask(&folder, &format!("/en/notices/{id}/")).text();
        assert_eq!(page.contains(remark), is_missed, "{id}");
        // Nobody misses what nobody promised.
        assert!(!get(&format!("/en/notices/{id}/"), &[]).text().contains(remark), "{id}");
    }
    assert!(ask(&folder, &format!("/en/?{INVITATION}")).text().contains(remark));
}

#[test]
fn all_screens_are_on_one_page() {
    let file: serde_json::Value = serde_json::from_str(include_str!("../../../tests/screens.json")).unwrap();
    for language in Language::ALL {
        let tag = language.tag();
        let page = get(&format!("/{tag}/screens/"), &[]).text();
        let samples = file["screens"].as_array().unwrap();
        assert_eq!(page.matches("<section class=\"screen\"").count(), samples.len());
        assert_eq!(page.matches("<article").count(), NoticeId::ALL.len());
        for sample in samples {
            assert!(page.matches(sample["title"][tag].as_str().unwrap()).count() >= 2, "{sample}");
        }
    }
}
