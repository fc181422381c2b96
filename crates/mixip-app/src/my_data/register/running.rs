//! How the program keeps things: the ledger, the queue, sealed objects, keys.

use super::*;

reasons! {
    SEALED = Technical StoreMedia None Project;
    KEYS = Technical Secure None Workspace;
    ERASED = Technical Comply None Record;
    QUEUED = Account Provide Contract Work;
}

register! {
    Rows ledger_entries {
        Account RECORD Both: ledger_id Id, seq Number, at Time, kind Text, actor Id, subject Id;
        Nobody RECORD Workspace: commitment Bytes, leaf_hash Bytes, root Bytes;
    }
    Rows ledger_payloads {
        Account RECORD Both: ledger_id Id, seq Number, payload Json;
        Nobody RECORD Workspace: salt Bytes;
    }
    Rows ledger_heads {
        Nobody RECORD Derived: ledger_id Id, size Number, frontier Bytes;
    }
    Rows rematches {
        Nobody TECHNICAL Internal: workspace_id Id, wanted Number, served Number, running Flag, done Number, total Number;
    }
    Rows jobs {
        Account QUEUED Internal: payload Json, dedupe Text;
        Nobody TECHNICAL Internal: id Id, kind Text, priority Number, run_at Time, attempts Number, lease_until Time,
            lease_by Id, last_error Text, created_at Time;
    }
    Rows objects {
        Nobody SEALED Internal: id Id, workspace_id Id, key_id Id, media_type Text, bytes Number, sha256 Bytes,
            created_at Time;
    }
    Rows chunks {
        Nobody SEALED Internal: object_id Id, n Number, path Text, plain_len Number;
    }
    Keys roots {
        Nobody KEYS Secret: version Number, fingerprint Bytes;
    }
    Keys keys {
        Nobody KEYS Secret: id Id, parent Id, kek_version Number, wrapped Bytes;
    }
    Keys erased {
        Nobody ERASED Internal: id Id, erased_at Time;
    }
    Keys ledger_heads {
        Nobody ERASED Internal: ledger Id, size Number, root Bytes;
    }
}
