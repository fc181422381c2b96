//! Accounts, their sessions and their API tokens.

use sqlx::FromRow;
use uuid::Uuid;

use crate::query::{execute, rows, scalar};
use crate::{Conn, Micros, Result, Tx};

/// A person who signs in.
#[derive(Clone, Debug, FromRow)]
pub struct AccountRow {
    /// Its id.
    pub id: Uuid,
    /// Mail address, lower-case.
    pub email: String,
    /// Name as shown to others.
    pub name: String,
    /// Preferred language, `en` or `de`.
    pub language: Option<String>,
    /// Argon2id in PHC form.
    pub password_hash: String,
    /// Whether this account runs the installation.
    pub operator: bool,
    /// When it was made.
    pub created_at: Micros,
    /// When the address was shown to be its owner's.
    pub verified_at: Option<Micros>,
}

/// A browser that is signed in.
#[derive(Clone, Debug, FromRow)]
pub struct SessionRow {
    /// Its id.
    pub id: Uuid,
    /// Whose it is.
    pub account_id: Uuid,
    /// SHA-256 of the cookie's value.
    pub token_hash: Vec<u8>,
    /// Browser, as told by the client.
    pub browser: String,
    /// Operating system, as told by the client.
    pub system: String,
    /// Address it was opened from.
    pub address: String,
    /// When it was opened.
    pub created_at: Micros,
    /// When it was last used, to the minute.
    pub last_seen_at: Micros,
    /// When the password was last given in it.
    pub confirmed_at: Option<Micros>,
}

/// An API token.
#[derive(Clone, Debug, FromRow)]
pub struct TokenRow {
    /// Its id.
    pub id: Uuid,
    /// Whose it is.
    pub account_id: Uuid,
    /// What its owner calls it.
    pub name: String,
    /// SHA-256 of the token.
    pub token_hash: Vec<u8>,
    /// What it may do, JSON.
    pub scopes: String,
    /// When it was made.
    pub created_at: Micros,
    /// When it stops working.
    pub expires_at: Option<Micros>,
    /// When it was last used, to the minute.
    pub last_used_at: Option<Micros>,
}

/// Stores a new account. A taken address is [`DbError::Unique`](crate::DbError::Unique).
pub async fn insert(tx: &mut Tx, row: &AccountRow) -> Result<()> {
    execute!(
        tx,
        "INSERT INTO accounts (id, email, name, language, password_hash, operator, created_at, verified_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8)",
        row.id,
        &row.email,
        &row.name,
        &row.language,
        &row.password_hash,
        row.operator,
        row.created_at,
        row.verified_at,
    );
    Ok(())
}

/// The ids of all accounts.
pub async fn ids(conn: &mut Conn) -> Result<Vec<Uuid>> {
    Ok(scalar!(conn, fetch_all, "SELECT id FROM accounts"))
}

/// Whether any account exists.
pub async fn any(conn: &mut Conn) -> Result<bool> {
    Ok(scalar!(
        conn,
        fetch_one,
        "SELECT EXISTS (SELECT 1 FROM accounts)"
    ))
}

/// An account by id.
pub async fn get(conn: &mut Conn, id: Uuid) -> Result<Option<AccountRow>> {
    Ok(rows!(
        conn,
        fetch_optional,
        "SELECT * FROM accounts WHERE id = $1",
        id
    ))
}

/// An account by its mail address, lower-case.
pub async fn by_email(conn: &mut Conn, email: &str) -> Result<Option<AccountRow>> {
    Ok(rows!(
        conn,
        fetch_optional,
        "SELECT * FROM accounts WHERE email = $1",
        email
    ))
}

/// What of an account its owner changes; what is missing stays.
pub struct Profile<'a> {
    /// Name as shown to others.
    pub name: Option<&'a str>,
    /// Preferred language.
    pub language: Option<&'a str>,
    /// Hash of the password.
    pub password_hash: Option<&'a str>,
}

/// Writes what is changed, and nothing else: two changes at once do not undo each other.
pub async fn change(tx: &mut Tx, id: Uuid, profile: &Profile<'_>) -> Result<()> {
    execute!(
        tx,
        "UPDATE accounts SET name = COALESCE($2, name), language = COALESCE($3, language),
            password_hash = COALESCE($4, password_hash)
         WHERE id = $1",
        id,
        profile.name,
        profile.language,
        profile.password_hash,
    );
    Ok(())
}

/// The account's address is this one, and was shown to be its owner's. A taken address is
/// [`DbError::Unique`](crate::DbError::Unique).
pub async fn set_address(tx: &mut Tx, id: Uuid, email: &str, now: Micros) -> Result<()> {
    execute!(
        tx,
        "UPDATE accounts SET email = $2, verified_at = $3 WHERE id = $1",
        id,
        email,
        now
    );
    Ok(())
}

/// Makes an account an operator's.
pub async fn grant_operator(tx: &mut Tx, id: Uuid) -> Result<()> {
    execute!(tx, "UPDATE accounts SET operator = TRUE WHERE id = $1", id);
    Ok(())
}

/// Stores a new session.
pub async fn insert_session(tx: &mut Tx, row: &SessionRow) -> Result<()> {
    execute!(
        tx,
        "INSERT INTO sessions (id, account_id, token_hash, browser, system, address, created_at, last_seen_at,
            confirmed_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)",
        row.id,
        row.account_id,
        &row.token_hash,
        &row.browser,
        &row.system,
        &row.address,
        row.created_at,
        row.last_seen_at,
        row.confirmed_at,
    );
    Ok(())
}

/// The session of a cookie.
pub async fn session_by_token(conn: &mut Conn, token_hash: &[u8]) -> Result<Option<SessionRow>> {
    Ok(rows!(
        conn,
        fetch_optional,
        "SELECT * FROM sessions WHERE token_hash = $1",
        token_hash
    ))
}

/// A session of an account.
pub async fn session(conn: &mut Conn, account: Uuid, id: Uuid) -> Result<Option<SessionRow>> {
    Ok(rows!(
        conn,
        fetch_optional,
        "SELECT * FROM sessions WHERE id = $1 AND account_id = $2",
        id,
        account
    ))
}

/// Notes that the password was given in a session.
pub async fn confirm_session(tx: &mut Tx, id: Uuid, now: Micros) -> Result<()> {
    execute!(
        tx,
        "UPDATE sessions SET confirmed_at = $2 WHERE id = $1",
        id,
        now
    );
    Ok(())
}

/// All sessions of an account, newest first.
pub async fn sessions(conn: &mut Conn, account: Uuid) -> Result<Vec<SessionRow>> {
    Ok(rows!(
        conn,
        fetch_all,
        "SELECT * FROM sessions WHERE account_id = $1 ORDER BY id DESC",
        account
    ))
}

/// Notes that a session was used.
pub async fn touch_session(tx: &mut Tx, id: Uuid, now: Micros) -> Result<()> {
    execute!(
        tx,
        "UPDATE sessions SET last_seen_at = $2 WHERE id = $1",
        id,
        now
    );
    Ok(())
}

/// Ends one session of an account; tells whether it was there.
pub async fn delete_session(tx: &mut Tx, account: Uuid, id: Uuid) -> Result<bool> {
    Ok(execute!(
        tx,
        "DELETE FROM sessions WHERE id = $1 AND account_id = $2",
        id,
        account
    ) > 0)
}

/// Ends all sessions of an account but one.
pub async fn delete_other_sessions(tx: &mut Tx, account: Uuid, keep: Option<Uuid>) -> Result<()> {
    let keep = keep.unwrap_or(Uuid::nil());
    execute!(
        tx,
        "DELETE FROM sessions WHERE account_id = $1 AND id <> $2",
        account,
        keep
    );
    Ok(())
}

/// Ends the sessions that nobody used since `before`.
pub async fn delete_idle_sessions(tx: &mut Tx, before: Micros) -> Result<u64> {
    Ok(execute!(
        tx,
        "DELETE FROM sessions WHERE last_seen_at < $1",
        before
    ))
}

/// Stores a new token.
pub async fn insert_token(tx: &mut Tx, row: &TokenRow) -> Result<()> {
    execute!(
        tx,
        "INSERT INTO tokens (id, account_id, name, token_hash, scopes, created_at, expires_at, last_used_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8)",
        row.id,
        row.account_id,
        &row.name,
        &row.token_hash,
        &row.scopes,
        row.created_at,
        row.expires_at,
        row.last_used_at,
    );
    Ok(())
}

/// A token by the hash of its text.
pub async fn token_by_hash(conn: &mut Conn, token_hash: &[u8]) -> Result<Option<TokenRow>> {
    Ok(rows!(
        conn,
        fetch_optional,
        "SELECT * FROM tokens WHERE token_hash = $1",
        token_hash
    ))
}

/// All tokens of an account, newest first.
pub async fn tokens(conn: &mut Conn, account: Uuid) -> Result<Vec<TokenRow>> {
    Ok(rows!(
        conn,
        fetch_all,
        "SELECT * FROM tokens WHERE account_id = $1 ORDER BY id DESC",
        account
    ))
}

/// Notes that a token was used.
pub async fn touch_token(tx: &mut Tx, id: Uuid, now: Micros) -> Result<()> {
    execute!(
        tx,
        "UPDATE tokens SET last_used_at = $2 WHERE id = $1",
        id,
        now
    );
    Ok(())
}

/// Deletes a token of an account; tells whether it was there.
pub async fn delete_token(tx: &mut Tx, account: Uuid, id: Uuid) -> Result<bool> {
    Ok(execute!(
        tx,
        "DELETE FROM tokens WHERE id = $1 AND account_id = $2",
        id,
        account
    ) > 0)
}

/// The mail address of a workspace's first owner.
pub async fn owner_of(conn: &mut Conn, workspace: Uuid) -> Result<Option<String>> {
    Ok(scalar!(
        conn,
        fetch_optional,
        "SELECT a.email FROM accounts a JOIN workspace_members m ON m.account_id = a.id
         WHERE m.workspace_id = $1 AND m.role = 'owner' ORDER BY a.id LIMIT 1",
        workspace,
    ))
}
