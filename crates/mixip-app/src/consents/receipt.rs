//! Receipts: a consent as a record to hand out (ISO/IEC TS 27560), from its chain of events in the ledger.

use mixip_consent::{
    Consent, ConsentEvent, ConsentId, Controller, Receipt, ReceiptContext, TalentId, Text,
};
use mixip_db::{accounts, ledger, workspaces};
use serde_json::Value;
use uuid::Uuid;

use super::find;
use crate::{Actor, App, Error, Result};

/// The receipt of a consent as it stands.
///
/// # Errors
/// [`Error::NotFound`] for who is no member of the workspace.
pub async fn receipt(app: &App, actor: &Actor, id: Uuid) -> Result<Receipt> {
    let mut conn = app.db.read().await?;
    let (row, ..) = find(&mut conn, actor, id).await?;
    let mut events = Vec::new();
    for entry in ledger::of_subject(&mut conn, row.workspace_id, id).await? {
        let payload = entry
            .payload
            .ok_or(Error::Gone("the record of this consent"))?;
        let payload: Value = serde_json::from_str(&payload)
            .map_err(|error| Error::internal("consent event", error))?;
        let event: ConsentEvent = serde_json::from_value(payload["event"].clone())
            .map_err(|error| Error::internal("consent event", error))?;
        events.push(event);
    }
    let consent = Consent::fold(ConsentId(id), TalentId(row.talent_id), events)?;
    let workspace = workspaces::get(&mut conn, row.workspace_id)
        .await?
        .ok_or(Error::NotFound("the workspace"))?;
    let contact = accounts::owner_of(&mut conn, row.workspace_id)
        .await?
        .unwrap_or_else(|| workspace.name.clone());
    let text = |words: &str| Text::new(words).map_err(Error::from);
    let context = ReceiptContext {
        controller: Controller {
            name: text(&workspace.name)?,
            contact: text(&contact)?,
        },
        // A release from paper has no version of its own: its words are known by their hash.
        notice_version: text("as signed")?,
        storage_locations: vec![text("the controller's own installation of Mix-IP")?],
        retention_period: text("until withdrawn, and then for as long as claims can be raised")?,
        jurisdiction: text(&workspace.time_zone)?,
        recipients: vec![text("whom the controller exports cleared pictures to")?],
        withdrawal_method: text(&contact)?,
    };
    Ok(Receipt::new(&consent, &context))
}
