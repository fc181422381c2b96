//! Receipts: a consent as a record to hand out (ISO/IEC TS 27560), from its chain of events in the ledger.

use mixip_consent::{
    Consent, ConsentEvent, ConsentId, Controller, Grant, Receipt, ReceiptContext, TalentId, Text,
};
use mixip_db::consents::ConsentRow;
use mixip_db::{Conn, accounts, ledger, portal, requests, workspaces};
use mixip_proof::Kind;
use serde_json::Value;
use uuid::Uuid;

use super::find;
use crate::portal::SignedRelease;
use crate::workspaces::country_of;
use crate::{Actor, App, Error, Result, signing};

/// The receipt of a consent as it stands.
///
/// # Errors
/// [`Error::NotFound`] for who is no member of the workspace.
pub async fn receipt(app: &App, actor: &Actor, id: Uuid) -> Result<Receipt> {
    let mut conn = app.db.read().await?;
    let (row, ..) = find(&mut conn, actor, id).await?;
    receipt_of(&mut conn, &row).await
}

/// The same, signed by the workspace that the consent was given to: a compact JWS whose payload is [`receipt`].
///
/// # Errors
/// As [`receipt`].
pub async fn signed_receipt(app: &App, actor: &Actor, id: Uuid) -> Result<String> {
    let (row, ..) = find(&mut app.db.read().await?, actor, id).await?;
    signed_receipt_of(app, &row).await
}

/// The signed receipt of a consent, once it is clear that the caller may have it.
pub(crate) async fn signed_receipt_of(app: &App, row: &ConsentRow) -> Result<String> {
    let receipt = receipt_of(&mut app.db.read().await?, row).await?;
    let payload =
        serde_json::to_vec(&receipt).map_err(|error| Error::internal("receipt", error))?;
    let (signed, _) = signing::sign(app, row.workspace_id, Kind::Receipt, &payload).await?;
    Ok(signed)
}

/// The receipt of a consent, once it is clear that the caller may have it.
pub(crate) async fn receipt_of(conn: &mut Conn, row: &ConsentRow) -> Result<Receipt> {
    let mut events = Vec::new();
    for entry in ledger::of_subject(conn, row.workspace_id, row.id).await? {
        let payload = entry
            .payload
            .ok_or(Error::Gone("the record of this consent"))?;
        let payload: Value = serde_json::from_str(&payload)
            .map_err(|error| Error::internal("consent event", error))?;
        let event: ConsentEvent = serde_json::from_value(payload["event"].clone())
            .map_err(|error| Error::internal("consent event", error))?;
        events.push(event);
    }
    let consent = Consent::fold(ConsentId(row.id), TalentId(row.talent_id), events)?;
    let workspace = workspaces::get(conn, row.workspace_id)
        .await?
        .ok_or(Error::NotFound("the workspace"))?;
    let contact = accounts::owner_of(conn, row.workspace_id)
        .await?
        .unwrap_or_else(|| workspace.name.clone());
    let text = |words: &str| Text::new(words).map_err(Error::from);
    let jurisdiction = country_of(&workspace).unwrap_or_else(|| "the controller's seat".to_owned());
    let recipients = match &consent.given().grant {
        // Templates never leave the installation.
        Grant::Biometric => vec![],
        Grant::Likeness { scope } => {
            let channels: Vec<String> = scope.channels.iter().map(ToString::to_string).collect();
            vec![text(&format!(
                "whoever the controller hands cleared pictures to for: {}",
                channels.join(", ")
            ))?]
        }
    };
    let own_page = if portal::has_link(conn, row.talent_id).await? {
        "with one click on the own page, by the link that was sent, or "
    } else {
        ""
    };
    let context = ReceiptContext {
        controller: Controller {
            name: text(&workspace.name)?,
            contact: text(&contact)?,
        },
        notice_version: text(&notice_version(conn, row).await?)?,
        storage_locations: vec![text("the controller's own installation of Mix-IP")?],
        retention_period: text("until withdrawal, and then for as long as claims can be raised")?,
        jurisdiction: text(&jurisdiction)?,
        recipients,
        withdrawal_method: text(&format!(
            "{own_page}write to {contact}; nobody has to say why, and nothing rests on the consent from then on"
        ))?,
    };
    Ok(Receipt::new(&consent, &context))
}

/// The version of the words that were agreed to: the release form's, where a request was signed. Words from paper or a
/// recording have none; they are known by their hash.
async fn notice_version(conn: &mut Conn, row: &ConsentRow) -> Result<String> {
    let Some(id) = row.signature_id else {
        let how = match row.method.as_str() {
            "paper" => "as signed on paper",
            "recorded" => "as spoken in the recording",
            // Narrowed, later on.
            _ => "as agreed to on the own page",
        };
        return Ok(how.to_owned());
    };
    let signed = requests::signatures(conn, row.talent_id).await?;
    let signed = signed
        .into_iter()
        .find(|signature| signature.id == id)
        .ok_or(Error::Gone("the signature"))?;
    let release: SignedRelease = serde_json::from_str(&signed.release)
        .map_err(|error| Error::internal("a signature", error))?;
    Ok(format!(
        "{}, version {}",
        release.form, release.form_version
    ))
}
