use crate::vocabulary::{Channel, Purpose};

/// Why a consent, or a part of one, was refused.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum ConsentError {
    /// Not one of the product's purposes.
    #[error("unknown purpose \"{0}\": use one of {allowed}", allowed = Purpose::names())]
    UnknownPurpose(String),
    /// Not one of the product's channels.
    #[error("unknown channel \"{0}\": use one of {allowed}", allowed = Channel::names())]
    UnknownChannel(String),
    /// Not an officially assigned ISO 3166-1 alpha-2 code.
    #[error(
        "unknown territory \"{0}\": use an ISO 3166-1 alpha-2 code in capitals, for example DE or GB"
    )]
    UnknownTerritory(String),
    /// A list or a text that has to say something says nothing.
    #[error("empty where something has to be said: name at least one")]
    Empty,
    /// The scope ends before it starts.
    #[error("the scope ends on {ends_on}, before it starts on {starts_on}: put the dates right")]
    EndsBeforeStarts {
        /// First day of the scope.
        starts_on: jiff::civil::Date,
        /// Last day of the scope.
        ends_on: jiff::civil::Date,
    },
    /// A likeness consent without a scope permits nothing anyone could name.
    #[error(
        "a likeness consent needs a scope: projects, purposes, channels, territories and a first day"
    )]
    ScopeRequired,
    /// A biometric consent is about matching alone.
    #[error(
        "a biometric consent has no scope: leave it out, and record the use of the likeness as a consent of its own"
    )]
    ScopeNotAllowed,
    /// A purpose that a request asks for twice.
    #[error("{0} is asked for twice: put its channels into one item")]
    PurposeTwice(Purpose),
    /// Not shaped like a BCP 47 language tag.
    #[error("\"{0}\" is not a language tag: write for example en, de or pt-BR")]
    MalformedLanguage(String),
    /// Not 64 hexadecimal digits.
    #[error("not a SHA-256 hash: write 64 hexadecimal digits")]
    MalformedHash,
    /// Nobody has agreed to something yet.
    #[error("the consent is dated {given_at}, which is still to come: record it once it was given")]
    GivenInFuture {
        /// The moment that was stated.
        given_at: jiff::Timestamp,
    },
    /// The talent was a minor on the day it agreed in its own name.
    #[error("the talent comes of age on {majority_on}: a guardian has to give this consent")]
    GuardianRequired {
        /// First day on which the talent is of age.
        majority_on: jiff::civil::Date,
    },
    /// A guardian signed, but the talent was of age on that day.
    #[error("the talent is of age since {majority_on}: it has to give this consent itself")]
    TalentOfAge {
        /// First day on which the talent is of age.
        majority_on: jiff::civil::Date,
    },
    /// A guardian signed for a talent whose majority is not known, so nobody could tell when to ask again.
    #[error(
        "a guardian consents only for a minor: set the day on which the talent comes of age first"
    )]
    MajorityUnknown,
    /// The chain of events does not start with the giving.
    #[error("the consent was never given: its first event has to be the giving")]
    NotGiven,
    /// A second giving in one chain.
    #[error("the consent was given before: record a new consent instead")]
    AlreadyGiven,
    /// A withdrawal is final.
    #[error("the consent is withdrawn: record a new consent instead")]
    AlreadyWithdrawn,
}

impl ConsentError {
    /// The stable, machine-readable name of the error.
    pub fn code(&self) -> &'static str {
        match self {
            Self::UnknownPurpose(_) => "unknown_purpose",
            Self::UnknownChannel(_) => "unknown_channel",
            Self::UnknownTerritory(_) => "unknown_territory",
            Self::Empty => "empty",
            Self::PurposeTwice(_) => "purpose_twice",
            Self::EndsBeforeStarts { .. } => "ends_before_starts",
            Self::ScopeRequired => "scope_required",
            Self::ScopeNotAllowed => "scope_not_allowed",
            Self::MalformedLanguage(_) => "malformed_language",
            Self::MalformedHash => "malformed_hash",
            Self::GivenInFuture { .. } => "given_in_future",
            Self::GuardianRequired { .. } => "guardian_required",
            Self::TalentOfAge { .. } => "talent_of_age",
            Self::MajorityUnknown => "majority_unknown",
            Self::NotGiven => "not_given",
            Self::AlreadyGiven => "already_given",
            Self::AlreadyWithdrawn => "already_withdrawn",
        }
    }
}
