//! What was signed, whole, and as a PDF.

use jiff::Timestamp;
use mixip_consent::{Grant, Language, Relation};
use mixip_db::requests as rows;
use mixip_release::{self as release, Release, release_pdf};
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::answer::find;
use super::own;
use super::signature::Drawn;
use crate::requests::TermsBody;
use crate::{Actor, App, Error, Result};

/// What was signed: everything that a release holds (requirement A12).
#[derive(Clone, Debug, Serialize, Deserialize)]
pub(crate) struct SignedRelease {
    /// Who asks.
    pub(crate) asker: String,
    /// How to reach them.
    pub(crate) contact: String,
    /// Who is shown.
    pub(crate) talent: String,
    /// The work.
    pub(crate) project: String,
    /// The question.
    pub(crate) title: String,
    /// When pictures are taken.
    pub(crate) shoot_dates: Option<String>,
    /// What is paid.
    pub(crate) compensation: Option<String>,
    /// The release form.
    pub(crate) form: String,
    /// Its version.
    pub(crate) form_version: i64,
    /// What was asked for.
    pub(crate) terms: TermsBody,
    /// The full text that was read.
    pub(crate) text: String,
    /// Its language.
    pub(crate) language: Language,
    /// SHA-256 of it, hex.
    pub(crate) text_sha256: String,
    /// What was agreed to.
    pub(crate) agreed: Vec<Agreed>,
    /// Who signed.
    pub(crate) name: String,
    /// Who that is to the talent.
    pub(crate) relation: Relation,
    /// What was drawn; nothing where the name was typed instead.
    pub(crate) drawn: Option<Drawn>,
    /// When.
    pub(crate) signed_at: Timestamp,
    /// From which address.
    pub(crate) address: String,
    /// With which browser and system.
    pub(crate) browser: String,
    /// The mail address, where the talent had shown that it is theirs.
    pub(crate) proved_address: Option<String>,
}

/// One thing that was agreed to.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub(crate) struct Agreed {
    /// The consent that came of it.
    pub(crate) consent: Uuid,
    /// What it covers.
    pub(crate) grant: Grant,
    /// The same in the words that were put under the text.
    pub(crate) words: String,
}

/// The release that a request was signed with, as a PDF, for the talent who signed it.
///
/// # Errors
/// [`Error::NotFound`] for requests to somebody else, and for those that were not signed.
pub async fn release_of_mine(app: &App, actor: &Actor, request: Uuid) -> Result<Vec<u8>> {
    let mut conn = app.db.read().await?;
    let (person, _) = own(&mut conn, actor).await?;
    find(&mut conn, &person, request).await?;
    let signed = rows::signature(&mut conn, request).await?;
    drop(conn);
    as_pdf(&signed.ok_or(Error::NotFound("the release"))?).await
}

/// A signature as a PDF, once it is clear that the caller may have it.
pub(crate) async fn as_pdf(row: &rows::SignatureRow) -> Result<Vec<u8>> {
    let signed: SignedRelease = serde_json::from_str(&row.release)
        .map_err(|error| Error::internal("a signature", error))?;
    let release = release_of(signed);
    tokio::task::spawn_blocking(move || release_pdf(&release))
        .await
        .map_err(|error| Error::internal("a release", error))
}

fn release_of(signed: SignedRelease) -> Release {
    let language = signed.language;
    let mut items = Vec::new();
    for agreed in &signed.agreed {
        let Grant::Likeness { scope } = &agreed.grant else {
            continue;
        };
        for purpose in scope.purposes.iter() {
            let asked = signed
                .terms
                .items
                .iter()
                .find(|item| item.purpose == *purpose);
            items.push(release::Item {
                purpose: purpose.in_words(language).to_owned(),
                channels: scope
                    .channels
                    .iter()
                    .map(|channel| channel.in_words(language).to_owned())
                    .collect(),
                note: asked
                    .and_then(|item| item.note.as_ref())
                    .map(|note| note.as_str().to_owned()),
            });
        }
    }
    let matched = |agreed: &Agreed| matches!(agreed.grant, Grant::Biometric);
    let (revocation, proof) = match language {
        Language::En => (
            "At any time, by the same link and without a reason; or write to the asker.",
            "A code that was sent to it: ",
        ),
        Language::De => (
            "Jederzeit, mit demselben Link und ohne Grund; oder schreiben Sie der anfragenden Seite.",
            "Ein Code, der dorthin geschickt wurde: ",
        ),
    };
    Release {
        language: match language {
            Language::En => release::Language::En,
            Language::De => release::Language::De,
        },
        form: Some(format!("{}, {}", signed.form, signed.form_version)),
        asker: release::Asker {
            name: signed.asker,
            contact: signed.contact,
        },
        guardian: (signed.relation == Relation::Guardian).then(|| signed.name.clone()),
        items,
        territories: signed.terms.territories.in_words(language),
        starts_on: signed.terms.starts_on,
        ends_on: signed.terms.ends_on,
        matching: signed
            .terms
            .asks_biometric
            .then(|| signed.agreed.iter().any(matched)),
        revocation: revocation.to_owned(),
        consents: signed.agreed.iter().map(|agreed| agreed.consent).collect(),
        signature: release::Signature {
            name: signed.name,
            drawing: signed.drawn.map(|drawn| release::Drawing {
                width: drawn.width,
                height: drawn.height,
                strokes: drawn.strokes,
            }),
            signed_at: signed.signed_at,
            address: signed.address,
            browser: signed.browser,
            email_proof: signed
                .proved_address
                .map(|address| format!("{proof}{address}")),
        },
        title: signed.title,
        talent: signed.talent,
        project: signed.project,
        shoot_dates: signed.shoot_dates,
        compensation: signed.compensation,
        text: signed.text,
        text_sha256: signed.text_sha256,
    }
}
