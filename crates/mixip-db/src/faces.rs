//! Faces: boxes, what matching says of them, what people decided.

use sqlx::FromRow;
use uuid::Uuid;

use crate::query::{execute, rows, rows_of, scalar};
use crate::{Conn, Micros, Result, Tx};

/// One face in a picture.
#[derive(Clone, Debug, FromRow)]
pub struct FaceRow {
    /// Its id.
    pub id: Uuid,
    /// The picture.
    pub asset_id: Uuid,
    /// The picture's project.
    pub project_id: Uuid,
    /// The picture's workspace.
    pub workspace_id: Uuid,
    /// The frame or page it is on, from 0.
    pub frame: i64,
    /// Left edge as a fraction of the width.
    pub x: f64,
    /// Upper edge as a fraction of the height.
    pub y: f64,
    /// Width as a fraction.
    pub width: f64,
    /// Height as a fraction.
    pub height: f64,
    /// The detector's score, 0 to 1; 1 for a drawn one.
    pub score: f64,
    /// Whether a person drew it.
    pub drawn: bool,
    /// The object that holds its crops.
    pub crops_object_id: Option<Uuid>,
    /// Where its aligned crop begins in that object.
    pub crop_at: i64,
    /// Bytes of the aligned crop.
    pub crop_len: i64,
    /// Where the crop for people begins.
    pub view_at: i64,
    /// Bytes of the crop for people.
    pub view_len: i64,
    /// cleared, possible, unknown: what matching says.
    pub label: String,
    /// Whom matching means.
    pub suggested_talent_id: Option<Uuid>,
    /// How sure it is, cosine.
    pub similarity: Option<f64>,
    /// confirmed, rejected, not_a_face, incidental.
    pub decision: Option<String>,
    /// Whom people confirmed.
    pub talent_id: Option<Uuid>,
    /// Why they decided so.
    pub reason: Option<String>,
    /// Name of who decided.
    pub decided_by: Option<String>,
    /// When.
    pub decided_at: Option<Micros>,
    /// When it was found or drawn.
    pub created_at: Micros,
}

/// A face in the review queue with what is shown around it.
#[derive(Clone, Debug, FromRow)]
pub struct ReviewRow {
    /// The face.
    #[sqlx(flatten)]
    pub face: FaceRow,
    /// Name of its picture.
    pub asset_name: String,
    /// Pixels across.
    pub asset_width: Option<i64>,
    /// Pixels down.
    pub asset_height: Option<i64>,
    /// Name of its project.
    pub project_name: String,
}

/// Stores a face.
pub async fn insert(tx: &mut Tx, row: &FaceRow) -> Result<()> {
    execute!(
        tx,
        "INSERT INTO faces (id, asset_id, project_id, workspace_id, frame, x, y, width, height, score, drawn,
            crops_object_id, crop_at, crop_len, view_at, view_len, label, suggested_talent_id, similarity,
            decision, talent_id, reason, decided_by, decided_at, created_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, $21,
            $22, $23, $24, $25)",
        row.id,
        row.asset_id,
        row.project_id,
        row.workspace_id,
        row.frame,
        row.x,
        row.y,
        row.width,
        row.height,
        row.score,
        row.drawn,
        row.crops_object_id,
        row.crop_at,
        row.crop_len,
        row.view_at,
        row.view_len,
        &row.label,
        row.suggested_talent_id,
        row.similarity,
        &row.decision,
        row.talent_id,
        &row.reason,
        &row.decided_by,
        row.decided_at,
        row.created_at,
    );
    Ok(())
}

/// A face by id.
pub async fn get(conn: &mut Conn, id: Uuid) -> Result<Option<FaceRow>> {
    Ok(rows!(
        conn,
        fetch_optional,
        "SELECT * FROM faces WHERE id = $1",
        id
    ))
}

/// The faces of an asset.
pub async fn of_asset(conn: &mut Conn, asset: Uuid) -> Result<Vec<FaceRow>> {
    Ok(rows!(
        conn,
        fetch_all,
        "SELECT * FROM faces WHERE asset_id = $1 ORDER BY id",
        asset
    ))
}

/// The faces of some assets, asset by asset.
pub async fn of_assets(conn: &mut Conn, assets: &[Uuid]) -> Result<Vec<FaceRow>> {
    Ok(rows_of!(
        conn,
        "SELECT * FROM faces WHERE asset_id",
        assets,
        "ORDER BY asset_id, id",
    ))
}

/// All faces of a project.
pub async fn of_project(conn: &mut Conn, project: Uuid) -> Result<Vec<FaceRow>> {
    Ok(rows!(
        conn,
        fetch_all,
        "SELECT * FROM faces WHERE project_id = $1",
        project,
    ))
}

/// Writes a face's box, score and crops anew (a later pass saw it better).
pub async fn move_to(tx: &mut Tx, row: &FaceRow) -> Result<()> {
    execute!(
        tx,
        "UPDATE faces SET frame = $2, x = $3, y = $4, width = $5, height = $6, score = $7, crops_object_id = $8,
            crop_at = $9, crop_len = $10, view_at = $11, view_len = $12
         WHERE id = $1",
        row.id,
        row.frame,
        row.x,
        row.y,
        row.width,
        row.height,
        row.score,
        row.crops_object_id,
        row.crop_at,
        row.crop_len,
        row.view_at,
        row.view_len,
    );
    Ok(())
}

/// Writes a face's box anew: x, y, width, height.
pub async fn set_bounds(tx: &mut Tx, id: Uuid, [x, y, width, height]: [f64; 4]) -> Result<()> {
    execute!(
        tx,
        "UPDATE faces SET x = $2, y = $3, width = $4, height = $5 WHERE id = $1",
        id,
        x,
        y,
        width,
        height,
    );
    Ok(())
}

/// Writes what matching says.
pub async fn set_label(
    tx: &mut Tx,
    id: Uuid,
    label: &str,
    talent: Option<Uuid>,
    similarity: Option<f64>,
) -> Result<()> {
    execute!(
        tx,
        "UPDATE faces SET label = $2, suggested_talent_id = $3, similarity = $4 WHERE id = $1",
        id,
        label,
        talent,
        similarity,
    );
    Ok(())
}

/// Takes back what matching said in a project where it is switched off.
pub async fn clear_labels(tx: &mut Tx, project: Uuid) -> Result<()> {
    execute!(
        tx,
        "UPDATE faces SET label = 'unknown', suggested_talent_id = NULL, similarity = NULL
         WHERE project_id = $1 AND suggested_talent_id IS NOT NULL",
        project,
    );
    Ok(())
}

/// Takes back what matching said of one talent in a workspace.
pub async fn clear_talent(tx: &mut Tx, talent: Uuid) -> Result<()> {
    execute!(
        tx,
        "UPDATE faces SET label = 'unknown', suggested_talent_id = NULL, similarity = NULL
         WHERE suggested_talent_id = $1",
        talent,
    );
    Ok(())
}

/// Writes what people decided.
pub async fn set_decision(tx: &mut Tx, row: &FaceRow) -> Result<()> {
    execute!(
        tx,
        "UPDATE faces SET decision = $2, talent_id = $3, reason = $4, decided_by = $5, decided_at = $6 WHERE id = $1",
        row.id,
        &row.decision,
        row.talent_id,
        &row.reason,
        &row.decided_by,
        row.decided_at,
    );
    Ok(())
}

/// A new suggestion for a face whose earlier one people rejected: it waits for a decision again.
pub async fn reopen(tx: &mut Tx, id: Uuid) -> Result<()> {
    execute!(
        tx,
        "UPDATE faces SET decision = NULL, reason = NULL, decided_by = NULL, decided_at = NULL
         WHERE id = $1 AND decision = 'rejected'",
        id,
    );
    Ok(())
}

/// Keeps that a face is not that talent.
pub async fn reject(tx: &mut Tx, face: Uuid, talent: Uuid) -> Result<()> {
    execute!(
        tx,
        "INSERT INTO face_rejections (face_id, talent_id) VALUES ($1, $2) ON CONFLICT DO NOTHING",
        face,
        talent,
    );
    Ok(())
}

/// Forgets whom a face was said not to be.
pub async fn forget_rejections(tx: &mut Tx, face: Uuid) -> Result<()> {
    execute!(tx, "DELETE FROM face_rejections WHERE face_id = $1", face);
    Ok(())
}

/// Pairs of a face of an asset and a talent that it is not.
pub async fn rejections(conn: &mut Conn, asset: Uuid) -> Result<Vec<(Uuid, Uuid)>> {
    Ok(rows!(
        conn,
        fetch_all,
        "SELECT r.face_id, r.talent_id FROM face_rejections r JOIN faces f ON f.id = r.face_id
         WHERE f.asset_id = $1",
        asset,
    ))
}

/// The assets on which people confirmed a talent, or matching is sure of them and nobody said otherwise; newest first,
/// from before `before`.
pub async fn assets_showing(
    conn: &mut Conn,
    talent: Uuid,
    before: Uuid,
    limit: i64,
) -> Result<Vec<Uuid>> {
    let found: Vec<(Uuid,)> = rows!(
        conn,
        fetch_all,
        "SELECT asset_id FROM (
            SELECT asset_id FROM faces WHERE talent_id = $1 AND decision = 'confirmed' AND asset_id < $2
            UNION
            SELECT asset_id FROM faces WHERE suggested_talent_id = $1 AND decision IS NULL AND label = 'cleared'
                AND asset_id < $2) AS shown
         ORDER BY asset_id DESC LIMIT $3",
        talent,
        before,
        limit,
    );
    Ok(found.into_iter().map(|(id,)| id).collect())
}

/// Deletes a face.
pub async fn delete(tx: &mut Tx, id: Uuid) -> Result<bool> {
    Ok(execute!(tx, "DELETE FROM faces WHERE id = $1", id) > 0)
}

/// How many faces the projects with matching in a workspace hold.
pub async fn count_to_match(conn: &mut Conn, workspace: Uuid) -> Result<i64> {
    Ok(scalar!(
        conn,
        fetch_one,
        "SELECT COUNT(*) FROM faces f JOIN projects p ON p.id = f.project_id
         WHERE p.workspace_id = $1 AND p.matching_on = TRUE",
        workspace,
    ))
}

/// The faces of a project's assets after `after` (asset ids), whole assets at a time.
pub async fn of_assets_after(
    conn: &mut Conn,
    project: Uuid,
    after: Uuid,
    assets: i64,
) -> Result<Vec<FaceRow>> {
    Ok(rows!(
        conn,
        fetch_all,
        "SELECT * FROM faces WHERE project_id = $1 AND asset_id IN
            (SELECT DISTINCT asset_id FROM faces WHERE project_id = $1 AND asset_id > $2 ORDER BY asset_id LIMIT $3)
         ORDER BY asset_id, id",
        project,
        after,
        assets,
    ))
}

/// What waits in a review queue: of a workspace, or of one of its projects. Two indexes hold just this, in the order of the
/// queue. Faces that nobody is suggested for are all as doubtful, so what is as doubtful as the last one is a part of its own.
macro_rules! waiting {
    ($of:literal) => {
        concat!(
            "SELECT f.*, a.name AS asset_name, a.width AS asset_width, a.height AS asset_height,
                p.name AS project_name
             FROM (
                SELECT * FROM (SELECT id, COALESCE(similarity, 0) AS doubt FROM faces WHERE ",
            $of,
            " AND decision IS NULL AND label = $3 AND COALESCE(similarity, 0) = $4 AND id > $5
                    ORDER BY id LIMIT $6) AS alike
                UNION ALL
                SELECT * FROM (SELECT id, COALESCE(similarity, 0) AS doubt FROM faces WHERE ",
            $of,
            " AND decision IS NULL AND label = $3 AND COALESCE(similarity, 0) > $4
                    ORDER BY COALESCE(similarity, 0), id LIMIT $6) AS surer
             ) AS next CROSS JOIN faces f CROSS JOIN assets a CROSS JOIN projects p
             WHERE f.id = next.id AND a.id = f.asset_id AND p.id = f.project_id
             ORDER BY next.doubt, next.id LIMIT $6"
        )
    };
}

/// The review queue: faces that matching has something to say about and nobody decided on, largest doubt first.
pub async fn review(
    conn: &mut Conn,
    workspace: Uuid,
    project: Option<Uuid>,
    label: &str,
    after: (f64, Uuid),
    limit: i64,
) -> Result<Vec<ReviewRow>> {
    let text = match project {
        Some(_) => waiting!("project_id = $2 AND workspace_id = $1"),
        None => waiting!("workspace_id = $1"),
    };
    Ok(rows!(
        conn, fetch_all, text, workspace, project, label, after.0, after.1, limit,
    ))
}

/// How many faces a review queue holds; who has so many to look at need not know it more exactly than `most`.
pub async fn review_count(
    conn: &mut Conn,
    workspace: Uuid,
    project: Option<Uuid>,
    label: &str,
    most: i64,
) -> Result<i64> {
    macro_rules! counted {
        ($of:literal) => {
            concat!(
                "SELECT COUNT(*) FROM (SELECT 1 FROM faces WHERE ",
                $of,
                " AND decision IS NULL AND label = $3 LIMIT $4) AS some_of"
            )
        };
    }
    let text = match project {
        Some(_) => counted!("project_id = $2 AND workspace_id = $1"),
        None => counted!("workspace_id = $1"),
    };
    Ok(scalar!(
        conn, fetch_one, text, workspace, project, label, most
    ))
}
