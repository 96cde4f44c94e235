//! The words of the landing page that belong to no rule, fact or decision.

use crate::invitation::{Channel, Model};
use crate::named::named;

named! {
    /// A word, label or sentence of the landing page. Its name is the key in the page's template.
    pub enum Page {
        /// The title of the document.
        Title = "title",
        /// The link that jumps over the head of the page.
        SkipLink = "skip_link",
        /// Names the switch between languages, for those who hear the page.
        LanguageLabel = "language_label",
        /// The other language, in that language.
        OtherLanguage = "other_language",

        /// Title of the invitation as a QR code.
        QrTitle = "qr_title",
        /// How to use it.
        QrHelp = "qr_help",

        /// Follows the name of the partner.
        Invites = "invites",
        /// Stands for the name of a partner that is not known.
        SomePartner = "some_partner",
        /// Label.
        Partner = "partner",
        /// Label.
        Model = "model",
        /// The reseller model.
        ModelReseller = "model_reseller",
        /// What the reseller model means, in one line.
        ModelResellerMeans = "model_reseller_means",
        /// The referral model.
        ModelReferral = "model_referral",
        /// What the referral model means, in one line.
        ModelReferralMeans = "model_referral_means",
        /// The consulting model, 顾问销售.
        ModelConsulting = "model_consulting",
        /// What it means, in one line.
        ModelConsultingMeans = "model_consulting_means",
        /// The agency model, 代售.
        ModelAgency = "model_agency",
        /// What it means, in one line.
        ModelAgencyMeans = "model_agency_means",
        /// The resale model, 转售.
        ModelResale = "model_resale",
        /// What it means, in one line.
        ModelResaleMeans = "model_resale_means",
        /// Label: how the invitation came.
        Channel = "channel",
        /// An invitation sent by email.
        ChannelEmail = "channel_email",
        /// A link the partner handed out.
        ChannelHyperlink = "channel_hyperlink",
        /// A QR code.
        ChannelQr = "channel_qr",
        /// The link of a campaign.
        ChannelActivity = "channel_activity",
        /// The international site.
        WebsiteInternational = "website_international",
        /// The China site.
        WebsiteChina = "website_china",
        /// The European site.
        WebsiteEurope = "website_europe",

        /// Label of the control of the demonstration.
        SignInAs = "sign_in_as",
        /// The button beside it.
        SignIn = "sign_in",
        /// Says that the accounts are made up.
        Demonstration = "demonstration",
        /// Nobody has signed in.
        NotSignedIn = "not_signed_in",
        /// What signing in brings.
        NotSignedInHelp = "not_signed_in_help",
        /// A brand-new account.
        NewAccount = "new_account",
        /// What is checked of a brand-new account.
        NewAccountHelp = "new_account_help",

        /// Before there is an answer.
        Checking = "checking",
        /// The answer in two words: nothing published stands in the way.
        OutcomeEligible = "outcome_eligible",
        /// The answer in two words: something stands in the way.
        OutcomeIneligible = "outcome_ineligible",
        /// The answer in two words: it cannot be told yet.
        OutcomeUndetermined = "outcome_undetermined",
        /// Tag of an answer of the page's own.
        Advice = "advice",
        /// Tag of an answer of the server's.
        Confirmed = "confirmed",
        /// Says who worked the answer out, and who decides.
        Provisional = "provisional",
        /// The server said the same.
        ServerConfirmed = "server_confirmed",
        /// The server said something else.
        ServerDiffers = "server_differs",
        /// The server was not reached.
        ServerUnreachable = "server_unreachable",
        /// The server was reached, and could not decide.
        SystemBusy = "system_busy",
        /// Label of the answer that was replaced.
        Before = "before",
        /// The answer changed by itself.
        AnswerChanged = "answer_changed",
        /// Label of the time of the check.
        CheckedAt = "checked_at",
        /// Label of the time at which the answer changes by itself.
        ValidUntil = "valid_until",
        /// Less than a day is left.
        FinishToday = "finish_today",
        /// Button.
        CheckAgain = "check_again",

        /// Heading of the bars.
        BarredHeading = "barred_heading",
        /// Every bar concerns the reseller model alone.
        ResellerOnly = "reseller_only",
        /// Every bar concerns the agency model alone.
        AgencyOnly = "agency_only",
        /// Heading of the missing facts.
        MissingHeading = "missing_heading",
        /// What missing facts mean.
        MissingHelp = "missing_help",
        /// Heading of what stays open although nothing is missing.
        OpenHeading = "open_heading",
        /// Heading of what is left to the server.
        LeftToServerHeading = "left_to_server_heading",
        /// What that means.
        LeftToServerHelp = "left_to_server_help",
        /// Heading of the conditions that are met.
        PassedHeading = "passed_heading",
        /// Heading of the published conditions.
        ConditionsHeading = "conditions_heading",
        /// What is said above them.
        ConditionsHelp = "conditions_help",
        /// Heading of values that were left out.
        IssuesHeading = "issues_heading",

        /// Heading of the consequences.
        ChangesHeading = "changes_heading",

        /// The facts of the account did not arrive whole.
        AccountUnreadable = "account_unreadable",
        /// Heading over a fault in the address.
        AddressHeading = "address_heading",
        /// The address names no model, or one that does not exist.
        AddressModel = "address_model",
        /// The address names no edition, or one that does not exist.
        AddressEdition = "address_edition",
        /// The address does not say how the invitation came.
        AddressChannel = "address_channel",
        /// The code of the invitation is mangled.
        AddressCode = "address_code",
        /// JavaScript is switched off.
        NoScript = "no_script",

        /// The official text that should stand here could not be loaded.
        OfficialTextMissing = "official_text_missing",
        /// The official text stands here, and whose it is.
        OfficialTextShown = "official_text_shown",
        /// Link to a notice as plain text.
        NoticeAsText = "notice_as_text",
        /// Link to a notice on a page of its own.
        NoticeAsPage = "notice_as_page",
        /// The end of a notice has been on the screen.
        EndReached = "end_reached",
        /// The end of a notice has not been on the screen.
        EndNotReached = "end_not_reached",
        /// Heading over the record of the boxes.
        EvidenceHeading = "evidence_heading",
        /// What becomes of that record.
        EvidenceHelp = "evidence_help",
        /// Title of the page of all screens.
        AllScreens = "all_screens",
        /// What that page is for.
        AllScreensHelp = "all_screens_help",
        /// Heading over a table of contents.
        Contents = "contents",
        /// Heading over all notices.
        AllNotices = "all_notices",
        /// Before the title of a sample that has been told the same.
        SameAs = "same_as",
        /// Label before the facts of a sample.
        Facts = "facts",

        /// Label before the sources of a rule.
        Source = "source",
        /// Heading of all sources.
        SourcesHeading = "sources_heading",
        /// Goes on to the next step.
        GoOn = "go_on",
        /// Leads to the questions that need no account.
        CheckFirst = "check_first",
        /// The answer rests on what the customer said.
        DeclaredOnly = "declared_only",

        /// The page gives advice and decides nothing.
        FooterAdvice = "footer_advice",
        /// The page is not the vendor's.
        FooterIndependent = "footer_independent",
    }
}

impl Page {
    /// What a model is called.
    #[must_use]
    pub const fn of_model(model: Model) -> Self {
        match model {
            Model::Reseller => Self::ModelReseller,
            Model::Referral => Self::ModelReferral,
            Model::Consulting => Self::ModelConsulting,
            Model::Agency => Self::ModelAgency,
            Model::Resale => Self::ModelResale,
        }
    }

    /// What a model means, in one line.
    #[must_use]
    pub const fn meaning_of(model: Model) -> Self {
        match model {
            Model::Reseller => Self::ModelResellerMeans,
            Model::Referral => Self::ModelReferralMeans,
            Model::Consulting => Self::ModelConsultingMeans,
            Model::Agency => Self::ModelAgencyMeans,
            Model::Resale => Self::ModelResaleMeans,
        }
    }

    /// How an invitation came.
    #[must_use]
    pub const fn of_channel(channel: Channel) -> Self {
        match channel {
            Channel::Email => Self::ChannelEmail,
            Channel::Hyperlink => Self::ChannelHyperlink,
            Channel::Qr => Self::ChannelQr,
            Channel::Activity => Self::ChannelActivity,
        }
    }
}
