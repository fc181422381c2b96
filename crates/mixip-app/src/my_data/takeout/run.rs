//! The job that makes a takeout. A crash leaves nothing but orphans; the next attempt begins anew.

use std::collections::BTreeSet;

use futures_util::TryStreamExt;
use mixip_db::held::{self, Files, Of};
use mixip_db::takeouts::{self as rows, PlaceRow, TakeoutRow};
use mixip_db::{accounts, projects, workspaces};
use uuid::Uuid;

use super::KEPT_DAYS;
use super::bag::Bag;
use crate::accounts::actor;
use crate::clock::{timestamp, zone};
use crate::mail::{Content, Language, Letter, post_once};
use crate::my_data::register::Scope;
use crate::rights::{self, ProjectRight};
use crate::{Actor, App, Error, Result, jobs};

const DAY: i64 = 24 * 60 * 60 * 1_000_000;

/// A takeout that is being made.
pub(super) struct Taking<'a> {
    pub(super) app: &'a App,
    pub(super) row: TakeoutRow,
    pub(super) account: accounts::AccountRow,
    owned: Vec<Uuid>,
    /// Where files come from.
    pub(super) places: Vec<PlaceRow>,
    pub(super) bag: Bag<'a>,
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
        Ok(false) => {
            taking.bag.discard().await?;
            unless_wanted(app, id).await
        }
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

/// Nobody wants it any more; or something in it was deleted, and it begins anew, which is nobody's fault.
async fn unless_wanted(app: &App, id: Uuid) -> Result<()> {
    match load(app, id).await? {
        None => Ok(()),
        Some(_) => Err(Error::Unavailable(
            "something was deleted while the takeout was made".to_owned(),
        )),
    }
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
            return unless_wanted(app, row.id).await;
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

/// Whether somebody sees the pictures of a project as they are.
pub(super) async fn works_in(app: &App, who: &Actor, project: Uuid) -> Result<bool> {
    let mut conn = app.db.read().await?;
    match rights::project(&mut conn, who, project, ProjectRight::SeeUncleared).await {
        Ok(_) => Ok(true),
        Err(Error::NotFound(_) | Error::Forbidden(..)) => Ok(false),
        Err(error) => Err(error),
    }
}
