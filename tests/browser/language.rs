//! Reading in the other language goes on where it was.

use partner_association::notice::Language;
use serde_json::json;

use crate::chromium::Chromium;
use crate::landing::{Customer, Invitation, Known, assert_shown, expected};
use crate::servers::Server;

/// Which folds are open, and which block is the first on the screen, and where.
const PLACE: &str = "
    const blocks = [...document.querySelectorAll('main *')];
    const first = arguments[0] === undefined
        ? blocks.findIndex(block => block.offsetParent && block.getBoundingClientRect().top >= 0) : arguments[0];
    const folds = [...document.querySelectorAll('details')].map(fold => fold.open);
    return { first, top: blocks[first].getBoundingClientRect().top, folds, scrolled: scrollY };";

#[test]
fn the_other_language_keeps_invitation_account_folds_and_place() {
    let (server, chromium) = (Server::start(), Chromium::start());
    let customer = Customer::new(&chromium, &server);
    chromium.widen(390);
    let invitation = Invitation::new("reseller", "email");
    let query = invitation.query() + "&utm_source=mail%20a";
    customer.be(Some("has-cash-expenditure"));
    for (from, to) in [(Language::En, Language::ZhCn), (Language::ZhCn, Language::En)] {
        for scrolled in [0, 700, 2500] {
            let about = format!("from {} to {}, {scrolled} px down", from.tag(), to.tag());
            chromium.trying(&about);
            customer.open(from, &query);
            customer.confirm();
            chromium.wait("the steps", "return document.querySelector('#evidence').textContent !== ''", &[]);
            let open = "const folds = [...document.querySelectorAll('details')].filter(fold => fold.checkVisibility());
                        for (const fold of [folds[0], folds[folds.length - 1]]) fold.open = true;
                        scrollTo(0, arguments[0]);";
            chromium.run(open, &[scrolled.into()]);
            let before = chromium.run(PLACE, &[]);
            assert_eq!(before["scrolled"], scrolled, "{about}");
            if scrolled == 0 {
                chromium.click("#language");
            } else {
                // A pointer would have to go to the top first; some other way leads there.
                chromium.run("document.getElementById('language').click()", &[]);
            }
            let arrived = "return document.readyState === 'complete' && document.documentElement.lang === arguments[0] && document.querySelector('#evidence').textContent !== ''";
            chromium.wait("the other language", arrived, &[to.html_lang().into()]);

            let address = chromium.run("return location.pathname + location.search", &[]);
            assert_eq!(address, format!("/{}/{query}", to.tag()), "{about}");
            // Looking at all that is shown opens folds, which may move what is on the screen.
            let after = chromium.run(PLACE, &[before["first"].clone()]);
            let own = customer.own_decision(&invitation);
            assert_shown(&about, &expected(to, &invitation, &own, Known::Facts, "checking"), &customer.shown());
            assert_eq!(after["folds"], before["folds"], "{about}");
            assert!(before["folds"].as_array().is_some_and(|folds| folds.contains(&json!(true))), "{about}");
            let moved = after["top"].as_f64().zip(before["top"].as_f64()).map(|(after, before)| (after - before).abs());
            if scrolled == 0 {
                assert_eq!(after["scrolled"], 0, "{about}");
            } else {
                assert!(moved.is_some_and(|moved| moved <= 1.0), "{about}: {before} {after}");
            }
            // Read once: a later visit begins at the top.
            customer.open(to, &query);
            let later = chromium.run(PLACE, &[]);
            assert!(later["folds"].as_array().is_some_and(|folds| !folds.contains(&json!(true))), "{about}");
            chromium.assert_no_complaints();
        }
    }
}
