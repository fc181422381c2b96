//! What stands beside the texts, in both languages.

use jiff::civil::Date;

use crate::Language;

pub(crate) struct Labels {
    pub(crate) tag: &'static str,
    pub(crate) asker: &'static str,
    pub(crate) contact: &'static str,
    pub(crate) talent: &'static str,
    pub(crate) guardian: &'static str,
    pub(crate) project: &'static str,
    pub(crate) shoot_dates: &'static str,
    pub(crate) form: &'static str,
    pub(crate) agreed: &'static str,
    pub(crate) territories: &'static str,
    pub(crate) time: &'static str,
    pub(crate) matching: &'static str,
    pub(crate) matching_yes: &'static str,
    pub(crate) matching_no: &'static str,
    pub(crate) compensation: &'static str,
    pub(crate) no_compensation: &'static str,
    pub(crate) revocation: &'static str,
    pub(crate) text: &'static str,
    pub(crate) signature: &'static str,
    pub(crate) signed_by: &'static str,
    pub(crate) typed_only: &'static str,
    pub(crate) drawing: &'static str,
    pub(crate) signed_at: &'static str,
    pub(crate) address: &'static str,
    pub(crate) browser: &'static str,
    pub(crate) email_proof: &'static str,
    pub(crate) text_sha256: &'static str,
    pub(crate) consents: &'static str,
    language: Language,
}

impl Labels {
    pub(crate) fn of(language: Language) -> &'static Self {
        match language {
            Language::En => &EN,
            Language::De => &DE,
        }
    }

    pub(crate) fn guardian_of(&self, guardian: &str, talent: &str) -> String {
        match self.language {
            Language::En => format!("{guardian}, guardian of {talent}"),
            Language::De => format!("{guardian}, gesetzliche Vertretung von {talent}"),
        }
    }

    pub(crate) fn page(&self, number: usize, of: usize) -> String {
        match self.language {
            Language::En => format!("Page {number} of {of}"),
            Language::De => format!("Seite {number} von {of}"),
        }
    }

    pub(crate) fn day(&self, day: Date) -> String {
        let month = usize::from(day.month().unsigned_abs()).saturating_sub(1);
        match self.language {
            Language::En => format!("{} {} {}", day.day(), MONTHS[month], day.year()),
            Language::De => format!("{}. {} {}", day.day(), MONATE[month], day.year()),
        }
    }

    pub(crate) fn term(&self, from: Date, until: Option<Date>) -> String {
        let from = self.day(from);
        match (self.language, until.map(|until| self.day(until))) {
            (Language::En, Some(until)) => format!("from {from} until {until}"),
            (Language::En, None) => format!("from {from}, until it is withdrawn"),
            (Language::De, Some(until)) => format!("vom {from} bis {until}"),
            (Language::De, None) => format!("ab {from}, bis zum Widerruf"),
        }
    }
}

const MONTHS: [&str; 12] = [
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
const MONATE: [&str; 12] = [
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

const EN: Labels = Labels {
    tag: "en",
    asker: "Asked by",
    contact: "Contact",
    talent: "Person depicted",
    guardian: "Guardian",
    project: "Project",
    shoot_dates: "Shooting dates",
    form: "Form",
    agreed: "What was agreed",
    territories: "Territory",
    time: "Time",
    matching: "Recognition in pictures",
    matching_yes: "agreed",
    matching_no: "not agreed",
    compensation: "Compensation",
    no_compensation: "none was agreed",
    revocation: "Withdrawal",
    text: "Full text",
    signature: "Signature",
    signed_by: "Signed by",
    typed_only: "typed, in place of a drawn signature",
    drawing: "Drawn signature of",
    signed_at: "Signed at",
    address: "Network address",
    browser: "Browser",
    email_proof: "Mail address",
    text_sha256: "SHA-256 of the text",
    consents: "Consents",
    language: Language::En,
};

const DE: Labels = Labels {
    tag: "de",
    asker: "Angefragt von",
    contact: "Kontakt",
    talent: "Abgebildete Person",
    guardian: "Gesetzliche Vertretung",
    project: "Projekt",
    shoot_dates: "Aufnahmetage",
    form: "Formular",
    agreed: "Was vereinbart ist",
    territories: "Gebiet",
    time: "Zeitraum",
    matching: "Wiedererkennen in Bildern",
    matching_yes: "eingewilligt",
    matching_no: "nicht eingewilligt",
    compensation: "Vergütung",
    no_compensation: "keine vereinbart",
    revocation: "Widerruf",
    text: "Voller Wortlaut",
    signature: "Unterschrift",
    signed_by: "Unterschrieben von",
    typed_only: "getippt, statt einer gezeichneten Unterschrift",
    drawing: "Gezeichnete Unterschrift von",
    signed_at: "Unterschrieben am",
    address: "Netzadresse",
    browser: "Browser",
    email_proof: "Mailadresse",
    text_sha256: "SHA-256 des Wortlauts",
    consents: "Einwilligungen",
    language: Language::De,
};
