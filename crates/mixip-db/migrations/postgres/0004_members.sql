-- Ways into a workspace or one of its projects. Of the link only the hash is stored; email: whom alone it is for.
CREATE TABLE invitations (
    id UUID PRIMARY KEY,
    workspace_id UUID NOT NULL REFERENCES workspaces (id) ON DELETE CASCADE,
    project_id UUID REFERENCES projects (id) ON DELETE CASCADE,
    role TEXT NOT NULL,
    token_hash BYTEA NOT NULL UNIQUE,
    email TEXT,
    language TEXT,
    uses BIGINT NOT NULL,
    used BIGINT NOT NULL,
    invited_by UUID NOT NULL REFERENCES accounts (id) ON DELETE CASCADE,
    created_at BIGINT NOT NULL,
    expires_at BIGINT NOT NULL,
    revoked_at BIGINT
);
CREATE INDEX invitations_by_workspace ON invitations (workspace_id, id);
CREATE INDEX invitations_by_project ON invitations (project_id, id);
CREATE INDEX invitations_by_account ON invitations (invited_by);

-- Who came by which.
CREATE TABLE invitation_uses (
    invitation_id UUID NOT NULL REFERENCES invitations (id) ON DELETE CASCADE,
    account_id UUID NOT NULL REFERENCES accounts (id) ON DELETE CASCADE,
    used_at BIGINT NOT NULL,
    PRIMARY KEY (invitation_id, account_id)
);
CREATE INDEX invitation_uses_by_account ON invitation_uses (account_id);

-- outside: somebody from outside the workspace made it; its manifest leaves without what it says of consents.
ALTER TABLE exports ADD COLUMN outside BOOLEAN NOT NULL DEFAULT FALSE;
