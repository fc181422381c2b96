-- A manager's word that lets one face through for one use. The document lies under the asset's key.
CREATE TABLE overrides (
    id UUID PRIMARY KEY,
    face_id UUID NOT NULL REFERENCES faces (id) ON DELETE CASCADE,
    asset_id UUID NOT NULL,
    project_id UUID NOT NULL,
    workspace_id UUID NOT NULL,
    permitted TEXT NOT NULL,
    reason TEXT NOT NULL,
    starts_on TEXT NOT NULL,
    ends_on TEXT NOT NULL,
    object_id UUID NOT NULL,
    filename TEXT NOT NULL,
    media_type TEXT NOT NULL,
    bytes BIGINT NOT NULL,
    made_by TEXT NOT NULL,
    made_at BIGINT NOT NULL,
    ended_by TEXT,
    ended_at BIGINT
);
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
    export_id UUID NOT NULL REFERENCES exports (id) ON DELETE CASCADE,
    face_id UUID NOT NULL,
    asset_id UUID NOT NULL,
    file TEXT NOT NULL,
    talent_id UUID,
    consent_id UUID,
    override_id UUID,
    PRIMARY KEY (export_id, face_id)
);
CREATE INDEX export_faces_by_talent ON export_faces (talent_id, export_id);
CREATE INDEX export_faces_by_consent ON export_faces (consent_id, export_id);

-- Who has a copy, as typed: a JSON list of lines.
ALTER TABLE exports ADD COLUMN recipients TEXT;

-- Who was told that a copy may not be used any more. talent_ids: about whom, JSON.
CREATE TABLE export_notices (
    id UUID PRIMARY KEY,
    export_id UUID NOT NULL REFERENCES exports (id) ON DELETE CASCADE,
    talent_ids TEXT NOT NULL,
    recipients TEXT NOT NULL,
    words TEXT,
    sent_by TEXT NOT NULL,
    sent_at BIGINT NOT NULL,
    acknowledged_by TEXT,
    acknowledged_at BIGINT
);
CREATE INDEX export_notices_by_export ON export_notices (export_id, id);
