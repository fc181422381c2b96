//! The kinds of letters, and what each of them takes.

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::Language;
use crate::privacy::PrivacyKind;

/// How somebody answered a request.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Answer {
    /// Agreed, to all of it or some.
    Signed,
    /// Declined.
    Declined,
}

/// What a letter says. Links are whole addresses ([`crate::App::origin`]); names are as people typed them.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum Content {
    /// To the owner of an account: is this your address?
    VerifyAddress {
        /// The account's name.
        name: String,
        /// Opens the page that confirms it.
        link: String,
        /// Six digits that do the same, for who has the page open elsewhere.
        code: String,
    },
    /// To the owner of an account who forgot the password.
    ResetPassword {
        /// The account's name.
        name: String,
        /// Opens the page that sets a new one.
        link: String,
    },
    /// To the address that an account had until now.
    AddressChanged {
        /// The account's name.
        name: String,
        /// The address from now on.
        address: String,
    },
    /// To somebody who is to work on something.
    Invitation {
        /// Who invites.
        inviter: String,
        /// Name of the workspace or project.
        workspace_or_project: String,
        /// Name of the role, as in the API (`editor`).
        role: String,
        /// Accepts it.
        link: String,
        /// The last day on which it does.
        expires: Date,
    },
    /// To a talent: may we?
    Request {
        /// The talent's name.
        talent: String,
        /// Who asks.
        asker: String,
        /// Name of the project.
        project: String,
        /// What it is for, in a line.
        title: String,
        /// Opens the talent's page.
        link: String,
        /// The last day for an answer.
        expires: Date,
    },
    /// To a talent who has not answered.
    RequestReminder {
        /// The talent's name.
        talent: String,
        /// Who asks.
        asker: String,
        /// Name of the project.
        project: String,
        /// What it is for, in a line.
        title: String,
        /// Opens the talent's page.
        link: String,
        /// The last day for an answer.
        expires: Date,
    },
    /// To who asked: here is the answer.
    RequestAnswered {
        /// The talent's name.
        talent: String,
        /// Name of the project.
        project: String,
        /// What the answer was.
        outcome: Answer,
        /// Opens the request.
        link: String,
    },
    /// To a talent who opens their page on a new device.
    PortalCode {
        /// Six digits.
        code: String,
    },
    /// To a talent who signed.
    SignedCopy {
        /// The talent's name.
        talent: String,
        /// Who asked.
        asker: String,
        /// Name of the project.
        project: String,
        /// Opens the talent's page, where copy and receipt are.
        link: String,
    },
    /// To the owner of an account who asked for their data.
    TakeoutReady {
        /// The account's name.
        name: String,
        /// Opens the page where it is, for who signs in.
        link: String,
        /// The last day on which it is there.
        ends: Date,
    },
    /// To somebody who got copies of pictures that may not be used any more.
    CopiesOutThere {
        /// Who got them.
        recipient: String,
        /// Who gave them.
        producer: String,
        /// Name of the project.
        project: String,
        /// Which files, a line each.
        files: Vec<String>,
        /// Why, in a sentence.
        reason: String,
        /// Where they say that it is done.
        #[serde(default)]
        link: String,
    },
    /// To who made a privacy request without an account: it was received. It does not name them: whoever typed this address
    /// may have typed any name, and the letter would bring it to somebody else.
    PrivacyReceived {
        /// Who answers.
        desk: String,
        /// What is asked for.
        asked: PrivacyKind,
        /// Opens the request.
        link: String,
        /// Six digits that do the same, for who has the page open.
        code: String,
        /// The last day for an answer.
        due: Date,
    },
    /// To who made a privacy request: the desk writes.
    PrivacyMessage {
        /// Who asks.
        name: String,
        /// Who answers.
        desk: String,
        /// What is written.
        text: String,
        /// Opens the request.
        link: String,
    },
    /// To who made a privacy request: an answer takes longer.
    PrivacyExtended {
        /// Who asks.
        name: String,
        /// Who answers.
        desk: String,
        /// The last day from now on.
        until: Date,
        /// Why.
        reason: String,
        /// Opens the request.
        link: String,
    },
    /// To who made a privacy request: it is refused.
    PrivacyRefused {
        /// Who asks.
        name: String,
        /// Who answers.
        desk: String,
        /// Why.
        reason: String,
        /// Opens the request.
        link: String,
    },
    /// To who made a privacy request: it was done.
    PrivacyDone {
        /// Who asks.
        name: String,
        /// Who answers.
        desk: String,
        /// What was done.
        text: String,
        /// Opens the request.
        link: String,
    },
    /// To everybody who answers privacy requests: time is running out.
    PrivacyAlarm {
        /// Who answers.
        desk: String,
        /// What is asked for.
        asked: PrivacyKind,
        /// The last day for an answer.
        due: Date,
        /// Whether the time was extended, which can be once.
        #[serde(default)]
        extended: bool,
        /// Opens the request.
        link: String,
    },
}

impl Content {
    /// The stable name of its kind.
    pub(crate) fn kind(&self) -> &'static str {
        match self {
            Self::VerifyAddress { .. } => "verify_address",
            Self::ResetPassword { .. } => "reset_password",
            Self::AddressChanged { .. } => "address_changed",
            Self::Invitation { .. } => "invitation",
            Self::Request { .. } => "request",
            Self::RequestReminder { .. } => "request_reminder",
            Self::RequestAnswered { .. } => "request_answered",
            Self::PortalCode { .. } => "portal_code",
            Self::SignedCopy { .. } => "signed_copy",
            Self::TakeoutReady { .. } => "takeout_ready",
            Self::CopiesOutThere { .. } => "copies_out_there",
            Self::PrivacyReceived { .. } => "privacy_received",
            Self::PrivacyMessage { .. } => "privacy_message",
            Self::PrivacyExtended { .. } => "privacy_extended",
            Self::PrivacyRefused { .. } => "privacy_refused",
            Self::PrivacyDone { .. } => "privacy_done",
            Self::PrivacyAlarm { .. } => "privacy_alarm",
        }
    }

    /// Whether nobody waits for it at their screen.
    pub(super) fn is_casual(&self) -> bool {
        matches!(self, Self::Request { .. } | Self::RequestReminder { .. })
    }

    /// Its words with places for what differs.
    pub(super) fn text(&self, language: Language) -> &'static str {
        macro_rules! texts {
            ($name:literal) => {
                match language {
                    Language::En => include_str!(concat!("texts/", $name, ".en.txt")),
                    Language::De => include_str!(concat!("texts/", $name, ".de.txt")),
                }
            };
        }
        match self {
            Self::VerifyAddress { .. } => texts!("verify_address"),
            Self::ResetPassword { .. } => texts!("reset_password"),
            Self::AddressChanged { .. } => texts!("address_changed"),
            Self::Invitation { .. } => texts!("invitation"),
            Self::Request { .. } => texts!("request"),
            Self::RequestReminder { .. } => texts!("request_reminder"),
            Self::RequestAnswered {
                outcome: Answer::Signed,
                ..
            } => texts!("request_signed"),
            Self::RequestAnswered {
                outcome: Answer::Declined,
                ..
            } => texts!("request_declined"),
            Self::PortalCode { .. } => texts!("portal_code"),
            Self::SignedCopy { .. } => texts!("signed_copy"),
            Self::TakeoutReady { .. } => texts!("takeout_ready"),
            Self::CopiesOutThere { .. } => texts!("copies_out_there"),
            Self::PrivacyReceived { .. } => texts!("privacy_received"),
            Self::PrivacyMessage { .. } => texts!("privacy_message"),
            Self::PrivacyExtended { .. } => texts!("privacy_extended"),
            Self::PrivacyRefused { .. } => texts!("privacy_refused"),
            Self::PrivacyDone { .. } => texts!("privacy_done"),
            Self::PrivacyAlarm { extended: true, .. } => texts!("privacy_alarm_extended"),
            Self::PrivacyAlarm { .. } => texts!("privacy_alarm"),
        }
    }

    /// What goes into the places.
    pub(super) fn values(&self, language: Language) -> Vec<(&'static str, String)> {
        let texts = |pairs: &[(&'static str, &String)]| {
            pairs
                .iter()
                .map(|(name, value)| (*name, (*value).clone()))
                .collect::<Vec<_>>()
        };
        match self {
            Self::VerifyAddress { name, link, code } => {
                texts(&[("name", name), ("link", link), ("code", code)])
            }
            Self::ResetPassword { name, link } => texts(&[("name", name), ("link", link)]),
            Self::AddressChanged { name, address } => {
                texts(&[("name", name), ("address", address)])
            }
            Self::Invitation {
                inviter,
                workspace_or_project,
                role,
                link,
                expires,
            } => texts(&[
                ("inviter", inviter),
                ("place", workspace_or_project),
                ("role", &in_words(role, language)),
                ("link", link),
                ("expires", &day(*expires, language)),
            ]),
            Self::Request {
                talent,
                asker,
                project,
                title,
                link,
                expires,
            }
            | Self::RequestReminder {
                talent,
                asker,
                project,
                title,
                link,
                expires,
            } => texts(&[
                ("talent", talent),
                ("asker", asker),
                ("project", project),
                ("title", title),
                ("link", link),
                ("expires", &day(*expires, language)),
            ]),
            Self::RequestAnswered {
                talent,
                project,
                link,
                ..
            } => texts(&[("talent", talent), ("project", project), ("link", link)]),
            Self::TakeoutReady { name, link, ends } => texts(&[
                ("name", name),
                ("link", link),
                ("ends", &day(*ends, language)),
            ]),
            Self::PortalCode { code } => texts(&[("code", code)]),
            Self::SignedCopy {
                talent,
                asker,
                project,
                link,
            } => texts(&[
                ("talent", talent),
                ("asker", asker),
                ("project", project),
                ("link", link),
            ]),
            Self::CopiesOutThere {
                recipient,
                producer,
                project,
                files,
                reason,
                link,
            } => texts(&[
                ("recipient", recipient),
                ("producer", producer),
                ("project", project),
                ("files", &files.join("\n")),
                ("reason", reason),
                ("link", link),
            ]),
            Self::PrivacyReceived {
                desk,
                asked,
                link,
                code,
                due,
            } => texts(&[
                ("desk", desk),
                ("asked", &asked_in_words(*asked, language).to_owned()),
                ("link", link),
                ("code", code),
                ("due", &day(*due, language)),
            ]),
            Self::PrivacyMessage {
                name,
                desk,
                text,
                link,
            }
            | Self::PrivacyDone {
                name,
                desk,
                text,
                link,
            } => texts(&[
                ("name", name),
                ("desk", desk),
                ("text", text),
                ("link", link),
            ]),
            Self::PrivacyExtended {
                name,
                desk,
                until,
                reason,
                link,
            } => texts(&[
                ("name", name),
                ("desk", desk),
                ("until", &day(*until, language)),
                ("reason", reason),
                ("link", link),
            ]),
            Self::PrivacyRefused {
                name,
                desk,
                reason,
                link,
            } => texts(&[
                ("name", name),
                ("desk", desk),
                ("reason", reason),
                ("link", link),
            ]),
            Self::PrivacyAlarm {
                desk,
                asked,
                due,
                link,
                ..
            } => texts(&[
                ("desk", desk),
                ("asked", &asked_in_words(*asked, language).to_owned()),
                ("due", &day(*due, language)),
                ("link", link),
            ]),
        }
    }
}

/// What is asked for, in the words of the page where it is.
fn asked_in_words(asked: PrivacyKind, language: Language) -> &'static str {
    match (asked, language) {
        (PrivacyKind::Access, Language::En) => "see what is held",
        (PrivacyKind::Access, Language::De) => "Auskunft",
        (PrivacyKind::Correction, Language::En) => "have something corrected",
        (PrivacyKind::Correction, Language::De) => "Berichtigung",
        (PrivacyKind::Deletion, Language::En) => "have data deleted",
        (PrivacyKind::Deletion, Language::De) => "Löschung",
        (PrivacyKind::Portability, Language::En) => "take data along",
        (PrivacyKind::Portability, Language::De) => "Daten zum Mitnehmen",
        (PrivacyKind::Objection, Language::En) => "object to a use of data",
        (PrivacyKind::Objection, Language::De) => "Widerspruch",
        (PrivacyKind::Restriction, Language::En) => "have data left alone for now",
        (PrivacyKind::Restriction, Language::De) => "Einschränkung",
        (PrivacyKind::Other, Language::En) => "ask a question",
        (PrivacyKind::Other, Language::De) => "eine Frage",
    }
}

/// A day as people write it.
fn day(date: Date, language: Language) -> String {
    const EN: [&str; 12] = [
        "January",
        "February",
        "March",
        "April",
        "May",
        "June",
        "July",
        "August",
        "September",
        "October",
        "November",
        "December",
    ];
    const DE: [&str; 12] = [
        "Januar",
        "Februar",
        "März",
        "April",
        "Mai",
        "Juni",
        "Juli",
        "August",
        "September",
        "Oktober",
        "November",
        "Dezember",
    ];
    let (names, dot) = match language {
        Language::En => (EN, ""),
        Language::De => (DE, "."),
    };
    let month = usize::try_from(date.month() - 1).unwrap_or_default();
    format!("{}{dot} {} {}", date.day(), names[month], date.year())
}

/// A role in the words of the app.
fn in_words(role: &str, language: Language) -> String {
    let german = match role {
        "owner" => "Inhaber",
        "admin" => "Verwaltung",
        "member" => "Mitglied",
        "manager" => "Leitung",
        "editor" => "Bearbeitung",
        "reviewer" => "Prüfung",
        "viewer" => "Ansicht",
        other => other,
    };
    match language {
        Language::En => role.to_owned(),
        Language::De => german.to_owned(),
    }
}
