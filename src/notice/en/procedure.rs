//! The steps, the ways out, and the boxes to tick.

use crate::consent::Purpose;
use crate::procedure::{Step, WayOut};

/// What the step is called, and what is done in it.
pub(super) const fn step(step: Step) -> (&'static str, &'static str) {
    match step {
        Step::GetInvitation => ("Get an invitation", "Only the partner can send one: as a link, as a QR code or by email."),
        Step::OpenInvitation => ("Open the invitation", "Follow the link, or scan the QR code. This commits you to nothing."),
        Step::ReadInstructions => ("Read the instructions", "They say what changes once you are associated. Reading them commits you to nothing."),
        Step::AcceptInstructions => ("Accept the instructions", "Without this there is no association. Agreeing to the disclosure of your data is part of it, and has a box of its own."),
        Step::AuthorizePartner => ("Authorize the partner", "This is optional, and you can also do it later. It lets the partner place orders and operate your resources on your behalf."),
        Step::Register => ("Register an account", "This is for those who have no Huawei Cloud account. You set a password and enter a code that is sent to you."),
        Step::SignIn => ("Sign in to your account", "This is for those who have a Huawei Cloud account. You need its name and password."),
        Step::ChooseCountry => ("Choose the billing country or region", "It has to match your billing address. The country or region of an account decides which law and taxes apply, and cannot be changed once the account is registered."),
        Step::AcceptAgreements => ("Accept the agreements", "They are with Huawei Cloud. Its customer agreement and its privacy statement are among them."),
        Step::EnableAndAssociate => ("Enable Huawei Cloud and associate", "Only this associates you with the partner. You can put it off; until then there is no association."),
        Step::ContactPartnerForBudget => ("Ask the partner for a budget", "You cannot buy, renew or change anything until the partner has set a budget and unfrozen your account. The partner may need its distributor for that. Meanwhile services may be limited, and resources you have may go on costing money."),
        Step::Receipt => ("Check that you are associated", "My Partner in your account shows the partner you are associated with."),
    }
}

/// What the way out is called, and where it leads.
pub(super) const fn way_out(way_out: WayOut) -> (&'static str, &'static str) {
    match way_out {
        WayOut::Decline => ("Decline the invitation", "Nothing is tied to the partner. An account that you have registered stays yours. As long as the invitation works, you can change your mind."),
        WayOut::AskPartner => ("Ask the partner", "The partner can explain its terms, and can send another invitation."),
        WayOut::SaveForLater => ("Go on later", "What is done stays done. Until Huawei Cloud is enabled there is no association. The invitation may expire meanwhile."),
    }
}

/// What stands beside the box, and what ticking it means.
pub(super) const fn purpose(purpose: Purpose) -> (&'static str, &'static str) {
    match purpose {
        Purpose::Instructions => ("I have read the instructions for associating with this partner, and I accept them.", "There is no association without this. If you do not agree, leave the box empty; you can then decline the invitation or ask the partner."),
        Purpose::Disclosure => ("I agree that Huawei Cloud discloses the data listed for this to the partner, and to its distributor if there is one.", "The instructions contain this consent. It has a box of its own, so that you decide on it separately. There is no association without it."),
        Purpose::Authorization => ("I authorize the partner to place orders and operate resources on my behalf, as the authorization letter permits.", "This is optional. If you are not sure, leave the box empty: you can decide later. Nothing published makes the association depend on it."),
    }
}
