//! Coming by an open request: reading what is asked, and getting a request of one's own.

use jiff::civil::Date;
use jiff::{Timestamp, ToSpan};
use mixip_consent::Language;
use mixip_db::open_requests::{self as rows, OpenRequestRow};
use mixip_db::talent::{self as people, TalentRow};
use mixip_db::{Conn, Tx, accounts, projects, workspaces};
use mixip_ledger::EntryKind;
use serde::{Deserialize, Serialize};
use serde_json::json;
use utoipa::ToSchema;
use uuid::Uuid;

use super::{OpenState, code, question_of, state_at, tell};
use crate::accounts::Client;
use crate::accounts::sessions::hash;
use crate::clock::timestamp;
use crate::events::Event;
use crate::ledger::record;
use crate::portal::{self, Asker};
use crate::requests::asking::Asking;
use crate::requests::{By, TermsBody, may_ask};
use crate::rights::{self, ProjectRight};
use crate::{Actor, App, Error, Result, jobs, names, talent, text};

/// So many wrong codes from one address in ten minutes.
const TRIES: u32 = 30;
/// So many can come from one address in ten minutes: a whole set is behind one.
const COMING: u32 = 300;
/// Who is younger has a guardian.
const MAJORITY_YEARS: i32 = 18;
/// Nobody is older.
const OLDEST_YEARS: i32 = 125;

/// Every code that opens nothing answers the same, whatever the reason.
const UNKNOWN: Error = Error::Missing(
    "link_unknown",
    "this code opens nothing, or not any more: ask who put it up",
);

/// What stands behind the QR code.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct OpenLink {
    /// What stands behind the `#` of the link, or the code as it was typed.
    pub link: String,
}

/// What somebody tells who comes by an open request.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct Joining {
    /// What stands behind the `#` of the link, or the code as it was typed.
    pub link: String,
    /// Go on as who opened their page on this device before: nothing else is asked then.
    #[serde(default)]
    pub go_on: bool,
    /// Their name.
    pub name: Option<String>,
    /// Their mail address, where they want a copy and a way back.
    pub email: Option<String>,
    /// Their day of birth, where minors may come. It is not kept: only when a minor comes of age is.
    #[schema(value_type = Option<String>, format = Date)]
    pub born_on: Option<Date>,
    /// The language they read.
    #[schema(value_type = Option<names::Language>)]
    pub language: Option<Language>,
}

/// What is asked of whoever comes by.
#[derive(Debug, Serialize, ToSchema)]
pub struct OpenRequestLook {
    /// Who asks.
    pub asker: Asker,
    /// The work.
    pub project: String,
    /// The question, in a sentence.
    pub title: String,
    /// A few words.
    pub message: Option<String>,
    /// When pictures are taken.
    pub shoot_dates: Option<String>,
    /// What is paid.
    pub compensation: Option<String>,
    /// What is asked for.
    #[serde(flatten)]
    pub terms: TermsBody,
    /// The languages that the release is written in.
    #[schema(value_type = Vec<names::Language>)]
    pub languages: Vec<Language>,
    /// Whether the day of birth has to be told.
    pub minors: bool,
    /// Until when somebody can come and answer.
    #[schema(value_type = String, format = DateTime)]
    pub expires_at: Timestamp,
    /// Whose page this device has open already, where it is one of the same workspace.
    pub known_as: Option<String>,
    /// Whether they came by this open request before.
    pub joined: bool,
}

/// What is asked; nothing is changed by looking.
///
/// # Errors
/// `link_unknown`, whatever the reason; [`Error::TooMany`].
pub async fn look(
    app: &App,
    device: &Actor,
    client: &Client,
    input: &OpenLink,
) -> Result<OpenRequestLook> {
    let row = find(app, client, &input.link).await?;
    let mut conn = app.db.read().await?;
    let (asking, _) = asking(app, &mut conn, &row).await?;
    let known = known(&mut conn, device, &row).await?;
    let joined = match &known {
        Some(person) => came(&mut conn, person.id, row.id).await?,
        None => false,
    };
    let question = question_of(&row)?;
    let workspace = workspaces::get(&mut conn, row.workspace_id)
        .await?
        .ok_or(UNKNOWN)?;
    Ok(OpenRequestLook {
        asker: portal::asker(&mut conn, &workspace).await?,
        project: asking.project_name().to_owned(),
        title: row.title,
        message: question.message.clone(),
        shoot_dates: question.shoot_dates.clone(),
        compensation: question.compensation.clone(),
        terms: TermsBody {
            items: question.items,
            territories: question.territories,
            starts_on: question.starts_on,
            ends_on: question.ends_on,
            asks_biometric: question.asks_biometric,
        },
        languages: asking.languages(),
        minors: row.minors,
        expires_at: timestamp(row.expires_at),
        known_as: known.map(|person| person.name),
        joined,
    })
}

/// Comes by an open request: makes the talent, the request and the session of the device, in one transaction. Gives the
/// secret of the device, or nothing where it goes on with the one that it has.
///
/// # Errors
/// `link_unknown`, whatever the reason; [`Error::LinkNeeded`] where the device cannot go on, for it has no page open;
/// what is wrong with a field; [`Error::TooMany`].
pub async fn join(
    app: &App,
    device: &Actor,
    client: &Client,
    input: Joining,
) -> Result<Option<String>> {
    let row = find(app, client, &input.link).await?;
    app.throttle.count("coming", &client.address, COMING)?;
    if input.go_on {
        go_on(app, device, &row, input.language).await?;
        return Ok(None);
    }
    let mut person = told(app, &row, &input).await?;
    app.vault
        .create_key(person.id, Some(row.workspace_id))
        .await?;
    let mut tx = app.db.write().await?;
    projects::hold(&mut tx, row.project_id).await?;
    take(app, &mut tx, &row).await?;
    talent::add(app, &mut tx, &Actor::Anonymous, &person).await?;
    let language = ask(app, &mut tx, &row, &person, input.language).await?;
    person.language = Some(language.tag().to_owned());
    people::update(&mut tx, &person).await?;
    let secret = portal::first_device(app, &mut tx, person.id).await?;
    tx.commit().await?;
    told_of(app, &row, person.id);
    Ok(Some(secret))
}

/// Goes on as who the device belongs to: a second time, where they came already; else with a request of their own.
async fn go_on(
    app: &App,
    device: &Actor,
    row: &OpenRequestRow,
    language: Option<Language>,
) -> Result<()> {
    let mut tx = app.db.write().await?;
    projects::hold(&mut tx, row.project_id).await?;
    people::lock(&mut tx, device.depicted()?.talent).await?;
    let person = known(&mut tx, device, row)
        .await?
        .ok_or(Error::LinkNeeded)?;
    if came(&mut tx, person.id, row.id).await? {
        return Ok(());
    }
    take(app, &mut tx, row).await?;
    ask(app, &mut tx, row, &person, language).await?;
    tx.commit().await?;
    told_of(app, row, person.id);
    Ok(())
}

fn told_of(app: &App, row: &OpenRequestRow, talent: Uuid) {
    jobs::wake(app);
    app.events.tell(Event::Talent {
        id: talent,
        workspace_id: row.workspace_id,
    });
    tell(app, row);
}

/// An open request that somebody can come by now. Only codes that nobody ever made are counted: at a set, many phones
/// share one address, and some will scan yesterday's poster.
async fn find(app: &App, client: &Client, link: &str) -> Result<OpenRequestRow> {
    app.throttle.count("open request", &client.address, TRIES)?;
    // By the hash, so that how long it takes tells nothing of how much of a guess is right.
    let token = hash(&code::plain(link));
    let row = rows::by_token(&mut app.db.read().await?, &token).await?;
    let row = row.ok_or(UNKNOWN)?;
    app.throttle.take_back("open request", &client.address);
    if state_at(&row, app.clock.micros()) != OpenState::Open {
        return Err(UNKNOWN);
    }
    Ok(row)
}

/// The question as who made it asks it. Who may ask no more, or asks what cannot be asked any more, asks nobody.
async fn asking(app: &App, conn: &mut Conn, row: &OpenRequestRow) -> Result<(Asking, Actor)> {
    let maker = accounts::get(conn, row.asked_by).await?.ok_or(UNKNOWN)?;
    let maker = crate::accounts::actor(&maker, None);
    let access = rights::project(conn, &maker, row.project_id, ProjectRight::AskForConsent).await;
    let access = access.and_then(may_ask).map_err(dead)?;
    let asking = Asking::of(app, conn, &access, question_of(row)?).await;
    Ok((asking.map_err(dead)?, maker))
}

fn dead(error: Error) -> Error {
    match error {
        Error::NotFound(_) | Error::Forbidden(..) | Error::Invalid { .. } => UNKNOWN,
        other => other,
    }
}

/// Whose page the device has open, where it is of the workspace that asks.
async fn known(conn: &mut Conn, device: &Actor, row: &OpenRequestRow) -> Result<Option<TalentRow>> {
    let Ok(depicted) = device.depicted() else {
        return Ok(None);
    };
    let person = people::get(conn, depicted.talent).await?;
    Ok(person.filter(|person| person.workspace_id == row.workspace_id))
}

/// Whether a talent came by an open request.
async fn came(conn: &mut Conn, talent: Uuid, id: Uuid) -> Result<bool> {
    let all = rows::came_by(conn, &[talent]).await?;
    Ok(all.iter().any(|one| one.open_request_id == id))
}

/// Takes a use, before anything is made: of two who come for the last one, one is late.
async fn take(app: &App, tx: &mut Tx, row: &OpenRequestRow) -> Result<()> {
    if rows::take(tx, row.id, app.clock.micros()).await? {
        Ok(())
    } else {
        Err(UNKNOWN)
    }
}

/// The request to who came, in the name of who made the open request; in the language they read, where the release is
/// written in it.
async fn ask(
    app: &App,
    tx: &mut Tx,
    row: &OpenRequestRow,
    person: &TalentRow,
    language: Option<Language>,
) -> Result<Language> {
    let (asking, maker) = asking(app, tx, row).await?;
    let written = asking.languages();
    let read = language.filter(|one| written.contains(one));
    let made = asking
        .to(app, &maker, person, By::Link, read)
        .or_else(|_| asking.to(app, &maker, person, By::Link, written.first().copied()))
        .map_err(dead)?;
    let request = asking.make(app, tx, &maker, person, &made).await?;
    rows::insert_join(tx, row.id, (person.id, request), app.clock.micros()).await?;
    let about = json!({ "project": row.project_id, "talent": person.id, "request": request });
    let kind = EntryKind::OpenRequestJoined;
    let somebody = &Actor::Anonymous;
    record(app, tx, row.workspace_id, somebody, kind, row.id, about).await?;
    Ok(read.or(written.first().copied()).unwrap_or(Language::En))
}

/// Who comes, as they tell it.
async fn told(app: &App, row: &OpenRequestRow, input: &Joining) -> Result<TalentRow> {
    let name = text::line("name", input.name.as_deref().unwrap_or_default(), 200)?;
    let email = input.email.as_deref().map(str::trim);
    let email = email
        .filter(|email| !email.is_empty())
        .map(|email| text::email("email", email))
        .transpose()?;
    let majority_on = match (row.minors, input.born_on) {
        (false, _) => None,
        (true, None) => {
            return Err(Error::field(
                "required",
                "born_on",
                "tell the day of birth: for who is under 18 a parent or guardian signs",
            ));
        }
        (true, Some(born_on)) => {
            let workspace = workspaces::get(&mut app.db.read().await?, row.workspace_id)
                .await?
                .ok_or(UNKNOWN)?;
            majority(born_on, app.clock.today(&workspace.time_zone))?
        }
    };
    Ok(TalentRow {
        id: Uuid::now_v7(),
        workspace_id: row.workspace_id,
        name_folded: text::folded(&name),
        name,
        email,
        majority_on: majority_on.map(|day| day.to_string()),
        notes: None,
        created_at: app.clock.micros(),
        language: None,
        email_proved_at: None,
    })
}

/// The day on which somebody comes of age, where it is still to come.
fn majority(born_on: Date, today: Date) -> Result<Option<Date>> {
    let wrong = || {
        Error::field(
            "invalid_date_of_birth",
            "born_on",
            "that is no day of birth",
        )
    };
    let oldest = today
        .checked_sub(OLDEST_YEARS.years())
        .map_err(|_| wrong())?;
    if born_on > today || born_on < oldest {
        return Err(wrong());
    }
    let of_age = born_on
        .checked_add(MAJORITY_YEARS.years())
        .map_err(|_| wrong())?;
    Ok(Some(of_age).filter(|day| today < *day))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a14_the_day_of_birth_becomes_the_day_of_majority_or_nothing() {
        let day = |text: &str| text.parse::<Date>().unwrap_or_default();
        let today = day("2026-11-28");
        let told = |born: &str| majority(day(born), today).map_err(|error| error.code());
        assert_eq!(told("2008-11-29"), Ok(Some(day("2026-11-29"))));
        assert_eq!(told("2008-11-28"), Ok(None), "of age from the birthday on");
        assert_eq!(told("2012-02-29"), Ok(Some(day("2030-02-28"))));
        assert_eq!(told("1950-01-01"), Ok(None));
        assert_eq!(told("2026-11-29"), Err("invalid_date_of_birth"));
        assert_eq!(told("1899-01-01"), Err("invalid_date_of_birth"));
    }
}
