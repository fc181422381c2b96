//! Accounts: signing up, who I am, correcting it.

pub mod address;
pub mod fresh;
pub(crate) mod password;
pub mod reset;
pub mod sessions;
pub(crate) mod throttle;
pub mod tokens;

use jiff::civil::Date;
use jiff::{Timestamp, ToSpan};
use mixip_db::accounts as rows;
use mixip_db::{DbError, workspaces};
use mixip_ledger::EntryKind;
use serde::{Deserialize, Serialize};
use serde_json::json;
use utoipa::ToSchema;
use uuid::Uuid;

use crate::clock::timestamp;
use crate::ledger::{INSTALLATION, record};
use crate::rights::WorkspaceRole;
use crate::{Actor, App, Error, Registration, Result, invitations, jobs, names, text};

pub use password::MIN_LENGTH as PASSWORD_MIN_LENGTH;
pub use sessions::{Client, NewSession};

/// The age from which one may have an account (GDPR Article 8 leaves it to the states; 16 everywhere here).
pub const MINIMUM_AGE: i16 = 16;

/// What signing up takes.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct SignUp {
    /// Mail address.
    pub email: String,
    /// At least 12 characters, not a common one.
    pub password: String,
    /// Name as shown to others.
    pub name: String,
    /// Only used to check the age; never stored.
    #[schema(value_type = String, format = Date)]
    pub date_of_birth: Date,
    /// Must be true.
    pub accept_policies: bool,
    /// What an invitation's link holds: the account joins by it, also where nobody else may make one.
    pub invitation: Option<String>,
    /// Preferred language, also of mails.
    #[schema(value_type = Option<names::Language>)]
    pub language: Option<String>,
}

/// An account as its owner sees it.
#[derive(Debug, Serialize, ToSchema)]
pub struct Account {
    /// Its id.
    pub id: Uuid,
    /// Mail address.
    pub email: String,
    /// Whether the address was shown to be its owner's.
    pub verified: bool,
    /// The address that the account has once it was shown to be its owner's.
    pub pending_email: Option<String>,
    /// Name as shown to others.
    pub name: String,
    /// Preferred language.
    #[schema(value_type = Option<names::Language>)]
    pub language: Option<String>,
    /// Whether the account runs the installation.
    pub operator: bool,
    /// When it was made.
    #[schema(value_type = String, format = DateTime)]
    pub created_at: Timestamp,
    /// The workspaces it is a member of.
    pub workspaces: Vec<Membership>,
}

/// A workspace as one of its members sees it.
#[derive(Debug, Serialize, ToSchema)]
pub struct Membership {
    /// The workspace.
    pub id: Uuid,
    /// Its name.
    pub name: String,
    /// The member's role.
    pub role: WorkspaceRole,
}

/// What of an account can be corrected.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct AccountChange {
    /// Name as shown to others.
    pub name: Option<String>,
    /// Preferred language.
    #[schema(value_type = Option<names::Language>)]
    pub language: Option<String>,
    /// A new password; signs all other sessions out.
    pub password: Option<PasswordChange>,
    /// Another mail address; it counts once it was shown to be its owner's.
    pub email: Option<address::AddressChange>,
}

/// A new password.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct PasswordChange {
    /// The one until now.
    pub current: String,
    /// The one from now on.
    pub new: String,
}

/// Makes an account with its personal workspace and signs it in. Nothing of the date of birth is kept but that
/// the age was checked, and when (B1).
///
/// # Errors
/// `under_age`, `policies_not_accepted`, `account_exists`, `registration_closed`, `invitation_unknown`,
/// `invitation_for_another`, and what is wrong with a field.
pub async fn sign_up(app: &App, input: SignUp, client: &Client) -> Result<(Account, NewSession)> {
    app.throttle.count("sign-up", &client.address, 100)?;
    check_age(input.date_of_birth, app.clock.today("UTC"))?;
    if !input.accept_policies {
        return Err(Error::field(
            "policies_not_accepted",
            "accept_policies",
            "an account needs the terms and the privacy policy accepted: set accept_policies to true",
        ));
    }
    let email = text::email("email", &input.email)?;
    let name = text::line("name", &input.name, 100)?;
    text::language("language", input.language.as_deref())?;
    password::check(&input.password, &[&email, &name])?;
    let invitation = match &input.invitation {
        Some(token) => Some(invitations::for_address(app, client, token, &email).await?),
        None => None,
    };
    {
        let mut conn = app.db.read().await?;
        is_first(app, &mut conn, invitation.is_some()).await?;
        if rows::by_email(&mut conn, &email).await?.is_some() {
            return Err(exists());
        }
    }
    let password_hash = password::hash(input.password).await?;
    let now = app.clock.micros();
    let mut account = rows::AccountRow {
        id: Uuid::now_v7(),
        email,
        name: name.clone(),
        language: input.language,
        password_hash,
        operator: false,
        created_at: now,
        verified_at: None,
    };
    let workspace = workspaces::WorkspaceRow {
        id: Uuid::now_v7(),
        name,
        time_zone: local_zone(),
        suggest: 0.45,
        strict: 0.60,
        incidental_purposes: r#"["editorial","internal"]"#.to_owned(),
        created_at: now,
        country: None,
    };
    // A key is written before the row that needs it; without its row it is an orphan, which harms nobody.
    app.vault.create_key(account.id, None).await?;
    app.vault.create_key(workspace.id, None).await?;
    let mut tx = app.db.write().await?;
    // Of two who are the first at once, one waits here and then is the second.
    crate::ledger::lock(&mut tx, INSTALLATION).await?;
    account.operator = is_first(app, &mut tx, invitation.is_some()).await?;
    let actor = actor(&account, None);
    match rows::insert(&mut tx, &account).await {
        Err(DbError::Unique(_)) => return Err(exists()),
        other => other?,
    }
    workspaces::insert(&mut tx, &workspace).await?;
    workspaces::insert_member(&mut tx, workspace.id, account.id, "owner").await?;
    let about = json!({ "name": account.name, "email": account.email, "age_checked": true });
    record(
        app,
        &mut tx,
        INSTALLATION,
        &actor,
        EntryKind::AccountCreated,
        account.id,
        about,
    )
    .await?;
    let accepted = json!({ "policies": ["privacy", "cookies", "terms"] });
    record(
        app,
        &mut tx,
        INSTALLATION,
        &actor,
        EntryKind::PolicyAccepted,
        account.id,
        accepted,
    )
    .await?;
    if account.operator {
        let because = json!({ "because": "first account" });
        record(
            app,
            &mut tx,
            INSTALLATION,
            &actor,
            EntryKind::OperatorGranted,
            account.id,
            because,
        )
        .await?;
    }
    if let Some(invitation) = &invitation {
        invitations::join(app, &mut tx, invitation, &actor).await?;
    }
    address::send(app, &mut tx, &account, &account.email).await?;
    let session = sessions::open(app, &mut tx, account.id, client).await?;
    tx.commit().await?;
    jobs::wake(app);
    if let Some(invitation) = &invitation {
        invitations::tell(app, invitation, account.id);
    }
    Ok((view(app, account).await?, session))
}

/// Whether the account to be made is the first one; any other takes an open registration or an invitation.
async fn is_first(app: &App, conn: &mut mixip_db::Conn, invited: bool) -> Result<bool> {
    let first = !rows::any(conn).await?;
    if !first && !invited && app.registration == Registration::Closed {
        return Err(Error::Forbidden(
            "accounts are made by invitation here: ask a member of the workspace for one",
            "registration_closed",
        ));
    }
    Ok(first)
}

/// Who I am.
///
/// # Errors
/// [`Error::Unauthenticated`]
pub async fn me(app: &App, actor: &Actor) -> Result<Account> {
    let id = actor.caller()?.account;
    let row = rows::get(&mut app.db.read().await?, id)
        .await?
        .ok_or(Error::Unauthenticated)?;
    view(app, row).await
}

/// Corrects my profile or changes my password.
///
/// # Errors
/// `wrong_password`, `account_exists` and what is wrong with a field.
pub async fn change(app: &App, actor: &Actor, change: AccountChange) -> Result<Account> {
    let caller = actor.caller()?;
    let name = change
        .name
        .map(|name| text::line("name", &name, 100))
        .transpose()?;
    text::language("language", change.language.as_deref())?;
    if let Some(email) = change.email {
        address::change(app, actor, email).await?;
    }
    let password_hash = match change.password {
        Some(change) => Some(new_password(app, caller.account, change).await?),
        None => None,
    };
    let mut tx = app.db.write().await?;
    let profile = rows::Profile {
        name: name.as_deref(),
        language: change.language.as_deref(),
        password_hash: password_hash.as_deref(),
    };
    rows::change(&mut tx, caller.account, &profile).await?;
    let row = rows::get(&mut tx, caller.account)
        .await?
        .ok_or(Error::Unauthenticated)?;
    if password_hash.is_some() {
        rows::delete_other_sessions(&mut tx, row.id, caller.session).await?;
    }
    tx.commit().await?;
    if password_hash.is_some() {
        app.events
            .tell(crate::events::Event::Session { account_id: row.id });
    }
    view(app, row).await
}

/// The hash of a new password, for who knows the one until now.
async fn new_password(app: &App, account: Uuid, change: PasswordChange) -> Result<String> {
    let PasswordChange { current, new } = change;
    app.throttle.count("password", &account.to_string(), 10)?;
    let row = rows::get(&mut app.db.read().await?, account)
        .await?
        .ok_or(Error::Unauthenticated)?;
    if !password::verify(current, row.password_hash).await? {
        return Err(Error::field(
            "wrong_password",
            "password.current",
            "that is not the current password",
        ));
    }
    password::check(&new, &[&row.email, &row.name])?;
    password::hash(new).await
}

/// Makes an account the operator's (`mixip admin grant`).
///
/// # Errors
/// [`Error::NotFound`] when there is no such account.
pub async fn grant_operator(app: &App, actor: &Actor, email: &str) -> Result<()> {
    if !matches!(actor, Actor::System) {
        return Err(Error::Forbidden(
            "this is done on the command line",
            "forbidden",
        ));
    }
    let email = text::email("email", email)?;
    let mut tx = app.db.write().await?;
    let row = rows::by_email(&mut tx, &email)
        .await?
        .ok_or(Error::NotFound("an account with this address"))?;
    rows::grant_operator(&mut tx, row.id).await?;
    record(
        app,
        &mut tx,
        INSTALLATION,
        actor,
        EntryKind::OperatorGranted,
        row.id,
        json!({ "email": email }),
    )
    .await?;
    tx.commit().await?;
    Ok(())
}

/// Whether no account was made yet.
///
/// # Errors
/// When the database does not answer.
pub async fn none_yet(app: &App) -> Result<bool> {
    let mut conn = app.db.read().await?;
    Ok(!rows::any(&mut conn).await?)
}

pub(crate) fn actor(row: &rows::AccountRow, session: Option<Uuid>) -> Actor {
    Actor::Account(crate::Caller {
        account: row.id,
        name: row.name.clone(),
        session,
        operator: row.operator,
    })
}

pub(crate) async fn view(app: &App, row: rows::AccountRow) -> Result<Account> {
    let pending_email = address::pending(app, &row).await?;
    let mut conn = app.db.read().await?;
    let workspaces = workspaces::of_account(&mut conn, row.id)
        .await?
        .into_iter()
        .filter_map(|w| {
            Some(Membership {
                id: w.id,
                name: w.name,
                role: WorkspaceRole::parse(&w.role)?,
            })
        })
        .collect();
    Ok(Account {
        id: row.id,
        email: row.email,
        verified: row.verified_at.is_some(),
        pending_email,
        name: row.name,
        language: row.language,
        operator: row.operator,
        created_at: timestamp(row.created_at),
        workspaces,
    })
}

fn exists() -> Error {
    Error::conflict(
        "account_exists",
        "an account with this mail address exists already: sign in instead",
    )
}

fn check_age(born: Date, today: Date) -> Result<()> {
    let old_enough = born
        .checked_add(MINIMUM_AGE.years())
        .is_ok_and(|birthday| birthday <= today);
    let plausible = born <= today && born.checked_add(130.years()).is_ok_and(|end| end > today);
    if !plausible {
        return Err(Error::field(
            "invalid_date_of_birth",
            "date_of_birth",
            "that date of birth cannot be right",
        ));
    }
    if !old_enough {
        return Err(Error::Forbidden(
            "an account is for people of 16 years or more; nothing of what you entered was stored",
            "under_age",
        ));
    }
    Ok(())
}

/// The machine's time zone, for a workspace that is new.
fn local_zone() -> String {
    jiff::tz::TimeZone::system()
        .iana_name()
        .unwrap_or("UTC")
        .to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    #[test]
    fn b1_sixteen_on_the_birthday_and_not_a_day_before() {
        let born = date(2010, 11, 24);
        assert!(check_age(born, date(2026, 11, 24)).is_ok());
        assert_eq!(
            check_age(born, date(2026, 11, 23)).map_err(|e| e.code()),
            Err("under_age")
        );
        assert!(check_age(date(2008, 2, 29), date(2024, 2, 29)).is_ok());
        assert_eq!(
            check_age(date(2027, 1, 1), date(2026, 1, 1)).map_err(|e| e.code()),
            Err("invalid_date_of_birth")
        );
        assert_eq!(
            check_age(date(1850, 1, 1), date(2026, 1, 1)).map_err(|e| e.code()),
            Err("invalid_date_of_birth")
        );
    }
}
