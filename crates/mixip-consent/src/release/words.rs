//! Purposes, channels, territories and terms in plain words.

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::terms::Terms;
use super::territory_names::NAMES;
use crate::{
    given::Grant,
    nonempty::NonEmpty,
    territory::{Territories, Territory},
    vocabulary::{Channel, Purpose},
};

/// A language that people are asked in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Language {
    /// English.
    En,
    /// German.
    De,
}

impl Language {
    /// Every language.
    pub const ALL: [Self; 2] = [Self::En, Self::De];

    /// Its BCP 47 tag.
    pub const fn tag(self) -> &'static str {
        match self {
            Self::En => "en",
            Self::De => "de",
        }
    }

    /// The language of a tag, where it is one of these.
    pub fn of(tag: &str) -> Option<Self> {
        let primary = tag.split('-').next().unwrap_or_default();
        Self::ALL
            .into_iter()
            .find(|language| language.tag().eq_ignore_ascii_case(primary))
    }

    fn pick<'a>(self, en: &'a str, de: &'a str) -> &'a str {
        match self {
            Self::En => en,
            Self::De => de,
        }
    }
}

impl Purpose {
    /// What it is called before people, in their language.
    pub fn in_words(self, language: Language) -> &'static str {
        purpose(self, language)
    }
}

impl Channel {
    /// What it is called before people, in their language.
    pub fn in_words(self, language: Language) -> &'static str {
        channel(self, language)
    }
}

impl Territory {
    /// Its name, in a language.
    pub fn in_words(self, language: Language) -> &'static str {
        let (en, de) = NAMES[self.number()];
        language.pick(en, de)
    }
}

impl Territories {
    /// Their names in a list, as part of a sentence.
    pub fn in_words(&self, language: Language) -> String {
        territories(self, language)
    }
}

fn purpose(purpose: Purpose, language: Language) -> &'static str {
    let (en, de) = match purpose {
        Purpose::Editorial => (
            "Articles and reports (editorial)",
            "Artikel und Berichte (redaktionell)",
        ),
        Purpose::Advertising => ("Paid advertising", "Bezahlte Werbung"),
        Purpose::Marketing => (
            "The asker's own promotion (marketing)",
            "Eigenwerbung des Anfragenden (Marketing)",
        ),
        Purpose::Merchandising => (
            "On goods that are sold (merchandising)",
            "Auf Waren, die verkauft werden (Merchandising)",
        ),
        Purpose::Publicity => (
            "Making a person, a work or an event known (publicity)",
            "Bekanntmachen einer Person, eines Werks oder einer Veranstaltung (Öffentlichkeitsarbeit)",
        ),
        Purpose::SocialMedia => (
            "Posts on social networks",
            "Beiträge in sozialen Netzwerken",
        ),
        Purpose::DerivativeWorks => (
            "Montages and other new works made from the pictures",
            "Montagen und andere neue Werke aus den Bildern",
        ),
        Purpose::Internal => ("Inside the house only", "Nur im eigenen Haus"),
        Purpose::AiTraining => (
            "Training computers with the pictures (AI)",
            "Training von Computern mit den Bildern (KI)",
        ),
    };
    language.pick(en, de)
}

fn channel(channel: Channel, language: Language) -> &'static str {
    let (en, de) = match channel {
        Channel::Print => ("print", "Druck"),
        Channel::Web => ("web sites and apps", "Webseiten und Apps"),
        Channel::Social => ("social networks", "soziale Netzwerke"),
        Channel::Broadcast => (
            "television, radio and streaming",
            "Fernsehen, Radio und Streaming",
        ),
        Channel::OutOfHome => (
            "posters and screens in public places",
            "Plakate und Bildschirme an öffentlichen Orten",
        ),
        Channel::Email => ("e-mail", "E-Mail"),
        Channel::Internal => ("inside the house", "im eigenen Haus"),
    };
    language.pick(en, de)
}

/// `a, b and c`.
fn listed<'a>(parts: impl IntoIterator<Item = &'a str>, language: Language) -> String {
    let parts: Vec<&str> = parts.into_iter().collect();
    match parts.split_last() {
        Some((last, [])) => (*last).to_owned(),
        Some((last, others)) => {
            let and = language.pick("and", "und");
            format!("{} {and} {last}", others.join(", "))
        }
        None => String::new(),
    }
}

pub(super) fn channels(channels: &NonEmpty<Channel>, language: Language) -> String {
    listed(channels.iter().map(|one| channel(*one, language)), language)
}

pub(super) fn territories(territories: &Territories, language: Language) -> String {
    match territories {
        Territories::Worldwide => language
            .pick("everywhere in the world", "überall auf der Welt")
            .to_owned(),
        Territories::Only(codes) => {
            let mut names: Vec<&str> = codes
                .iter()
                .map(|territory| territory.in_words(language))
                .collect();
            names.sort_unstable();
            listed(names, language)
        }
    }
}

const MONTHS: [(&str, &str); 12] = [
    ("January", "Januar"),
    ("February", "Februar"),
    ("March", "März"),
    ("April", "April"),
    ("May", "Mai"),
    ("June", "Juni"),
    ("July", "Juli"),
    ("August", "August"),
    ("September", "September"),
    ("October", "Oktober"),
    ("November", "November"),
    ("December", "Dezember"),
];

pub(super) fn date(date: Date, language: Language) -> String {
    let at = usize::try_from(date.month() - 1).unwrap_or_default();
    let (en, de) = MONTHS[at];
    match language {
        Language::En => format!("{} {en} {}", date.day(), date.year()),
        Language::De => format!("{}. {de} {}", date.day(), date.year()),
    }
}

pub(super) fn term(starts_on: Date, ends_on: Option<Date>, language: Language) -> String {
    let from = date(starts_on, language);
    match (ends_on, language) {
        (Some(end), Language::En) => format!("from {from} until {}", date(end, language)),
        (Some(end), Language::De) => format!("vom {from} bis zum {}", date(end, language)),
        (None, Language::En) => format!("from {from} until it is withdrawn"),
        (None, Language::De) => format!("ab dem {from}, bis zum Widerruf"),
    }
}

/// What is asked for as a list, a line for each item.
pub(super) fn items(terms: &Terms, language: Language) -> String {
    let line = |item: &super::terms::Item| {
        let what = purpose(item.purpose, language);
        let on = channels(&item.channels, language);
        let note = item
            .note
            .as_ref()
            .map(|note| format!(" ({})", note.as_str()));
        format!("– {what}: {on}{}", note.unwrap_or_default())
    };
    let mut lines: Vec<String> = terms.items().iter().map(line).collect();
    if terms.asks_biometric() {
        lines.push(format!("– {}", matching(language)));
    }
    lines.join("\n")
}

fn matching(language: Language) -> &'static str {
    language.pick(
        "A separate question: a computer may keep a measurement of your face, to find you in pictures of this workspace",
        "Eine eigene Frage: Ein Computer darf ein Maß Ihres Gesichts aufbewahren, um Sie in Bildern dieses Arbeitsbereichs zu finden",
    )
}

/// What was agreed to, in one sentence, as it is put under the text that was read.
pub fn agreed(grant: &Grant, language: Language) -> String {
    let what = match grant {
        Grant::Biometric => matching(language).to_owned(),
        Grant::Likeness { scope } => {
            let purposes = listed(
                scope.purposes.iter().map(|one| purpose(*one, language)),
                language,
            );
            format!(
                "{purposes}: {}; {}; {}",
                channels(&scope.channels, language),
                territories(&scope.territories, language),
                term(scope.starts_on, scope.ends_on, language)
            )
        }
    };
    format!(
        "{}: {what}.",
        language.pick("I agree to", "Ich willige ein in")
    )
}

#[cfg(test)]
mod tests {
    #![expect(clippy::unwrap_used, reason = "tests")]

    use super::*;
    use crate::territory::Territory;

    #[test]
    fn every_territory_has_its_name() {
        for (code, en, de) in [
            ("AD", "Andorra", "Andorra"),
            ("DE", "Germany", "Deutschland"),
            ("FR", "France", "Frankreich"),
            ("ZW", "Zimbabwe", "Simbabwe"),
        ] {
            let one: Territory = code.parse().unwrap();
            assert_eq!(NAMES[one.number()], (en, de));
        }
        assert_eq!(Territory::all().count(), NAMES.len());
    }

    #[test]
    fn lists_and_dates_read_like_sentences() {
        let where_ = Territories::Only(
            NonEmpty::new(["FR".parse().unwrap(), "DE".parse().unwrap()]).unwrap(),
        );
        assert_eq!(
            territories(&where_, Language::De),
            "Deutschland und Frankreich"
        );
        assert_eq!(territories(&where_, Language::En), "France and Germany");
        let day = jiff::civil::date(2031, 1, 1);
        assert_eq!(
            term(day, Some(day), Language::De),
            "vom 1. Januar 2031 bis zum 1. Januar 2031"
        );
        assert_eq!(
            term(day, None, Language::En),
            "from 1 January 2031 until it is withdrawn"
        );
    }
}
