//! The words in which tables name purposes, channels, territories and kinds: those of the API, those that people are shown,
//! in English and German, and a few that tables have in their place.

use mixip_consent::{
    Channel, ConsentError, ConsentKind, Language, Purpose, Territories, Territory,
};

/// How words are compared: in lower case, without what different hands write differently.
fn plain(word: &str) -> String {
    word.chars()
        .filter(|c| c.is_alphanumeric())
        .flat_map(char::to_lowercase)
        .collect()
}

/// The entries of a cell that holds a list, whatever divides them. A comma may stand inside the name of a thing, so the longest
/// that is one counts.
pub(super) fn listed<T, E>(cell: &str, read: impl Fn(&str) -> Result<T, E>) -> Result<Vec<T>, E> {
    let mut found = Vec::new();
    for part in cell.split([';', '|', '\n']) {
        let pieces: Vec<&str> = part.split(',').collect();
        let mut rest = pieces.as_slice();
        while let Some((first, others)) = rest.split_first() {
            if first.trim().is_empty() {
                rest = others;
                continue;
            }
            let longest = (2..=rest.len())
                .rev()
                .find_map(|n| Some((read(rest[..n].join(",").trim()).ok()?, n)));
            let (one, n) = match longest {
                Some(longest) => longest,
                None => (read(first.trim())?, 1),
            };
            found.push(one);
            rest = &rest[n..];
        }
    }
    Ok(found)
}

/// A purpose by one of its names.
pub(super) fn purpose(word: &str) -> Result<Purpose, ConsentError> {
    let told = plain(word);
    let is = |purpose: &Purpose| {
        plain(purpose.as_str()) == told
            || spoken(*purpose).iter().any(|also| plain(also) == told)
            || Language::ALL
                .iter()
                .any(|l| plain(purpose.in_words(*l)) == told)
    };
    match Purpose::ALL.iter().copied().find(is) {
        Some(purpose) => Ok(purpose),
        // The error names what there is.
        None => word.parse(),
    }
}

/// A channel by one of its names.
pub(super) fn channel(word: &str) -> Result<Channel, ConsentError> {
    let told = plain(word);
    let is = |channel: &Channel| {
        plain(channel.as_str()) == told
            || heard(*channel).iter().any(|also| plain(also) == told)
            || Language::ALL
                .iter()
                .any(|l| plain(channel.in_words(*l)) == told)
    };
    match Channel::ALL.iter().copied().find(is) {
        Some(channel) => Ok(channel),
        None => word.parse(),
    }
}

/// Where in the world: codes or names of countries, or the whole of it.
pub(super) fn territories(cell: &str) -> Result<Territories, ConsentError> {
    const EVERYWHERE: [&str; 6] = [
        "worldwide",
        "everywhere",
        "world",
        "weltweit",
        "überall",
        "global",
    ];
    let told = plain(cell);
    let whole = Language::ALL
        .iter()
        .any(|l| plain(&Territories::Worldwide.in_words(*l)) == told);
    if whole || EVERYWHERE.contains(&told.as_str()) {
        return Ok(Territories::Worldwide);
    }
    let codes: Vec<Territory> = listed(cell, territory)?;
    mixip_consent::NonEmpty::new(codes).map(Territories::Only)
}

fn territory(word: &str) -> Result<Territory, ConsentError> {
    if let Ok(known) = word.to_uppercase().parse() {
        return Ok(known);
    }
    let told = plain(word);
    let called = |territory: &Territory| {
        Language::ALL
            .iter()
            .any(|l| plain(territory.in_words(*l)) == told)
    };
    match Territory::all().find(called) {
        Some(known) => Ok(known),
        None => word.parse(),
    }
}

/// Which of the two kinds, by one of its names.
pub(super) fn kind(word: &str) -> Option<ConsentKind> {
    const LIKENESS: [&str; 7] = [
        "likeness",
        "image",
        "tobeshown",
        "bild",
        "bildnis",
        "abbildung",
        "gezeigtwerden",
    ];
    const BIOMETRIC: [&str; 6] = [
        "biometric",
        "biometrics",
        "matching",
        "toberecognised",
        "biometrisch",
        "erkanntwerden",
    ];
    let told = plain(word);
    if LIKENESS.contains(&told.as_str()) {
        Some(ConsentKind::Likeness)
    } else if BIOMETRIC.contains(&told.as_str()) {
        Some(ConsentKind::Biometric)
    } else {
        None
    }
}

/// What the web app calls a purpose, and what tables do.
fn spoken(purpose: Purpose) -> &'static [&'static str] {
    match purpose {
        Purpose::Editorial => &[
            "editorial use",
            "editorial content",
            "redaktionell",
            "redaktionelle Zwecke",
            "Redaktion",
        ],
        Purpose::Advertising => &["advertising", "advertisement", "ads", "Werbung"],
        Purpose::Marketing => &["Marketing"],
        Purpose::Merchandising => &["merchandise", "Merchandising", "Merchandise"],
        Purpose::Publicity => &["pr", "public relations", "Öffentlichkeitsarbeit", "Presse"],
        Purpose::SocialMedia => &["social media", "soziale Medien", "Social-Media"],
        Purpose::DerivativeWorks => &["derivative works", "derivatives", "Bearbeitungen"],
        Purpose::Internal => &[
            "internal use",
            "intern",
            "interne Zwecke",
            "interne Nutzung",
        ],
        Purpose::AiTraining => &["AI training", "KI-Training", "KI Training"],
    }
}

/// What the web app calls a channel, and what tables do.
fn heard(channel: Channel) -> &'static [&'static str] {
    match channel {
        Channel::Print => &["Druck"],
        Channel::Web => &[
            "website",
            "websites",
            "online",
            "internet",
            "Webseite",
            "Webseiten",
        ],
        Channel::Social => &[
            "social networks",
            "social media",
            "soziale Netzwerke",
            "soziale Medien",
        ],
        Channel::Broadcast => &["tv", "television", "Rundfunk", "Fernsehen"],
        Channel::OutOfHome => &[
            "ooh",
            "posters",
            "posters and screens outside",
            "Plakate",
            "Plakate und Bildschirme draußen",
            "Außenwerbung",
        ],
        Channel::Email => &["e-mail", "mail", "newsletter"],
        Channel::Internal => &["intern"],
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Words of the web app's catalogues, English and German.
    const CATALOGUES: [&str; 2] = [
        include_str!("../../../../web/src/lib/i18n/en/use.ts"),
        include_str!("../../../../web/src/lib/i18n/de/use.ts"),
    ];

    /// The entries of one list of a catalogue: names and what they are called.
    fn called<'a>(catalogue: &'a str, list: &str) -> Vec<(&'a str, &'a str)> {
        let begin = catalogue.find(&format!("\t{list}: {{")).expect(list);
        let lines = catalogue[begin..].lines().skip(1);
        lines
            .map_while(|line| {
                let (name, words) = line.trim().split_once(": '")?;
                Some((name, words.trim_end_matches(',').trim_end_matches('\'')))
            })
            .collect()
    }

    #[test]
    fn names_of_the_api_and_words_of_the_web_app_are_read() {
        for catalogue in CATALOGUES {
            for list in ["purposes", "purposes_behind", "purpose_words"] {
                let words = called(catalogue, list);
                assert_eq!(words.len(), Purpose::ALL.len());
                for (name, words) in words {
                    assert_eq!(purpose(words).map(Purpose::as_str), Ok(name), "{words}");
                    assert_eq!(purpose(name).map(Purpose::as_str), Ok(name));
                }
            }
            for list in ["channel_names", "channel_words"] {
                let words = called(catalogue, list);
                assert_eq!(words.len(), Channel::ALL.len());
                for (name, words) in words {
                    assert_eq!(channel(words).map(Channel::as_str), Ok(name), "{words}");
                    assert_eq!(channel(name).map(Channel::as_str), Ok(name));
                }
            }
        }
        for purpose in Purpose::ALL {
            for language in Language::ALL {
                assert_eq!(super::purpose(purpose.in_words(language)), Ok(*purpose));
            }
        }
    }

    #[test]
    fn no_word_means_two_things() {
        let words: Vec<String> = Purpose::ALL
            .iter()
            .flat_map(|one| spoken(*one).iter().map(move |word| (plain(word), *one)))
            .filter(|(word, one)| purpose(word) != Ok(*one))
            .map(|(word, _)| word)
            .collect();
        assert!(words.is_empty(), "{words:?}");
        for one in Channel::ALL {
            for word in heard(*one) {
                assert_eq!(channel(word), Ok(*one), "{word}");
            }
        }
    }

    #[test]
    fn countries_are_read_by_code_and_by_name() {
        for all in [
            "worldwide",
            "Weltweit",
            "Worldwide",
            "everywhere in the world",
        ] {
            assert_eq!(territories(all), Ok(Territories::Worldwide), "{all}");
        }
        let written =
            |cell: &str| territories(cell).map(|t| serde_json::to_string(&t).unwrap_or_default());
        assert_eq!(
            written("de; Österreich|switzerland"),
            Ok(r#"["AT","CH","DE"]"#.to_owned())
        );
        let wrong = territories("UK").expect_err("no such code");
        assert_eq!(wrong.code(), "unknown_territory");
        assert_eq!(territories(" ; "), Err(ConsentError::Empty));
    }
}
