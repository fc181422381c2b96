-- Letters to be sent, written in the transaction of what they tell of. once: nothing is sent twice under one name.
-- content: what the letter says, JSON; gone once it was sent, for links and codes in it open things.
CREATE TABLE outbox (
    id BLOB PRIMARY KEY,
    once TEXT NOT NULL UNIQUE,
    recipient TEXT NOT NULL,
    language TEXT NOT NULL,
    kind TEXT NOT NULL,
    subject TEXT NOT NULL,
    content TEXT,
    state TEXT NOT NULL,
    attempts INTEGER NOT NULL,
    last_error TEXT,
    created_at INTEGER NOT NULL,
    queued_at INTEGER NOT NULL,
    sent_at INTEGER
) STRICT;
CREATE INDEX outbox_by_state ON outbox (state, id);
CREATE INDEX outbox_by_recipient ON outbox (recipient);

-- When the account's present mail address was shown to be its owner's.
ALTER TABLE accounts ADD COLUMN verified_at INTEGER;

-- What was sent to an address to be brought back: kind address (it is theirs) or password (to set a new one).
-- email: where it was sent, which with kind address becomes the account's. code_hash: for who types instead of following the link.
CREATE TABLE account_proofs (
    id BLOB PRIMARY KEY,
    account_id BLOB NOT NULL REFERENCES accounts (id) ON DELETE CASCADE,
    kind TEXT NOT NULL,
    email TEXT NOT NULL,
    token_hash BLOB NOT NULL UNIQUE,
    code_hash BLOB,
    tries INTEGER NOT NULL,
    created_at INTEGER NOT NULL,
    expires_at INTEGER NOT NULL
) STRICT;
CREATE INDEX account_proofs_by_account ON account_proofs (account_id, kind);
CREATE INDEX account_proofs_by_end ON account_proofs (expires_at);
