//! Share links: what may be seen by whom, who came by one, and what they saw.

use sqlx::FromRow;
use uuid::Uuid;

use crate::connect::Link;
use crate::query::{execute, rows, rows_of, scalar};
use crate::{Conn, Micros, Result, Tx};

/// One share.
#[derive(Clone, Debug, FromRow)]
pub struct ShareRow {
    /// Its id.
    pub id: Uuid,
    /// Whose assets it shows.
    pub project_id: Uuid,
    /// The project's workspace.
    pub workspace_id: Uuid,
    /// SHA-256 of the link's secret.
    pub token_hash: Vec<u8>,
    /// What it is for, JSON.
    pub intended_use: String,
    /// What guests read above the pictures.
    pub title: String,
    /// And below the title.
    pub message: Option<String>,
    /// PHC string, where it has a password.
    pub password_hash: Option<String>,
    /// Whether files may be taken away.
    pub downloads: bool,
    /// Whether the guest's name is drawn on what is shown.
    pub watermark: bool,
    /// Whether guests give a name.
    pub ask_name: bool,
    /// From when on it opens nothing.
    pub expires_at: Micros,
    /// Name of who made it.
    pub created_by: String,
    /// When.
    pub created_at: Micros,
    /// Name of who took it back.
    pub revoked_by: Option<String>,
    /// When.
    pub revoked_at: Option<Micros>,
}

/// What became of a share so far.
#[derive(Clone, Debug, FromRow)]
pub struct ShareCounts {
    /// The share.
    pub id: Uuid,
    /// Assets in it.
    pub assets: i64,
    /// How often it was opened.
    pub visits: i64,
    /// Files taken away.
    pub downloads: i64,
    /// When it was last opened.
    pub last_opened_at: Option<Micros>,
}

/// An asset in a share, as far as a guest may know it.
#[derive(Clone, Debug, FromRow)]
pub struct ItemRow {
    /// Its id in this share.
    pub id: Uuid,
    /// Its place, from 1.
    pub n: i64,
    /// The asset.
    pub asset_id: Uuid,
    /// image, video, audio, document.
    pub kind: String,
    /// Pixels across.
    pub width: Option<i64>,
    /// Pixels down.
    pub height: Option<i64>,
    /// Whether there is a picture of it.
    pub pictured: bool,
}

/// A browser that was let in.
#[derive(Clone, Debug, FromRow)]
pub struct VisitRow {
    /// Its id.
    pub id: Uuid,
    /// The share.
    pub share_id: Uuid,
    /// SHA-256 of what its cookie holds.
    pub token_hash: Vec<u8>,
    /// The name that was given.
    pub name: Option<String>,
    /// Where it came from, shortened.
    pub address: Option<String>,
    /// Browser.
    pub browser: String,
    /// Operating system.
    pub system: String,
    /// When it was let in.
    pub created_at: Micros,
    /// Until when it is.
    pub ends_at: Micros,
}

/// Something that a guest saw or took.
#[derive(Clone, Debug)]
pub struct NewView<'a> {
    /// Its id.
    pub id: Uuid,
    /// The share.
    pub share: Uuid,
    /// Whose browser.
    pub visit: Uuid,
    /// Which asset; none where the share was opened.
    pub asset: Option<Uuid>,
    /// opened, seen, downloaded.
    pub what: &'a str,
    /// Whether faces were covered.
    pub covered: bool,
    /// When.
    pub at: Micros,
}

/// A line of the view log.
#[derive(Clone, Debug, FromRow)]
pub struct ViewRow {
    /// Its id.
    pub id: Uuid,
    /// When.
    pub at: Micros,
    /// opened, seen, downloaded.
    pub what: String,
    /// Whether faces were covered.
    pub covered: bool,
    /// Which asset.
    pub asset_id: Option<Uuid>,
    /// The asset's name, while there is one.
    pub asset_name: Option<String>,
    /// The guest's browser session.
    pub visit_id: Uuid,
    /// The name that was given.
    pub name: Option<String>,
    /// Where from, shortened.
    pub address: Option<String>,
    /// Browser.
    pub browser: String,
    /// Operating system.
    pub system: String,
}

/// Stores a new share.
pub async fn insert(tx: &mut Tx, row: &ShareRow) -> Result<()> {
    execute!(
        tx,
        "INSERT INTO shares (id, project_id, workspace_id, token_hash, intended_use, title, message, password_hash,
            downloads, watermark, ask_name, expires_at, created_by, created_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14)",
        row.id,
        row.project_id,
        row.workspace_id,
        &row.token_hash,
        &row.intended_use,
        &row.title,
        &row.message,
        &row.password_hash,
        row.downloads,
        row.watermark,
        row.ask_name,
        row.expires_at,
        &row.created_by,
        row.created_at,
    );
    Ok(())
}

/// Puts assets into a share, in this order: (id in the share, asset).
pub async fn insert_items(tx: &mut Tx, share: Uuid, items: &[(Uuid, Uuid)]) -> Result<()> {
    if let Link::Postgres(c) = tx.link() {
        let (ids, assets): (Vec<Uuid>, Vec<Uuid>) = items.iter().copied().unzip();
        sqlx::query(
            "INSERT INTO share_items (id, share_id, n, asset_id)
             SELECT id, $1, n, asset_id FROM unnest($2::uuid[], $3::uuid[]) WITH ORDINALITY AS item (id, asset_id, n)",
        )
        .bind(share)
        .bind(ids)
        .bind(assets)
        .execute(c)
        .await?;
        return Ok(());
    }
    for (n, (id, asset)) in (1_i64..).zip(items) {
        execute!(
            tx,
            "INSERT INTO share_items (id, share_id, n, asset_id) VALUES ($1, $2, $3, $4)",
            id,
            share,
            n,
            asset,
        );
    }
    Ok(())
}

/// Which of these are assets of a project.
pub async fn assets_of_project(conn: &mut Conn, project: Uuid, ids: &[Uuid]) -> Result<Vec<Uuid>> {
    let found: Vec<(Uuid,)> = rows_of!(
        conn,
        "SELECT id FROM assets WHERE id",
        ids,
        "AND project_id = $2",
        project
    );
    Ok(found.into_iter().map(|(id,)| id).collect())
}

/// A share by id.
pub async fn get(conn: &mut Conn, id: Uuid) -> Result<Option<ShareRow>> {
    Ok(rows!(
        conn,
        fetch_optional,
        "SELECT * FROM shares WHERE id = $1",
        id
    ))
}

/// The share that a link opens.
pub async fn by_token(conn: &mut Conn, token_hash: &[u8]) -> Result<Option<ShareRow>> {
    Ok(rows!(
        conn,
        fetch_optional,
        "SELECT * FROM shares WHERE token_hash = $1",
        token_hash
    ))
}

/// Shares of a project, newest first, from before `before`.
pub async fn of_project(
    conn: &mut Conn,
    project: Uuid,
    before: Uuid,
    limit: i64,
) -> Result<Vec<ShareRow>> {
    Ok(rows!(
        conn,
        fetch_all,
        "SELECT * FROM shares WHERE project_id = $1 AND id < $2 ORDER BY id DESC LIMIT $3",
        project,
        before,
        limit,
    ))
}

/// What became of some shares so far.
pub async fn counts(conn: &mut Conn, shares: &[Uuid]) -> Result<Vec<ShareCounts>> {
    Ok(rows_of!(
        conn,
        "SELECT id,
            (SELECT COUNT(*) FROM share_items WHERE share_id = shares.id) AS assets,
            (SELECT COUNT(*) FROM share_visits WHERE share_id = shares.id) AS visits,
            (SELECT COUNT(*) FROM share_views WHERE share_id = shares.id AND what = 'downloaded') AS downloads,
            (SELECT MAX(created_at) FROM share_visits WHERE share_id = shares.id) AS last_opened_at
         FROM shares WHERE id",
        shares,
        ""
    ))
}

/// Writes what can be changed of a share.
pub async fn change(tx: &mut Tx, row: &ShareRow) -> Result<()> {
    execute!(
        tx,
        "UPDATE shares SET title = $2, downloads = $3, expires_at = $4 WHERE id = $1",
        row.id,
        &row.title,
        row.downloads,
        row.expires_at,
    );
    Ok(())
}

/// Gives a share another link; who came by the old one is not let in any more.
pub async fn set_token(tx: &mut Tx, id: Uuid, token_hash: &[u8], now: Micros) -> Result<()> {
    execute!(
        tx,
        "UPDATE shares SET token_hash = $2 WHERE id = $1",
        id,
        token_hash
    );
    end_visits(tx, id, now).await
}

/// Takes a share back; false when it was before.
pub async fn revoke(tx: &mut Tx, id: Uuid, by: &str, now: Micros) -> Result<bool> {
    let done = execute!(
        tx,
        "UPDATE shares SET revoked_by = $2, revoked_at = $3 WHERE id = $1 AND revoked_at IS NULL",
        id,
        by,
        now,
    ) == 1;
    end_visits(tx, id, now).await?;
    Ok(done)
}

async fn end_visits(tx: &mut Tx, share: Uuid, now: Micros) -> Result<()> {
    execute!(
        tx,
        "UPDATE share_visits SET ends_at = $2 WHERE share_id = $1 AND ends_at > $2",
        share,
        now,
    );
    Ok(())
}

/// The assets in a share, in order.
pub async fn items(conn: &mut Conn, share: Uuid) -> Result<Vec<ItemRow>> {
    Ok(rows!(
        conn,
        fetch_all,
        "SELECT share_items.id, n, asset_id, kind, width, height,
            EXISTS (SELECT 1 FROM renditions WHERE asset_id = assets.id AND name = 'preview') AS pictured
         FROM share_items JOIN assets ON assets.id = share_items.asset_id
         WHERE share_id = $1 ORDER BY n",
        share,
    ))
}

/// Which of these have a picture to look at.
pub async fn pictured(conn: &mut Conn, assets: &[Uuid]) -> Result<Vec<Uuid>> {
    let found: Vec<(Uuid,)> = rows_of!(
        conn,
        "SELECT id FROM assets WHERE id",
        assets,
        "AND kind = 'image' AND EXISTS (SELECT 1 FROM renditions WHERE asset_id = assets.id AND name = 'preview')"
    );
    Ok(found.into_iter().map(|(id,)| id).collect())
}

/// One asset in a share, by its id there: the place and the asset.
pub async fn item(conn: &mut Conn, share: Uuid, id: Uuid) -> Result<Option<(i64, Uuid)>> {
    Ok(rows!(
        conn,
        fetch_optional,
        "SELECT n, asset_id FROM share_items WHERE share_id = $1 AND id = $2",
        share,
        id,
    ))
}

/// Lets a browser in.
pub async fn insert_visit(tx: &mut Tx, row: &VisitRow) -> Result<()> {
    execute!(
        tx,
        "INSERT INTO share_visits (id, share_id, token_hash, name, address, browser, system, created_at, ends_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)",
        row.id,
        row.share_id,
        &row.token_hash,
        &row.name,
        &row.address,
        &row.browser,
        &row.system,
        row.created_at,
        row.ends_at,
    );
    Ok(())
}

/// A browser that was let in, by what its cookie holds.
pub async fn visit_by_token(conn: &mut Conn, token_hash: &[u8]) -> Result<Option<VisitRow>> {
    Ok(rows!(
        conn,
        fetch_optional,
        "SELECT * FROM share_visits WHERE token_hash = $1",
        token_hash
    ))
}

/// A browser that was let in.
pub async fn visit(conn: &mut Conn, id: Uuid) -> Result<Option<VisitRow>> {
    Ok(rows!(
        conn,
        fetch_optional,
        "SELECT * FROM share_visits WHERE id = $1",
        id
    ))
}

/// Forgets where browsers came from that were let in before `before`.
pub async fn forget_addresses(tx: &mut Tx, before: Micros) -> Result<()> {
    execute!(
        tx,
        "UPDATE share_visits SET address = NULL WHERE created_at < $1 AND address IS NOT NULL",
        before,
    );
    Ok(())
}

/// Whether a guest has seen an asset like that before.
pub async fn has_seen(conn: &mut Conn, visit: Uuid, asset: Uuid, covered: bool) -> Result<bool> {
    Ok(scalar!(
        conn,
        fetch_one,
        "SELECT EXISTS (SELECT 1 FROM share_views
            WHERE visit_id = $1 AND asset_id = $2 AND covered = $3 AND what = 'seen')",
        visit,
        asset,
        covered,
    ))
}

/// Adds to the view log; what was seen before is there already.
pub async fn insert_view(tx: &mut Tx, view: &NewView<'_>) -> Result<()> {
    execute!(
        tx,
        "INSERT INTO share_views (id, share_id, visit_id, asset_id, what, covered, at)
         VALUES ($1, $2, $3, $4, $5, $6, $7) ON CONFLICT DO NOTHING",
        view.id,
        view.share,
        view.visit,
        view.asset,
        view.what,
        view.covered,
        view.at,
    );
    Ok(())
}

/// The view log, newest first, from before `before`.
pub async fn views(conn: &mut Conn, share: Uuid, before: Uuid, limit: i64) -> Result<Vec<ViewRow>> {
    Ok(rows!(
        conn,
        fetch_all,
        "SELECT v.id, v.at, v.what, v.covered, v.asset_id, assets.name AS asset_name, v.visit_id, visit.name,
            visit.address, visit.browser, visit.system
         FROM share_views v
            JOIN share_visits visit ON visit.id = v.visit_id
            LEFT JOIN assets ON assets.id = v.asset_id
         WHERE v.share_id = $1 AND v.id < $2 ORDER BY v.id DESC LIMIT $3",
        share,
        before,
        limit,
    ))
}
