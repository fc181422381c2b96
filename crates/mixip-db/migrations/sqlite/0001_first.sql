-- Ids are UUIDv7; times are microseconds since 1970 UTC; dates are ISO 8601 text; JSON is text.

CREATE TABLE accounts (
    id BLOB PRIMARY KEY,
    email TEXT NOT NULL UNIQUE,
    name TEXT NOT NULL,
    language TEXT,
    password_hash TEXT NOT NULL,
    operator INTEGER NOT NULL,
    created_at INTEGER NOT NULL
) STRICT;

CREATE TABLE sessions (
    id BLOB PRIMARY KEY,
    account_id BLOB NOT NULL REFERENCES accounts (id) ON DELETE CASCADE,
    token_hash BLOB NOT NULL UNIQUE,
    browser TEXT NOT NULL,
    system TEXT NOT NULL,
    address TEXT NOT NULL,
    created_at INTEGER NOT NULL,
    last_seen_at INTEGER NOT NULL
) STRICT;
CREATE INDEX sessions_by_account ON sessions (account_id);

CREATE TABLE tokens (
    id BLOB PRIMARY KEY,
    account_id BLOB NOT NULL REFERENCES accounts (id) ON DELETE CASCADE,
    name TEXT NOT NULL,
    token_hash BLOB NOT NULL UNIQUE,
    scopes TEXT NOT NULL,
    created_at INTEGER NOT NULL,
    expires_at INTEGER,
    last_used_at INTEGER
) STRICT;
CREATE INDEX tokens_by_account ON tokens (account_id);

-- labelled_on: the day, in the time zone, for which labels were last brought along.
CREATE TABLE workspaces (
    id BLOB PRIMARY KEY,
    name TEXT NOT NULL,
    time_zone TEXT NOT NULL,
    suggest REAL NOT NULL,
    strict REAL NOT NULL,
    incidental_purposes TEXT NOT NULL,
    labelled_on TEXT,
    created_at INTEGER NOT NULL
) STRICT;

CREATE TABLE workspace_members (
    workspace_id BLOB NOT NULL REFERENCES workspaces (id) ON DELETE CASCADE,
    account_id BLOB NOT NULL REFERENCES accounts (id) ON DELETE CASCADE,
    role TEXT NOT NULL,
    PRIMARY KEY (workspace_id, account_id)
) STRICT;
CREATE INDEX workspace_members_by_account ON workspace_members (account_id);

-- deleted_at: nothing of it is shown any more, and the job that removes it is on its way.
CREATE TABLE projects (
    id BLOB PRIMARY KEY,
    workspace_id BLOB NOT NULL REFERENCES workspaces (id) ON DELETE CASCADE,
    name TEXT NOT NULL,
    description TEXT,
    current_use TEXT,
    matching_on INTEGER NOT NULL,
    matching_ground TEXT,
    matching_switched_at INTEGER,
    matching_switched_by TEXT,
    created_at INTEGER NOT NULL,
    updated_at INTEGER NOT NULL,
    deleted_at INTEGER
) STRICT;
CREATE INDEX projects_by_workspace ON projects (workspace_id, id);

CREATE TABLE project_members (
    project_id BLOB NOT NULL REFERENCES projects (id) ON DELETE CASCADE,
    account_id BLOB NOT NULL REFERENCES accounts (id) ON DELETE CASCADE,
    role TEXT NOT NULL,
    PRIMARY KEY (project_id, account_id)
) STRICT;
CREATE INDEX project_members_by_account ON project_members (account_id);

-- An encrypted object: an ordered list of sealed chunks under one key of the key tree.
CREATE TABLE objects (
    id BLOB PRIMARY KEY,
    workspace_id BLOB NOT NULL,
    key_id BLOB NOT NULL,
    media_type TEXT NOT NULL,
    bytes INTEGER NOT NULL,
    sha256 BLOB,
    created_at INTEGER NOT NULL
) STRICT;
CREATE INDEX objects_by_key ON objects (key_id);

CREATE TABLE chunks (
    object_id BLOB NOT NULL REFERENCES objects (id) ON DELETE CASCADE,
    n INTEGER NOT NULL,
    path TEXT NOT NULL UNIQUE,
    plain_len INTEGER NOT NULL,
    PRIMARY KEY (object_id, n)
) STRICT;

-- A file on its way in. The object is the version it will become; hash_state is SHA-256 at `received`.
CREATE TABLE uploads (
    id BLOB PRIMARY KEY,
    project_id BLOB NOT NULL REFERENCES projects (id) ON DELETE CASCADE,
    account_id BLOB NOT NULL REFERENCES accounts (id) ON DELETE CASCADE,
    asset_id BLOB NOT NULL,
    object_id BLOB NOT NULL,
    filename TEXT NOT NULL,
    filetype TEXT NOT NULL,
    length INTEGER NOT NULL,
    received INTEGER NOT NULL,
    hash_state BLOB NOT NULL,
    result_asset_id BLOB,
    duplicate INTEGER NOT NULL,
    created_at INTEGER NOT NULL,
    updated_at INTEGER NOT NULL
) STRICT;
CREATE INDEX uploads_by_project ON uploads (project_id, account_id, id);
CREATE INDEX uploads_by_update ON uploads (updated_at);

-- captured_by_hand: a person corrected when it was taken, and no later look at the file changes it.
CREATE TABLE assets (
    id BLOB PRIMARY KEY,
    project_id BLOB NOT NULL REFERENCES projects (id) ON DELETE CASCADE,
    workspace_id BLOB NOT NULL,
    name TEXT NOT NULL,
    name_folded TEXT NOT NULL,
    kind TEXT NOT NULL,
    format TEXT NOT NULL,
    state TEXT NOT NULL,
    error_code TEXT,
    error_detail TEXT,
    width INTEGER,
    height INTEGER,
    frames INTEGER NOT NULL,
    duration_ms INTEGER,
    bytes INTEGER NOT NULL,
    sha256 BLOB NOT NULL,
    metadata TEXT NOT NULL,
    captured_at INTEGER,
    captured_by_hand INTEGER NOT NULL DEFAULT 0,
    taken_at INTEGER NOT NULL,
    created_at INTEGER NOT NULL,
    uploaded_by TEXT NOT NULL,
    scan TEXT NOT NULL,
    clearance TEXT NOT NULL,
    valid_until TEXT,
    face_counts TEXT NOT NULL,
    statement_text TEXT,
    statement_by TEXT,
    statement_at INTEGER,
    statement_id BLOB,
    UNIQUE (project_id, sha256)
) STRICT;
CREATE INDEX assets_newest ON assets (project_id, id, name_folded);
CREATE INDEX assets_taken ON assets (project_id, taken_at, id, name_folded);
CREATE INDEX assets_named ON assets (project_id, name_folded, id);
-- Every filter is a few groups of the same kind, clearance and state; each group lies in the order it is listed in.
CREATE INDEX assets_grouped ON assets (project_id, kind, clearance, state, id);
CREATE INDEX assets_grouped_taken ON assets (project_id, kind, clearance, state, taken_at, id);
CREATE INDEX assets_grouped_named ON assets (project_id, kind, clearance, state, name_folded, id);
CREATE INDEX assets_valid_until ON assets (workspace_id, valid_until, id);

-- How many assets of a project are in a group. Triggers keep it; nothing else writes here.
CREATE TABLE asset_counts (
    project_id BLOB NOT NULL,
    kind TEXT NOT NULL,
    clearance TEXT NOT NULL,
    state TEXT NOT NULL,
    n INTEGER NOT NULL,
    PRIMARY KEY (project_id, kind, clearance, state)
) STRICT, WITHOUT ROWID;

CREATE TRIGGER assets_counted_new AFTER INSERT ON assets
BEGIN
    INSERT INTO asset_counts (project_id, kind, clearance, state, n)
        VALUES (NEW.project_id, NEW.kind, NEW.clearance, NEW.state, 1)
        ON CONFLICT (project_id, kind, clearance, state) DO UPDATE SET n = n + 1;
END;
CREATE TRIGGER assets_counted_changed AFTER UPDATE OF kind, clearance, state ON assets
WHEN NEW.kind <> OLD.kind OR NEW.clearance <> OLD.clearance OR NEW.state <> OLD.state
BEGIN
    UPDATE asset_counts SET n = n - 1 WHERE project_id = OLD.project_id AND kind = OLD.kind
        AND clearance = OLD.clearance AND state = OLD.state;
    DELETE FROM asset_counts WHERE project_id = OLD.project_id AND kind = OLD.kind
        AND clearance = OLD.clearance AND state = OLD.state AND n = 0;
    INSERT INTO asset_counts (project_id, kind, clearance, state, n)
        VALUES (NEW.project_id, NEW.kind, NEW.clearance, NEW.state, 1)
        ON CONFLICT (project_id, kind, clearance, state) DO UPDATE SET n = n + 1;
END;
CREATE TRIGGER assets_counted_gone AFTER DELETE ON assets
BEGIN
    UPDATE asset_counts SET n = n - 1 WHERE project_id = OLD.project_id AND kind = OLD.kind
        AND clearance = OLD.clearance AND state = OLD.state;
    DELETE FROM asset_counts WHERE project_id = OLD.project_id AND kind = OLD.kind
        AND clearance = OLD.clearance AND state = OLD.state AND n = 0;
END;

-- name: original, preview, thumb, crops.
CREATE TABLE renditions (
    asset_id BLOB NOT NULL REFERENCES assets (id) ON DELETE CASCADE,
    name TEXT NOT NULL,
    object_id BLOB NOT NULL,
    PRIMARY KEY (asset_id, name)
) STRICT;

-- crop_*: the aligned 112x112 picture that matching reads; view_*: the one people look at. Both lie in one object.
CREATE TABLE faces (
    id BLOB PRIMARY KEY,
    asset_id BLOB NOT NULL REFERENCES assets (id) ON DELETE CASCADE,
    project_id BLOB NOT NULL,
    workspace_id BLOB NOT NULL,
    frame INTEGER NOT NULL,
    x REAL NOT NULL,
    y REAL NOT NULL,
    width REAL NOT NULL,
    height REAL NOT NULL,
    score REAL NOT NULL,
    drawn INTEGER NOT NULL,
    crops_object_id BLOB,
    crop_at INTEGER NOT NULL,
    crop_len INTEGER NOT NULL,
    view_at INTEGER NOT NULL,
    view_len INTEGER NOT NULL,
    label TEXT NOT NULL,
    suggested_talent_id BLOB,
    similarity REAL,
    decision TEXT,
    talent_id BLOB,
    reason TEXT,
    decided_by TEXT,
    decided_at INTEGER,
    created_at INTEGER NOT NULL
) STRICT;
CREATE INDEX faces_by_asset ON faces (asset_id, id);
CREATE INDEX faces_by_talent ON faces (talent_id, asset_id);
CREATE INDEX faces_by_suggestion ON faces (suggested_talent_id, asset_id);
CREATE INDEX faces_to_review ON faces (workspace_id, label, COALESCE(similarity, 0), id) WHERE decision IS NULL;
CREATE INDEX faces_to_review_in_project ON faces (project_id, label, COALESCE(similarity, 0), id) WHERE decision IS NULL;
CREATE INDEX faces_by_project ON faces (project_id, asset_id);

-- On which assets a talent is confirmed, with what lists are sorted by. Triggers keep it; nothing else writes here.
CREATE TABLE appearances (
    talent_id BLOB NOT NULL,
    project_id BLOB NOT NULL,
    asset_id BLOB NOT NULL REFERENCES assets (id) ON DELETE CASCADE,
    taken_at INTEGER NOT NULL,
    name_folded TEXT NOT NULL,
    PRIMARY KEY (talent_id, project_id, asset_id)
) STRICT;
CREATE INDEX appearances_by_asset ON appearances (asset_id);
CREATE INDEX appearances_taken ON appearances (project_id, talent_id, taken_at, asset_id);
CREATE INDEX appearances_named ON appearances (project_id, talent_id, name_folded, asset_id);

CREATE TRIGGER faces_confirmed_new AFTER INSERT ON faces WHEN NEW.decision = 'confirmed' AND NEW.talent_id IS NOT NULL
BEGIN
    INSERT INTO appearances (talent_id, project_id, asset_id, taken_at, name_folded)
        SELECT NEW.talent_id, a.project_id, a.id, a.taken_at, a.name_folded FROM assets a WHERE a.id = NEW.asset_id
        ON CONFLICT DO NOTHING;
END;
CREATE TRIGGER faces_confirmed_changed AFTER UPDATE OF decision, talent_id ON faces
BEGIN
    DELETE FROM appearances WHERE talent_id = OLD.talent_id AND project_id = OLD.project_id AND asset_id = OLD.asset_id
        AND NOT EXISTS (SELECT 1 FROM faces f WHERE f.asset_id = OLD.asset_id AND f.talent_id = OLD.talent_id
            AND f.decision = 'confirmed');
    INSERT INTO appearances (talent_id, project_id, asset_id, taken_at, name_folded)
        SELECT NEW.talent_id, a.project_id, a.id, a.taken_at, a.name_folded FROM assets a
        WHERE a.id = NEW.asset_id AND NEW.decision = 'confirmed' AND NEW.talent_id IS NOT NULL
        ON CONFLICT DO NOTHING;
END;
CREATE TRIGGER faces_confirmed_gone AFTER DELETE ON faces WHEN OLD.decision = 'confirmed'
BEGIN
    DELETE FROM appearances WHERE talent_id = OLD.talent_id AND project_id = OLD.project_id AND asset_id = OLD.asset_id
        AND NOT EXISTS (SELECT 1 FROM faces f WHERE f.asset_id = OLD.asset_id AND f.talent_id = OLD.talent_id
            AND f.decision = 'confirmed');
END;
CREATE TRIGGER assets_appearing_changed AFTER UPDATE OF taken_at, name_folded ON assets
WHEN NEW.taken_at <> OLD.taken_at OR NEW.name_folded <> OLD.name_folded
BEGIN
    UPDATE appearances SET taken_at = NEW.taken_at, name_folded = NEW.name_folded WHERE asset_id = NEW.id;
END;

CREATE TABLE talent (
    id BLOB PRIMARY KEY,
    workspace_id BLOB NOT NULL REFERENCES workspaces (id) ON DELETE CASCADE,
    name TEXT NOT NULL,
    name_folded TEXT NOT NULL,
    email TEXT,
    majority_on TEXT,
    notes TEXT,
    created_at INTEGER NOT NULL
) STRICT;
CREATE INDEX talent_named ON talent (workspace_id, name_folded, id);

-- template: the embedding, sealed under the talent's own key.
CREATE TABLE talent_references (
    id BLOB PRIMARY KEY,
    talent_id BLOB NOT NULL REFERENCES talent (id) ON DELETE CASCADE,
    workspace_id BLOB NOT NULL,
    object_id BLOB NOT NULL,
    template BLOB NOT NULL,
    created_at INTEGER NOT NULL
) STRICT;
CREATE INDEX talent_references_by_talent ON talent_references (talent_id);
CREATE INDEX talent_references_by_workspace ON talent_references (workspace_id, talent_id);

-- Whom people said a face is not; kept when the face is suggested to be somebody else.
CREATE TABLE face_rejections (
    face_id BLOB NOT NULL REFERENCES faces (id) ON DELETE CASCADE,
    talent_id BLOB NOT NULL REFERENCES talent (id) ON DELETE CASCADE,
    PRIMARY KEY (face_id, talent_id)
) STRICT;
CREATE INDEX face_rejections_by_talent ON face_rejections (talent_id);

CREATE TABLE consents (
    id BLOB PRIMARY KEY,
    talent_id BLOB NOT NULL REFERENCES talent (id) ON DELETE CASCADE,
    workspace_id BLOB NOT NULL,
    kind TEXT NOT NULL,
    state TEXT NOT NULL,
    scope TEXT,
    statement_text TEXT NOT NULL,
    statement_language TEXT NOT NULL,
    statement_sha256 BLOB NOT NULL,
    given_by_name TEXT NOT NULL,
    given_by_relation TEXT NOT NULL,
    method TEXT NOT NULL,
    given_at INTEGER NOT NULL,
    recorded_at INTEGER NOT NULL,
    recorded_by TEXT NOT NULL,
    withdrawn_at INTEGER,
    withdrawal_reason TEXT
) STRICT;
CREATE INDEX consents_by_talent ON consents (talent_id, id);
CREATE INDEX consents_by_workspace ON consents (workspace_id, kind, state);

CREATE TABLE evidence (
    id BLOB PRIMARY KEY,
    consent_id BLOB NOT NULL REFERENCES consents (id) ON DELETE CASCADE,
    object_id BLOB NOT NULL,
    filename TEXT NOT NULL,
    media_type TEXT NOT NULL,
    bytes INTEGER NOT NULL,
    created_at INTEGER NOT NULL
) STRICT;
CREATE INDEX evidence_by_consent ON evidence (consent_id, id);

CREATE TABLE exports (
    id BLOB PRIMARY KEY,
    project_id BLOB NOT NULL REFERENCES projects (id) ON DELETE CASCADE,
    workspace_id BLOB NOT NULL,
    intended_use TEXT NOT NULL,
    asset_ids TEXT,
    unresolved TEXT NOT NULL,
    covering TEXT NOT NULL,
    keep_place INTEGER NOT NULL,
    state TEXT NOT NULL,
    done INTEGER NOT NULL,
    total INTEGER NOT NULL,
    assets INTEGER NOT NULL,
    left_out TEXT NOT NULL,
    object_id BLOB,
    manifest_object_id BLOB,
    bytes INTEGER,
    error TEXT,
    created_by TEXT NOT NULL,
    created_at INTEGER NOT NULL,
    finished_at INTEGER
) STRICT;
CREATE INDEX exports_by_project ON exports (project_id, id);
CREATE INDEX exports_by_workspace ON exports (workspace_id, id);

-- Progress of matching a workspace again. `wanted` counts requests, `served` the last one a pass began with.
CREATE TABLE rematches (
    workspace_id BLOB PRIMARY KEY REFERENCES workspaces (id) ON DELETE CASCADE,
    wanted INTEGER NOT NULL,
    served INTEGER NOT NULL,
    running INTEGER NOT NULL,
    done INTEGER NOT NULL,
    total INTEGER NOT NULL
) STRICT;

CREATE TABLE jobs (
    id BLOB PRIMARY KEY,
    kind TEXT NOT NULL,
    payload TEXT NOT NULL,
    priority INTEGER NOT NULL,
    run_at INTEGER NOT NULL,
    attempts INTEGER NOT NULL,
    lease_until INTEGER,
    lease_by BLOB,
    dedupe TEXT UNIQUE,
    last_error TEXT,
    created_at INTEGER NOT NULL
) STRICT;
CREATE INDEX jobs_due ON jobs (priority, run_at);

-- Append-only. ledger_id is a workspace, or the nil UUID for the installation itself.
CREATE TABLE ledger_entries (
    ledger_id BLOB NOT NULL,
    seq INTEGER NOT NULL,
    at INTEGER NOT NULL,
    kind TEXT NOT NULL,
    actor BLOB,
    subject BLOB NOT NULL,
    commitment BLOB NOT NULL,
    leaf_hash BLOB NOT NULL,
    root BLOB NOT NULL,
    PRIMARY KEY (ledger_id, seq)
) STRICT;
CREATE INDEX ledger_entries_by_subject ON ledger_entries (subject);

-- The erasable side: destroying the salt makes a leaf's commitment meaningless.
CREATE TABLE ledger_payloads (
    ledger_id BLOB NOT NULL,
    seq INTEGER NOT NULL,
    salt BLOB NOT NULL,
    payload TEXT NOT NULL,
    PRIMARY KEY (ledger_id, seq)
) STRICT;

CREATE TABLE ledger_heads (
    ledger_id BLOB PRIMARY KEY,
    size INTEGER NOT NULL,
    frontier BLOB NOT NULL
) STRICT;
