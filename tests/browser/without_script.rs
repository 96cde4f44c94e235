//! Without JavaScript there is no answer, but everything to read.

use partner_association::consent::NoticeId;
use partner_association::notice::{Clause, Language, Page, Text, text};
use partner_association::{Model, rules};
use serde_json::json;

use crate::chromium::Chromium;
use crate::landing::{Customer, Invitation, asked};
use crate::servers::Server;

#[test]
fn without_scripts_conditions_changes_and_notices_can_be_read() {
    let preferences = json!({ "profile.managed_default_content_settings.javascript": 2 });
    let (server, chromium) = (Server::start(), Chromium::start_with(&[], &preferences));
    let customer = Customer::new(&chromium, &server);
    for model in Model::ALL {
        for language in Language::ALL.iter().copied() {
            let about = format!("{model} in {}", language.tag());
            chromium.trying(&about);
            let invitation = Invitation::new(model.name(), "email");
            chromium.open(&customer.address(language, &invitation.query()));
            let visible = "return document.querySelector('main').checkVisibility({ visibilityProperty: true }) && document.body.innerText";
            let page = chromium.wait("the page to be seen", visible, &[]);
            let page = page.as_str().unwrap_or_default();

            let own = [Page::NoScript, Page::ConditionsHeading, Page::ChangesHeading].map(Text::Page);
            let conditions = rules::associate(invitation.edition()).iter().map(|rule| Text::Condition(rule.id));
            let notices = asked(&invitation);
            let instructions = notices.iter().filter_map(|(_, notice)| match notice {
                NoticeId::Instructions(instructions) => Some(*instructions),
                _ => None,
            });
            let clauses =
                instructions.flat_map(|which| which.clauses().iter().map(|clause: &Clause| Text::Clause(*clause)));
            let boxes = notices.iter().map(|(purpose, _)| Text::Purpose(*purpose));
            for name in own.into_iter().chain(conditions).chain(clauses).chain(boxes) {
                let words = text(language, name);
                assert!(page.contains(words), "{about}: {name:?} is not to be read: {words}");
            }
            // Nothing of what only a script could know.
            let answers = "return [...document.querySelectorAll('#answer, #fault, [data-note], .record')].filter(block => block.checkVisibility()).length";
            assert_eq!(chromium.run(answers, &[]), 0, "{about}");
            assert_eq!(chromium.run("return typeof window.begin", &[]), "undefined");
        }
    }
}
