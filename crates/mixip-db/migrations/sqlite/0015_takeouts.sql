-- When the password was last given in a session: what needs a fresh sign-in asks for it.
ALTER TABLE sessions ADD COLUMN confirmed_at INTEGER;

-- Whose account uploaded it; uploaded_by is the name at that time.
ALTER TABLE assets ADD COLUMN uploader_id BLOB;
UPDATE assets SET uploader_id = (SELECT u.account_id FROM uploads u WHERE u.result_asset_id = assets.id AND u.asset_id = assets.id);
CREATE INDEX assets_by_uploader ON assets (uploader_id, id) WHERE uploader_id IS NOT NULL;

-- Who did what, wherever it was.
CREATE INDEX ledger_entries_by_actor ON ledger_entries (actor) WHERE actor IS NOT NULL;

-- What accounts take with them of what is held about them: an archive under the account's own key.
-- state: running, ready, failed, outdated. stale: something that goes into it was deleted while it ran.
CREATE TABLE takeouts (
    id BLOB PRIMARY KEY,
    account_id BLOB NOT NULL REFERENCES accounts (id) ON DELETE CASCADE,
    state TEXT NOT NULL,
    stale INTEGER NOT NULL,
    done INTEGER NOT NULL,
    total INTEGER NOT NULL,
    object_id BLOB,
    bytes INTEGER,
    created_at INTEGER NOT NULL,
    finished_at INTEGER,
    ends_at INTEGER
) STRICT;
CREATE UNIQUE INDEX takeouts_running ON takeouts (account_id) WHERE state = 'running';
CREATE INDEX takeouts_by_account ON takeouts (account_id, id);
CREATE INDEX takeouts_ending ON takeouts (ends_at) WHERE ends_at IS NOT NULL;

-- Where something in it comes from: owned, a whole workspace; else a project of somebody else that the account added files to.
CREATE TABLE takeout_places (
    takeout_id BLOB NOT NULL REFERENCES takeouts (id) ON DELETE CASCADE,
    place_id BLOB NOT NULL,
    owned INTEGER NOT NULL,
    PRIMARY KEY (takeout_id, place_id)
) STRICT;
CREATE INDEX takeout_places_by_place ON takeout_places (place_id);
