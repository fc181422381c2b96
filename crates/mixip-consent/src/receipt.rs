//! What a person is given as proof of a consent: the record fields of ISO/IEC TS 27560:2023 (requirement A1).
//!
//! The names are those of the standard as the W3C community group on data privacy vocabularies spells them in JSON.

use jiff::{Timestamp, civil::Date};
use serde::{Deserialize, Serialize};

use crate::{
    consent::{Consent, ConsentState, Withdrawer},
    given::{Grant, Method, Relation},
    hash::Sha256,
    ids::{AccountId, ConsentId, TalentId},
    nonempty::Text,
    scope::Projects,
    territory::Territories,
    vocabulary::Channel,
};

/// The JSON Schema (2020-12) that every receipt holds to.
pub const RECEIPT_SCHEMA: &str = include_str!("receipt.schema.json");

/// The version of the record's form.
const SCHEMA_VERSION: &str = "ISO/IEC TS 27560:2023, Mix-IP 1";

/// What a receipt says beyond the consent itself: who is responsible, and what happens to the data.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ReceiptContext {
    /// The workspace's owner.
    pub controller: Controller,
    /// The version of the text that was agreed to.
    pub notice_version: Text,
    /// Where the data is kept, for example `DE` or a place in words.
    pub storage_locations: Vec<Text>,
    /// How long it is kept, in words.
    pub retention_period: Text,
    /// Whose law applies.
    pub jurisdiction: Text,
    /// Everyone the data is handed to, apart from the public that the use addresses.
    pub recipients: Vec<Text>,
    /// How to withdraw: an address to open, or words.
    pub withdrawal_method: Text,
}

/// Who is responsible (GDPR Article 4(7)).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Controller {
    /// The name.
    #[serde(rename = "party_name")]
    pub name: Text,
    /// How to reach it: mail address or telephone number.
    #[serde(rename = "party_contact")]
    pub contact: Text,
}

/// A consent as a record to hand out. It names nobody: the person is the id of the talent.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Receipt {
    /// The form of this record.
    pub schema_version: String,
    /// The consent.
    pub record_id: ConsentId,
    /// The person.
    pub pii_principal_id: TalentId,
    /// What is done with the person's data.
    pub pii_processing: ReceiptProcessing,
    /// Who does it.
    pub party_identification: Vec<ReceiptParty>,
    /// What was said when, oldest first. The last state is the present one.
    pub event: Vec<ReceiptEvent>,
}

/// What was agreed to.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ReceiptProcessing {
    /// The words.
    pub privacy_notice: NoticeRef,
    /// Their language.
    pub language: String,
    /// One for each purpose.
    pub purposes: Vec<ReceiptPurpose>,
}

/// The exact words that were agreed to, by their hash (GDPR Article 7(1)).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct NoticeRef {
    /// SHA-256 of the text.
    pub sha256: Sha256,
    /// Version of the text.
    pub version: Text,
}

/// One purpose.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ReceiptPurpose {
    /// A purpose of the scope, or `face_matching`.
    pub purpose: String,
    /// The articles of the GDPR that allow it.
    pub lawful_basis: String,
    /// The categories of data.
    pub pii_information: Vec<PiiInformation>,
    /// Ids of parties.
    pub pii_controllers: Vec<String>,
    /// How the consent was given.
    pub collection_method: Method,
    /// See [`ReceiptContext::storage_locations`].
    pub storage_locations: Vec<Text>,
    /// See [`ReceiptContext::retention_period`].
    pub retention_period: Text,
    /// In which projects, for a use of the likeness.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub services: Option<Projects>,
    /// On which channels, for a use of the likeness.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub channels: Option<Vec<Channel>>,
    /// Where in the world, for a use of the likeness.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub geographic_restrictions: Option<Territories>,
    /// See [`ReceiptContext::jurisdiction`].
    pub jurisdiction: Text,
    /// See [`ReceiptContext::recipients`].
    pub recipient_third_parties: Vec<Text>,
    /// See [`ReceiptContext::withdrawal_method`].
    pub withdrawal_method: Text,
}

/// One category of data.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct PiiInformation {
    /// Which.
    pub pii_type: String,
    /// Always true: whoever refuses is not worse off.
    pub pii_optional: bool,
    /// GDPR Article 9: biometric data for identifying a person.
    pub special_pii_category: bool,
}

/// A party.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ReceiptParty {
    /// As named by [`ReceiptPurpose::pii_controllers`].
    pub party_id: String,
    /// What it is.
    pub party_role: String,
    /// Who it is.
    #[serde(flatten)]
    pub controller: Controller,
}

/// One thing that was said.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ReceiptEvent {
    /// When it was said.
    pub event_time: Timestamp,
    /// Always `explicit`: nothing is taken for granted.
    pub event_type: String,
    /// What holds from then on.
    pub event_state: ConsentState,
    /// Who said it.
    pub entity: Entity,
    /// First day that the state holds for; for a consent without a scope the moment counts.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub valid_from: Option<Date>,
    /// Last day; without it there is no end but withdrawal.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub valid_until: Option<Date>,
}

/// Who said something.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Entity {
    /// The person.
    PiiPrincipal,
    /// The person's guardian.
    Guardian,
    /// Whoever holds the person's own link: the person, or its guardian.
    PiiPrincipalOrGuardian,
    /// An account that passes on what the person said.
    Account(AccountId),
}

impl Receipt {
    /// The receipt of `consent` as it stands.
    pub fn new(consent: &Consent, context: &ReceiptContext) -> Self {
        let given = consent.given();
        let (purposes, lawful_basis, pii_type) = match &given.grant {
            Grant::Biometric => (
                vec!["face_matching".to_owned()],
                "consent: GDPR 6(1)(a), 9(2)(a)",
                "face_template",
            ),
            Grant::Likeness { scope } => (
                scope.purposes.iter().map(ToString::to_string).collect(),
                "consent: GDPR 6(1)(a)",
                "likeness",
            ),
        };
        let scope = given.grant.scope();
        let purpose = |purpose| ReceiptPurpose {
            purpose,
            lawful_basis: lawful_basis.to_owned(),
            pii_information: vec![PiiInformation {
                pii_type: pii_type.to_owned(),
                pii_optional: true,
                special_pii_category: scope.is_none(),
            }],
            pii_controllers: vec!["controller".to_owned()],
            collection_method: given.method,
            storage_locations: context.storage_locations.clone(),
            retention_period: context.retention_period.clone(),
            services: scope.map(|scope| scope.projects.clone()),
            channels: scope.map(|scope| scope.channels.iter().copied().collect()),
            geographic_restrictions: scope.map(|scope| scope.territories.clone()),
            jurisdiction: context.jurisdiction.clone(),
            recipient_third_parties: context.recipients.clone(),
            withdrawal_method: context.withdrawal_method.clone(),
        };
        Self {
            schema_version: SCHEMA_VERSION.to_owned(),
            record_id: consent.id,
            pii_principal_id: consent.talent,
            pii_processing: ReceiptProcessing {
                privacy_notice: NoticeRef {
                    sha256: given.statement.hash(),
                    version: context.notice_version.clone(),
                },
                language: given.statement.language().to_owned(),
                purposes: purposes.into_iter().map(purpose).collect(),
            },
            party_identification: vec![ReceiptParty {
                party_id: "controller".to_owned(),
                party_role: "pii_controller".to_owned(),
                controller: context.controller.clone(),
            }],
            event: events(consent),
        }
    }
}

fn events(consent: &Consent) -> Vec<ReceiptEvent> {
    let given = consent.given();
    let scope = given.grant.scope();
    let giving = ReceiptEvent {
        event_time: given.given_at,
        event_type: "explicit".to_owned(),
        event_state: ConsentState::Given,
        entity: match given.given_by.relation {
            Relation::Oneself => Entity::PiiPrincipal,
            Relation::Guardian => Entity::Guardian,
        },
        valid_from: scope.map(|scope| scope.starts_on),
        valid_until: scope.and_then(|scope| scope.ends_on),
    };
    let withdrawal = consent.withdrawal().map(|withdrawal| ReceiptEvent {
        event_time: withdrawal.at,
        event_type: "explicit".to_owned(),
        event_state: ConsentState::Withdrawn,
        entity: match withdrawal.by {
            Withdrawer::Talent => Entity::PiiPrincipalOrGuardian,
            Withdrawer::Account(account) => Entity::Account(account),
        },
        valid_from: None,
        valid_until: None,
    });
    [giving].into_iter().chain(withdrawal).collect()
}
