-- Signed releases on their way in: a table was read, its PDFs are being sent, nothing counts yet. What is sent lies under a key
-- of the import's own. state: draft, committing, done, failed.
CREATE TABLE release_imports (
    id UUID PRIMARY KEY,
    workspace_id UUID NOT NULL REFERENCES workspaces (id) ON DELETE CASCADE,
    filename TEXT NOT NULL,
    state TEXT NOT NULL,
    row_count BIGINT NOT NULL,
    talent_new BIGINT NOT NULL,
    talent_known BIGINT NOT NULL,
    warnings BIGINT NOT NULL,
    unread_columns TEXT NOT NULL,
    created_by TEXT NOT NULL,
    created_at BIGINT NOT NULL,
    touched_at BIGINT NOT NULL,
    committed_by_account UUID,
    committed_by TEXT,
    finished_at BIGINT,
    fault TEXT
);
CREATE INDEX release_imports_by_workspace ON release_imports (workspace_id, id);
CREATE INDEX release_imports_touched ON release_imports (touched_at);

-- What a row will become, JSON. Nothing once its talent was erased.
CREATE TABLE release_import_rows (
    id UUID PRIMARY KEY,
    import_id UUID NOT NULL REFERENCES release_imports (id) ON DELETE CASCADE,
    n BIGINT NOT NULL,
    talent_id UUID NOT NULL,
    known BOOLEAN NOT NULL,
    file TEXT NOT NULL,
    content TEXT,
    consent_id UUID
);
CREATE INDEX release_import_rows_in_order ON release_import_rows (import_id, n, id);
CREATE INDEX release_import_rows_by_talent ON release_import_rows (talent_id);

-- The PDFs that rows name. file: the name as it is compared. Without an object it was not sent yet.
CREATE TABLE release_import_files (
    import_id UUID NOT NULL REFERENCES release_imports (id) ON DELETE CASCADE,
    file TEXT NOT NULL,
    name TEXT NOT NULL,
    object_id UUID,
    bytes BIGINT,
    sha256 BYTEA,
    PRIMARY KEY (import_id, file)
);
