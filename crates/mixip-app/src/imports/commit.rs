//! To commit an import: asked for at once, done by a job, told by the import.

use mixip_db::imports::{self as rows, FileRow, ImportRow};
use uuid::Uuid;

use super::again::judge_again;
use super::take_in::take_in;
use super::view::{missing, show};
use super::{Fault, FaultRow, ReleaseImport, find, running};
use crate::actor::Caller;
use crate::{Actor, App, Error, Result, jobs};

/// Begins to commit an import; how it goes is told by the import itself.
///
/// # Errors
/// [`Error::NotFound`] for who is no member of its workspace; `import_running`, `import_done`; `files_missing`; [`Error::Cells`]
/// with the rows on whose talent or projects something changed since the table was read.
pub async fn commit(app: &App, actor: &Actor, id: Uuid) -> Result<ReleaseImport> {
    const GONE: Error = Error::NotFound("the import");
    {
        // Asked before anybody waits for it; the job asks again, in the transaction that counts.
        let mut conn = app.db.read().await?;
        let (import, workspace) = find(&mut conn, actor, id).await?;
        is_open(&import)?;
        let all = rows::page(&mut conn, id, Uuid::nil(), i64::MAX).await?;
        judge_again(app, &mut conn, &workspace, &all).await?;
    }
    let mut tx = app.db.write().await?;
    find(&mut tx, actor, id).await?;
    is_open(&rows::lock(&mut tx, id).await?.ok_or(GONE)?)?;
    are_there(&rows::files(&mut tx, id).await?)?;
    let now = app.clock.micros();
    rows::begin(&mut tx, id, actor.account(), actor.name(), now).await?;
    jobs::enqueue(app, &mut tx, &jobs::Job::ImportReleases { import: id }).await?;
    let import = rows::get(&mut tx, id).await?.ok_or(GONE)?;
    let shown = show(&mut tx, import).await?;
    tx.commit().await?;
    jobs::wake(app);
    Ok(shown)
}

fn is_open(import: &ImportRow) -> Result<()> {
    match import.state.as_str() {
        "committing" => Err(running()),
        "done" => Err(Error::conflict(
            "import_done",
            "these releases are imported",
        )),
        _ => Ok(()),
    }
}

pub(super) fn are_there(files: &[FileRow]) -> Result<()> {
    let missing = missing(files.to_vec());
    match missing.as_slice() {
        [] => Ok(()),
        [one] => Err(Error::conflict(
            "files_missing",
            format!("the file \"{one}\" is missing: send it first"),
        )),
        [one, others @ ..] => Err(Error::conflict(
            "files_missing",
            format!(
                "{} files are missing, \"{one}\" is the first of them: send them first",
                others.len() + 1
            ),
        )),
    }
}

/// The job `import_releases`. Where something stands in the way that does not pass, the import says so and nothing was stored.
pub(crate) async fn run(app: &App, id: Uuid) -> Result<()> {
    let Some(import) = committing(app, id).await? else {
        return Ok(());
    };
    match take_in(app, &committer(&import), &import).await {
        Err(error) if error.is_passing() || matches!(error, Error::Internal(_)) => Err(error),
        Err(Error::NotFound("the import")) => {
            let left = "who began this has no right to it any more: begin it again";
            fail(app, id, Error::Forbidden(left, "forbidden")).await
        }
        Err(error) => fail(app, id, error).await,
        Ok(()) => Ok(()),
    }
}

/// The job was given up: the import says so.
pub(crate) async fn give_up(app: &App, id: Uuid, error: &str) -> Result<()> {
    tracing::error!(import = %id, %error, "an import could not be committed");
    let told = Error::conflict(
        "import_failed",
        "the server could not import these releases; nothing of them was stored. Import them again",
    );
    fail(app, id, told).await
}

async fn committing(app: &App, id: Uuid) -> Result<Option<ImportRow>> {
    let row = rows::get(&mut app.db.read().await?, id).await?;
    Ok(row.filter(|row| row.state == "committing"))
}

async fn fail(app: &App, id: Uuid, error: Error) -> Result<()> {
    let (code, detail) = (error.code().to_owned(), error.to_string());
    let in_the_way = match error {
        Error::Cells { first, .. } => first,
        _ => Vec::new(),
    };
    let rows_told = in_the_way.into_iter().map(|cell| FaultRow {
        row: cell.row,
        field: cell.column.map(str::to_owned),
        code: cell.code.to_owned(),
        detail: cell.detail,
    });
    let fault = Fault {
        code,
        detail,
        rows: rows_told.collect(),
    };
    let fault = serde_json::to_string(&fault).map_err(|error| Error::internal("fault", error))?;
    let mut tx = app.db.write().await?;
    rows::finish(&mut tx, id, "failed", Some(&fault), app.clock.micros()).await?;
    tx.commit().await?;
    Ok(())
}

/// Who commits, as rights are asked again when it is done.
fn committer(import: &ImportRow) -> Actor {
    match (import.committed_by_account, &import.committed_by) {
        (Some(account), Some(name)) => Actor::Account(Caller {
            account,
            name: name.clone(),
            session: None,
            operator: false,
        }),
        _ => Actor::Anonymous,
    }
}
