//! What people are asked, as it comes in.

use jiff::civil::Date;
use mixip_consent::{Item, Language, Territories};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use uuid::Uuid;

use super::ItemBody;
use crate::names;

/// How a request reaches the talent.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize, ToSchema)]
#[serde(rename_all = "snake_case")]
pub enum By {
    /// To their mail address.
    Mail,
    /// By a link that the asker hands on.
    Link,
}

/// Makes a body of a question and what stands before it. Flattened, a body would tell neither which field is wrong nor
/// refuse those that nobody knows.
macro_rules! question {
    ($(#[$about:meta])* $name:ident { $($(#[$of:meta])* $field:ident: $kind:ty,)* }) => {
        $(#[$about])*
        #[derive(Clone, Debug, Deserialize, ToSchema)]
        #[serde(deny_unknown_fields)]
        pub struct $name {
            $($(#[$of])* pub $field: $kind,)*
            /// The release form; the built-in one for most occasions, or for minors, where left out.
            pub form_id: Option<Uuid>,
            /// The language to ask in; the talent may choose another.
            #[schema(value_type = Option<names::Language>)]
            pub language: Option<Language>,
            /// The question, in a sentence.
            pub title: String,
            /// A few words to the talent.
            pub message: Option<String>,
            /// When pictures are taken, in words.
            pub shoot_dates: Option<String>,
            /// What is paid, in words.
            pub compensation: Option<String>,
            /// What is asked for, item by item.
            #[schema(value_type = Vec<ItemBody>)]
            pub items: Vec<Item>,
            /// ISO 3166-1 alpha-2 codes, or "worldwide".
            #[schema(schema_with = names::territories)]
            pub territories: Territories,
            /// First day, in the workspace's time zone.
            #[schema(value_type = String, format = Date)]
            pub starts_on: Date,
            /// Last day; until it is withdrawn where left out.
            #[schema(value_type = Option<String>, format = Date)]
            pub ends_on: Option<Date>,
            /// Whether matching is asked for, as a question of its own.
            #[serde(default)]
            pub asks_biometric: bool,
            /// Pictures in question: the talent sees those they are confirmed on, everybody else covered.
            #[serde(default)]
            #[schema(max_items = 50)]
            pub asset_ids: Vec<Uuid>,
            /// The last day on which it can be answered.
            #[schema(value_type = String, format = Date)]
            pub expires_on: Date,
            /// After how many days who has not answered is reminded by mail, twice at most; never where left out.
            #[schema(minimum = 1, maximum = 30)]
            pub remind_after_days: Option<i64>,
        }
    };
}

question! {
    /// What is asked of many by a table.
    #[derive(Serialize)]
    Question {}
}

question! {
    /// What asking takes.
    NewRequests {
        /// Whom to ask.
        #[schema(min_items = 1, max_items = 500)]
        talent_ids: Vec<Uuid>,
        /// How it reaches them.
        send: By,
    }
}

question! {
    /// What asking whoever comes by takes. The last day counts for coming and for answering.
    NewOpenRequest {
        /// Whether minors may be among them: then everybody tells the day of birth.
        #[serde(default)]
        minors: bool,
        /// How many may come by it, 1 to 10,000; as many as come where left out.
        uses: Option<i64>,
    }
}

impl NewOpenRequest {
    /// Whether minors may come, how many may, and what they are asked.
    pub(super) fn apart(self) -> (bool, Option<i64>, Question) {
        let question = Question {
            form_id: self.form_id,
            language: self.language,
            title: self.title,
            message: self.message,
            shoot_dates: self.shoot_dates,
            compensation: self.compensation,
            items: self.items,
            territories: self.territories,
            starts_on: self.starts_on,
            ends_on: self.ends_on,
            asks_biometric: self.asks_biometric,
            asset_ids: self.asset_ids,
            expires_on: self.expires_on,
            remind_after_days: self.remind_after_days,
        };
        (self.minors, self.uses, question)
    }
}

impl NewRequests {
    /// Whom to ask, how it reaches them, and what they are asked.
    pub(super) fn apart(self) -> (Vec<Uuid>, By, Question) {
        let question = Question {
            form_id: self.form_id,
            language: self.language,
            title: self.title,
            message: self.message,
            shoot_dates: self.shoot_dates,
            compensation: self.compensation,
            items: self.items,
            territories: self.territories,
            starts_on: self.starts_on,
            ends_on: self.ends_on,
            asks_biometric: self.asks_biometric,
            asset_ids: self.asset_ids,
            expires_on: self.expires_on,
            remind_after_days: self.remind_after_days,
        };
        (self.talent_ids, self.send, question)
    }
}
