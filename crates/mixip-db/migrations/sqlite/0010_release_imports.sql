-- Signed releases on their way in: a table was read, its PDFs are being sent, nothing counts yet. What is sent lies under a key
-- of the import's own. state: draft, committing, done, failed.
CREATE TABLE release_imports (
    id BLOB PRIMARY KEY,
    workspace_id BLOB NOT NULL REFERENCES workspaces (id) ON DELETE CASCADE,
    filename TEXT NOT NULL,
    state TEXT NOT NULL,
    row_count INTEGER NOT NULL,
    talent_new INTEGER NOT NULL,
    talent_known INTEGER NOT NULL,
    warnings INTEGER NOT NULL,
    unread_columns TEXT NOT NULL,
    created_by TEXT NOT NULL,
    created_at INTEGER NOT NULL,
    touched_at INTEGER NOT NULL,
    committed_by_account BLOB,
    committed_by TEXT,
    finished_at INTEGER,
    fault TEXT
) STRICT;
CREATE INDEX release_imports_by_workspace ON release_imports (workspace_id, id);
CREATE INDEX release_imports_touched ON release_imports (touched_at);

-- What a row will become, JSON. Nothing once its talent was erased.
CREATE TABLE release_import_rows (
    id BLOB PRIMARY KEY,
    import_id BLOB NOT NULL REFERENCES release_imports (id) ON DELETE CASCADE,
    n INTEGER NOT NULL,
    talent_id BLOB NOT NULL,
    known INTEGER NOT NULL,
    file TEXT NOT NULL,
    content TEXT,
    consent_id BLOB
) STRICT;
CREATE INDEX release_import_rows_in_order ON release_import_rows (import_id, n, id);
CREATE INDEX release_import_rows_by_talent ON release_import_rows (talent_id);

-- The PDFs that rows name. file: the name as it is compared. Without an object it was not sent yet.
CREATE TABLE release_import_files (
    import_id BLOB NOT NULL REFERENCES release_imports (id) ON DELETE CASCADE,
    file TEXT NOT NULL,
    name TEXT NOT NULL,
    object_id BLOB,
    bytes INTEGER,
    sha256 BLOB,
    PRIMARY KEY (import_id, file)
) STRICT;
