-- Whom a notice about copies goes to. Each is told again until they say that it is done.
CREATE TABLE notice_recipients (
    id UUID PRIMARY KEY,
    notice_id UUID NOT NULL REFERENCES export_notices (id) ON DELETE CASCADE,
    address TEXT NOT NULL,
    language TEXT NOT NULL,
    told_at BIGINT NOT NULL,
    times BIGINT NOT NULL,
    acknowledged_at BIGINT,
    UNIQUE (notice_id, address)
);
CREATE INDEX notice_recipients_unanswered ON notice_recipients (told_at, id) WHERE acknowledged_at IS NULL;

-- The links of their letters, each good until the notice goes.
CREATE TABLE notice_links (
    token_hash BYTEA PRIMARY KEY,
    recipient_id UUID NOT NULL REFERENCES notice_recipients (id) ON DELETE CASCADE
);
CREATE INDEX notice_links_by_recipient ON notice_links (recipient_id);
