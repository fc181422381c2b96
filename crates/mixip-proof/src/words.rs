//! What was proved, in plain words for a terminal.

use std::fmt;

use serde_json::Value;

use crate::check::{Checked, Event, Manifest, Receipt, Statement, Trust};

impl fmt::Display for Checked {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match &self.statement {
            Statement::Receipt(receipt) => tell_receipt(f, receipt)?,
            Statement::Manifest { manifest, files } => tell_manifest(f, manifest, *files)?,
        }
        if let Some(at) = self.signed_at {
            line(
                f,
                "signed",
                &at.strftime("%Y-%m-%d %H:%M:%S UTC").to_string(),
            )?;
        }
        line(f, "key", &self.key.kid())?;
        let whose = match self.trust {
            Trust::Given => "one of the keys that were given".to_owned(),
            Trust::FromFile => {
                let published = self.header.jku.as_deref();
                format!(
                    "as told by the file itself; compare it with a key that the signer publishes{}",
                    published.map_or_else(String::new, |at| format!(" at {at}")),
                )
            }
        };
        line(f, "", &whose)
    }
}

fn line(f: &mut fmt::Formatter<'_>, name: &str, text: &str) -> fmt::Result {
    let mut lines = text.lines();
    writeln!(f, "  {name:<12}{}", lines.next().unwrap_or_default())?;
    lines.try_for_each(|line| writeln!(f, "  {:<12}{line}", ""))
}

fn tell_receipt(f: &mut fmt::Formatter<'_>, receipt: &Receipt) -> fmt::Result {
    writeln!(f, "the receipt of a consent")?;
    for party in &receipt.party_identification {
        let who = format!(
            "{}, {}",
            one_line(&party.party_name),
            one_line(&party.party_contact)
        );
        line(f, "given to", &who)?;
    }
    for purpose in &receipt.pii_processing.purposes {
        let mut text = spaced(&purpose.purpose);
        if purpose.purpose == "face_matching" {
            text = "to be recognised in pictures (face matching)".to_owned();
        }
        if !purpose.channels.is_empty() {
            let channels: Vec<String> = purpose.channels.iter().map(|c| spaced(c)).collect();
            text += &format!(", on {}", channels.join(", "));
        }
        if !purpose.geographic_restrictions.is_null() {
            text += &format!(", in {}", listed(&purpose.geographic_restrictions));
        }
        match &purpose.services {
            Value::Null => {}
            Value::String(_) => text += ", in all projects",
            projects => text += &format!(", in the project {}", listed(projects)),
        }
        line(f, "agreed", &text)?;
    }
    if let Some(Event {
        valid_from: Some(from),
        valid_until,
        ..
    }) = receipt.event.first()
    {
        let until = valid_until.as_deref().map_or_else(
            || "without an end but withdrawal".to_owned(),
            |until| format!("until {}", one_line(until)),
        );
        line(f, "time", &format!("from {} {until}", one_line(from)))?;
    }
    for event in &receipt.event {
        let at = event.event_time.strftime("%Y-%m-%d %H:%M:%S UTC");
        let by = match &event.entity {
            Value::String(entity) if entity == "pii_principal" => "by the person",
            Value::String(entity) if entity == "guardian" => "by the person's guardian",
            Value::String(_) => "by the person or their guardian",
            _ => "passed on by an account",
        };
        line(f, &spaced(&event.event_state), &format!("{at} {by}"))?;
    }
    let state = match receipt.event.last().map(|event| event.event_state.as_str()) {
        Some("given") => "given when this was signed; it may have been withdrawn since",
        _ => "withdrawn: nothing rests on it any more",
    };
    line(f, "state", state)?;
    let notice = &receipt.pii_processing.privacy_notice;
    let text = format!(
        "{} ({}), SHA-256 {}",
        one_line(&notice.version),
        one_line(&receipt.pii_processing.language),
        one_line(&notice.sha256)
    );
    line(f, "text", &text)?;
    if let Some(purpose) = receipt.pii_processing.purposes.first() {
        line(f, "to withdraw", &one_line(&purpose.withdrawal_method))?;
    }
    line(f, "person", &one_line(&receipt.pii_principal_id))?;
    line(f, "record", &one_line(&receipt.record_id))
}

fn tell_manifest(
    f: &mut fmt::Formatter<'_>,
    manifest: &Manifest,
    files: Option<usize>,
) -> fmt::Result {
    writeln!(
        f,
        "{}",
        if files.is_some() {
            "an export"
        } else {
            "the manifest of an export"
        }
    )?;
    let intended = &manifest.intended;
    let channels: Vec<String> = intended.channels.iter().map(|c| spaced(c)).collect();
    let text = format!(
        "{}, on {}, in {}, on the {}",
        spaced(&intended.purpose),
        channels.join(", "),
        listed(&intended.territories),
        one_line(&intended.on)
    );
    line(f, "for", &text)?;
    let faces = |outcome: &str| {
        let all = manifest.items.iter().flat_map(|item| &item.faces);
        all.filter(|face| face.outcome == outcome).count()
    };
    let text = format!(
        "{} left, {} stayed; faces: {} shown, {} covered",
        counted(manifest.items.len()),
        manifest.left_out.len(),
        faces("shown"),
        faces("covered")
    );
    line(f, "files", &text)?;
    let looked_at = match files {
        Some(_) => "each is as it left, and nothing else is in the archive",
        None => "not looked at: give the archive itself to compare them",
    };
    line(f, "", looked_at)?;
    let made = manifest.created_at.strftime("%Y-%m-%d %H:%M:%S UTC");
    line(f, "made", &made.to_string())?;
    line(f, "export", &one_line(&manifest.export_id))
}

fn counted(files: usize) -> String {
    if files == 1 {
        "1 file".to_owned()
    } else {
        format!("{files} files")
    }
}

/// A code as words.
fn spaced(code: &str) -> String {
    one_line(code).replace('_', " ")
}

/// `"worldwide"`, `"all"`, or a list.
fn listed(value: &Value) -> String {
    match value {
        Value::Array(items) => {
            let items: Vec<String> = items.iter().map(listed).collect();
            items.join(", ")
        }
        Value::String(text) => one_line(text),
        other => one_line(&other.to_string()),
    }
}

/// Text of the file without what a terminal would obey.
fn one_line(text: &str) -> String {
    text.chars()
        .map(|c| if c.is_control() { ' ' } else { c })
        .collect()
}
