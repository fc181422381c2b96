-- Ways into a workspace or one of its projects. Of the link only the hash is stored; email: whom alone it is for.
CREATE TABLE invitations (
    id BLOB PRIMARY KEY,
    workspace_id BLOB NOT NULL REFERENCES workspaces (id) ON DELETE CASCADE,
    project_id BLOB REFERENCES projects (id) ON DELETE CASCADE,
    role TEXT NOT NULL,
    token_hash BLOB NOT NULL UNIQUE,
    email TEXT,
    language TEXT,
    uses INTEGER NOT NULL,
    used INTEGER NOT NULL,
    invited_by BLOB NOT NULL REFERENCES accounts (id) ON DELETE CASCADE,
    created_at INTEGER NOT NULL,
    expires_at INTEGER NOT NULL,
    revoked_at INTEGER
) STRICT;
CREATE INDEX invitations_by_workspace ON invitations (workspace_id, id);
CREATE INDEX invitations_by_project ON invitations (project_id, id);
CREATE INDEX invitations_by_account ON invitations (invited_by);

-- Who came by which.
CREATE TABLE invitation_uses (
    invitation_id BLOB NOT NULL REFERENCES invitations (id) ON DELETE CASCADE,
    account_id BLOB NOT NULL REFERENCES accounts (id) ON DELETE CASCADE,
    used_at INTEGER NOT NULL,
    PRIMARY KEY (invitation_id, account_id)
) STRICT;
CREATE INDEX invitation_uses_by_account ON invitation_uses (account_id);

-- outside: somebody from outside the workspace made it; its manifest leaves without what it says of consents.
ALTER TABLE exports ADD COLUMN outside INTEGER NOT NULL DEFAULT 0;
