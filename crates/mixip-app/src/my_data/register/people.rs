//! Who is depicted: talent, what they agreed to, and how they were asked.

use super::*;

reasons! {
    KNOWN = Account Provide Interest Talent;
    TEMPLATE = Biometric Provide Explicit Template;
    AGREED = ConsentRecords Comply Obligation Talent;
    FORMS = Content Provide Contract Workspace;
    ASKED = Communications Collaborate Interest Project;
    LISTED = Communications Collaborate Interest Month;
    PRIVACY = Communications Comply Obligation Answer;
    OWN_PAGE = Log Secure Interest Talent;
    IMPORTING = ConsentRecords Comply Obligation Week;
}

register! {
    Rows talent {
        Talent KNOWN Workspace: id Id, workspace_id Id, name Text, email Text, language Text, email_proved_at Time,
            majority_on Date, notes Text, created_at Time;
        Talent KNOWN Derived: name_folded Text;
    }
    Rows talent_references {
        Talent TEMPLATE Workspace: id Id, talent_id Id, workspace_id Id, created_at Time;
        Talent TEMPLATE Theirs: template Bytes, object_id Id;
    }
    Rows consents {
        Talent AGREED Workspace: id Id, talent_id Id, workspace_id Id, kind Text, state Text, scope Json, statement_text Text,
            statement_language Text, statement_sha256 Bytes, given_by_name Text, given_by_relation Text, method Text,
            given_at Time, recorded_at Time, recorded_by Text, withdrawn_at Time, withdrawal_reason Text, signature_id Id;
    }
    Rows evidence {
        Talent AGREED Workspace: id Id, consent_id Id, filename Text, media_type Text, bytes Number, created_at Time;
        Nobody TECHNICAL Internal: object_id Id;
    }
    Rows signatures {
        Talent AGREED Workspace: id Id, talent_id Id, request_id Id, release Json, created_at Time;
    }
    Rows release_forms {
        Account FORMS Workspace: id Id, workspace_id Id, name Text, kind Text, created_at Time;
    }
    Rows release_form_versions {
        Account FORMS Workspace: form_id Id, version Number, texts Json, changed_at Time, published_at Time,
            published_by Text;
    }
    Rows requests {
        Talent ASKED Workspace: id Id, workspace_id Id, project_id Id, talent_id Id, form_id Id, form_name Text,
            form_version Number, language Text, title Text, message Text, shoot_dates Text, compensation Text, items Json,
            territories Json, starts_on Date, ends_on Date, asks_biometric Flag, asset_ids Json, texts Json, state Text,
            by_mail Flag, created_by Text, asked_by Id, created_at Time, expires_at Time, opened_at Time, answered_at Time,
            reminded_at Time, reason Text, remind_after_days Number, remind_at Time, reminders Number;
    }
    Rows request_lists {
        Account ASKED Workspace: id Id, workspace_id Id, project_id Id, question Json, state Text, problem Text,
            created_by Text, created_at Time, sent_by Text, sent_by_account Id, sent_at Time, finished_at Time;
    }
    Rows request_list_rows {
        Asked LISTED Workspace: list_id Id, number Number, name Text, email Text, language Text, majority_on Date,
            known Flag, by_mail Flag, note Text, talent_id Id, request_id Id, state Text, code Text, detail Text;
    }
    Rows open_requests {
        Account ASKED Workspace: id Id, workspace_id Id, project_id Id, title Text, question Json, minors Flag, uses Number,
            used Number, asked_by Id, created_by Text, created_at Time, expires_at Time, ended_by Text, ended_at Time;
        Account ASKED Secret: token_hash Bytes;
    }
    Rows open_request_joins {
        Talent ASKED Workspace: open_request_id Id, talent_id Id, request_id Id, joined_at Time;
    }
    Rows release_imports {
        Account IMPORTING Workspace: id Id, workspace_id Id, filename Text, state Text, row_count Number, talent_new Number,
            talent_known Number, warnings Number, unread_columns Json, created_by Text, created_at Time, touched_at Time,
            committed_by_account Id, committed_by Text, finished_at Time, fault Text;
    }
    Rows release_import_rows {
        Talent IMPORTING Workspace: id Id, import_id Id, n Number, talent_id Id, known Flag, file Text, content Json,
            consent_id Id;
    }
    Rows release_import_files {
        Talent IMPORTING Workspace: import_id Id, file Text, name Text, bytes Number, sha256 Bytes;
        Nobody TECHNICAL Internal: object_id Id;
    }
    Rows privacy_requests {
        Asked PRIVACY Both: id Id, workspace_id Id, kind Text, origin Text, state Text, outcome Text, at_once Flag, name Text,
            email Text, language Text, account_id Id, talent_id Id, received_at Time, identified_at Time, due_on Date,
            due_at Time, alarm_at Time, alarmed_at Time, extended_at Time, closed_at Time, emptied_at Time, waits Flag;
    }
    Rows privacy_messages {
        Asked PRIVACY Both: id Id, request_id Id, author Text, kind Text, text Text, created_at Time;
        Account PRIVACY Workspace: by_name Text;
    }
    Rows privacy_links {
        Nobody TECHNICAL Internal: request_id Id;
        Asked PRIVACY Secret: token_hash Bytes;
    }
    Rows privacy_codes {
        Nobody TECHNICAL Internal: request_id Id, tries Number, sent_at Time;
        Asked PRIVACY Secret: code_hash Bytes;
    }
    Rows talent_links {
        Talent OWN_PAGE Workspace: id Id, talent_id Id, created_at Time, bound_at Time, last_used_at Time;
        Talent OWN_PAGE Secret: token_hash Bytes;
    }
    Rows talent_sessions {
        Talent OWN_PAGE Theirs: id Id, link_id Id, created_at Time, last_seen_at Time;
        Talent OWN_PAGE Secret: token_hash Bytes;
    }
    Rows talent_codes {
        Talent OWN_PAGE Theirs: talent_id Id, purpose Text, address Text, tries Number, sent_at Time;
        Talent OWN_PAGE Secret: code_hash Bytes;
    }
}
