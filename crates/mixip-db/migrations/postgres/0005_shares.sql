-- Share links: a way out for chosen assets and one use, and who came by it.

CREATE TABLE shares (
    id UUID PRIMARY KEY,
    project_id UUID NOT NULL REFERENCES projects (id) ON DELETE CASCADE,
    workspace_id UUID NOT NULL,
    -- SHA-256 of what stands in the link behind the #.
    token_hash BYTEA NOT NULL UNIQUE,
    intended_use TEXT NOT NULL,
    title TEXT NOT NULL,
    message TEXT,
    password_hash TEXT,
    downloads BOOLEAN NOT NULL,
    watermark BOOLEAN NOT NULL,
    ask_name BOOLEAN NOT NULL,
    expires_at BIGINT NOT NULL,
    created_by TEXT NOT NULL,
    created_at BIGINT NOT NULL,
    revoked_by TEXT,
    revoked_at BIGINT
);
CREATE INDEX shares_by_project ON shares (project_id, id);

-- What a guest knows an asset by is its own id in each share.
CREATE TABLE share_items (
    id UUID PRIMARY KEY,
    share_id UUID NOT NULL REFERENCES shares (id) ON DELETE CASCADE,
    n BIGINT NOT NULL,
    asset_id UUID NOT NULL REFERENCES assets (id) ON DELETE CASCADE,
    UNIQUE (share_id, asset_id)
);
CREATE INDEX share_items_by_asset ON share_items (asset_id);

-- A browser that was let in. Its address is kept shortened, and not for long.
CREATE TABLE share_visits (
    id UUID PRIMARY KEY,
    share_id UUID NOT NULL REFERENCES shares (id) ON DELETE CASCADE,
    token_hash BYTEA NOT NULL UNIQUE,
    name TEXT,
    address TEXT,
    browser TEXT NOT NULL,
    system TEXT NOT NULL,
    created_at BIGINT NOT NULL,
    ends_at BIGINT NOT NULL
);
CREATE INDEX share_visits_by_share ON share_visits (share_id, id);
CREATE INDEX share_visits_by_time ON share_visits (created_at) WHERE address IS NOT NULL;

-- opened, seen or downloaded; the record of what was disclosed stays when the asset goes.
CREATE TABLE share_views (
    id UUID PRIMARY KEY,
    share_id UUID NOT NULL REFERENCES shares (id) ON DELETE CASCADE,
    visit_id UUID NOT NULL REFERENCES share_visits (id) ON DELETE CASCADE,
    asset_id UUID,
    what TEXT NOT NULL,
    covered BOOLEAN NOT NULL,
    at BIGINT NOT NULL
);
CREATE INDEX share_views_by_share ON share_views (share_id, id);
-- Who looks at a picture ten times saw it; covered and not covered are two things to have seen.
CREATE UNIQUE INDEX share_views_seen ON share_views (visit_id, asset_id, covered) WHERE what = 'seen';
