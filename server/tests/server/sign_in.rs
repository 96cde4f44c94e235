use axum::body::Body;

use crate::support::{Answer, INVITATION, get, request, send};

fn sign_in(form: &str) -> Answer {
    let headers = [("content-type", "application/x-www-form-urlencoded")];
    send(request("POST", "/sign-in", &headers, form.to_owned()))
}

#[test]
fn signing_in_and_out_again() {
    let address = format!("/zh-CN/?{INVITATION}");
    let back = address.replace('&', "%26").replace('=', "%3D").replace('?', "%3F");

    let answer = sign_in(&format!("account=has-cash-expenditure&return={back}"));
    assert_eq!(answer.status, 303);
    assert_eq!(answer.header("location"), address);
    assert_eq!(answer.header("cache-control"), "no-store");
    let cookie = answer.header("set-cookie");
    assert_eq!(cookie, "account=has-cash-expenditure; HttpOnly; SameSite=Lax; Path=/");
    assert!(answer.body.is_empty());

    let page = get(&address, &[("cookie", cookie.split(';').next().unwrap())]).text();
    assert!(page.contains(r#""account":"has-cash-expenditure""#));

    let answer = sign_in(&format!("account=&return={back}"));
    assert_eq!(answer.status, 303);
    assert_eq!(answer.header("location"), address);
    assert_eq!(answer.header("set-cookie"), "account=; Max-Age=0; HttpOnly; SameSite=Lax; Path=/");
}

#[test]
fn an_account_that_does_not_exist_signs_out() {
    for form in ["", "account=nobody-we-know", "account=a%3B%20Domain%3Devil.example", "account=%0d%0aX:y", "other=1"] {
        let answer = sign_in(form);
        assert_eq!(answer.status, 303, "{form}");
        assert!(answer.header("set-cookie").starts_with("account=; Max-Age=0;"), "{form}");
        assert_eq!(answer.header("location"), "/", "{form}");
    }
}

#[test]
fn nobody_is_sent_elsewhere() {
    for elsewhere in
        ["https://evil.example/", "//evil.example/en/", "/\\evil.example", "javascript:alert(1)", "/en/%0d%0a"]
    {
        let answer = sign_in(&format!("account=new&return={elsewhere}"));
        assert_eq!(answer.status, 303);
        assert_eq!(answer.header("location"), "/", "{elsewhere}");
    }
}

#[test]
fn what_is_no_form_is_refused() {
    let problem = |request| {
        let answer = send(request);
        assert_eq!(answer.header("content-type"), "application/problem+json");
        assert!(answer.headers.get("set-cookie").is_none());
        answer.status.as_u16()
    };
    let form = ("content-type", "application/x-www-form-urlencoded");
    assert_eq!(problem(request("POST", "/sign-in", &[("content-type", "text/plain")], "account=new")), 415);
    assert_eq!(problem(request("POST", "/sign-in", &[form], "account=new&account=existing")), 422);
    assert_eq!(problem(request("POST", "/sign-in", &[form], format!("account={}", "x".repeat(20_000)))), 413);
    assert_eq!(problem(request("GET", "/sign-in?account=new", &[], Body::empty())), 405);
}
