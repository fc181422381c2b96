-- Many people asked at once, by a table. question: what is asked of all of them, JSON.
-- state: draft, sending, stopped, done. problem: why it stopped by itself.
CREATE TABLE request_lists (
    id UUID PRIMARY KEY,
    workspace_id UUID NOT NULL,
    project_id UUID NOT NULL REFERENCES projects (id) ON DELETE CASCADE,
    question TEXT NOT NULL,
    state TEXT NOT NULL,
    problem TEXT,
    created_by TEXT NOT NULL,
    created_at BIGINT NOT NULL,
    sent_by TEXT,
    sent_by_account UUID,
    sent_at BIGINT,
    finished_at BIGINT
);
CREATE INDEX request_lists_by_project ON request_lists (project_id, id);

-- number: the row as a spreadsheet counts it. state: waiting, asked, failed; code and detail tell why it failed.
-- name and email are the table's own until the row was asked; from then on the talent has them, and nobody else.
CREATE TABLE request_list_rows (
    list_id UUID NOT NULL REFERENCES request_lists (id) ON DELETE CASCADE,
    number BIGINT NOT NULL,
    name TEXT,
    email TEXT,
    language TEXT,
    majority_on TEXT,
    known BOOLEAN NOT NULL,
    by_mail BOOLEAN NOT NULL,
    note TEXT,
    talent_id UUID REFERENCES talent (id) ON DELETE CASCADE,
    request_id UUID,
    state TEXT NOT NULL,
    code TEXT,
    detail TEXT,
    PRIMARY KEY (list_id, number)
);
CREATE UNIQUE INDEX request_list_rows_by_talent ON request_list_rows (talent_id, list_id) WHERE talent_id IS NOT NULL;

CREATE INDEX talent_by_address ON talent (workspace_id, email) WHERE email IS NOT NULL;

-- What of a project stands where, and a page of it: both are answered by the index. expires_at tells what is past.
CREATE INDEX requests_by_state ON requests (project_id, state, id, expires_at);

-- Reminders by themselves: every so many days, the next one at remind_at; how many there were.
ALTER TABLE requests ADD COLUMN remind_after_days BIGINT;
ALTER TABLE requests ADD COLUMN remind_at BIGINT;
ALTER TABLE requests ADD COLUMN reminders BIGINT NOT NULL DEFAULT 0;
CREATE INDEX requests_to_remind ON requests (remind_at) WHERE remind_at IS NOT NULL;
