-- A manager's word that lets one face through for one use. The document lies under the asset's key.
CREATE TABLE overrides (
    id BLOB PRIMARY KEY,
    face_id BLOB NOT NULL REFERENCES faces (id) ON DELETE CASCADE,
    asset_id BLOB NOT NULL,
    project_id BLOB NOT NULL,
    workspace_id BLOB NOT NULL,
    permitted TEXT NOT NULL,
    reason TEXT NOT NULL,
    starts_on TEXT NOT NULL,
    ends_on TEXT NOT NULL,
    object_id BLOB NOT NULL,
    filename TEXT NOT NULL,
    media_type TEXT NOT NULL,
    bytes INTEGER NOT NULL,
    made_by TEXT NOT NULL,
    made_at INTEGER NOT NULL,
    ended_by TEXT,
    ended_at INTEGER
) STRICT;
CREATE INDEX overrides_by_face ON overrides (face_id, id);
CREATE INDEX overrides_by_project ON overrides (project_id, id);

-- What the gate is told of an asset, in short, so that a board counts alike assets at once. Nothing where it is too long
-- or not known yet: then the faces are read.
ALTER TABLE assets ADD COLUMN facts TEXT;
CREATE INDEX assets_alike ON assets (project_id, facts, id);
-- Upkeep stores it, with the clearance, within a minute.
UPDATE assets SET valid_until = '0000-01-01';

-- Whom a file that left shows, and what that rested on. It stays when talent, consent or asset are gone: the copy is out.
CREATE TABLE export_faces (
    export_id BLOB NOT NULL REFERENCES exports (id) ON DELETE CASCADE,
    face_id BLOB NOT NULL,
    asset_id BLOB NOT NULL,
    file TEXT NOT NULL,
    talent_id BLOB,
    consent_id BLOB,
    override_id BLOB,
    PRIMARY KEY (export_id, face_id)
) STRICT;
CREATE INDEX export_faces_by_talent ON export_faces (talent_id, export_id);
CREATE INDEX export_faces_by_consent ON export_faces (consent_id, export_id);

-- Who has a copy, as typed: a JSON list of lines.
ALTER TABLE exports ADD COLUMN recipients TEXT;

-- Who was told that a copy may not be used any more. talent_ids: about whom, JSON.
CREATE TABLE export_notices (
    id BLOB PRIMARY KEY,
    export_id BLOB NOT NULL REFERENCES exports (id) ON DELETE CASCADE,
    talent_ids TEXT NOT NULL,
    recipients TEXT NOT NULL,
    words TEXT,
    sent_by TEXT NOT NULL,
    sent_at INTEGER NOT NULL,
    acknowledged_by TEXT,
    acknowledged_at INTEGER
) STRICT;
CREATE INDEX export_notices_by_export ON export_notices (export_id, id);
