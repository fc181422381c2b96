//! What goes into a takeout: the tables of the register, files, and the schemas of both.

use futures_util::TryStreamExt;
use mixip_db::held::{self, FileRow, Files, Of};
use mixip_db::takeouts::{self as db, PlaceRow};
use serde_json::json;
use uuid::Uuid;

use super::rows as written;
use super::run::{Taking, works_in};
use crate::accounts::actor;
use crate::my_data::register::{Scope, tables};
use crate::storage::Stored;
use crate::{Error, Result};

/// Files that one query asks for.
const PAGE: i64 = 500;

impl Taking<'_> {
    /// Every table of the register that goes to somebody, as they all were at one moment.
    pub(super) async fn tables(&mut self, scope: Scope, of: Of, folder: &str) -> Result<()> {
        let mut conn = self.app.db.snapshot().await?;
        for table in tables().filter(|table| table.is_for(scope)) {
            self.bag
                .begin(&format!("{folder}{}.json", file_name(table.name)), true)?;
            let mut rows = held::stream(&mut conn, table.name, of);
            let mut before = "[\n";
            while let Some(row) = rows.try_next().await? {
                let row = json!(written::as_json(table, scope, &row));
                self.bag.write(format!("{before}{row}").as_bytes()).await?;
                before = ",\n";
            }
            let end = if before == "[\n" { "[]\n" } else { "\n]\n" };
            self.bag.write(end.as_bytes()).await?;
        }
        Ok(())
    }

    /// Files, each as it was uploaded; false when nobody wants the takeout any more.
    pub(super) async fn files(
        &mut self,
        which: Files,
        of: &'static str,
        listed: &mut Vec<Listed>,
    ) -> Result<bool> {
        let mut after = Uuid::nil();
        loop {
            let page = held::files(&mut self.app.db.read().await?, which, after, PAGE).await?;
            let Some(last) = page.last() else {
                return Ok(true);
            };
            after = last.id;
            for file in page {
                let left_out =
                    if matches!(which, Files::Contributed(_)) && !self.may_see(&file).await? {
                        Some("role")
                    } else {
                        self.pack(of, &file).await?
                    };
                listed.push(Listed { of, left_out, file });
                self.row.done += 1;
                let mut tx = self.app.db.write().await?;
                let wanted = db::progress(&mut tx, self.row.id, self.row.done).await?;
                tx.commit().await?;
                if !wanted {
                    return Ok(false);
                }
            }
        }
    }

    /// Whether the account still works in the project that it gave a file to.
    async fn may_see(&self, file: &FileRow) -> Result<bool> {
        let Some(project) = file.project_id else {
            return Ok(false);
        };
        let place = PlaceRow {
            place_id: project,
            owned: false,
        };
        if !self.places.contains(&place) {
            return Ok(false);
        }
        let who = actor(&self.account, None);
        works_in(self.app, &who, project).await
    }

    /// One file; or why it stays.
    async fn pack(&mut self, of: &str, file: &FileRow) -> Result<Option<&'static str>> {
        let stored = match Stored::find(&mut self.app.db.read().await?, file.object_id).await {
            Err(Error::NotFound(_)) => return Ok(Some("deleted")),
            other => other?,
        };
        let mut bytes = std::pin::pin!(stored.stream(self.app, 0..stored.len()));
        // A key that is gone shows with the first bytes, when nothing was written yet.
        let first = match bytes.try_next().await.map_err(Error::from) {
            Err(Error::Gone(_)) => return Ok(Some("deleted")),
            other => other?,
        };
        self.bag.begin(&media_path(of, file), false)?;
        let mut next = first;
        while let Some(part) = next {
            self.bag.write(&part).await?;
            let broke_off = |error| Error::internal("a file broke off while it was packed", error);
            next = bytes.try_next().await.map_err(broke_off)?;
        }
        Ok(None)
    }

    /// What the files are, and which stayed.
    pub(super) async fn list(&mut self, folder: &str, listed: &[Listed]) -> Result<()> {
        self.bag.begin(&format!("{folder}files.json"), true)?;
        let mut before = "[\n";
        for Listed { of, file, left_out } in listed {
            let entry = json!({
                "of": of,
                "id": file.id,
                "name": file.name,
                "media_type": file.media_type,
                "file": left_out.is_none().then(|| format!("data/{}", media_path(of, file))),
                "left_out": left_out,
            });
            self.bag
                .write(format!("{before}{entry}").as_bytes())
                .await?;
            before = ",\n";
        }
        let end = if before == "[\n" { "[]\n" } else { "\n]\n" };
        self.bag.write(end.as_bytes()).await
    }

    /// The JSON Schema of each file.
    pub(super) async fn schemas(&mut self) -> Result<()> {
        let pretty = |schema: &serde_json::Value| {
            serde_json::to_vec_pretty(schema).map_err(|error| Error::internal("schema", error))
        };
        for (scope, folder) in [(Scope::Own, ""), (Scope::Workspace, "workspaces/")] {
            for table in tables().filter(|table| table.is_for(scope)) {
                let path = format!("schemas/{folder}{}.schema.json", file_name(table.name));
                let schema = pretty(&written::schema(table, scope))?;
                self.bag.file(&path, &schema).await?;
            }
            let path = format!("schemas/{folder}files.schema.json");
            self.bag
                .file(&path, &pretty(&written::schema_of_files())?)
                .await?;
        }
        Ok(())
    }
}

/// A file as it is listed.
pub(super) struct Listed {
    of: &'static str,
    file: FileRow,
    left_out: Option<&'static str>,
}

/// Where a file lies in the bag: by its id, so that nothing that somebody typed becomes a path (D12).
fn media_path(of: &str, file: &FileRow) -> String {
    let ending = crate::exports::extension(&file.name);
    format!("media/{of}-{}.{ending}", file.id)
}

/// The file of a table: the account's own row has a file of its own.
fn file_name(table: &str) -> &str {
    match table {
        "accounts" => "account",
        "workspaces" => "workspace",
        other => other,
    }
}
