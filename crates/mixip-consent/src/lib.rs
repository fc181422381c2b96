//! Who agreed to what, and may this face therefore leave the house?
//!
//! Pure functions over plain facts: no clock, no database, no randomness. Whoever calls brings the facts and the date.
//!
//! - [`Consent`] is the fold of its append-only [`ConsentEvent`]s; [`Scope`] says what a likeness consent permits.
//! - [`clear_asset`] and [`decide_face`] are the one gate that every exit passes (there is no other copy of its rules):
//!   it fails closed, and what matching says of a face (its label) is not among its inputs.
//! - [`TalentFacts::biometric_current`] says whether a talent may be matched at all.
//! - [`Receipt`] is what a person is given as proof of a consent.
//! - [`Terms`] and [`Form`] are what a person is asked, [`Answer`] what they say, and [`Terms::grants`] what that gives.

mod clearance;
mod consent;
mod error;
mod face;
mod given;
mod hash;
mod ids;
mod nearest;
mod nonempty;
mod reason;
mod receipt;
mod release;
mod scope;
mod standing;
mod talent;
mod territory;
mod usage;
mod vocabulary;

pub use clearance::{AssetFacts, Clearance, ClearanceState, Exit, Scan, Unresolved, clear_asset};
pub use consent::{Consent, ConsentEvent, ConsentState, Evidence, Withdrawal, Withdrawer};
pub use error::ConsentError;
pub use face::{Decision, FaceFacts, FaceVerdict, Override, Policy, decide_face};
pub use given::{ConsentKind, Given, GivenBy, Grant, Method, Relation, Statement};
pub use hash::Sha256;
pub use ids::{AccountId, ConsentId, FaceId, OverrideId, ProjectId, StatementId, TalentId};
pub use nonempty::{NonEmpty, Text};
pub use reason::Reason;
pub use receipt::{
    Controller, Entity, NoticeRef, PiiInformation, RECEIPT_SCHEMA, Receipt, ReceiptContext,
    ReceiptEvent, ReceiptParty, ReceiptProcessing, ReceiptPurpose,
};
pub use release::{
    Accepted, Answer, AnswerError, Fields, Form, FormError, FormKind, Item, Language, Rendered,
    Terms, agreed, built_in,
};
pub use scope::{Projects, Scope, ScopeDraft};
pub use talent::{ConsentFacts, Roster, TalentFacts};
pub use territory::{Territories, Territory};
pub use usage::{Usage, Use};
pub use vocabulary::{Channel, Purpose};
