//! Codes that are sent to a talent's mail address: for another device, and to show that the address is theirs.

use mixip_db::Tx;
use mixip_db::portal as rows;
use mixip_db::talent::{self, TalentRow};
use ring::rand::{SecureRandom, SystemRandom};
use serde::Deserialize;
use utoipa::ToSchema;

use super::{Portal, own_held, view};
use crate::accounts::sessions::hash;
use crate::{Actor, App, Error, Result};

/// A code is good for so long.
const MINUTES: i64 = 10;
const MINUTE: i64 = 60_000_000;
/// Wrong tries that a code survives: of a million codes, five guesses.
const TRIES: i64 = 5;

/// What a code is for.
#[derive(Clone, Copy)]
pub(super) enum Purpose {
    /// To open the link on another device.
    Device,
    /// To show that the address is theirs.
    Address,
}

impl Purpose {
    fn as_str(self) -> &'static str {
        match self {
            Self::Device => "device",
            Self::Address => "address",
        }
    }
}

/// A code as it was typed.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct Code {
    /// Six digits.
    pub code: String,
}

pub(super) const WRONG: Error = Error::Forbidden(
    "that is not the code that was sent last, or it is older than ten minutes: look again, or have a new one sent",
    "code_wrong",
);

/// Sends a code to the talent's mail address, to show that it is theirs.
///
/// # Errors
/// [`Error::LinkNeeded`] without their link; `no_address`; [`Error::TooMany`].
pub async fn send_code(app: &App, actor: &Actor) -> Result<()> {
    let mut tx = app.db.write().await?;
    let (person, _) = own_held(&mut tx, actor).await?;
    send(app, &mut tx, &person, Purpose::Address).await?;
    tx.commit().await?;
    crate::jobs::wake(app);
    Ok(())
}

/// Takes the code: from now on the address counts as the talent's.
///
/// # Errors
/// [`Error::LinkNeeded`] without their link; `code_wrong`.
pub async fn verify_code(app: &App, actor: &Actor, input: Code) -> Result<Portal> {
    let mut tx = app.db.write().await?;
    let (person, _) = own_held(&mut tx, actor).await?;
    let proved = prove(app, &mut tx, person, &input.code).await?;
    tx.commit().await?;
    proved.ok_or(WRONG)?;
    view(app, actor).await
}

/// Notes that the address is the talent's, where the code is right.
pub(super) async fn prove(
    app: &App,
    tx: &mut Tx,
    mut person: TalentRow,
    code: &str,
) -> Result<Option<TalentRow>> {
    if !take(app, tx, &person, Purpose::Address, code).await? {
        return Ok(None);
    }
    person.email_proved_at = Some(app.clock.micros());
    talent::update(tx, &person).await?;
    Ok(Some(person))
}

/// Sends a new code in place of the one before.
pub(super) async fn send(
    app: &App,
    tx: &mut Tx,
    person: &TalentRow,
    purpose: Purpose,
) -> Result<()> {
    let Some(address) = person.email.as_deref() else {
        return Err(Error::conflict(
            "no_address",
            "there is no mail address to send a code to: ask who sent the link to add it",
        ));
    };
    app.throttle.count("code", &person.id.to_string(), 5)?;
    let code = six_digits()?;
    let about = (person.id, purpose.as_str());
    rows::put_code(
        tx,
        about,
        &digest(person, &code),
        address,
        app.clock.micros(),
    )
    .await?;
    crate::requests::letters::code(app, tx, person, &code).await
}

/// Uses the code up, where it is right and still good; counts the try where it is not.
pub(super) async fn take(
    app: &App,
    tx: &mut Tx,
    person: &TalentRow,
    purpose: Purpose,
    code: &str,
) -> Result<bool> {
    let Some(sent) = rows::code(tx, person.id, purpose.as_str()).await? else {
        return Ok(false);
    };
    let good = sent.tries < TRIES
        && app.clock.micros() < sent.sent_at + MINUTES * MINUTE
        && person.email.as_deref() == Some(sent.address.as_str());
    let typed: String = code.chars().filter(char::is_ascii_digit).collect();
    if good && digest(person, &typed) == sent.code_hash {
        rows::delete_code(tx, person.id, purpose.as_str()).await?;
        return Ok(true);
    }
    rows::count_try(tx, person.id, purpose.as_str()).await?;
    Ok(false)
}

/// Bound to the talent: the same code of another one is another one.
fn digest(person: &TalentRow, code: &str) -> Vec<u8> {
    hash(&format!("{} {code}", person.id))
}

fn six_digits() -> Result<String> {
    let mut bytes = [0; 8];
    SystemRandom::new()
        .fill(&mut bytes)
        .map_err(|error| Error::internal("randomness", error))?;
    Ok(format!("{:06}", u64::from_le_bytes(bytes) % 1_000_000))
}
