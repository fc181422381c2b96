-- Ed25519 keys that receipts and manifests are signed with. private_key is sealed under the workspace's key; of the keys
-- of a workspace one is not retired.
CREATE TABLE signing_keys (
    kid TEXT PRIMARY KEY,
    workspace_id UUID NOT NULL REFERENCES workspaces (id) ON DELETE CASCADE,
    public_key BYTEA NOT NULL,
    private_key BYTEA NOT NULL,
    created_at BIGINT NOT NULL,
    retired_at BIGINT
);
CREATE UNIQUE INDEX signing_keys_current ON signing_keys (workspace_id) WHERE retired_at IS NULL;
CREATE INDEX signing_keys_by_workspace ON signing_keys (workspace_id, created_at);

-- ISO 3166-1 code of the country whose law applies; without one it is that of the time zone.
ALTER TABLE workspaces ADD COLUMN country TEXT;
