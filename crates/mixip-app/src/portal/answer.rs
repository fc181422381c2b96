//! Answering a request: signing, item by item, or declining.

use mixip_consent::{
    Accepted, Answer, Given, GivenBy, Language, Method, Relation, Sha256, Statement, Text, agreed,
};
use mixip_db::requests::{self as rows, RequestRow, SignatureRow};
use mixip_db::talent::TalentRow;
use mixip_db::{Conn, Tx, projects};
use mixip_ledger::EntryKind;
use serde::{Deserialize, Serialize};
use serde_json::json;
use utoipa::ToSchema;
use uuid::Uuid;

use super::release::{Agreed, SignedRelease};
use super::signature::Drawn;
use super::{PortalConsent, PortalRequest, asker, codes, consents_of, is_minor, own_held, request};
use crate::accounts::{Client, sessions};
use crate::consents::{enter, settled, told};
use crate::ledger::record;
use crate::requests::{TermsBody, answered, letters, state_at, still_open, texts_of};
use crate::{Actor, App, Error, Result, mail, names, text};

/// What signing takes.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct NewSignature {
    /// The full name of who signs.
    pub name: String,
    /// Who that is to the talent.
    #[schema(value_type = names::Relation)]
    pub relation: Relation,
    /// The items that are agreed to, with the channels that are ticked. What is not named is refused.
    #[schema(value_type = Vec<AcceptedBody>)]
    pub items: Vec<Accepted>,
    /// Whether they may be matched. Asked by itself (GDPR Article 9(2)(a)).
    pub biometric: bool,
    /// The drawn signature; none where the name is typed instead.
    pub signature: Option<Drawn>,
    /// The name is typed in place of a drawn signature.
    #[serde(default)]
    pub typed: bool,
    /// SHA-256 of the text that was read, hex.
    pub text_sha256: String,
    /// The code that was sent to the talent's mail address.
    pub email_code: Option<String>,
}

/// An item that is agreed to.
#[derive(ToSchema)]
#[schema(as = AcceptedItem)]
#[expect(
    dead_code,
    reason = "documents mixip_consent::Accepted in the OpenAPI description"
)]
struct AcceptedBody {
    /// Which one.
    purpose: names::Purpose,
    /// The channels that are ticked.
    #[schema(min_items = 1)]
    channels: Vec<names::Channel>,
}

/// What was given.
#[derive(Debug, Serialize, ToSchema)]
pub struct Signed {
    /// One consent for each item agreed to, and one for matching.
    pub consents: Vec<PortalConsent>,
}

/// A refusal.
#[derive(Debug, Default, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct Declining {
    /// Nobody has to give one.
    pub reason: Option<String>,
}

/// Signs a request: each item that is agreed to becomes a consent of its own, and so does matching. Of two who sign at
/// once, one does.
///
/// # Errors
/// `nothing_accepted`, `not_asked`, `answered_twice`; `signature_empty`, `signature_invalid`; `text_changed`;
/// `request_answered`, `request_expired`; `guardian_required` and its kin; `code_wrong`.
pub async fn sign(
    app: &App,
    actor: &Actor,
    id: Uuid,
    input: NewSignature,
    client: &Client,
) -> Result<Signed> {
    let name = text::line("name", &input.name, 200)?;
    match &input.signature {
        Some(drawn) => drawn.check()?,
        None if input.typed => {}
        None => {
            return Err(Error::field(
                "signature_empty",
                "signature",
                "the signature is missing: draw it, or type your name instead",
            ));
        }
    }
    let mut tx = app.db.write().await?;
    let (mut person, workspace) = own_held(&mut tx, actor).await?;
    if let Some(code) = &input.email_code {
        match codes::prove(app, &mut tx, person, code).await? {
            Some(proved) => person = proved,
            None => {
                tx.commit().await?;
                return Err(codes::WRONG);
            }
        }
    }
    let row = find(&mut tx, &person, id).await?;
    still_open(state_at(&row, app.clock.micros()))?;
    let (language, read) = the_text(&row, &input.text_sha256)?;
    let terms = TermsBody::of(&row)?.for_project(row.project_id)?;
    let grants = terms.grants(&Answer {
        items: input.items,
        biometric: input.biometric,
    })?;
    let now = app.clock.now();
    let signature = Uuid::now_v7();
    let mut given = Vec::new();
    for grant in grants {
        let sentence = agreed(&grant, language);
        let consent = Given {
            grant: grant.clone(),
            statement: Statement::new(&format!("{read}\n{sentence}\n"), language.tag())?,
            given_by: GivenBy {
                name: Text::new(name.clone())?,
                relation: input.relation,
            },
            method: Method::SignedLink,
            given_at: now,
        };
        let zone = &workspace.time_zone;
        let id = enter(app, &mut tx, actor, &person, zone, consent, Some(signature)).await?;
        given.push(Agreed {
            consent: id,
            words: sentence,
            grant,
        });
    }
    let asker = asker(&mut tx, &workspace).await?;
    let project = projects::get(&mut tx, row.project_id).await?;
    let release = SignedRelease {
        asker: asker.name,
        contact: asker.contact,
        talent: person.name.clone(),
        project: project.map(|project| project.name).unwrap_or_default(),
        title: row.title.clone(),
        shoot_dates: row.shoot_dates.clone(),
        compensation: row.compensation.clone(),
        form: row.form_name.clone(),
        form_version: row.form_version,
        terms: TermsBody::of(&row)?,
        text_sha256: input.text_sha256,
        text: read,
        language,
        agreed: given,
        name,
        relation: input.relation,
        drawn: input.signature,
        signed_at: now,
        address: client.address.clone(),
        browser: sessions::browser_in_words(&client.user_agent),
        proved_address: person
            .email
            .clone()
            .filter(|_| person.email_proved_at.is_some()),
    };
    let signed = SignatureRow {
        id: signature,
        talent_id: person.id,
        request_id: id,
        release: serde_json::to_string(&release)
            .map_err(|error| Error::internal("a signature", error))?,
        created_at: now.as_microsecond(),
    };
    rows::insert_signature(&mut tx, &signed).await?;
    let proof = proof(&release, &signed)?;
    end(app, &mut tx, actor, &row, "signed", None, proof).await?;
    settled(app, &mut tx, &person, &workspace.time_zone).await?;
    letters::copy(app, &mut tx, &person, &row).await?;
    letters::answered(app, &mut tx, &person, &row, mail::Answer::Signed).await?;
    let all = consents_of(app, &mut tx, &person, &workspace).await?;
    tx.commit().await?;
    told(app, &person);
    let consents = all.into_iter().filter(|shown| {
        release
            .agreed
            .iter()
            .any(|agreed| agreed.consent == shown.consent.id)
    });
    Ok(Signed {
        consents: consents.collect(),
    })
}

/// What the ledger keeps of a release: all of it but the strokes, which are no canonical JSON, and its hash with them.
fn proof(release: &SignedRelease, row: &SignatureRow) -> Result<serde_json::Value> {
    let without = SignedRelease {
        drawn: None,
        ..release.clone()
    };
    let without = serde_json::to_value(without);
    Ok(json!({
        "signature": row.id,
        "release": without.map_err(|error| Error::internal("a signature", error))?,
        "sha256": Sha256::of(row.release.as_bytes()).to_string(),
        "drawn": release.drawn.is_some(),
    }))
}

/// Declines a request as a whole. That is as easy as agreeing, and needs no reason.
///
/// # Errors
/// [`Error::NotFound`] for a request to somebody else; `request_answered`, `request_expired`.
pub async fn decline(
    app: &App,
    actor: &Actor,
    id: Uuid,
    input: Declining,
) -> Result<PortalRequest> {
    let reason = text::lines("reason", input.reason.as_deref(), 2_000)?;
    let mut tx = app.db.write().await?;
    let (person, workspace) = own_held(&mut tx, actor).await?;
    let row = find(&mut tx, &person, id).await?;
    still_open(state_at(&row, app.clock.micros()))?;
    end(app, &mut tx, actor, &row, "declined", reason, json!({})).await?;
    letters::answered(app, &mut tx, &person, &row, mail::Answer::Declined).await?;
    let row = find(&mut tx, &person, id).await?;
    let minor = is_minor(app, &person, &workspace);
    let shown = request(app, &mut tx, &person, minor, row).await?;
    tx.commit().await?;
    told(app, &person);
    Ok(shown)
}

/// Ends a request, with its entry in the ledger.
async fn end(
    app: &App,
    tx: &mut Tx,
    actor: &Actor,
    row: &RequestRow,
    state: &str,
    reason: Option<String>,
    more: serde_json::Value,
) -> Result<()> {
    let now = app.clock.micros();
    if !rows::answer(tx, row.id, state, now, reason.as_deref()).await? {
        return Err(answered());
    }
    let about = json!({
        "talent": row.talent_id,
        "state": state,
        "reason": reason,
        "answer": more,
    });
    let kind = EntryKind::RequestEnded;
    record(app, tx, row.workspace_id, actor, kind, row.id, about).await
}

/// A request to the talent who calls.
pub(super) async fn find(conn: &mut Conn, person: &TalentRow, id: Uuid) -> Result<RequestRow> {
    rows::get(conn, id)
        .await?
        .filter(|row| row.talent_id == person.id)
        .ok_or(Error::NotFound("the request"))
}

/// The text of a request that was read, by its hash, and its language.
fn the_text(row: &RequestRow, sha256: &str) -> Result<(Language, String)> {
    let texts = texts_of(row)?;
    for language in Language::ALL {
        if let Some(text) = texts.text(language)
            && Sha256::of(text.as_bytes()).to_string() == sha256.to_lowercase()
        {
            return Ok((language, text.to_owned()));
        }
    }
    Err(Error::conflict(
        "text_changed",
        "what you read is not the text of this request: load the page again and read it once more",
    ))
}
