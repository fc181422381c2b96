//! What people work on: workspaces, projects, assets, and the ways out of the house.

use super::*;

reasons! {
    SETTINGS = Content Provide Contract Workspace;
    WORK = Content Collaborate Contract Project;
    MEDIA = Content StoreMedia Contract Project;
    UPLOADING = Content StoreMedia Contract Week;
    FACES = Biometric StoreMedia Interest Project;
    DECISIONS = ConsentRecords Comply Obligation Project;
    SHARED = Communications Collaborate Contract Project;
    GUESTS = Usage Comply Obligation Project;
    GUEST_DEVICES = Device Secure Interest Project;
    GUEST_PLACES = Log Secure Interest Month;
    DISCLOSED = Usage Comply Obligation Project;
    KEEPING = Technical Provide None Workspace;
}

register! {
    Rows workspaces {
        Account SETTINGS Workspace: id Id, name Text, time_zone Text, suggest Real, strict Real, incidental_purposes Json,
            country Text, created_at Time;
        Nobody TECHNICAL Internal: labelled_on Date;
    }
    Rows signing_keys {
        Nobody KEEPING Workspace: kid Text, workspace_id Id, public_key Bytes, created_at Time, retired_at Time;
        Nobody KEEPING Secret: private_key Bytes;
    }
    Rows projects {
        Account WORK Workspace: id Id, workspace_id Id, name Text, description Text, current_use Json, matching_on Flag,
            matching_ground Text, matching_switched_at Time, matching_switched_by Text, created_at Time, updated_at Time;
        Nobody TECHNICAL Internal: deleted_at Time;
    }
    Rows uploads {
        Account UPLOADING Both: id Id, project_id Id, account_id Id, asset_id Id, filename Text, filetype Text, length Number,
            received Number, modified Number, result_asset_id Id, duplicate Flag, created_at Time, updated_at Time;
        Nobody TECHNICAL Internal: object_id Id, hash_state Bytes;
    }
    Rows assets {
        Account MEDIA Both: id Id, project_id Id, workspace_id Id, name Text, kind Text, format Text, state Text, width Number,
            height Number, frames Number, duration_ms Number, bytes Number, sha256 Bytes, metadata Json, captured_at Time,
            captured_by_hand Flag, taken_at Time, created_at Time, uploaded_by Text, uploader_id Id;
        Account DECISIONS Workspace: scan Text, clearance Text, valid_until Date, face_counts Json, error_code Text,
            error_detail Text, statement_text Text, statement_by Text, statement_at Time, statement_id Id;
        Nobody MEDIA Derived: name_folded Text, facts Text;
    }
    Rows asset_counts {
        Nobody MEDIA Derived: project_id Id, kind Text, clearance Text, state Text, n Number;
    }
    Rows renditions {
        Nobody MEDIA Internal: asset_id Id, name Text, object_id Id;
    }
    Rows faces {
        Talent FACES Workspace: id Id, asset_id Id, project_id Id, workspace_id Id, frame Number, x Real, y Real, width Real,
            height Real, score Real, drawn Flag, label Text, suggested_talent_id Id, similarity Real, created_at Time;
        Talent DECISIONS Workspace: decision Text, talent_id Id, reason Text, decided_by Text, decided_at Time;
        Talent FACES Internal: crops_object_id Id, crop_at Number, crop_len Number, view_at Number, view_len Number;
    }
    Rows face_rejections {
        Talent DECISIONS Workspace: face_id Id, talent_id Id;
    }
    Rows appearances {
        Talent DECISIONS Derived: talent_id Id, project_id Id, asset_id Id, taken_at Time, name_folded Text;
    }
    Rows overrides {
        Account DECISIONS Workspace: id Id, face_id Id, asset_id Id, project_id Id, workspace_id Id, permitted Json,
            reason Text, starts_on Date, ends_on Date, filename Text, media_type Text, bytes Number, made_by Text,
            made_at Time, ended_by Text, ended_at Time;
        Nobody TECHNICAL Internal: object_id Id;
    }
    Rows exports {
        Account DISCLOSED Workspace: id Id, project_id Id, workspace_id Id, intended_use Json, asset_ids Json,
            unresolved Text, covering Text, keep_place Flag, state Text, done Number, total Number, assets Number,
            left_out Json, bytes Number, error Text, created_by Text, outside Flag, created_at Time, finished_at Time;
        Guest DISCLOSED Workspace: recipients Json;
        Nobody TECHNICAL Internal: object_id Id, manifest_object_id Id;
    }
    Rows export_faces {
        Talent DISCLOSED Workspace: export_id Id, face_id Id, asset_id Id, file Text, talent_id Id, consent_id Id,
            override_id Id;
    }
    Rows export_notices {
        Account DISCLOSED Workspace: id Id, export_id Id, talent_ids Json, words Text, sent_by Text, sent_at Time,
            acknowledged_by Text, acknowledged_at Time;
        Guest DISCLOSED Workspace: recipients Json;
    }
    Rows notice_recipients {
        Guest DISCLOSED Workspace: id Id, notice_id Id, address Text, language Text, told_at Time, times Number,
            acknowledged_at Time;
    }
    Rows notice_links {
        Guest DISCLOSED Secret: token_hash Bytes, recipient_id Id;
    }
    Rows shares {
        Account SHARED Workspace: id Id, project_id Id, workspace_id Id, intended_use Json, title Text, message Text,
            downloads Flag, watermark Flag, ask_name Flag, expires_at Time, created_by Text, created_at Time,
            revoked_by Text, revoked_at Time;
        Account SHARED Secret: token_hash Bytes, password_hash Text;
    }
    Rows share_items {
        Account SHARED Workspace: id Id, share_id Id, n Number, asset_id Id;
    }
    Rows share_visits {
        Guest GUESTS Workspace: id Id, share_id Id, name Text, created_at Time, ends_at Time;
        Guest GUEST_DEVICES Workspace: browser Text, system Text;
        Guest GUEST_PLACES Workspace: address Text;
        Guest GUESTS Secret: token_hash Bytes;
    }
    Rows share_views {
        Guest GUESTS Workspace: id Id, share_id Id, visit_id Id, asset_id Id, what Text, covered Flag, at Time;
    }
}
