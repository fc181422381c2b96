//! Letters about a request, each in the transaction of what it tells of. Those to who asks bear the request's name in the
//! outbox, so that they go with it.

use jiff::civil::Date;
use mixip_db::privacy::{self as rows, PrivacyRow};
use mixip_db::{Tx, talent};
use uuid::Uuid;

use super::view::{asker_of, day, desk_of};
use super::{PrivacyKind, PrivacyOrigin};
use crate::accounts::sessions::{hash, secret};
use crate::mail::{self, Content, Language, Letter};
use crate::{App, Result, portal};

/// Who runs the installation, where no workspace answers.
const OPERATOR: &str = "Mix-IP";

/// It was received: code and link.
pub(super) async fn received(app: &App, tx: &mut Tx, row: &PrivacyRow, code: String) -> Result<()> {
    let asked = PrivacyKind::read(&row.kind)?;
    let due = day(&row.due_on)?;
    send(app, tx, row, |_, desk, link| Content::PrivacyReceived {
        desk,
        asked,
        link,
        code,
        due,
    })
    .await
}

/// The desk writes.
pub(super) async fn message(app: &App, tx: &mut Tx, row: &PrivacyRow, text: String) -> Result<()> {
    send(app, tx, row, |name, desk, link| Content::PrivacyMessage {
        name,
        desk,
        text,
        link,
    })
    .await
}

/// An answer takes longer.
pub(super) async fn extended(
    app: &App,
    tx: &mut Tx,
    row: &PrivacyRow,
    until: Date,
    reason: String,
) -> Result<()> {
    send(app, tx, row, |name, desk, link| Content::PrivacyExtended {
        name,
        desk,
        until,
        reason,
        link,
    })
    .await
}

/// It is refused.
pub(super) async fn refused(
    app: &App,
    tx: &mut Tx,
    row: &PrivacyRow,
    reason: String,
) -> Result<()> {
    send(app, tx, row, |name, desk, link| Content::PrivacyRefused {
        name,
        desk,
        reason,
        link,
    })
    .await
}

/// It was done.
pub(super) async fn done(app: &App, tx: &mut Tx, row: &PrivacyRow, text: String) -> Result<()> {
    send(app, tx, row, |name, desk, link| Content::PrivacyDone {
        name,
        desk,
        text,
        link,
    })
    .await
}

/// To everybody who answers at the desk: time is running out.
pub(super) async fn alarm(app: &App, tx: &mut Tx, row: &PrivacyRow) -> Result<()> {
    let asked = PrivacyKind::read(&row.kind)?;
    let due = day(&row.due_on)?;
    let desk = desk_of(tx, row)
        .await?
        .unwrap_or_else(|| OPERATOR.to_owned());
    let answering = match row.workspace_id {
        Some(workspace) => rows::answering(tx, workspace).await?,
        None => rows::operators(tx).await?,
    };
    for (account, to, language) in answering {
        let letter = Letter {
            to,
            language: Language::of(language.as_deref()),
            content: Content::PrivacyAlarm {
                desk: desk.clone(),
                asked,
                due,
                extended: row.extended_at.is_some(),
                link: format!("{}/privacy/{}", app.origin(), row.id),
            },
        };
        // Of each desk: who answers at both is told for whom it is now.
        let at = row.workspace_id.unwrap_or_default();
        let name = format!("privacy-alarm:{}:{at}:{due}:{account}", row.id);
        mail::post_once(app, tx, &name, letter).await?;
    }
    Ok(())
}

/// Sends a letter to who asks; nothing where there is no address.
async fn send(
    app: &App,
    tx: &mut Tx,
    row: &PrivacyRow,
    content: impl FnOnce(String, String, String) -> Content,
) -> Result<()> {
    let asker = asker_of(tx, row).await?;
    let (Some(name), Some(to)) = (asker.name, asker.email) else {
        return Ok(());
    };
    let desk = desk_of(tx, row)
        .await?
        .unwrap_or_else(|| OPERATOR.to_owned());
    let link = link_of(app, tx, row).await?;
    let letter = Letter {
        to,
        language: Language::of(Some(&asker.language)),
        content: content(name, desk, link),
    };
    let name = format!("{}{}", rows::letter_name(row.id), Uuid::now_v7());
    mail::post_once(app, tx, &name, letter).await?;
    Ok(())
}

/// What opens the request: a link of its own for each letter, as what an earlier one said is not kept.
async fn link_of(app: &App, tx: &mut Tx, row: &PrivacyRow) -> Result<String> {
    Ok(match PrivacyOrigin::read(&row.origin)? {
        PrivacyOrigin::Visitor => {
            let token = secret()?;
            rows::insert_link(tx, &hash(&token), row.id).await?;
            format!("{}/privacy-request#{token}", app.origin())
        }
        PrivacyOrigin::Talent => {
            let person = row.talent_id.unwrap_or_default();
            match talent::get(tx, person).await? {
                Some(_) => portal::new_link(app, tx, person).await?,
                None => app.origin().to_owned(),
            }
        }
        PrivacyOrigin::Account => format!("{}/settings/privacy", app.origin()),
    })
}
