//! A talent's own page: what they are asked, what they agreed to, where they appear. It opens by a link, without an
//! account; whoever calls here is [`Actor::Talent`], and sees and changes what is theirs and nothing else.

mod agreed;
mod answer;
mod codes;
mod data;
mod entry;
mod pictures;
mod release;
mod selfie;
mod signature;

use jiff::Timestamp;
use jiff::civil::Date;
use mixip_consent::Language;
use mixip_db::requests::{self as rows, RequestRow};
use mixip_db::talent::TalentRow;
use mixip_db::workspaces::WorkspaceRow;
use mixip_db::{Conn, Tx, accounts, consents, projects, talent, workspaces};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use uuid::Uuid;

use crate::clock::timestamp;
use crate::consents::{Consent, show};
use crate::requests::{FormRef, Named, TermsBody, state_at, texts_of};
use crate::{Actor, App, Error, Result, names};

pub use agreed::{Narrowing, narrow, receipt, withdraw};
pub use answer::{Declining, NewSignature, Signed, decline, sign};
pub use codes::{Code, send_code, verify_code};
pub use data::{Deletion, data, delete};
pub use entry::{Opening, authenticate, leave, open};
pub(crate) use entry::{first_device, new_link};
pub use pictures::{Dispute, PortalFace, PortalPicture, dispute, picture, pictures};
pub use release::release_of_mine;
pub(crate) use release::{SignedRelease, as_pdf};
pub use selfie::remove_selfies;
pub use signature::Drawn;

/// Everything that a talent's own page shows first.
#[derive(Debug, Serialize, ToSchema)]
pub struct Portal {
    /// Whose page it is.
    pub talent: PortalTalent,
    /// Who asks, and is responsible for their data.
    pub asker: Asker,
    /// What they are asked and were asked, newest first.
    pub requests: Vec<PortalRequest>,
    /// What they agreed to, newest first.
    pub consents: Vec<PortalConsent>,
    /// How many measurements of their face are kept.
    pub templates: usize,
}

/// A talent as they see themselves.
#[derive(Debug, Serialize, ToSchema)]
pub struct PortalTalent {
    /// Their id.
    pub id: Uuid,
    /// Their name.
    pub name: String,
    /// The language they chose.
    #[schema(value_type = Option<names::Language>)]
    pub language: Option<String>,
    /// Their mail address, all but hidden.
    pub email_hint: Option<String>,
    /// Whether they showed that it is theirs.
    pub email_proved: bool,
    /// Whether a guardian speaks for them today.
    pub minor: bool,
    /// The day they come of age.
    #[schema(value_type = Option<String>, format = Date)]
    pub majority_on: Option<Date>,
}

/// Who asks.
#[derive(Debug, Serialize, ToSchema)]
pub struct Asker {
    /// The workspace: whom a privacy request names.
    pub workspace_id: Uuid,
    /// Their name.
    pub name: String,
    /// How to reach them.
    pub contact: String,
}

/// A request as the talent sees it.
#[derive(Debug, Serialize, ToSchema)]
pub struct PortalRequest {
    /// Its id.
    pub id: Uuid,
    /// Where it stands.
    #[schema(value_type = names::RequestState)]
    pub state: String,
    /// The work.
    pub project: Named,
    /// The question, in a sentence.
    pub title: String,
    /// A few words.
    pub message: Option<String>,
    /// When pictures are taken.
    pub shoot_dates: Option<String>,
    /// What is paid.
    pub compensation: Option<String>,
    /// The language of the text below.
    #[schema(value_type = names::Language)]
    pub language: String,
    /// What is asked for.
    #[serde(flatten)]
    pub terms: TermsBody,
    /// Whether a guardian has to sign.
    pub guardian_needed: bool,
    /// The full text.
    pub text: String,
    /// SHA-256 of it, hex: what is signed names it.
    pub text_sha256: String,
    /// The release form.
    pub form: FormRef,
    /// Pictures in question.
    pub pictures: Vec<Uuid>,
    /// Until when it can be answered.
    #[schema(value_type = String, format = DateTime)]
    pub expires_at: Timestamp,
    /// When it was sent.
    #[schema(value_type = String, format = DateTime)]
    pub sent_at: Timestamp,
    /// When it was answered.
    #[schema(value_type = Option<String>, format = DateTime)]
    pub answered_at: Option<Timestamp>,
}

/// A consent as the talent sees it.
#[derive(Debug, Serialize, ToSchema)]
pub struct PortalConsent {
    /// What it says.
    #[serde(flatten)]
    pub consent: Consent,
    /// The request it answers, where it was signed here.
    pub request_id: Option<Uuid>,
    /// The names of the projects it is for; none where it is for all.
    pub project_names: Vec<String>,
}

/// What a talent can change about their page.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct PortalChange {
    /// The language they read.
    #[schema(value_type = names::Language)]
    pub language: Language,
}

/// A talent's own page. What they had not seen counts as opened from now on.
///
/// # Errors
/// [`Error::LinkNeeded`] without their link.
pub async fn view(app: &App, actor: &Actor) -> Result<Portal> {
    let (portal, unseen) = {
        let mut conn = app.db.read().await?;
        let (person, workspace) = own(&mut conn, actor).await?;
        let requests = rows::of_talent(&mut conn, person.id).await?;
        let unseen: Vec<Uuid> = requests
            .iter()
            .filter(|row| state_at(row, app.clock.micros()) == "sent")
            .map(|row| row.id)
            .collect();
        let portal = shown(app, &mut conn, &person, &workspace, requests).await?;
        (portal, unseen)
    };
    if !unseen.is_empty() {
        let mut tx = app.db.write().await?;
        for request in unseen {
            rows::open(&mut tx, request, app.clock.micros()).await?;
        }
        tx.commit().await?;
    }
    Ok(portal)
}

/// Changes the language of the page.
///
/// # Errors
/// [`Error::LinkNeeded`] without their link.
pub async fn change(app: &App, actor: &Actor, change: PortalChange) -> Result<Portal> {
    let mut tx = app.db.write().await?;
    talent::lock(&mut tx, actor.depicted()?.talent).await?;
    let (mut person, _) = own(&mut tx, actor).await?;
    person.language = Some(change.language.tag().to_owned());
    talent::update(&mut tx, &person).await?;
    tx.commit().await?;
    view(app, actor).await
}

/// The talent who calls, and the workspace that knows them.
async fn own(conn: &mut Conn, actor: &Actor) -> Result<(TalentRow, WorkspaceRow)> {
    let id = actor.depicted()?.talent;
    let person = talent::get(conn, id).await?.ok_or(Error::LinkNeeded)?;
    let workspace = workspaces::get(conn, person.workspace_id)
        .await?
        .ok_or(Error::LinkNeeded)?;
    Ok((person, workspace))
}

/// The talent who calls, held against everybody else who would change them.
async fn own_held(tx: &mut Tx, actor: &Actor) -> Result<(TalentRow, WorkspaceRow)> {
    talent::lock(tx, actor.depicted()?.talent).await?;
    own(tx, actor).await
}

/// Whether a guardian speaks for a talent today.
fn is_minor(app: &App, person: &TalentRow, workspace: &WorkspaceRow) -> bool {
    majority(person).is_some_and(|day| app.clock.today(&workspace.time_zone) < day)
}

fn majority(person: &TalentRow) -> Option<Date> {
    person.majority_on.as_deref()?.parse().ok()
}

pub(crate) async fn asker(conn: &mut Conn, workspace: &WorkspaceRow) -> Result<Asker> {
    let contact = accounts::owner_of(conn, workspace.id).await?;
    Ok(Asker {
        workspace_id: workspace.id,
        name: workspace.name.clone(),
        contact: contact.unwrap_or_else(|| workspace.name.clone()),
    })
}

async fn shown(
    app: &App,
    conn: &mut Conn,
    person: &TalentRow,
    workspace: &WorkspaceRow,
    requests: Vec<RequestRow>,
) -> Result<Portal> {
    let minor = is_minor(app, person, workspace);
    let mut portal = Portal {
        talent: PortalTalent {
            id: person.id,
            name: person.name.clone(),
            language: person.language.clone(),
            email_hint: person.email.as_deref().map(hint),
            email_proved: person.email_proved_at.is_some(),
            minor,
            majority_on: majority(person),
        },
        asker: asker(conn, workspace).await?,
        requests: Vec::with_capacity(requests.len()),
        consents: consents_of(app, conn, person, workspace).await?,
        templates: talent::references(conn, person.id).await?.len(),
    };
    for row in requests {
        portal
            .requests
            .push(request(app, conn, person, minor, row).await?);
    }
    Ok(portal)
}

async fn request(
    app: &App,
    conn: &mut Conn,
    person: &TalentRow,
    minor: bool,
    row: RequestRow,
) -> Result<PortalRequest> {
    let project = projects::get(conn, row.project_id).await?;
    let texts = texts_of(&row)?;
    let sent_in = Language::of(&row.language).unwrap_or(Language::En);
    let wanted = person.language.as_deref().and_then(Language::of);
    let language = wanted
        .filter(|language| texts.text(*language).is_some())
        .unwrap_or(sent_in);
    let text = texts.text(language).unwrap_or_default().to_owned();
    Ok(PortalRequest {
        state: state_at(&row, app.clock.micros()).to_owned(),
        terms: TermsBody::of(&row)?,
        pictures: serde_json::from_str(&row.asset_ids)
            .map_err(|error| Error::internal("a request", error))?,
        project: Named {
            id: row.project_id,
            name: project.map(|project| project.name).unwrap_or_default(),
        },
        text_sha256: mixip_consent::Sha256::of(text.as_bytes()).to_string(),
        text,
        language: language.tag().to_owned(),
        guardian_needed: minor,
        form: FormRef {
            id: row.form_id,
            name: row.form_name,
            version: row.form_version,
        },
        id: row.id,
        title: row.title,
        message: row.message,
        shoot_dates: row.shoot_dates,
        compensation: row.compensation,
        expires_at: timestamp(row.expires_at),
        sent_at: timestamp(row.created_at),
        answered_at: row.answered_at.map(timestamp),
    })
}

/// What a talent agreed to, newest first.
async fn consents_of(
    app: &App,
    conn: &mut Conn,
    person: &TalentRow,
    workspace: &WorkspaceRow,
) -> Result<Vec<PortalConsent>> {
    let signed = rows::signatures(conn, person.id).await?;
    let rows = consents::of_talent(conn, person.id).await?;
    let mut all = Vec::new();
    for consent in show(app, conn, person, &workspace.time_zone).await? {
        let signature = rows
            .iter()
            .find(|row| row.id == consent.id)
            .and_then(|row| row.signature_id);
        let request_id = signed
            .iter()
            .find(|row| Some(row.id) == signature)
            .map(|row| row.request_id);
        let mut project_names = Vec::new();
        let named = consent.scope.as_ref().map(|scope| &scope["projects"]);
        for id in named.and_then(|list| list.as_array()).into_iter().flatten() {
            let id = id.as_str().and_then(|id| id.parse().ok());
            if let Some(project) = projects::get(conn, id.unwrap_or_default()).await? {
                project_names.push(project.name);
            }
        }
        all.push(PortalConsent {
            consent,
            request_id,
            project_names,
        });
    }
    Ok(all)
}

/// One of those.
async fn consent_of(
    app: &App,
    conn: &mut Conn,
    (person, workspace): (&TalentRow, &WorkspaceRow),
    id: Uuid,
) -> Result<PortalConsent> {
    let all = consents_of(app, conn, person, workspace).await?;
    all.into_iter()
        .find(|shown| shown.consent.id == id)
        .ok_or(Error::NotFound("the consent"))
}

/// A mail address that only who knows it recognises.
fn hint(address: &str) -> String {
    match address.split_once('@') {
        Some((local, domain)) => {
            let first: String = local.chars().take(1).collect();
            format!("{first}…@{domain}")
        }
        None => "…".to_owned(),
    }
}
