use axum::body::Body;

use crate::support::{get, request, send};

#[test]
fn the_entrance_leads_to_an_invitation_in_the_readers_language() {
    for (languages, language) in [("zh-TW,zh;q=0.9", "zh-CN"), ("en-GB", "en"), ("fr", "en")] {
        let answer = get("/", &[("accept-language", languages)]);
        assert_eq!(answer.status, 307);
        let query = "edition=international&model=reseller&channel=hyperlink&code=EXAMPLE-RESELLER-HYPERLINK-0001";
        assert_eq!(answer.header("location"), format!("/{language}/?{query}"));
        assert_eq!(answer.header("vary"), "Accept-Language");
        assert_eq!(answer.header("cache-control"), "no-store");
    }
}

#[test]
fn all_samples_are_listed_with_their_invitations() {
    let answer = get("/demo", &[]);
    assert_eq!(answer.status, 200);
    assert_eq!(answer.header("content-security-policy"), "default-src 'none'; frame-ancestors 'none'");
    let text = answer.text();
    for language in ["en", "zh-CN"] {
        for (edition, model) in [
            ("international", "reseller"),
            ("international", "referral"),
            ("china", "consulting"),
            ("china", "agency"),
            ("china", "resale"),
        ] {
            for channel in ["email", "hyperlink", "qr", "activity"] {
                let code = format!("EXAMPLE-{model}-{channel}-0001").to_uppercase();
                let address = format!(
                    r#"<a href="/{language}/?edition={edition}&amp;model={model}&amp;channel={channel}&amp;code={code}""#
                );
                assert_eq!(text.matches(&address).count(), 1, "{address}");
                assert_eq!(text.matches(&address.replace("-0001", "-ONCE")).count(), 1, "{address}");
            }
        }
    }
    assert_eq!(text.matches(r#"<input type="hidden" name="account" value="model-not-offered">"#).count(), 2);
}

#[test]
fn health_is_told() {
    let answer = get("/healthz", &[]);
    assert_eq!((answer.status.as_u16(), answer.text().as_str()), (200, "ok"));
    let head = send(request("HEAD", "/healthz", &[], Body::empty()));
    assert_eq!((head.status.as_u16(), head.text().as_str()), (200, ""));
}
