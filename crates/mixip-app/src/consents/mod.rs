//! Consents: recorded, shown, withdrawn. What they mean is mixip-consent's.

mod evidence;
mod receipt;

use jiff::Timestamp;
use mixip_consent::{
    Consent as Chain, ConsentEvent, ConsentId, ConsentKind, Given, GivenBy, Grant, Method,
    Relation, ScopeDraft, Statement, TalentId, Text,
};
use mixip_db::Conn;
use mixip_db::consents::{self as rows, ConsentRow, EvidenceRow};
use mixip_db::talent::TalentRow;
use mixip_ledger::EntryKind;
use serde::{Deserialize, Serialize};
use serde_json::json;
use utoipa::ToSchema;
use uuid::Uuid;

use crate::clearance::roster_of;
use crate::clock::{timestamp, zone};
use crate::events::Event;
use crate::ledger::record;
use crate::{Actor, App, Error, Result, jobs, names, rights, talent, text};

pub use evidence::{Evidence, add_evidence, evidence_file};
pub use mixip_consent::Receipt;
pub use receipt::receipt;

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
    #[schema(value_type = names::Method)]
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
    let mut tx = app.db.write().await?;
    mixip_db::talent::lock(&mut tx, talent).await?;
    let (person, workspace) = rights::talent(&mut tx, actor, talent).await?;
    let majority_on = person
        .majority_on
        .as_deref()
        .map(|date| {
            date.parse()
                .map_err(|error| Error::internal("majority_on", error))
        })
        .transpose()?;
    let id = Uuid::now_v7();
    let now = app.clock.now();
    let time_zone = zone(&workspace.time_zone);
    let (_, event) = Chain::give(
        ConsentId(id),
        TalentId(talent),
        given.clone(),
        majority_on,
        &time_zone,
        now,
    )?;
    let row = ConsentRow {
        id,
        talent_id: talent,
        workspace_id: person.workspace_id,
        kind: kind_name(given.grant.kind()).to_owned(),
        state: "given".to_owned(),
        scope: given
            .grant
            .scope()
            .map(|scope| {
                serde_json::to_string(scope).map_err(|error| Error::internal("scope", error))
            })
            .transpose()?,
        statement_text: given.statement.text().to_owned(),
        statement_language: given.statement.language().to_owned(),
        statement_sha256: given.statement.hash().0.to_vec(),
        given_by_name: given.given_by.name.as_str().to_owned(),
        given_by_relation: match given.given_by.relation {
            Relation::Oneself => "self",
            Relation::Guardian => "guardian",
        }
        .to_owned(),
        method: match given.method {
            Method::Paper => "paper",
            Method::Recorded => "recorded",
        }
        .to_owned(),
        given_at: given.given_at.as_microsecond(),
        recorded_at: now.as_microsecond(),
        recorded_by: actor.name().to_owned(),
        withdrawn_at: None,
        withdrawal_reason: None,
    };
    rows::insert(&mut tx, &row).await?;
    talent::settle(app, &mut tx, &person, &workspace.time_zone).await?;
    append(
        app,
        &mut tx,
        actor,
        &person,
        id,
        EntryKind::ConsentGiven,
        &event,
    )
    .await?;
    talent::follow(app, &mut tx, &person).await?;
    let shown = show(app, &mut tx, &person, &workspace.time_zone).await?;
    tx.commit().await?;
    jobs::wake(app);
    app.events.tell(Event::Talent {
        id: talent,
        workspace_id: person.workspace_id,
    });
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
    let now = app.clock.now();
    if !rows::withdraw(&mut tx, id, now.as_microsecond(), reason.as_deref()).await? {
        return Err(Error::conflict(
            "already_withdrawn",
            "this consent was withdrawn before",
        ));
    }
    let event = ConsentEvent::Withdrawn(mixip_consent::Withdrawal {
        at: now,
        by: mixip_consent::Withdrawer::Account(mixip_consent::AccountId(actor.caller()?.account)),
        reason: reason.map(Text::new).transpose()?,
    });
    talent::settle(app, &mut tx, &person, &time_zone).await?;
    append(
        app,
        &mut tx,
        actor,
        &person,
        id,
        EntryKind::ConsentWithdrawn,
        &event,
    )
    .await?;
    talent::follow(app, &mut tx, &person).await?;
    let shown = show(app, &mut tx, &person, &time_zone).await?;
    tx.commit().await?;
    jobs::wake(app);
    app.events.tell(Event::Talent {
        id: row.talent_id,
        workspace_id: row.workspace_id,
    });
    shown
        .into_iter()
        .find(|consent| consent.id == id)
        .ok_or(Error::NotFound("the consent"))
}

/// Writes an event of a consent's chain into the ledger, whole: the words agreed to can be shown years later (A3).
async fn append(
    app: &App,
    tx: &mut mixip_db::Tx,
    actor: &Actor,
    person: &TalentRow,
    consent: Uuid,
    kind: EntryKind,
    event: &ConsentEvent,
) -> Result<()> {
    let event =
        serde_json::to_value(event).map_err(|error| Error::internal("consent event", error))?;
    let about = json!({ "talent": person.id, "event": event });
    record(app, tx, person.workspace_id, actor, kind, consent, about).await
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

async fn show(
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
        evidence_missing: evidence.is_empty(),
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

fn kind_name(kind: ConsentKind) -> &'static str {
    match kind {
        ConsentKind::Biometric => "biometric",
        ConsentKind::Likeness => "likeness",
    }
}
