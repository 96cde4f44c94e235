//! The labels of screens, notices, boxes and messages.

use crate::named::named;

named! {
    /// A label, or a sentence that belongs to no rule, fact, step or clause, of what this crate lays
    /// out itself. What only the landing page says is a [`super::Page`].
    pub enum Label {
        /// Before a consequence of which too little is known.
        Perhaps = "perhaps",
        /// Before the version of the rulebook.
        Rulebook = "rulebook",
        /// Heading of the conditions that wait for what is missing.
        Waiting = "waiting",
        /// Heading of what follows from leaving, switching or adjusting.
        WhatFollows = "what-follows",
        /// Opens what only may matter one day.
        FurtherChanges = "further-changes",
        // The procedure.
        /// Over the steps of the procedure.
        StepsHeading = "steps-heading",
        /// A step is done.
        StepDone = "step-done",
        /// A step is to be done now.
        StepNext = "step-next",
        /// A step comes later.
        StepLater = "step-later",
        /// The answer holds a step back.
        StepWaits = "step-waits",
        /// One of two steps is to be done.
        StepEither = "step-either",
        /// A step follows the tie.
        StepAfterwards = "step-afterwards",
        /// It can be left out.
        Optional = "optional",
        /// Why steps are held back.
        StepsWait = "steps-wait",
        /// The procedure was put off.
        StepsSaved = "steps-saved",
        /// The customer said no, and may think again.
        StepsDeclined = "steps-declined",
        /// The customer said no, and the invitation is no good any more.
        StepsOver = "steps-over",
        /// The tie exists.
        StepsAssociated = "steps-associated",
        /// What there is to know before registering, internationally.
        RegisterInternational = "register-international",
        /// What there is to know before registering, in China.
        RegisterChina = "register-china",
        /// Why there is no signing in by a link or QR code, internationally.
        SignInNeedsEmail = "sign-in-needs-email",
        /// How word comes, in China.
        ReceiptChina = "receipt-china",
        /// Over the ways out.
        WaysOutHeading = "ways-out-heading",
        // The boxes.
        /// Over the boxes to tick.
        ConsentHeading = "consent-heading",
        /// How the boxes are meant.
        ConsentIntro = "consent-intro",
        /// No box has to be ticked.
        ConsentNothingRequired = "consent-nothing-required",
        /// Nobody knows what to ask for.
        ConsentUnknown = "consent-unknown",
        /// It cannot be left out.
        Required = "required",
        /// Before what an authorization permits.
        PermitsHeading = "permits-heading",
        /// Before the language of what was shown.
        ShownLanguage = "shown-language",
        /// Before whose words were shown.
        ShownText = "shown-text",
        /// The words are ours.
        ShownOurs = "shown-ours",
        /// The words are those of the official document.
        ShownOfficial = "shown-official",
        /// Before the SHA-256 of what was shown.
        ShownSha256 = "shown-sha256",
        // The message to the partner.
        /// Heading of it.
        MessageHeading = "message-heading",
        /// How to use it, and what is left out of it.
        MessageHelp = "message-help",
        /// Its first line: about associating.
        MessageToAssociate = "message-to-associate",
        /// Its first line: about leaving.
        MessageToLeave = "message-to-leave",
        /// Its first line: about another model.
        MessageToSwitch = "message-to-switch",
        /// Its first line: about money that the partner moves.
        MessageToAdjust = "message-to-adjust",
        /// In the place of a request: the customer sees to it.
        MessageMyMove = "message-my-move",
        /// In the place of a request: nobody is known to be able to do anything.
        MessageNobodysMove = "message-nobodys-move",
        /// In the place of a request that is made above.
        MessageAskedAbove = "message-asked-above",
        /// After a request to pre-register: perhaps it takes a manual review.
        MessageMayNeedReview = "message-may-need-review",
        /// After a request to pre-register: perhaps it is refused.
        MessageMayBeRefused = "message-may-be-refused",
        /// After a request to pre-register: it takes a manual review.
        MessageManualReview = "message-manual-review",
        /// In the place of a request to pre-register: it would be refused.
        MessageRefused = "message-refused",
        /// Heading of what is open and the partner may know.
        MessageOpenHeading = "message-open-heading",
        /// Says that what follows are questions: the sentences are those of bars.
        MessageOpenHelp = "message-open-help",
        /// Before the codes of what else is open.
        MessageOpenRest = "message-open-rest",
        // Beside the server's word.
        /// Over the reasons why the server's answer is another one.
        Why = "why",
        /// Before what the answer called for before.
        AnswerBefore = "answer-before",
        /// Before what it calls for now.
        AnswerNow = "answer-now",
        /// Before what is told first.
        FirstOfAll = "first-of-all",
        /// Over the bars that are new.
        NewBars = "new-bars",
        /// Over the bars that are gone.
        GoneBars = "gone-bars",
        /// Over the conditions that were open and are met.
        SettledNow = "settled-now",
        /// Over the conditions that are open and were not.
        OpenNow = "open-now",
        // The self-check.
        /// Over the questions.
        CheckHeading = "check-heading",
        /// How they are meant.
        CheckIntro = "check-intro",
        /// Beside the day that is asked for.
        CheckDay = "check-day",
        /// Several answers can be true.
        CheckSeveral = "check-several",
        /// Button: to the question before.
        CheckBack = "check-back",
        /// Button: to the next question.
        CheckNext = "check-next",
        /// Nothing was answered.
        CheckChoose = "check-choose",
        /// No question is left.
        CheckDone = "check-done",
        /// Tag of a fact that the customer has told.
        YouToldUs = "you-told-us",
        // Notices.
        /// Before the title of an official document.
        OfficialText = "official-text",
        /// Before the issue of an official document.
        Issue = "issue",
        /// Before the date of an official document.
        Dated = "dated",
        /// Before the remark that it has neither.
        IssueAndDate = "issue-and-date",
        /// The page of the official document carries neither.
        NoIssueOrDate = "no-issue-or-date",
        /// Whose words the clauses are, and which prevail.
        OurWords = "our-words",
        /// Before the name of a notice.
        NoticeName = "notice-name",
        /// Before its version.
        NoticeVersion = "notice-version",
        /// Stands for a partner whose name is not known.
        YourPartner = "your-partner",
        /// Title of what is disclosed.
        DisclosureTitle = "disclosure-title",
        /// Before the name of who discloses.
        DisclosedBy = "disclosed-by",
        /// The name of the vendor.
        HuaweiCloud = "huawei-cloud",
        /// Before the name of the partner.
        DisclosedTo = "disclosed-to",
        /// Before the name of its distributor.
        Distributor = "distributor",
        /// Stands for a distributor whose name is not known, or that there is not.
        IfAny = "if-any",
        /// Why it is asked for on its own.
        DisclosureIsPart = "disclosure-is-part",
        /// What refusing means, and whom to ask.
        DisclosureRefused = "disclosure-refused",
        /// Title of what the authorization letter permits.
        AuthorizationTitle = "authorization-title",
        /// Before the name of the partner.
        Authorized = "authorized",
        /// China: that it is optional.
        AuthorizationOptionalCn = "authorization-optional-cn",
        /// Opens the list of what it permits.
        AuthorizationPermits = "authorization-permits",
        /// Permitted: managing.
        AuthorizationManages = "authorization-manages",
        /// Permitted: buying and ending.
        AuthorizationBuys = "authorization-buys",
        /// Permitted: operating and deleting.
        AuthorizationOperates = "authorization-operates",
        /// Permitted: passwords and policies.
        AuthorizationResets = "authorization-resets",
        /// Permitted: seeing money matters.
        AuthorizationSees = "authorization-sees",
        /// Whose words these are, and which prevail.
        AuthorizationLetter = "authorization-letter",
        /// China: how long it holds.
        AuthorizationEndsCn = "authorization-ends-cn",
        // The package.
        /// Why our words stand where an official text was to stand.
        OfficialNotLoaded = "official-not-loaded",
    }
}
