//! The invitation: what its link says, and so what is always known.

use crate::facts::Site;
use crate::named::named;
use crate::rule::Models;

named! {
    /// The vendor's rulebooks: its sites follow different published conditions.
    pub enum Edition {
        /// The international site, with its European sub-site.
        International = "international",
        /// The China site.
        China = "china",
    }
}

named! {
    /// How customer and partner are tied.
    pub enum Model {
        /// International: the partner contracts with, invoices and collects from the customer.
        Reseller = "reseller",
        /// International: the customer goes on paying Huawei Cloud.
        Referral = "referral",
        /// China, 顾问销售: the partner advises, the customer goes on buying from Huawei Cloud.
        Consulting = "consulting",
        /// China, 代售: the partner sells and invoices, and the customer spends what it allocates.
        Agency = "agency",
        /// China, 转售: the partner provides contract, top-up, invoice and support.
        Resale = "resale",
    }
}

named! {
    /// How the invitation reached the customer.
    pub enum Channel {
        /// By email from the partner console, to one pre-registered customer.
        Email = "email",
        /// As a link that the partner hands out.
        Hyperlink = "hyperlink",
        /// As a QR code that the partner hands out.
        Qr = "qr",
        /// As the link of a campaign.
        Activity = "activity",
    }
}

/// What the link of an invitation says. All of it is always known.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Invitation {
    /// Which rulebook applies.
    pub edition: Edition,
    /// Which tie is offered.
    pub model: Model,
    /// How it came. Only *associate* asks; for the other questions, any.
    pub channel: Channel,
    /// Where it opens: the China site for the China edition, one of the other two for the international.
    pub website: Site,
}

impl Invitation {
    /// Whether the model is one of the edition's.
    #[must_use]
    pub const fn model_fits(self) -> bool {
        self.edition.models().has(self.model)
    }

    /// Whether the website is one of the edition's.
    #[must_use]
    pub const fn website_fits(self) -> bool {
        matches!(self.edition, Edition::China) == matches!(self.website, Site::China)
    }

    /// The models that may be meant: of a model of another edition, any of this one's (reading 27).
    pub(crate) const fn may_offer(self) -> Models {
        if self.model_fits() { Models::of(&[self.model]) } else { self.edition.models() }
    }

    /// The code of the site on which an account should live; of none, if that is not known.
    pub(crate) const fn own_site(self) -> u8 {
        match (self.edition, self.website) {
            (Edition::International, Site::China) => NO_SITE,
            (Edition::International, website) => website.code(),
            (Edition::China, _) => Site::China.code(),
        }
    }
}

/// No site has this code.
pub(crate) const NO_SITE: u8 = u8::MAX;

impl Edition {
    /// The models this edition offers.
    #[must_use]
    pub const fn models(self) -> Models {
        match self {
            Self::International => Models::of(&[Model::Reseller, Model::Referral]),
            Self::China => Models::of(&[Model::Consulting, Model::Agency, Model::Resale]),
        }
    }

    /// Where its invitations open, unless they say so.
    #[must_use]
    pub const fn website(self) -> Site {
        match self {
            Self::International => Site::International,
            Self::China => Site::China,
        }
    }
}

impl Channel {
    /// Whether anybody may hold such an invitation: a link or a QR code the partner handed out.
    #[must_use]
    pub const fn is_open_link(self) -> bool {
        matches!(self, Self::Hyperlink | Self::Qr)
    }
}
