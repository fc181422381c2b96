//! What a talent agreed to: withdrawn with one click, narrowed, proven.

use mixip_consent::{
    Channel, Given, GivenBy, Grant, Language, Method, NonEmpty, Relation, Scope, ScopeDraft,
    Statement, Text, Withdrawer, agreed,
};
use mixip_db::Conn;
use mixip_db::consents::{self as rows, ConsentRow};
use mixip_db::talent::TalentRow;
use serde::Deserialize;
use utoipa::ToSchema;
use uuid::Uuid;

use super::{PortalConsent, consent_of, own, own_held};
use crate::consents::{NewWithdrawal, end, enter, settled, signed_receipt_of, told};
use crate::{Actor, App, Error, Result, names, text};

/// Fewer channels than were agreed to.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct Narrowing {
    /// The channels that stay.
    #[schema(value_type = Vec<names::Channel>, min_items = 1)]
    pub channels: NonEmpty<Channel>,
}

/// Withdraws a consent: from the answer on nothing rests on it, and every exit is closed (A6). It takes no more than
/// giving did: no account, no reason.
///
/// # Errors
/// [`Error::NotFound`] for a consent of somebody else; `already_withdrawn`.
pub async fn withdraw(
    app: &App,
    actor: &Actor,
    id: Uuid,
    input: NewWithdrawal,
) -> Result<PortalConsent> {
    let reason = text::lines("reason", input.reason.as_deref(), 2_000)?;
    let mut tx = app.db.write().await?;
    let (person, workspace) = own_held(&mut tx, actor).await?;
    find(&mut tx, &person, id).await?;
    end(app, &mut tx, actor, &person, id, Withdrawer::Talent, reason).await?;
    settled(app, &mut tx, &person, &workspace.time_zone).await?;
    let shown = consent_of(app, &mut tx, (&person, &workspace), id).await?;
    tx.commit().await?;
    told(app, &person);
    Ok(shown)
}

/// Keeps some channels of a likeness consent and withdraws the rest: the consent ends, and one for less takes its place in
/// the same moment.
///
/// # Errors
/// [`Error::NotFound`] for a consent of somebody else; `already_withdrawn`; `not_narrower`.
pub async fn narrow(app: &App, actor: &Actor, id: Uuid, input: Narrowing) -> Result<PortalConsent> {
    let mut tx = app.db.write().await?;
    let (person, workspace) = own_held(&mut tx, actor).await?;
    let row = find(&mut tx, &person, id).await?;
    let scope = narrower(&row, input.channels)?;
    end(app, &mut tx, actor, &person, id, Withdrawer::Talent, None).await?;
    let grant = Grant::Likeness { scope };
    let language = Language::of(&row.statement_language).unwrap_or(Language::En);
    let sentence = agreed(&grant, language);
    let given = Given {
        grant,
        statement: Statement::new(
            &format!("{}\n{sentence}\n", row.statement_text),
            &row.statement_language,
        )?,
        given_by: GivenBy {
            name: Text::new(row.given_by_name.clone())?,
            relation: match row.given_by_relation.as_str() {
                "guardian" => Relation::Guardian,
                _ => Relation::Oneself,
            },
        },
        method: Method::SignedLink,
        given_at: app.clock.now(),
    };
    let signature = row.signature_id;
    let zone = &workspace.time_zone;
    let new = enter(app, &mut tx, actor, &person, zone, given, signature).await?;
    settled(app, &mut tx, &person, zone).await?;
    let shown = consent_of(app, &mut tx, (&person, &workspace), new).await?;
    tx.commit().await?;
    told(app, &person);
    Ok(shown)
}

/// The scope of a consent with some of its channels, and not all.
fn narrower(row: &ConsentRow, channels: NonEmpty<Channel>) -> Result<Scope> {
    let scope = row.scope.as_deref().ok_or_else(|| {
        Error::conflict(
            "not_narrower",
            "this consent has no channels: it can be withdrawn as a whole",
        )
    })?;
    let scope: Scope =
        serde_json::from_str(scope).map_err(|error| Error::internal("scope", error))?;
    if !scope.channels.includes(&channels) || channels.includes(&scope.channels) {
        return Err(Error::field(
            "not_narrower",
            "channels",
            "keep at least one of the channels, and fewer than now",
        ));
    }
    Ok(Scope::try_from(ScopeDraft {
        channels,
        ..ScopeDraft::from(scope)
    })?)
}

/// The signed receipt of one of the talent's consents, a compact JWS.
///
/// # Errors
/// [`Error::NotFound`] for a consent of somebody else.
pub async fn receipt(app: &App, actor: &Actor, id: Uuid) -> Result<String> {
    let row = {
        let mut conn = app.db.read().await?;
        let (person, _) = own(&mut conn, actor).await?;
        find(&mut conn, &person, id).await?
    };
    signed_receipt_of(app, &row).await
}

async fn find(conn: &mut Conn, person: &TalentRow, id: Uuid) -> Result<ConsentRow> {
    rows::get(conn, id)
        .await?
        .filter(|row| row.talent_id == person.id)
        .ok_or(Error::NotFound("the consent"))
}
