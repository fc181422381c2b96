-- Of a photo that a talent sends, the template alone stays unless they allow more: then there is no picture.
CREATE TABLE talent_references_new (
    id BLOB PRIMARY KEY,
    talent_id BLOB NOT NULL REFERENCES talent (id) ON DELETE CASCADE,
    workspace_id BLOB NOT NULL,
    object_id BLOB,
    template BLOB NOT NULL,
    created_at INTEGER NOT NULL
) STRICT;
INSERT INTO talent_references_new (id, talent_id, workspace_id, object_id, template, created_at)
    SELECT id, talent_id, workspace_id, object_id, template, created_at FROM talent_references;
DROP TABLE talent_references;
ALTER TABLE talent_references_new RENAME TO talent_references;
CREATE INDEX talent_references_by_talent ON talent_references (talent_id);
CREATE INDEX talent_references_by_workspace ON talent_references (workspace_id, talent_id);
