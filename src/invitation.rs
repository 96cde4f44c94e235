//! The invitation: what its link says, and so what is always known.

use crate::named::named;

named! {
    /// The vendor's rulebooks: its sites follow different published conditions.
    pub enum Edition {
        /// The international site, with its European sub-site.
        International = "international",
    }
}

named! {
    /// How customer and partner are tied.
    pub enum Model {
        /// The partner contracts with, invoices and collects from the customer.
        Reseller = "reseller",
        /// The customer goes on paying Huawei Cloud.
        Referral = "referral",
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

named! {
    /// The site on which an international invitation opens.
    pub enum Website {
        /// The international site.
        International = "international",
        /// The European site, with accounts of its own.
        Europe = "europe",
    }
}

/// What the link of an invitation says. All of it is always known.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Invitation {
    /// Which rulebook applies.
    pub edition: Edition,
    /// Which tie is offered.
    pub model: Model,
    /// How it came.
    pub channel: Channel,
    /// Where it opens.
    pub website: Website,
}

impl Edition {
    /// The models this edition offers.
    #[must_use]
    pub const fn models(self) -> &'static [Model] {
        match self {
            Self::International => &[Model::Reseller, Model::Referral],
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
