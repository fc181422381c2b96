//! Asking for consent: what is asked, in which words, and what an answer amounts to.
//!
//! A [`Form`] is a text with merge fields; together with the [`Terms`] of a request it becomes the full text that a
//! person reads. An [`Answer`] ticks some of what was asked, and [`Terms::grants`] says which consents that is.

mod answer;
mod built_in;
mod form;
mod terms;
mod territory_names;
mod words;

pub use answer::{Accepted, Answer, AnswerError};
pub use built_in::{FormKind, built_in};
pub use form::{Fields, Form, FormError, Rendered};
pub use terms::{Item, Terms};
pub use words::{Language, agreed};
