//! The order of a release: who and what, in words, the full text, the signature.

use jiff::tz::TimeZone;

use crate::Release;
use crate::flow::{BODY, CODE, Flow, HEADING, Role, TITLE};
use crate::labels::Labels;

pub(crate) fn compose(release: &Release) -> Flow {
    let labels = Labels::of(release.language);
    let mut flow = Flow::new();
    flow.set(Role::Title, TITLE, &release.title);
    flow.space(10.0);
    who(&mut flow, labels, release);
    flow.heading(labels.agreed);
    agreed(&mut flow, labels, release);
    flow.heading(labels.text);
    flow.text(&release.text);
    signature(&mut flow, labels, release);
    let foot = format!("{} · {}", release.title, release.talent);
    flow.number(&foot, |number, of| labels.page(number, of));
    flow
}

fn who(flow: &mut Flow, labels: &Labels, release: &Release) {
    flow.fact(labels.asker, &release.asker.name);
    flow.fact(labels.contact, &release.asker.contact);
    flow.fact(labels.talent, &release.talent);
    if let Some(guardian) = &release.guardian {
        flow.fact(labels.guardian, guardian);
    }
    flow.fact(labels.project, &release.project);
    if let Some(dates) = &release.shoot_dates {
        flow.fact(labels.shoot_dates, dates);
    }
    if let Some(form) = &release.form {
        flow.fact(labels.form, form);
    }
}

fn agreed(flow: &mut Flow, labels: &Labels, release: &Release) {
    for item in &release.items {
        let mut value = item.channels.join(", ");
        if let Some(note) = &item.note {
            value.push('\n');
            value.push_str(note);
        }
        flow.fact(&item.purpose, &value);
    }
    flow.fact(labels.territories, &release.territories);
    flow.fact(
        labels.time,
        &labels.term(release.starts_on, release.ends_on),
    );
    if let Some(agreed) = release.matching {
        let answer = if agreed {
            labels.matching_yes
        } else {
            labels.matching_no
        };
        flow.fact(labels.matching, answer);
    }
    let compensation = release.compensation.as_deref();
    flow.fact(
        labels.compensation,
        compensation.unwrap_or(labels.no_compensation),
    );
    flow.fact(labels.revocation, &release.revocation);
}

fn signature(flow: &mut Flow, labels: &Labels, release: &Release) {
    let signature = &release.signature;
    flow.space(16.0);
    // Who reads the name sees the signature and when it was made.
    flow.keep(if signature.drawing.is_some() {
        230.0
    } else {
        110.0
    });
    flow.set(Role::Heading, HEADING, labels.signature);
    flow.space(4.0);
    match &signature.drawing {
        Some(drawing) => {
            flow.drawing(drawing, &format!("{} {}", labels.drawing, signature.name));
        }
        None => {
            flow.set(Role::Paragraph, TITLE, &signature.name);
            flow.set(Role::Paragraph, BODY, labels.typed_only);
            flow.space(4.0);
        }
    }
    let by = match &release.guardian {
        Some(_) => labels.guardian_of(&signature.name, &release.talent),
        None => signature.name.clone(),
    };
    flow.fact(labels.signed_by, &by);
    let at = signature.signed_at;
    let day = TimeZone::UTC.to_datetime(at).date();
    let at = format!("{}, {}", labels.day(day), at.strftime("%H:%M:%S UTC"));
    flow.fact(labels.signed_at, &at);
    flow.fact(labels.address, &signature.address);
    flow.fact(labels.browser, &signature.browser);
    if let Some(proof) = &signature.email_proof {
        flow.fact(labels.email_proof, proof);
    }
    flow.fact_in(CODE, labels.text_sha256, &release.text_sha256);
    let consents: Vec<String> = release.consents.iter().map(ToString::to_string).collect();
    flow.fact_in(CODE, labels.consents, &consents.join("\n"));
}
