//! The words of the page's steps after its answer, up to the receipt.

use crate::named::named;

named! {
    /// A word, label or sentence of a step of the landing page after its answer.
    pub enum Flow {
        /// Goes back to the step before.
        GoBack = "go-back",
        /// Label of the time until which the invitation works.
        WorksUntil = "works-until",
        /// Names the list of the page’s steps, for those who hear the page.
        StepsOfThePage = "steps-of-the-page",
        /// A step of the page: the answer.
        StepAnswer = "step-answer",
        /// A step of the page: the questions before signing in.
        StepCheck = "step-check",
        /// A step of the page: what changes.
        StepChanges = "step-changes",
        /// A step of the page: what is to be read and agreed to.
        StepNotice = "step-notice",
        /// A step of the page: the account.
        StepAccount = "step-account",
        /// A step of the page: the country, and the agreements with Huawei Cloud.
        StepTerms = "step-terms",
        /// The same where no country is asked for.
        StepTermsCn = "step-terms-cn",
        /// A step of the page: the last look before associating.
        StepConfirm = "step-confirm",
        /// Leads to the whole procedure, and to the ways out of it.
        AllSteps = "all-steps",
        /// Where what was entered is kept, and until when.
        Kept = "kept",
        /// Button: removes what was kept.
        Forget = "forget",
        /// Label before the account that is signed in.
        SignedInAs = "signed-in-as",
        /// Button: signs out, to use another account.
        OtherAccount = "other-account",
        /// Label of the choice of the billing country or region.
        Country = "country",
        /// Stands in that choice while nothing is chosen.
        CountryNone = "country-none",
        /// Beside the box for the agreements.
        AgreementsAccept = "agreements-accept",
        /// What the agreements are.
        AgreementsHelp = "agreements-help",
        /// What is said before the last step.
        ConfirmHelp = "confirm-help",
        /// Link beside what was chosen.
        Change = "change",
        /// What was agreed to.
        Agreed = "agreed",
        /// What was not agreed to.
        NotAgreed = "not-agreed",
        /// Nothing was chosen yet.
        NotChosen = "not-chosen",
        /// The button that associates.
        Associate = "associate",
        /// While the server is asked to associate.
        Associating = "associating",
        /// Heading over what is still to be done before associating.
        SomethingMissing = "something-missing",
        /// A required box is empty.
        MissingConsent = "missing-consent",
        /// Nobody has signed in.
        MissingAccount = "missing-account",
        /// No country is chosen.
        MissingCountry = "missing-country",
        /// The agreements are not accepted.
        MissingAgreements = "missing-agreements",
        /// The last step where a bar is known.
        CannotAssociate = "cannot-associate",
        /// Link to the answer.
        SeeAnswer = "see-answer",
        /// The text has changed since it was shown.
        TextChanged = "text-changed",
        /// The request could not be sent.
        NotSent = "not-sent",
        /// The server has not finished.
        StillPending = "still-pending",
        /// The server decided otherwise at the last step.
        RefusedByServer = "refused-by-server",
        /// Button.
        TryAgain = "try-again",
        /// The heading of the receipt.
        ReceiptHeading = "receipt-heading",
        /// What the receipt is good for.
        ReceiptHelp = "receipt-help",
        /// Label of the reference of a receipt.
        Reference = "reference",
        /// Label of the time of the association.
        AssociatedAt = "associated-at",
        /// Heading over what comes after associating.
        WhatNow = "what-now",
        /// Heading over the choices of a receipt.
        WhatYouAgreed = "what-you-agreed",
        /// Heading over how a consent is withdrawn.
        HowToWithdraw = "how-to-withdraw",
        /// How a consent is withdrawn.
        HowToWithdrawHelp = "how-to-withdraw-help",
        /// Heading over the signed receipt.
        SignedRecord = "signed-record",
        /// How it can be checked.
        SignedRecordHelp = "signed-record-help",
        /// Link to a receipt.
        ToReceipt = "to-receipt",
        /// What is said beside the button that declines.
        DeclineHelp = "decline-help",
        /// The heading after declining.
        DeclinedHeading = "declined-heading",
        /// Link to the invitation.
        OpenAgain = "open-again",
        /// Heading where the server has not associated, without a script.
        NotYet = "not-yet",
        /// The server knows no invitation of that code.
        InvitationUnknown = "invitation-unknown",
    }
}
