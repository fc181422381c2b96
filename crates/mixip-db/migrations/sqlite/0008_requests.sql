-- Asking talent for consent. Texts are JSON by language: {"en": …, "de": …}.

-- The language a talent reads, and when they showed that the mail address is theirs.
ALTER TABLE talent ADD COLUMN language TEXT;
ALTER TABLE talent ADD COLUMN email_proved_at INTEGER;

-- The signature a consent was given with.
ALTER TABLE consents ADD COLUMN signature_id BLOB;

-- A workspace's own release forms. The highest version is the present one; a published version never changes.
CREATE TABLE release_forms (
    id BLOB PRIMARY KEY,
    workspace_id BLOB NOT NULL REFERENCES workspaces (id) ON DELETE CASCADE,
    name TEXT NOT NULL,
    kind TEXT NOT NULL,
    created_at INTEGER NOT NULL
) STRICT;
CREATE INDEX release_forms_by_workspace ON release_forms (workspace_id, id);

CREATE TABLE release_form_versions (
    form_id BLOB NOT NULL REFERENCES release_forms (id) ON DELETE CASCADE,
    version INTEGER NOT NULL,
    texts TEXT NOT NULL,
    changed_at INTEGER NOT NULL,
    published_at INTEGER,
    published_by TEXT,
    PRIMARY KEY (form_id, version)
) STRICT;

-- state: sent, opened, signed, declined, withdrawn. That a day has passed is no state: expires_at tells.
CREATE TABLE requests (
    id BLOB PRIMARY KEY,
    workspace_id BLOB NOT NULL,
    project_id BLOB NOT NULL REFERENCES projects (id) ON DELETE CASCADE,
    talent_id BLOB NOT NULL REFERENCES talent (id) ON DELETE CASCADE,
    form_id BLOB NOT NULL,
    form_name TEXT NOT NULL,
    form_version INTEGER NOT NULL,
    language TEXT NOT NULL,
    title TEXT NOT NULL,
    message TEXT,
    shoot_dates TEXT,
    compensation TEXT,
    items TEXT NOT NULL,
    territories TEXT NOT NULL,
    starts_on TEXT NOT NULL,
    ends_on TEXT,
    asks_biometric INTEGER NOT NULL,
    asset_ids TEXT NOT NULL,
    texts TEXT NOT NULL,
    state TEXT NOT NULL,
    by_mail INTEGER NOT NULL,
    created_by TEXT NOT NULL,
    asked_by BLOB,
    created_at INTEGER NOT NULL,
    expires_at INTEGER NOT NULL,
    opened_at INTEGER,
    answered_at INTEGER,
    reminded_at INTEGER,
    reason TEXT
) STRICT;
CREATE INDEX requests_by_project ON requests (project_id, id);
CREATE INDEX requests_by_talent ON requests (talent_id, id);

-- What was signed, whole: the release holds all that its PDF shows, and outlives its request and project.
CREATE TABLE signatures (
    id BLOB PRIMARY KEY,
    talent_id BLOB NOT NULL REFERENCES talent (id) ON DELETE CASCADE,
    request_id BLOB NOT NULL,
    release TEXT NOT NULL,
    created_at INTEGER NOT NULL
) STRICT;
CREATE INDEX signatures_by_talent ON signatures (talent_id, id);
CREATE INDEX signatures_by_request ON signatures (request_id);

-- Links to a talent's own page. bound_at: a first device opened it; another one needs a code.
CREATE TABLE talent_links (
    id BLOB PRIMARY KEY,
    talent_id BLOB NOT NULL REFERENCES talent (id) ON DELETE CASCADE,
    token_hash BLOB NOT NULL UNIQUE,
    created_at INTEGER NOT NULL,
    bound_at INTEGER,
    last_used_at INTEGER
) STRICT;
CREATE INDEX talent_links_by_talent ON talent_links (talent_id);

CREATE TABLE talent_sessions (
    id BLOB PRIMARY KEY,
    link_id BLOB NOT NULL REFERENCES talent_links (id) ON DELETE CASCADE,
    token_hash BLOB NOT NULL UNIQUE,
    created_at INTEGER NOT NULL,
    last_seen_at INTEGER NOT NULL
) STRICT;
CREATE INDEX talent_sessions_by_link ON talent_sessions (link_id);

-- The code that was last sent to a talent's mail address, for one purpose: device, address.
CREATE TABLE talent_codes (
    talent_id BLOB NOT NULL REFERENCES talent (id) ON DELETE CASCADE,
    purpose TEXT NOT NULL,
    code_hash BLOB NOT NULL,
    address TEXT NOT NULL,
    tries INTEGER NOT NULL,
    sent_at INTEGER NOT NULL,
    PRIMARY KEY (talent_id, purpose)
) STRICT;
