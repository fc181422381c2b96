-- Ids are UUIDv7; times are microseconds since 1970 UTC; dates are ISO 8601 text; JSON is text.

CREATE TABLE accounts (
    id UUID PRIMARY KEY,
    email TEXT NOT NULL UNIQUE,
    name TEXT NOT NULL,
    language TEXT,
    password_hash TEXT NOT NULL,
    operator BOOLEAN NOT NULL,
    created_at BIGINT NOT NULL
);

CREATE TABLE sessions (
    id UUID PRIMARY KEY,
    account_id UUID NOT NULL REFERENCES accounts (id) ON DELETE CASCADE,
    token_hash BYTEA NOT NULL UNIQUE,
    browser TEXT NOT NULL,
    system TEXT NOT NULL,
    address TEXT NOT NULL,
    created_at BIGINT NOT NULL,
    last_seen_at BIGINT NOT NULL
);
CREATE INDEX sessions_by_account ON sessions (account_id);

CREATE TABLE tokens (
    id UUID PRIMARY KEY,
    account_id UUID NOT NULL REFERENCES accounts (id) ON DELETE CASCADE,
    name TEXT NOT NULL,
    token_hash BYTEA NOT NULL UNIQUE,
    scopes TEXT NOT NULL,
    created_at BIGINT NOT NULL,
    expires_at BIGINT,
    last_used_at BIGINT
);
CREATE INDEX tokens_by_account ON tokens (account_id);

-- labelled_on: the day, in the time zone, for which labels were last brought along.
CREATE TABLE workspaces (
    id UUID PRIMARY KEY,
    name TEXT NOT NULL,
    time_zone TEXT NOT NULL,
    suggest DOUBLE PRECISION NOT NULL,
    strict DOUBLE PRECISION NOT NULL,
    incidental_purposes TEXT NOT NULL,
    labelled_on TEXT,
    created_at BIGINT NOT NULL
);

CREATE TABLE workspace_members (
    workspace_id UUID NOT NULL REFERENCES workspaces (id) ON DELETE CASCADE,
    account_id UUID NOT NULL REFERENCES accounts (id) ON DELETE CASCADE,
    role TEXT NOT NULL,
    PRIMARY KEY (workspace_id, account_id)
);
CREATE INDEX workspace_members_by_account ON workspace_members (account_id);

-- deleted_at: nothing of it is shown any more, and the job that removes it is on its way.
CREATE TABLE projects (
    id UUID PRIMARY KEY,
    workspace_id UUID NOT NULL REFERENCES workspaces (id) ON DELETE CASCADE,
    name TEXT NOT NULL,
    description TEXT,
    current_use TEXT,
    matching_on BOOLEAN NOT NULL,
    matching_ground TEXT,
    matching_switched_at BIGINT,
    matching_switched_by TEXT,
    created_at BIGINT NOT NULL,
    updated_at BIGINT NOT NULL,
    deleted_at BIGINT
);
CREATE INDEX projects_by_workspace ON projects (workspace_id, id);

CREATE TABLE project_members (
    project_id UUID NOT NULL REFERENCES projects (id) ON DELETE CASCADE,
    account_id UUID NOT NULL REFERENCES accounts (id) ON DELETE CASCADE,
    role TEXT NOT NULL,
    PRIMARY KEY (project_id, account_id)
);
CREATE INDEX project_members_by_account ON project_members (account_id);

-- An encrypted object: an ordered list of sealed chunks under one key of the key tree.
CREATE TABLE objects (
    id UUID PRIMARY KEY,
    workspace_id UUID NOT NULL,
    key_id UUID NOT NULL,
    media_type TEXT NOT NULL,
    bytes BIGINT NOT NULL,
    sha256 BYTEA,
    created_at BIGINT NOT NULL
);
CREATE INDEX objects_by_key ON objects (key_id);

CREATE TABLE chunks (
    object_id UUID NOT NULL REFERENCES objects (id) ON DELETE CASCADE,
    n BIGINT NOT NULL,
    path TEXT NOT NULL UNIQUE,
    plain_len BIGINT NOT NULL,
    PRIMARY KEY (object_id, n)
);

-- A file on its way in. The object is the version it will become; hash_state is SHA-256 at `received`.
CREATE TABLE uploads (
    id UUID PRIMARY KEY,
    project_id UUID NOT NULL REFERENCES projects (id) ON DELETE CASCADE,
    account_id UUID NOT NULL REFERENCES accounts (id) ON DELETE CASCADE,
    asset_id UUID NOT NULL,
    object_id UUID NOT NULL,
    filename TEXT NOT NULL,
    filetype TEXT NOT NULL,
    length BIGINT NOT NULL,
    received BIGINT NOT NULL,
    hash_state BYTEA NOT NULL,
    result_asset_id UUID,
    duplicate BOOLEAN NOT NULL,
    created_at BIGINT NOT NULL,
    updated_at BIGINT NOT NULL
);
CREATE INDEX uploads_by_project ON uploads (project_id, account_id, id);
CREATE INDEX uploads_by_update ON uploads (updated_at);

-- captured_by_hand: a person corrected when it was taken, and no later look at the file changes it.
CREATE TABLE assets (
    id UUID PRIMARY KEY,
    project_id UUID NOT NULL REFERENCES projects (id) ON DELETE CASCADE,
    workspace_id UUID NOT NULL,
    name TEXT NOT NULL,
    name_folded TEXT NOT NULL,
    kind TEXT NOT NULL,
    format TEXT NOT NULL,
    state TEXT NOT NULL,
    error_code TEXT,
    error_detail TEXT,
    width BIGINT,
    height BIGINT,
    frames BIGINT NOT NULL,
    duration_ms BIGINT,
    bytes BIGINT NOT NULL,
    sha256 BYTEA NOT NULL,
    metadata TEXT NOT NULL,
    captured_at BIGINT,
    captured_by_hand BOOLEAN NOT NULL DEFAULT FALSE,
    taken_at BIGINT NOT NULL,
    created_at BIGINT NOT NULL,
    uploaded_by TEXT NOT NULL,
    scan TEXT NOT NULL,
    clearance TEXT NOT NULL,
    valid_until TEXT,
    face_counts TEXT NOT NULL,
    statement_text TEXT,
    statement_by TEXT,
    statement_at BIGINT,
    statement_id UUID,
    UNIQUE (project_id, sha256)
);
CREATE INDEX assets_newest ON assets (project_id, id, name_folded);
CREATE INDEX assets_taken ON assets (project_id, taken_at, id, name_folded);
CREATE INDEX assets_named ON assets (project_id, name_folded, id);
-- Every filter is a few groups of the same kind, clearance and state; each group lies in the order it is listed in.
CREATE INDEX assets_grouped ON assets (project_id, kind, clearance, state, id);
CREATE INDEX assets_grouped_taken ON assets (project_id, kind, clearance, state, taken_at, id);
CREATE INDEX assets_grouped_named ON assets (project_id, kind, clearance, state, name_folded, id);
CREATE INDEX assets_valid_until ON assets (workspace_id, valid_until, id);

-- How many assets of a project are in a group, as a sum of what came and went: rows are only added, so that nobody waits
-- for anybody, and folded into one a group now and then. Triggers keep it; nothing else writes here.
CREATE TABLE asset_counts (
    project_id UUID NOT NULL,
    kind TEXT NOT NULL,
    clearance TEXT NOT NULL,
    state TEXT NOT NULL,
    n BIGINT NOT NULL
);
CREATE INDEX asset_counts_by_project ON asset_counts (project_id);

CREATE FUNCTION assets_keep_counts() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF TG_OP = 'INSERT' THEN
        INSERT INTO asset_counts (project_id, kind, clearance, state, n)
            SELECT project_id, kind, clearance, state, COUNT(*) FROM came GROUP BY project_id, kind, clearance, state;
    ELSIF TG_OP = 'DELETE' THEN
        INSERT INTO asset_counts (project_id, kind, clearance, state, n)
            SELECT project_id, kind, clearance, state, -COUNT(*) FROM went GROUP BY project_id, kind, clearance, state;
    ELSE
        INSERT INTO asset_counts (project_id, kind, clearance, state, n)
            SELECT project_id, kind, clearance, state, SUM(by) FROM (
                SELECT project_id, kind, clearance, state, 1 AS by FROM came
                UNION ALL SELECT project_id, kind, clearance, state, -1 FROM went
            ) AS moved GROUP BY project_id, kind, clearance, state HAVING SUM(by) <> 0;
    END IF;
    RETURN NULL;
END $$;
CREATE TRIGGER assets_counted_new AFTER INSERT ON assets
    REFERENCING NEW TABLE AS came FOR EACH STATEMENT EXECUTE FUNCTION assets_keep_counts();
CREATE TRIGGER assets_counted_changed AFTER UPDATE ON assets
    REFERENCING OLD TABLE AS went NEW TABLE AS came FOR EACH STATEMENT EXECUTE FUNCTION assets_keep_counts();
CREATE TRIGGER assets_counted_gone AFTER DELETE ON assets
    REFERENCING OLD TABLE AS went FOR EACH STATEMENT EXECUTE FUNCTION assets_keep_counts();

-- name: original, preview, thumb, crops.
CREATE TABLE renditions (
    asset_id UUID NOT NULL REFERENCES assets (id) ON DELETE CASCADE,
    name TEXT NOT NULL,
    object_id UUID NOT NULL,
    PRIMARY KEY (asset_id, name)
);

-- crop_*: the aligned 112x112 picture that matching reads; view_*: the one people look at. Both lie in one object.
CREATE TABLE faces (
    id UUID PRIMARY KEY,
    asset_id UUID NOT NULL REFERENCES assets (id) ON DELETE CASCADE,
    project_id UUID NOT NULL,
    workspace_id UUID NOT NULL,
    frame BIGINT NOT NULL,
    x DOUBLE PRECISION NOT NULL,
    y DOUBLE PRECISION NOT NULL,
    width DOUBLE PRECISION NOT NULL,
    height DOUBLE PRECISION NOT NULL,
    score DOUBLE PRECISION NOT NULL,
    drawn BOOLEAN NOT NULL,
    crops_object_id UUID,
    crop_at BIGINT NOT NULL,
    crop_len BIGINT NOT NULL,
    view_at BIGINT NOT NULL,
    view_len BIGINT NOT NULL,
    label TEXT NOT NULL,
    suggested_talent_id UUID,
    similarity DOUBLE PRECISION,
    decision TEXT,
    talent_id UUID,
    reason TEXT,
    decided_by TEXT,
    decided_at BIGINT,
    created_at BIGINT NOT NULL
);
CREATE INDEX faces_by_asset ON faces (asset_id, id);
CREATE INDEX faces_by_talent ON faces (talent_id, asset_id);
CREATE INDEX faces_by_suggestion ON faces (suggested_talent_id, asset_id);
CREATE INDEX faces_to_review ON faces (workspace_id, label, COALESCE(similarity, 0), id) WHERE decision IS NULL;
CREATE INDEX faces_to_review_in_project ON faces (project_id, label, COALESCE(similarity, 0), id) WHERE decision IS NULL;
CREATE INDEX faces_by_project ON faces (project_id, asset_id);

-- On which assets a talent is confirmed, with what lists are sorted by. Triggers keep it; nothing else writes here.
CREATE TABLE appearances (
    talent_id UUID NOT NULL,
    project_id UUID NOT NULL,
    asset_id UUID NOT NULL REFERENCES assets (id) ON DELETE CASCADE,
    taken_at BIGINT NOT NULL,
    name_folded TEXT NOT NULL,
    PRIMARY KEY (talent_id, project_id, asset_id)
);
CREATE INDEX appearances_by_asset ON appearances (asset_id);
CREATE INDEX appearances_taken ON appearances (project_id, talent_id, taken_at, asset_id);
CREATE INDEX appearances_named ON appearances (project_id, talent_id, name_folded, asset_id);

CREATE FUNCTION faces_keep_appearances() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF TG_OP <> 'INSERT' THEN
        DELETE FROM appearances
            WHERE talent_id = OLD.talent_id AND project_id = OLD.project_id AND asset_id = OLD.asset_id
            AND NOT EXISTS (SELECT 1 FROM faces f WHERE f.asset_id = OLD.asset_id AND f.talent_id = OLD.talent_id
                AND f.decision = 'confirmed');
    END IF;
    IF TG_OP <> 'DELETE' THEN
        INSERT INTO appearances (talent_id, project_id, asset_id, taken_at, name_folded)
            SELECT NEW.talent_id, a.project_id, a.id, a.taken_at, a.name_folded FROM assets a
            WHERE a.id = NEW.asset_id AND NEW.decision = 'confirmed' AND NEW.talent_id IS NOT NULL
            FOR SHARE OF a -- whoever renames the asset meanwhile waits, or has been waited for
            ON CONFLICT DO NOTHING;
    END IF;
    RETURN NULL;
END $$;
CREATE TRIGGER faces_confirmed_new AFTER INSERT ON faces
    FOR EACH ROW WHEN (NEW.decision = 'confirmed') EXECUTE FUNCTION faces_keep_appearances();
CREATE TRIGGER faces_confirmed_changed AFTER UPDATE OF decision, talent_id ON faces
    FOR EACH ROW WHEN (OLD.decision = 'confirmed' OR NEW.decision = 'confirmed') EXECUTE FUNCTION faces_keep_appearances();
CREATE TRIGGER faces_confirmed_gone AFTER DELETE ON faces
    FOR EACH ROW WHEN (OLD.decision = 'confirmed') EXECUTE FUNCTION faces_keep_appearances();

CREATE FUNCTION assets_keep_appearances() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    UPDATE appearances SET taken_at = NEW.taken_at, name_folded = NEW.name_folded WHERE asset_id = NEW.id;
    RETURN NULL;
END $$;
CREATE TRIGGER assets_appearing_changed AFTER UPDATE OF taken_at, name_folded ON assets
    FOR EACH ROW WHEN (NEW.taken_at <> OLD.taken_at OR NEW.name_folded <> OLD.name_folded)
    EXECUTE FUNCTION assets_keep_appearances();

CREATE TABLE talent (
    id UUID PRIMARY KEY,
    workspace_id UUID NOT NULL REFERENCES workspaces (id) ON DELETE CASCADE,
    name TEXT NOT NULL,
    name_folded TEXT NOT NULL,
    email TEXT,
    majority_on TEXT,
    notes TEXT,
    created_at BIGINT NOT NULL
);
CREATE INDEX talent_named ON talent (workspace_id, name_folded, id);

-- template: the embedding, sealed under the talent's own key.
CREATE TABLE talent_references (
    id UUID PRIMARY KEY,
    talent_id UUID NOT NULL REFERENCES talent (id) ON DELETE CASCADE,
    workspace_id UUID NOT NULL,
    object_id UUID NOT NULL,
    template BYTEA NOT NULL,
    created_at BIGINT NOT NULL
);
CREATE INDEX talent_references_by_talent ON talent_references (talent_id);
CREATE INDEX talent_references_by_workspace ON talent_references (workspace_id, talent_id);

-- Whom people said a face is not; kept when the face is suggested to be somebody else.
CREATE TABLE face_rejections (
    face_id UUID NOT NULL REFERENCES faces (id) ON DELETE CASCADE,
    talent_id UUID NOT NULL REFERENCES talent (id) ON DELETE CASCADE,
    PRIMARY KEY (face_id, talent_id)
);
CREATE INDEX face_rejections_by_talent ON face_rejections (talent_id);

CREATE TABLE consents (
    id UUID PRIMARY KEY,
    talent_id UUID NOT NULL REFERENCES talent (id) ON DELETE CASCADE,
    workspace_id UUID NOT NULL,
    kind TEXT NOT NULL,
    state TEXT NOT NULL,
    scope TEXT,
    statement_text TEXT NOT NULL,
    statement_language TEXT NOT NULL,
    statement_sha256 BYTEA NOT NULL,
    given_by_name TEXT NOT NULL,
    given_by_relation TEXT NOT NULL,
    method TEXT NOT NULL,
    given_at BIGINT NOT NULL,
    recorded_at BIGINT NOT NULL,
    recorded_by TEXT NOT NULL,
    withdrawn_at BIGINT,
    withdrawal_reason TEXT
);
CREATE INDEX consents_by_talent ON consents (talent_id, id);
CREATE INDEX consents_by_workspace ON consents (workspace_id, kind, state);

CREATE TABLE evidence (
    id UUID PRIMARY KEY,
    consent_id UUID NOT NULL REFERENCES consents (id) ON DELETE CASCADE,
    object_id UUID NOT NULL,
    filename TEXT NOT NULL,
    media_type TEXT NOT NULL,
    bytes BIGINT NOT NULL,
    created_at BIGINT NOT NULL
);
CREATE INDEX evidence_by_consent ON evidence (consent_id, id);

CREATE TABLE exports (
    id UUID PRIMARY KEY,
    project_id UUID NOT NULL REFERENCES projects (id) ON DELETE CASCADE,
    workspace_id UUID NOT NULL,
    intended_use TEXT NOT NULL,
    asset_ids TEXT,
    unresolved TEXT NOT NULL,
    covering TEXT NOT NULL,
    keep_place BOOLEAN NOT NULL,
    state TEXT NOT NULL,
    done BIGINT NOT NULL,
    total BIGINT NOT NULL,
    assets BIGINT NOT NULL,
    left_out TEXT NOT NULL,
    object_id UUID,
    manifest_object_id UUID,
    bytes BIGINT,
    error TEXT,
    created_by TEXT NOT NULL,
    created_at BIGINT NOT NULL,
    finished_at BIGINT
);
CREATE INDEX exports_by_project ON exports (project_id, id);
CREATE INDEX exports_by_workspace ON exports (workspace_id, id);

-- Progress of matching a workspace again. `wanted` counts requests, `served` the last one a pass began with.
CREATE TABLE rematches (
    workspace_id UUID PRIMARY KEY REFERENCES workspaces (id) ON DELETE CASCADE,
    wanted BIGINT NOT NULL,
    served BIGINT NOT NULL,
    running BOOLEAN NOT NULL,
    done BIGINT NOT NULL,
    total BIGINT NOT NULL
);

CREATE TABLE jobs (
    id UUID PRIMARY KEY,
    kind TEXT NOT NULL,
    payload TEXT NOT NULL,
    priority BIGINT NOT NULL,
    run_at BIGINT NOT NULL,
    attempts BIGINT NOT NULL,
    lease_until BIGINT,
    lease_by UUID,
    dedupe TEXT UNIQUE,
    last_error TEXT,
    created_at BIGINT NOT NULL
);
CREATE INDEX jobs_due ON jobs (priority, run_at);

-- Append-only. ledger_id is a workspace, or the nil UUID for the installation itself.
CREATE TABLE ledger_entries (
    ledger_id UUID NOT NULL,
    seq BIGINT NOT NULL,
    at BIGINT NOT NULL,
    kind TEXT NOT NULL,
    actor UUID,
    subject UUID NOT NULL,
    commitment BYTEA NOT NULL,
    leaf_hash BYTEA NOT NULL,
    root BYTEA NOT NULL,
    PRIMARY KEY (ledger_id, seq)
);
CREATE INDEX ledger_entries_by_subject ON ledger_entries (subject);

-- The erasable side: destroying the salt makes a leaf's commitment meaningless.
CREATE TABLE ledger_payloads (
    ledger_id UUID NOT NULL,
    seq BIGINT NOT NULL,
    salt BYTEA NOT NULL,
    payload TEXT NOT NULL,
    PRIMARY KEY (ledger_id, seq)
);

CREATE TABLE ledger_heads (
    ledger_id UUID PRIMARY KEY,
    size BIGINT NOT NULL,
    frontier BYTEA NOT NULL
);
