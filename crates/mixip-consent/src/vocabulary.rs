//! The closed lists that a use and a scope are written in.

use serde::{Deserialize, Serialize};

use crate::error::ConsentError;

macro_rules! closed_list {
    ($(#[$doc:meta])* $name:ident, $unknown:ident { $($(#[$item_doc:meta])* $item:ident = $text:literal,)+ }) => {
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        pub enum $name {
            $($(#[$item_doc])* #[serde(rename = $text)] $item,)+
        }

        impl $name {
            /// Every entry, in the order in which people are shown them.
            pub const ALL: &[Self] = &[$(Self::$item,)+];

            /// The stable name, as in JSON.
            pub const fn as_str(self) -> &'static str {
                match self {
                    $(Self::$item => $text,)+
                }
            }

            pub(crate) fn names() -> String {
                Self::ALL.iter().map(|item| item.as_str()).collect::<Vec<_>>().join(", ")
            }
        }

        impl std::fmt::Display for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.write_str(self.as_str())
            }
        }

        impl std::str::FromStr for $name {
            type Err = ConsentError;

            fn from_str(text: &str) -> Result<Self, Self::Err> {
                Self::ALL
                    .iter()
                    .copied()
                    .find(|item| item.as_str() == text)
                    .ok_or_else(|| ConsentError::$unknown(text.to_owned()))
            }
        }
    };
}

closed_list! {
    /// What a picture is used for.
    Purpose, UnknownPurpose {
        /// Reporting, education, commentary.
        Editorial = "editorial",
        /// Paid placement.
        Advertising = "advertising",
        /// The maker's own promotion of a product or service.
        Marketing = "marketing",
        /// Printed or sold on goods.
        Merchandising = "merchandising",
        /// Making a person, a work or an event known.
        Publicity = "publicity",
        /// Posts on social networks.
        SocialMedia = "social_media",
        /// Montage, retouching into a new work.
        DerivativeWorks = "derivative_works",
        /// Inside the house only.
        Internal = "internal",
        /// Training of machine-learning models.
        AiTraining = "ai_training",
    }
}

closed_list! {
    /// Where a picture appears.
    Channel, UnknownChannel {
        /// Newspapers, magazines, books, leaflets.
        Print = "print",
        /// Web sites and apps.
        Web = "web",
        /// Social networks.
        Social = "social",
        /// Television, radio, streaming.
        Broadcast = "broadcast",
        /// Posters, screens in public places.
        OutOfHome = "out_of_home",
        /// Mail to recipients.
        Email = "email",
        /// Inside the house only.
        Internal = "internal",
    }
}
