//! The job that makes a takeout. A crash leaves nothing but orphans; the next attempt begins anew.

use std::collections::BTreeSet;

use futures_util::TryStreamExt;
use mixip_db::held::{self, FileRow, Files, Of};
use mixip_db::takeouts::{self as rows, PlaceRow, TakeoutRow};
use mixip_db::{accounts, projects, workspaces};
use serde_json::json;
use uuid::Uuid;

use super::bag::Bag;
use super::{KEPT_DAYS, rows as written};
use crate::accounts::actor;
use crate::clock::{timestamp, zone};
use crate::mail::{Content, Language, Letter, post_once};
use crate::my_data::register::{Scope, tables};
use crate::rights::{self, ProjectRight};
use crate::storage::Stored;
use crate::{Actor, App, Error, Result, jobs};

/// Files that one query asks for.
const PAGE: i64 = 500;
const DAY: i64 = 24 * 60 * 60 * 1_000_000;

/// A takeout that is being made.
struct Taking<'a> {
    app: &'a App,
    row: TakeoutRow,
    account: accounts::AccountRow,
    owned: Vec<Uuid>,
    /// Where files come from.
    places: Vec<PlaceRow>,
    bag: Bag<'a>,
}

/// The job `takeout`.
pub(crate) async fn run(app: &App, id: Uuid) -> Result<()> {
    let Some((row, account)) = load(app, id).await? else {
        return Ok(());
    };
    let owned = owned(app, account.id).await?;
    let folder = format!("mix-ip-{}", timestamp(row.created_at).strftime("%Y-%m-%d"));
    let mut taking = Taking {
        bag: Bag::new(app, account.id, folder),
        app,
        row,
        account,
        owned,
        places: Vec::new(),
    };
    match taking.fill().await {
        Ok(true) => taking.finish().await,
        Ok(false) => taking.bag.discard().await,
        Err(error) => {
            taking.bag.discard().await?;
            Err(error)
        }
    }
}

/// The job was given up: the takeout says so.
pub(crate) async fn give_up(app: &App, id: Uuid, error: &str) -> Result<()> {
    tracing::error!(takeout = %id, %error, "a takeout could not be made");
    let Some((mut row, _)) = load(app, id).await? else {
        return Ok(());
    };
    let now = app.clock.micros();
    row.state = "failed".to_owned();
    row.finished_at = Some(now);
    row.ends_at = Some(now + KEPT_DAYS * DAY);
    let mut tx = app.db.write().await?;
    rows::finish(&mut tx, &row).await?;
    tx.commit().await?;
    Ok(())
}

async fn load(app: &App, id: Uuid) -> Result<Option<(TakeoutRow, accounts::AccountRow)>> {
    let mut conn = app.db.read().await?;
    let row = rows::get(&mut conn, id).await?;
    let Some(row) = row.filter(|row| row.state == "running") else {
        return Ok(None);
    };
    let account = accounts::get(&mut conn, row.account_id).await?;
    Ok(account.map(|account| (row, account)))
}

/// The workspaces that an account owns.
pub(in crate::my_data) async fn owned(app: &App, account: Uuid) -> Result<Vec<Uuid>> {
    let all = workspaces::of_account(&mut app.db.read().await?, account).await?;
    let owned = all.into_iter().filter(|place| place.role == "owner");
    Ok(owned.map(|place| place.id).collect())
}

impl Taking<'_> {
    /// Everything, step by step; false when nobody wants it any more.
    async fn fill(&mut self) -> Result<bool> {
        if !self.begin().await? {
            return Ok(false);
        }
        self.tables(Scope::Own, Of::Account(self.account.id), "")
            .await?;
        let mut listed = Vec::new();
        if !self
            .files(Files::Contributed(self.account.id), "asset", &mut listed)
            .await?
        {
            return Ok(false);
        }
        self.list("", &listed).await?;
        for (n, workspace) in (1..).zip(self.owned.clone()) {
            let folder = format!("workspaces/{n}/");
            self.tables(Scope::Workspace, Of::Workspace(workspace), &folder)
                .await?;
            let mut listed = Vec::new();
            let of_projects = projects::ids(&mut self.app.db.read().await?, workspace).await?;
            let all = of_projects
                .into_iter()
                .map(|project| (Files::Project(project), "asset"))
                .chain([
                    (Files::Evidence(workspace), "evidence"),
                    (Files::Overrides(workspace), "override"),
                ]);
            for (which, of) in all {
                if !self.files(which, of, &mut listed).await? {
                    return Ok(false);
                }
            }
            self.list(&folder, &listed).await?;
        }
        self.schemas().await?;
        Ok(true)
    }

    /// Says what will go into it, before anything is read: who deletes something there makes it begin anew.
    async fn begin(&mut self) -> Result<bool> {
        let (mut total, mut projects) = (0, BTreeSet::new());
        {
            let mut conn = self.app.db.read().await?;
            for workspace in &self.owned {
                total += held::count(&mut conn, "assets", Of::Workspace(*workspace)).await?;
                total += held::count(&mut conn, "evidence", Of::Workspace(*workspace)).await?;
                total += held::count(&mut conn, "overrides", Of::Workspace(*workspace)).await?;
                self.places.push(PlaceRow {
                    place_id: *workspace,
                    owned: true,
                });
            }
            let mut contributed = held::stream(&mut conn, "assets", Of::Account(self.account.id));
            while let Some(asset) = contributed.try_next().await? {
                total += 1;
                projects.extend(asset.id("project_id"));
            }
        }
        let who = actor(&self.account, None);
        for project in projects {
            // What somebody is told where they work they may take along; elsewhere only that they put it there.
            if works_in(self.app, &who, project).await? {
                self.places.push(PlaceRow {
                    place_id: project,
                    owned: false,
                });
            }
        }
        self.row.total = total;
        self.row.done = 0;
        let mut tx = self.app.db.write().await?;
        let wanted = rows::begin(&mut tx, self.row.id, total, &self.places).await?;
        tx.commit().await?;
        Ok(wanted)
    }

    /// Every table of the register that goes to somebody, as they all were at one moment.
    async fn tables(&mut self, scope: Scope, of: Of, folder: &str) -> Result<()> {
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
    async fn files(
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
                let wanted = rows::progress(&mut tx, self.row.id, self.row.done).await?;
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
    async fn list(&mut self, folder: &str, listed: &[Listed]) -> Result<()> {
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
    async fn schemas(&mut self) -> Result<()> {
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

    /// The bag is whole: in one transaction its rows, the end of the takeout, and the letter that tells of it.
    async fn finish(self) -> Result<()> {
        let Self {
            app,
            mut row,
            account,
            bag,
            ..
        } = self;
        let (archive, bytes) = bag.finish(row.id, app.clock.now()).await?;
        let now = app.clock.micros();
        row.state = "ready".to_owned();
        row.object_id = Some(archive.id());
        row.bytes = Some(bytes);
        row.finished_at = Some(now);
        row.ends_at = Some(now + KEPT_DAYS * DAY);
        let mut tx = app.db.write().await?;
        if !rows::finish(&mut tx, &row).await? {
            drop(tx);
            archive.discard(app).await?;
            return match load(app, row.id).await? {
                None => Ok(()),
                Some(_) => Err(Error::Internal(
                    "something was deleted while the takeout was made".to_owned(),
                )),
            };
        }
        archive.record(&mut tx).await?;
        let letter = Letter {
            to: account.email,
            language: Language::of(account.language.as_deref()),
            content: Content::TakeoutReady {
                name: account.name,
                link: format!("{}/settings/data", app.origin()),
                ends: zone("UTC")
                    .to_datetime(timestamp(now + KEPT_DAYS * DAY))
                    .date(),
            },
        };
        post_once(app, &mut tx, &format!("takeout:{}", row.id), letter).await?;
        tx.commit().await?;
        jobs::wake(app);
        Ok(())
    }
}

/// A file as it is listed.
struct Listed {
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

/// Whether somebody sees the pictures of a project as they are.
pub(super) async fn works_in(app: &App, who: &Actor, project: Uuid) -> Result<bool> {
    let mut conn = app.db.read().await?;
    match rights::project(&mut conn, who, project, ProjectRight::SeeUncleared).await {
        Ok(_) => Ok(true),
        Err(Error::NotFound(_) | Error::Forbidden(..)) => Ok(false),
        Err(error) => Err(error),
    }
}
