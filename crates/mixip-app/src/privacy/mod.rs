//! Privacy requests (GDPR Articles 12 and 15 to 22): anybody asks, with an account or without; a desk answers in time.
//!
//! A desk is a workspace's, or the operator's where a request names none. Whoever asks sees where their request stands,
//! until when an answer is due and what was written, and writes back: on their own page, in their settings, or by the
//! link of a letter.

mod acts;
mod alarm;
mod dates;
mod desk;
mod forget;
mod letters;
mod metrics;
mod own;
mod receive;
mod register;
mod view;
mod visitor;

use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

pub use acts::{
    Attaching, Closing, Extension, HandingOn, Refusal, Words, attach, close, extend, hand_on, note,
    refuse, write,
};
pub(crate) use alarm::alarm_due;
pub use desk::{PrivacyDesk, PrivacyFilter, PrivacyQuestion, desks, get, list};
pub(crate) use forget::{forget_old, forget_talent, note_forgotten, tell_forgotten};
pub use metrics::{PrivacyAnswered, PrivacyMetrics, metrics};
pub use own::{NewPrivacyRequest, of_account, of_talent, reply, start};
pub(crate) use receive::answered_at_once;
pub use register::{RegisterEntry, RegisterFormat, register};
pub use view::{
    OwnPrivacyRequest, PrivacyDetail, PrivacyEntry, PrivacyMessage, PrivacyPerson, PrivacyRequest,
};
pub use visitor::{
    PrivacyAsked, PrivacyAsking, PrivacyCode, PrivacyLink, PrivacyOpened, PrivacyReply, ask,
    confirm, look, prove, write_back,
};

/// Closed requests say what they said of a person for so many years; then they are emptied. Within that time somebody may
/// go to court about the answer, or an authority may ask.
pub const KEPT_YEARS: i32 = 3;

/// Characters of one message at most.
const MOST_TEXT: usize = 10_000;

macro_rules! words {
    ($($(#[$about:meta])* $name:ident { $($(#[$one:meta])* $item:ident = $text:literal),+ $(,)? })+) => {$(
        $(#[$about])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, ToSchema)]
        #[serde(rename_all = "snake_case")]
        pub enum $name { $($(#[$one])* $item,)+ }

        impl $name {
            /// Its name, as rows keep it.
            pub(crate) fn as_str(self) -> &'static str {
                match self { $(Self::$item => $text,)+ }
            }

            /// What a row says.
            fn read(text: &str) -> crate::Result<Self> {
                match text {
                    $($text => Ok(Self::$item),)+
                    other => Err(crate::Error::internal(stringify!($name), other)),
                }
            }
        }
    )+};
}

words! {
    /// What is asked for.
    PrivacyKind {
        /// What is held about me? (Article 15)
        Access = "access",
        /// Something about me is wrong (Article 16).
        Correction = "correction",
        /// Delete what is held about me (Article 17).
        Deletion = "deletion",
        /// Give me my data to take along (Article 20).
        Portability = "portability",
        /// I object to what is done with my data (Article 21).
        Objection = "objection",
        /// Do nothing with my data for now (Article 18).
        Restriction = "restriction",
        /// A plain question.
        Other = "other",
    }
    /// How a request came.
    PrivacyOrigin {
        /// From anybody, by the public page.
        Visitor = "visitor",
        /// From a talent, by their own page.
        Talent = "talent",
        /// From an account.
        Account = "account",
    }
    /// Where a request stands.
    PrivacyState {
        /// It waits for an answer.
        Open = "open",
        /// It was done.
        Done = "done",
        /// It was refused, with a reason.
        Refused = "refused",
    }
    /// How a request ended.
    PrivacyOutcome {
        /// It was done.
        Done = "done",
        /// It was refused, with a reason.
        Refused = "refused",
        /// The person was erased meanwhile.
        Erased = "erased",
    }
    /// Who wrote something.
    PrivacyAuthor {
        /// Who asks.
        Asker = "asker",
        /// Who answers.
        Desk = "desk",
    }
    /// What something that was written is.
    PrivacyMessageKind {
        /// The request itself.
        Request = "request",
        /// A message.
        Message = "message",
        /// A note that only the desk sees.
        Note = "note",
        /// Why an answer takes longer.
        Extension = "extension",
        /// Why it is refused.
        Refusal = "refusal",
        /// What was done.
        Done = "done",
    }
}
