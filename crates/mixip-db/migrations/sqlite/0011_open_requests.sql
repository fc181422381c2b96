-- Questions to whoever comes by: one link for all, each who comes gets a request of their own.
-- question: what is asked, JSON. uses: how many may come; without it there is no limit of its own. used: how many came.
CREATE TABLE open_requests (
    id BLOB PRIMARY KEY,
    workspace_id BLOB NOT NULL,
    project_id BLOB NOT NULL REFERENCES projects (id) ON DELETE CASCADE,
    token_hash BLOB NOT NULL UNIQUE,
    title TEXT NOT NULL,
    question TEXT NOT NULL,
    minors INTEGER NOT NULL,
    uses INTEGER,
    used INTEGER NOT NULL,
    asked_by BLOB NOT NULL,
    created_by TEXT NOT NULL,
    created_at INTEGER NOT NULL,
    expires_at INTEGER NOT NULL,
    ended_by TEXT,
    ended_at INTEGER
) STRICT;
CREATE INDEX open_requests_by_project ON open_requests (project_id, id);

-- Who came by one, and the request that they got.
CREATE TABLE open_request_joins (
    open_request_id BLOB NOT NULL REFERENCES open_requests (id) ON DELETE CASCADE,
    talent_id BLOB NOT NULL REFERENCES talent (id) ON DELETE CASCADE,
    request_id BLOB NOT NULL,
    joined_at INTEGER NOT NULL,
    PRIMARY KEY (open_request_id, talent_id)
) STRICT;
CREATE INDEX open_request_joins_by_talent ON open_request_joins (talent_id);
