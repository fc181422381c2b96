//! Consents: recorded, shown, withdrawn. What they mean is mixip-consent's.

mod chain;
mod evidence;
mod receipt;

use jiff::Timestamp;
use mixip_consent::{
    AccountId, ConsentKind, Given, GivenBy, Grant, Method, ScopeDraft, Statement, TalentId,
    Withdrawer,
};
use mixip_db::Conn;
use mixip_db::consents::{self as rows, ConsentRow, EvidenceRow};
use mixip_db::talent::TalentRow;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use uuid::Uuid;

use crate::clearance::roster_of;
use crate::clock::{timestamp, zone};
use crate::{Actor, App, Error, Result, names, rights, text};

pub(crate) use chain::{end, enter, settled, told};
pub(crate) use evidence::prove;
pub use evidence::{Evidence, add_evidence, evidence_file};
pub use mixip_consent::Receipt;
pub(crate) use receipt::signed_receipt_of;
pub use receipt::{receipt, signed_receipt};

/// What recording a consent takes.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct NewConsent {
    /// Which of the two it is.
    #[schema(value_type = names::ConsentKind)]
    pub kind: ConsentKind,
    /// What a likeness consent covers; a biometric one has none.
    #[schema(value_type = Option<Scope>)]
    pub scope: Option<ScopeDraft>,
    /// The exact words agreed to.
    #[schema(value_type = NewStatementBody)]
    pub statement: Statement,
    /// Who agreed.
    #[schema(value_type = GivenByBody)]
    pub given_by: GivenBy,
    /// How it came about.
    #[schema(value_type = names::RecordedMethod)]
    pub method: Method,
    /// When they agreed.
    #[schema(value_type = String, format = DateTime)]
    pub given_at: Timestamp,
}

/// What a likeness consent covers.
#[derive(ToSchema)]
#[expect(
    dead_code,
    reason = "documents mixip_consent::ScopeDraft in the OpenAPI description"
)]
pub struct Scope {
    /// Ids of projects, or "all".
    #[schema(schema_with = names::projects)]
    projects: (),
    /// What for.
    #[schema(min_items = 1)]
    purposes: Vec<names::Purpose>,
    /// Where it appears.
    #[schema(min_items = 1)]
    channels: Vec<names::Channel>,
    /// ISO 3166-1 alpha-2 codes, or "worldwide".
    #[schema(schema_with = names::territories)]
    territories: (),
    /// First day, in the workspace's time zone.
    #[schema(value_type = String, format = Date)]
    starts_on: (),
    /// Last day.
    #[schema(value_type = Option<String>, format = Date)]
    ends_on: (),
}

/// The exact words agreed to, as they are recorded.
#[derive(ToSchema)]
#[schema(as = NewConsentStatement)]
#[expect(
    dead_code,
    reason = "documents mixip_consent::Statement in the OpenAPI description"
)]
struct NewStatementBody {
    /// The words.
    text: String,
    /// Their language, BCP 47.
    language: String,
}

/// The exact words agreed to.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = ConsentStatement)]
pub struct StatementBody {
    /// The words.
    pub text: String,
    /// Their language, BCP 47.
    pub language: String,
    /// SHA-256 of the words, hex.
    pub sha256: String,
}

/// Who agreed.
#[derive(Debug, Serialize, ToSchema)]
pub struct GivenByBody {
    /// As signed.
    pub name: String,
    /// To the talent.
    #[schema(value_type = names::Relation)]
    pub relation: String,
}

/// A consent as a member of the workspace sees it.
#[derive(Debug, Serialize, ToSchema)]
pub struct Consent {
    /// Its id.
    pub id: Uuid,
    /// Whose it is.
    pub talent_id: Uuid,
    /// Which of the two it is.
    #[schema(value_type = names::ConsentKind)]
    pub kind: String,
    /// Where it stands.
    #[schema(value_type = names::ConsentState)]
    pub state: String,
    /// Whether it counts today.
    pub in_force: bool,
    /// What a likeness consent covers.
    #[schema(value_type = Option<Scope>)]
    pub scope: Option<serde_json::Value>,
    /// The exact words agreed to.
    pub statement: StatementBody,
    /// Who agreed.
    pub given_by: GivenByBody,
    /// How it came about.
    #[schema(value_type = names::Method)]
    pub method: String,
    /// When they agreed.
    #[schema(value_type = String, format = DateTime)]
    pub given_at: Timestamp,
    /// When it was written down here.
    #[schema(value_type = String, format = DateTime)]
    pub recorded_at: Timestamp,
    /// By whom.
    pub recorded_by: String,
    /// When it was withdrawn.
    #[schema(value_type = Option<String>, format = DateTime)]
    pub withdrawn_at: Option<Timestamp>,
    /// Why, where told.
    pub withdrawal_reason: Option<String>,
    /// Files that prove it.
    pub evidence: Vec<Evidence>,
    /// Whether there are none.
    pub evidence_missing: bool,
}

/// A withdrawal.
#[derive(Debug, Default, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct NewWithdrawal {
    /// Nobody has to give one.
    pub reason: Option<String>,
}

/// Records a consent from a paper or recorded release. Labels and clearance follow at once.
///
/// # Errors
/// [`Error::NotFound`] for who is no member; the codes of [`mixip_consent::ConsentError`].
pub async fn give(app: &App, actor: &Actor, talent: Uuid, input: NewConsent) -> Result<Consent> {
    let scope = input
        .scope
        .map(mixip_consent::Scope::try_from)
        .transpose()?;
    let given = Given {
        grant: Grant::new(input.kind, scope)?,
        statement: input.statement,
        given_by: input.given_by,
        method: input.method,
        given_at: input.given_at,
    };
    if given.method == Method::SignedLink {
        return Err(Error::field(
            "signed_link_reserved",
            "method",
            "a consent is signed on the talent's own page alone: send them a request, or record paper or a recording",
        ));
    }
    let mut tx = app.db.write().await?;
    mixip_db::talent::lock(&mut tx, talent).await?;
    let (person, workspace) = rights::talent(&mut tx, actor, talent).await?;
    let id = enter(
        app,
        &mut tx,
        actor,
        &person,
        &workspace.time_zone,
        given,
        None,
    )
    .await?;
    settled(app, &mut tx, &person, &workspace.time_zone).await?;
    let shown = show(app, &mut tx, &person, &workspace.time_zone).await?;
    tx.commit().await?;
    told(app, &person);
    shown
        .into_iter()
        .find(|consent| consent.id == id)
        .ok_or(Error::NotFound("the consent"))
}

/// The consents of a talent, newest first.
///
/// # Errors
/// [`Error::NotFound`] for who is no member of the workspace.
pub async fn list(app: &App, actor: &Actor, talent: Uuid) -> Result<Vec<Consent>> {
    let mut conn = app.db.read().await?;
    let (person, workspace) = rights::talent(&mut conn, actor, talent).await?;
    show(app, &mut conn, &person, &workspace.time_zone).await
}

/// Withdraws a consent. From the commit on nothing rests on it; templates go in the same transaction (A6).
///
/// # Errors
/// [`Error::NotFound`] for who is no member; `already_withdrawn`.
pub async fn withdraw(app: &App, actor: &Actor, id: Uuid, input: NewWithdrawal) -> Result<Consent> {
    let reason = text::lines("reason", input.reason.as_deref(), 2_000)?;
    let mut tx = app.db.write().await?;
    let (row, person, time_zone) = find(&mut tx, actor, id).await?;
    mixip_db::talent::lock(&mut tx, person.id).await?;
    let by = Withdrawer::Account(AccountId(actor.caller()?.account));
    end(app, &mut tx, actor, &person, id, by, reason).await?;
    settled(app, &mut tx, &person, &time_zone).await?;
    let shown = show(app, &mut tx, &person, &time_zone).await?;
    tx.commit().await?;
    told(app, &person);
    shown
        .into_iter()
        .find(|consent| consent.id == row.id)
        .ok_or(Error::NotFound("the consent"))
}

/// A consent with its talent and the workspace's time zone, for a member of the workspace.
async fn find(conn: &mut Conn, actor: &Actor, id: Uuid) -> Result<(ConsentRow, TalentRow, String)> {
    const GONE: Error = Error::NotFound("the consent");
    if !matches!(actor, Actor::System) {
        actor.caller()?;
    }
    let row = rows::get(conn, id).await?.ok_or(GONE)?;
    let (person, workspace) =
        rights::talent(conn, actor, row.talent_id)
            .await
            .map_err(|error| match error {
                Error::NotFound(_) => GONE,
                other => other,
            })?;
    Ok((row, person, workspace.time_zone))
}

pub(crate) async fn show(
    app: &App,
    conn: &mut Conn,
    person: &TalentRow,
    time_zone: &str,
) -> Result<Vec<Consent>> {
    let consents = rows::of_talent(conn, person.id).await?;
    let evidence = rows::evidence_of_talent(conn, person.id).await?;
    let zone = zone(time_zone);
    let today = zone.to_datetime(app.clock.now()).date();
    let roster = roster_of(std::slice::from_ref(person), &consents, &zone)?;
    let facts = roster.get(&TalentId(person.id));
    let in_force = |id: Uuid| {
        facts.is_some_and(|facts| {
            facts
                .consents
                .iter()
                .any(|c| c.id.0 == id && facts.in_force(c, today))
        })
    };
    Ok(consents
        .into_iter()
        .map(|row| view(in_force(row.id), row, &evidence))
        .collect())
}

fn view(in_force: bool, row: ConsentRow, evidence: &[EvidenceRow]) -> Consent {
    let evidence: Vec<Evidence> = evidence
        .iter()
        .filter(|e| e.consent_id == row.id)
        .map(Evidence::from)
        .collect();
    Consent {
        in_force,
        scope: row
            .scope
            .as_deref()
            .and_then(|scope| serde_json::from_str(scope).ok()),
        statement: StatementBody {
            text: row.statement_text,
            language: row.statement_language,
            sha256: hex::encode(row.statement_sha256),
        },
        given_by: GivenByBody {
            name: row.given_by_name,
            relation: row.given_by_relation,
        },
        evidence_missing: evidence.is_empty() && row.signature_id.is_none(),
        evidence,
        id: row.id,
        talent_id: row.talent_id,
        kind: row.kind,
        state: row.state,
        method: row.method,
        given_at: timestamp(row.given_at),
        recorded_at: timestamp(row.recorded_at),
        recorded_by: row.recorded_by,
        withdrawn_at: row.withdrawn_at.map(timestamp),
        withdrawal_reason: row.withdrawal_reason,
    }
}
