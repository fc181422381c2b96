//! What is recorded, and the row it becomes.

use jiff::Timestamp;
use serde::{Deserialize, Serialize};
use serde_json::{Value, json};
use uuid::Uuid;

use crate::{
    canonical::canonical_json,
    error::LedgerError,
    hash::{Hash, leaf_hash},
};

macro_rules! kinds {
    ($($(#[$doc:meta])* $kind:ident = $text:literal,)+) => {
        /// What happened.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        #[non_exhaustive]
        pub enum EntryKind {
            $($(#[$doc])* #[serde(rename = $text)] $kind,)+
        }

        impl EntryKind {
            /// Every kind.
            pub const ALL: &[Self] = &[$(Self::$kind,)+];

            /// The stable name, as in rows and JSON.
            pub const fn as_str(self) -> &'static str {
                match self {
                    $(Self::$kind => $text,)+
                }
            }
        }
    };
}

kinds! {
    /// Somebody made an account.
    AccountCreated = "account_created",
    /// Somebody accepted a version of the policies.
    PolicyAccepted = "policy_accepted",
    /// An account was made an operator's.
    OperatorGranted = "operator_granted",
    /// A mail address was shown to be its owner's.
    AddressVerified = "address_verified",
    /// An account has another mail address.
    AddressChanged = "address_changed",
    /// A password was set anew through a link that was sent by mail.
    PasswordReset = "password_reset",
    /// Somebody joined a workspace or a project.
    MemberAdded = "member_added",
    /// A member has another role.
    MemberRoleChanged = "member_role_changed",
    /// Somebody left, or was removed.
    MemberRemoved = "member_removed",
    /// Somebody was invited into a workspace or a project.
    InvitationMade = "invitation_made",
    /// An invitation was revoked.
    InvitationRevoked = "invitation_revoked",
    /// A workspace's own rules or thresholds were changed.
    WorkspacePolicySet = "workspace_policy_set",
    /// A project was made.
    ProjectCreated = "project_created",
    /// A project was deleted.
    ProjectDeleted = "project_deleted",
    /// Matching was switched on, with its ground, or off.
    MatchingSwitched = "matching_switched",
    /// A project's current use was set.
    UseSet = "use_set",
    /// An asset was deleted.
    AssetDeleted = "asset_deleted",
    /// A manager made a statement about an asset that cannot be searched.
    StatementMade = "statement_made",
    /// A talent was recorded.
    TalentCreated = "talent_created",
    /// A talent's record was changed, for example its majority.
    TalentChanged = "talent_changed",
    /// A reference photo was enrolled.
    ReferenceAdded = "reference_added",
    /// A reference photo and its template were removed.
    ReferenceRemoved = "reference_removed",
    /// A version of a release form was published.
    FormPublished = "form_published",
    /// A release form was deleted.
    FormDeleted = "form_deleted",
    /// A talent was asked for consent.
    RequestMade = "request_made",
    /// A talent answered a request, or it was taken back.
    RequestEnded = "request_ended",
    /// A list of people was sent, for the first time or again.
    RequestListSent = "request_list_sent",
    /// A list that was being sent was stopped.
    RequestListStopped = "request_list_stopped",
    /// A question was put up for whoever comes by.
    OpenRequestMade = "open_request_made",
    /// It has another code; the one before opens nothing any more.
    OpenRequestRenewed = "open_request_renewed",
    /// Somebody came by it, and got a request of their own.
    OpenRequestJoined = "open_request_joined",
    /// It was ended.
    OpenRequestEnded = "open_request_ended",
    /// Somebody asked something under data protection law: what for, and until when an answer is due.
    PrivacyRequestReceived = "privacy_request_received",
    /// Who asked showed that the mail address is theirs.
    PrivacyRequestIdentified = "privacy_request_identified",
    /// Who asked, or the desk, wrote a message.
    PrivacyRequestWritten = "privacy_request_written",
    /// The desk noted something for itself.
    PrivacyRequestNoted = "privacy_request_noted",
    /// The desk said which talent a request is about.
    PrivacyRequestAttached = "privacy_request_attached",
    /// The operator handed a request on to a workspace.
    PrivacyRequestHandedOn = "privacy_request_handed_on",
    /// The desk was told that time is running out.
    PrivacyRequestAlarmed = "privacy_request_alarmed",
    /// The time for an answer was extended.
    PrivacyRequestExtended = "privacy_request_extended",
    /// A request was refused.
    PrivacyRequestRefused = "privacy_request_refused",
    /// What a request asked for was done.
    PrivacyRequestDone = "privacy_request_done",
    /// What a request said of a person was dropped.
    PrivacyRequestEmptied = "privacy_request_emptied",
    /// The links to a talent's own page were made anew or ended.
    LinksChanged = "links_changed",
    /// A consent was given.
    ConsentGiven = "consent_given",
    /// A file that shows a consent was added.
    EvidenceAdded = "evidence_added",
    /// Releases that were signed elsewhere were imported, all in one.
    ReleasesImported = "releases_imported",
    /// A consent was withdrawn.
    ConsentWithdrawn = "consent_withdrawn",
    /// A person drew a face.
    FaceDrawn = "face_drawn",
    /// A person decided about a face.
    DecisionMade = "decision_made",
    /// A face was allowed although the rules say no.
    OverrideMade = "override_made",
    /// An override was ended before its day.
    OverrideEnded = "override_ended",
    /// An export was started.
    ExportStarted = "export_started",
    /// An export was made: how much may leave, and the hash of its manifest.
    ExportFinished = "export_finished",
    /// Somebody took the archive of an export.
    ExportDownloaded = "export_downloaded",
    /// The archive of an export was deleted.
    ExportDeleted = "export_deleted",
    /// A share link was made: for which use, how many assets, until when.
    ShareMade = "share_made",
    /// A share has another title, end or link, or files may be taken away or not any more.
    ShareChanged = "share_changed",
    /// A share was taken back.
    ShareRevoked = "share_revoked",
    /// A guest came in by a share link.
    ShareOpened = "share_opened",
    /// A guest took a file from a share.
    ShareDownloaded = "share_downloaded",
    /// A workspace made its first signing key.
    SigningKeyCreated = "signing_key_created",
    /// A workspace made another signing key, and signs with that from then on.
    SigningKeyRotated = "signing_key_rotated",
    /// Who has an export was noted.
    RecipientsNoted = "recipients_noted",
    /// Those who have copies were told that some may not be used any more (GDPR 19).
    DisclosureNotice = "disclosure_notice",
    /// They answered.
    NoticeAcknowledged = "notice_acknowledged",
    /// Somebody asked for all that is held about them, to take along.
    TakeoutAsked = "takeout_asked",
    /// They took it.
    TakeoutTaken = "takeout_taken",
    /// A person's data was erased.
    Erased = "erased",
}

impl std::fmt::Display for EntryKind {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(self.as_str())
    }
}

impl std::str::FromStr for EntryKind {
    type Err = LedgerError;

    fn from_str(text: &str) -> Result<Self, LedgerError> {
        Self::ALL
            .iter()
            .copied()
            .find(|kind| kind.as_str() == text)
            .ok_or_else(|| LedgerError::UnknownKind(text.to_owned()))
    }
}

/// Something to be recorded.
#[derive(Clone, Debug, PartialEq)]
pub struct Entry {
    /// When it happened; kept to the microsecond.
    pub at: Timestamp,
    /// What happened.
    pub kind: EntryKind,
    /// The account that did it; none for the program itself and for people without an account.
    pub actor: Option<Uuid>,
    /// The thing it was done to: a consent, a face, a project, …
    pub subject: Uuid,
    /// Everything else, personal data included. No fractions ([`canonical_json`]).
    pub payload: Value,
}

/// An entry as it is stored. Plain types, so that a damaged row can still be read and reported.
///
/// Store every field exactly (the payload as text or bytes, not as a JSON type that respells it). Erasing an entry's
/// personal data means setting `salt` and `payload` to nothing; every other field stays.
#[derive(Clone, PartialEq, Eq)]
pub struct Row {
    /// Place in the ledger, from 0 without gaps; the index of the leaf.
    pub seq: i64,
    /// Microseconds since 1970-01-01 UTC.
    pub at: i64,
    /// Name of an [`EntryKind`], also of one that a later version knows.
    pub kind: String,
    /// See [`Entry::actor`].
    pub actor: Option<Uuid>,
    /// See [`Entry::subject`].
    pub subject: Uuid,
    /// 32 bytes: the salted commitment to the payload.
    pub commitment: Vec<u8>,
    /// 32 bytes: the hash of the leaf.
    pub leaf_hash: Vec<u8>,
    /// 32 bytes: the root of the tree that ends with this leaf.
    pub root: Vec<u8>,
    /// 32 bytes, until erased.
    pub salt: Option<Vec<u8>>,
    /// Canonical JSON, until erased.
    pub payload: Option<String>,
}

impl Row {
    /// The bytes that are hashed: canonical JSON without personal data, so that others can recompute it.
    ///
    /// `{"actor":…,"at":"2026-01-02T03:04:05.000006Z","commitment":"…","kind":"…","seq":0,"subject":"…","v":1}`
    ///
    /// # Errors
    /// [`LedgerError::Number`] for a time or a number outside every calendar; no row made here has one.
    pub fn leaf(&self) -> Result<String, LedgerError> {
        let at = Timestamp::from_microsecond(self.at)
            .map_err(|_| LedgerError::Number(self.at.to_string()))?;
        canonical_json(&json!({
            "v": 1,
            "seq": self.seq,
            "at": format!("{at:.6}"),
            "kind": self.kind,
            "actor": self.actor,
            "subject": self.subject,
            "commitment": hex::encode(&self.commitment),
        }))
    }

    /// The hash of [`Row::leaf`].
    ///
    /// # Errors
    /// As [`Row::leaf`].
    pub fn compute_leaf_hash(&self) -> Result<Hash, LedgerError> {
        Ok(leaf_hash(self.leaf()?.as_bytes()))
    }

    /// The stored hash of the leaf, for proofs; `None` when it is not 32 bytes long.
    pub fn stored_leaf_hash(&self) -> Option<Hash> {
        self.leaf_hash.as_slice().try_into().ok().map(Hash)
    }
}

/// Without salt and payload: a log is no place for them.
impl std::fmt::Debug for Row {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Row")
            .field("seq", &self.seq)
            .field("at", &self.at)
            .field("kind", &self.kind)
            .field("actor", &self.actor)
            .field("subject", &self.subject)
            .field("erased", &(self.salt.is_none() && self.payload.is_none()))
            .finish_non_exhaustive()
    }
}
