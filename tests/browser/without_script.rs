//! Without JavaScript there is no answer, but everything to read.

use partner_association::notice::{Clause, Instructions, Language, Page, Text, text};
use partner_association::{Edition, rules};
use serde_json::json;

use crate::chromium::Chromium;
use crate::landing::{Customer, Invitation};
use crate::servers::Server;

#[test]
fn without_scripts_conditions_and_instructions_can_be_read() {
    let preferences = json!({ "profile.managed_default_content_settings.javascript": 2 });
    let (server, chromium) = (Server::start(), Chromium::start_with(&[], &preferences));
    let customer = Customer::new(&chromium, &server);
    for language in Language::ALL.iter().copied() {
        chromium.trying(language.tag());
        chromium.open(&customer.address(language, &Invitation::new("reseller", "email").query()));
        let visible = "return document.querySelector('main').checkVisibility({ visibilityProperty: true }) && document.body.innerText";
        let page = chromium.wait("the page to be seen", visible, &[]);
        let page = page.as_str().unwrap_or_default();

        let own = [Page::NoScript, Page::ConditionsHeading, Page::InstructionsHeading].map(Text::Page);
        let conditions = rules::associate(Edition::International).iter().map(|rule| Text::Condition(rule.id));
        let clauses = Instructions::Reseller.clauses().iter().map(|clause: &Clause| Text::Clause(*clause));
        for name in own.into_iter().chain(conditions).chain(clauses) {
            let words = text(language, name);
            assert!(page.contains(words), "{}: {name:?} is not to be read: {words}", language.tag());
        }
        // Nothing of what only a script could know.
        let answers = "return [...document.querySelectorAll('#answer, #fault, [data-note]')].filter(block => block.checkVisibility()).length";
        assert_eq!(chromium.run(answers, &[]), 0, "{}", language.tag());
        assert_eq!(chromium.run("return typeof window.begin", &[]), "undefined");
    }
}
