//! Projects and their members.

use sqlx::FromRow;
use uuid::Uuid;

use crate::connect::Link;
use crate::query::{execute, rows, rows_of, scalar};
use crate::{Conn, Micros, Result, Tx, assets};

/// A body of work.
#[derive(Clone, Debug, FromRow)]
pub struct ProjectRow {
    /// Its id, also its key's.
    pub id: Uuid,
    /// The workspace that owns it.
    pub workspace_id: Uuid,
    /// Its name.
    pub name: String,
    /// A few words about it.
    pub description: Option<String>,
    /// The use that lists and tiles show clearance for, JSON.
    pub current_use: Option<String>,
    /// Whether faces are matched.
    pub matching_on: bool,
    /// The legal ground given for matching.
    pub matching_ground: Option<String>,
    /// When matching was last switched.
    pub matching_switched_at: Option<Micros>,
    /// Name of who switched it.
    pub matching_switched_by: Option<String>,
    /// When it was made.
    pub created_at: Micros,
    /// When it last changed.
    pub updated_at: Micros,
}

/// How many assets of a project are in one group: of one kind, clearance and state.
#[derive(Clone, Debug, FromRow)]
pub struct CountRow {
    /// The project.
    pub project_id: Uuid,
    /// image, video, audio, document.
    pub kind: String,
    /// cleared, needs_review, blocked.
    pub clearance: String,
    /// processing, ready, failed.
    pub state: String,
    /// How many.
    pub n: i64,
}

/// Stores a new project.
pub async fn insert(tx: &mut Tx, row: &ProjectRow) -> Result<()> {
    execute!(
        tx,
        "INSERT INTO projects (id, workspace_id, name, description, current_use, matching_on, matching_ground,
            matching_switched_at, matching_switched_by, created_at, updated_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)",
        row.id,
        row.workspace_id,
        &row.name,
        &row.description,
        &row.current_use,
        row.matching_on,
        &row.matching_ground,
        row.matching_switched_at,
        &row.matching_switched_by,
        row.created_at,
        row.updated_at,
    );
    Ok(())
}

/// The workspace of a project, also while the job that removes it still runs.
pub async fn workspace_of(conn: &mut Conn, id: Uuid) -> Result<Option<Uuid>> {
    Ok(scalar!(
        conn,
        fetch_optional,
        "SELECT workspace_id FROM projects WHERE id = $1",
        id
    ))
}

/// A project by id; none where it was deleted, also while the job that removes it still runs.
pub async fn get(conn: &mut Conn, id: Uuid) -> Result<Option<ProjectRow>> {
    Ok(rows!(
        conn,
        fetch_optional,
        "SELECT * FROM projects WHERE id = $1 AND deleted_at IS NULL",
        id
    ))
}

/// A project by id, held as it is until the transaction ends.
pub async fn hold(tx: &mut Tx, id: Uuid) -> Result<Option<ProjectRow>> {
    if let Link::Postgres(c) = tx.link() {
        sqlx::query("SELECT 1 FROM projects WHERE id = $1 FOR SHARE")
            .bind(id)
            .execute(c)
            .await?;
    }
    get(tx, id).await
}

/// Writes everything back but id, workspace and creation time.
pub async fn update(tx: &mut Tx, row: &ProjectRow) -> Result<()> {
    execute!(
        tx,
        "UPDATE projects SET name = $2, description = $3, current_use = $4, matching_on = $5,
            matching_ground = $6, matching_switched_at = $7, matching_switched_by = $8, updated_at = $9
         WHERE id = $1",
        row.id,
        &row.name,
        &row.description,
        &row.current_use,
        row.matching_on,
        &row.matching_ground,
        row.matching_switched_at,
        &row.matching_switched_by,
        row.updated_at,
    );
    Ok(())
}

/// Hides a project from now on: the first step of its deletion. False where somebody else did.
pub async fn mark_deleted(tx: &mut Tx, id: Uuid, now: Micros) -> Result<bool> {
    Ok(execute!(
        tx,
        "UPDATE projects SET deleted_at = $2 WHERE id = $1 AND deleted_at IS NULL",
        id,
        now,
    ) == 1)
}

/// Every project of a workspace, newest first, from before `before`.
pub async fn of_workspace(
    conn: &mut Conn,
    workspace: Uuid,
    before: Uuid,
    limit: i64,
) -> Result<Vec<ProjectRow>> {
    Ok(rows!(
        conn,
        fetch_all,
        "SELECT * FROM projects WHERE workspace_id = $1 AND id < $2 AND deleted_at IS NULL ORDER BY id DESC LIMIT $3",
        workspace,
        before,
        limit,
    ))
}

/// The projects in which an account has a role without being a member of their workspace, newest first, from before
/// `before`.
pub async fn shared_with(
    conn: &mut Conn,
    account: Uuid,
    before: Uuid,
    limit: i64,
) -> Result<Vec<ProjectRow>> {
    Ok(rows!(
        conn,
        fetch_all,
        "SELECT p.* FROM project_members m JOIN projects p ON p.id = m.project_id
         WHERE m.account_id = $1 AND p.id < $2 AND p.deleted_at IS NULL AND NOT EXISTS
            (SELECT 1 FROM workspace_members w WHERE w.workspace_id = p.workspace_id AND w.account_id = $1)
         ORDER BY p.id DESC LIMIT $3",
        account,
        before,
        limit,
    ))
}

/// The ids of all projects of a workspace.
pub async fn ids(conn: &mut Conn, workspace: Uuid) -> Result<Vec<Uuid>> {
    Ok(scalar!(
        conn,
        fetch_all,
        "SELECT id FROM projects WHERE workspace_id = $1 ORDER BY id",
        workspace
    ))
}

/// The projects of a workspace in which faces are matched.
pub async fn with_matching(conn: &mut Conn, workspace: Uuid) -> Result<Vec<Uuid>> {
    Ok(scalar!(
        conn,
        fetch_all,
        "SELECT id FROM projects WHERE workspace_id = $1 AND matching_on = TRUE AND deleted_at IS NULL
         ORDER BY updated_at DESC",
        workspace,
    ))
}

/// The role that an account was given in a project.
pub async fn role(conn: &mut Conn, project: Uuid, account: Uuid) -> Result<Option<String>> {
    Ok(scalar!(
        conn,
        fetch_optional,
        "SELECT role FROM project_members WHERE project_id = $1 AND account_id = $2",
        project,
        account,
    ))
}

/// The roles that an account was given in these projects.
pub async fn roles(
    conn: &mut Conn,
    projects: &[Uuid],
    account: Uuid,
) -> Result<Vec<(Uuid, String)>> {
    Ok(rows_of!(
        conn,
        "SELECT project_id, role FROM project_members WHERE project_id",
        projects,
        "AND account_id = $2",
        account,
    ))
}

/// Gives an account a role in a project.
pub async fn set_member(tx: &mut Tx, project: Uuid, account: Uuid, role: &str) -> Result<()> {
    execute!(
        tx,
        "INSERT INTO project_members (project_id, account_id, role) VALUES ($1, $2, $3)
         ON CONFLICT (project_id, account_id) DO UPDATE SET role = excluded.role",
        project,
        account,
        role,
    );
    Ok(())
}

/// The numbers behind the clearance bars and filters of projects; `asset_counts` holds them.
pub async fn counts(conn: &mut Conn, projects: &[Uuid]) -> Result<Vec<CountRow>> {
    Ok(rows_of!(
        conn,
        "SELECT project_id, kind, clearance, state, CAST(SUM(n) AS BIGINT) AS n FROM asset_counts WHERE project_id",
        projects,
        "GROUP BY project_id, kind, clearance, state",
    ))
}

/// Folds what PostgreSQL keeps of what came and went into one row a group; SQLite keeps one anyway.
pub async fn fold_counts(tx: &mut Tx) -> Result<()> {
    if let Link::Postgres(c) = tx.link() {
        // A project has at most 36 groups: twice as many rows are worth folding.
        sqlx::query(
            "WITH folded AS (
                DELETE FROM asset_counts WHERE project_id IN
                    (SELECT project_id FROM asset_counts GROUP BY project_id HAVING COUNT(*) > 72)
                RETURNING project_id, kind, clearance, state, n
             )
             INSERT INTO asset_counts (project_id, kind, clearance, state, n)
             SELECT project_id, kind, clearance, state, SUM(n) FROM folded
             GROUP BY project_id, kind, clearance, state HAVING SUM(n) <> 0",
        )
        .execute(c)
        .await?;
    }
    Ok(())
}

/// How many different people are confirmed in each of these projects. Goes from one to the next in the index: as many
/// steps as people, however often they appear.
pub async fn people(conn: &mut Conn, projects: &[Uuid]) -> Result<Vec<(Uuid, i64)>> {
    Ok(rows_of!(
        conn,
        "WITH RECURSIVE people(project_id, talent_id) AS (
            SELECT id, (SELECT a.talent_id FROM appearances a WHERE a.project_id = projects.id
                ORDER BY a.talent_id LIMIT 1)
            FROM projects WHERE id",
        projects,
        "UNION ALL
            SELECT people.project_id, (SELECT a.talent_id FROM appearances a
                WHERE a.project_id = people.project_id AND a.talent_id > people.talent_id
                ORDER BY a.talent_id LIMIT 1)
            FROM people WHERE people.talent_id IS NOT NULL
         )
         SELECT project_id, COUNT(talent_id) FROM people GROUP BY project_id",
    ))
}

/// Up to four assets to stand for the project: the newest that have a thumb.
pub async fn covers(conn: &mut Conn, project: Uuid) -> Result<Vec<assets::AssetRow>> {
    let pictures = assets::Filter {
        kind: Some("image".to_owned()),
        state: Some("ready".to_owned()),
        ..assets::Filter::default()
    };
    assets::page(conn, project, &pictures, assets::Sort::Newest, None, 4).await
}
