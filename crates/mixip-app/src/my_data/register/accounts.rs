//! Who signs in: accounts, their sessions, roles, invitations and letters.

use super::*;

reasons! {
    PROFILE = Account Provide Contract Account;
    LOGIN = Account Secure Contract Account;
    DEVICE = Device Secure Interest Session;
    PLACE = Log Secure Interest Session;
    TOKEN = Account Provide Contract Token;
    PROOF = Account Secure Contract Day;
    ROLES = Account Collaborate Contract Workspace;
    INVITED = Communications Collaborate Interest Month;
    LETTERS = Communications Communicate Contract Month;
    TAKEN = Account Comply Obligation Week;
}

register! {
    Rows accounts {
        Account PROFILE Own: id Id, email Text, name Text, language Text, operator Flag, created_at Time, verified_at Time;
        Account LOGIN Secret: password_hash Text;
    }
    Rows sessions {
        Account DEVICE Own: id Id, account_id Id, browser Text, system Text, created_at Time, last_seen_at Time,
            confirmed_at Time;
        Account PLACE Own: address Text;
        Account DEVICE Secret: token_hash Bytes;
    }
    Rows tokens {
        Account TOKEN Own: id Id, account_id Id, name Text, scopes Json, created_at Time, expires_at Time, last_used_at Time;
        Account TOKEN Secret: token_hash Bytes;
    }
    Rows account_proofs {
        Account PROOF Own: id Id, account_id Id, kind Text, email Text, tries Number, created_at Time, expires_at Time;
        Account PROOF Secret: token_hash Bytes, code_hash Bytes;
    }
    Rows workspace_members {
        Account ROLES Both: workspace_id Id, account_id Id, role Text;
    }
    Rows project_members {
        Account ROLES Both: project_id Id, account_id Id, role Text;
    }
    Rows invitations {
        Account INVITED Both: id Id, workspace_id Id, project_id Id, role Text, language Text, uses Number, used Number,
            invited_by Id, created_at Time, expires_at Time, revoked_at Time;
        Asked INVITED Workspace: email Text;
        Asked INVITED Secret: token_hash Bytes;
    }
    Rows invitation_uses {
        Account ROLES Both: invitation_id Id, account_id Id, used_at Time;
    }
    Rows outbox {
        Account LETTERS Own: id Id, recipient Text, language Text, kind Text, subject Text, state Text, created_at Time,
            queued_at Time, sent_at Time;
        Account LETTERS Secret: content Json;
        Nobody TECHNICAL Internal: once Text, attempts Number, last_error Text;
    }
    Rows takeouts {
        Account TAKEN Own: id Id, account_id Id, state Text, done Number, total Number, bytes Number, created_at Time,
            finished_at Time, ends_at Time;
        Nobody TECHNICAL Internal: stale Flag, object_id Id;
    }
    Rows takeout_places {
        Account TAKEN Own: takeout_id Id, place_id Id, owned Flag;
    }
}
