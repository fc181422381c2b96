-- Privacy requests (GDPR Articles 12 and 15 to 22). workspace_id: whose desk answers; the operator's where there is none.
-- origin: visitor, talent, account. state: open, done, refused. due_at: the first moment that is too late.
-- Once emptied, what is left is what the register needs, without a person.
CREATE TABLE privacy_requests (
    id UUID PRIMARY KEY,
    workspace_id UUID REFERENCES workspaces (id) ON DELETE SET NULL,
    kind TEXT NOT NULL,
    origin TEXT NOT NULL,
    state TEXT NOT NULL,
    outcome TEXT,
    at_once BOOLEAN NOT NULL,
    name TEXT,
    email TEXT,
    language TEXT NOT NULL,
    account_id UUID REFERENCES accounts (id) ON DELETE SET NULL,
    talent_id UUID REFERENCES talent (id) ON DELETE SET NULL,
    received_at BIGINT NOT NULL,
    identified_at BIGINT,
    due_on TEXT NOT NULL,
    due_at BIGINT NOT NULL,
    alarm_at BIGINT NOT NULL,
    alarmed_at BIGINT,
    extended_at BIGINT,
    closed_at BIGINT,
    emptied_at BIGINT,
    waits BOOLEAN NOT NULL
);
CREATE INDEX privacy_requests_by_desk ON privacy_requests (workspace_id, state, due_at, id);
CREATE INDEX privacy_requests_answered ON privacy_requests (workspace_id, state, closed_at, id);
CREATE INDEX privacy_requests_registered ON privacy_requests (workspace_id, id);
CREATE INDEX privacy_requests_waiting ON privacy_requests (workspace_id, due_at, id) WHERE waits;
CREATE INDEX privacy_requests_by_account ON privacy_requests (account_id, id);
CREATE INDEX privacy_requests_by_talent ON privacy_requests (talent_id, id);
CREATE INDEX privacy_requests_to_alarm ON privacy_requests (alarm_at, id) WHERE state = 'open' AND alarmed_at IS NULL;
CREATE INDEX privacy_requests_closed ON privacy_requests (closed_at, id) WHERE emptied_at IS NULL;

-- What was written about one. author: asker, desk. kind: request, message, note, extension, refusal, done; a note is for the
-- desk alone.
CREATE TABLE privacy_messages (
    id UUID PRIMARY KEY,
    request_id UUID NOT NULL REFERENCES privacy_requests (id) ON DELETE CASCADE,
    author TEXT NOT NULL,
    kind TEXT NOT NULL,
    by_name TEXT,
    text TEXT NOT NULL,
    created_at BIGINT NOT NULL
);
CREATE INDEX privacy_messages_by_request ON privacy_messages (request_id, id);

-- The links of letters about one, each good until it is emptied.
CREATE TABLE privacy_links (
    token_hash BYTEA PRIMARY KEY,
    request_id UUID NOT NULL REFERENCES privacy_requests (id) ON DELETE CASCADE
);
CREATE INDEX privacy_links_by_request ON privacy_links (request_id);

-- The code that was sent to the address of one.
CREATE TABLE privacy_codes (
    request_id UUID PRIMARY KEY REFERENCES privacy_requests (id) ON DELETE CASCADE,
    code_hash BYTEA NOT NULL,
    tries BIGINT NOT NULL,
    sent_at BIGINT NOT NULL
);
