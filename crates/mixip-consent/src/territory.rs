//! Where in the world.

use serde::{Deserialize, Serialize};

use crate::{error::ConsentError, nonempty::NonEmpty};

/// A country or area by its officially assigned ISO 3166-1 alpha-2 code, in capitals.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Territory(usize);

/// The 249 officially assigned codes, sorted. Source: ISO 3166-1.
#[rustfmt::skip]
const CODES: [&str; 249] = [
    "AD", "AE", "AF", "AG", "AI", "AL", "AM", "AO", "AQ", "AR", "AS", "AT", "AU", "AW", "AX", "AZ",
    "BA", "BB", "BD", "BE", "BF", "BG", "BH", "BI", "BJ", "BL", "BM", "BN", "BO", "BQ", "BR", "BS",
    "BT", "BV", "BW", "BY", "BZ", "CA", "CC", "CD", "CF", "CG", "CH", "CI", "CK", "CL", "CM", "CN",
    "CO", "CR", "CU", "CV", "CW", "CX", "CY", "CZ", "DE", "DJ", "DK", "DM", "DO", "DZ", "EC", "EE",
    "EG", "EH", "ER", "ES", "ET", "FI", "FJ", "FK", "FM", "FO", "FR", "GA", "GB", "GD", "GE", "GF",
    "GG", "GH", "GI", "GL", "GM", "GN", "GP", "GQ", "GR", "GS", "GT", "GU", "GW", "GY", "HK", "HM",
    "HN", "HR", "HT", "HU", "ID", "IE", "IL", "IM", "IN", "IO", "IQ", "IR", "IS", "IT", "JE", "JM",
    "JO", "JP", "KE", "KG", "KH", "KI", "KM", "KN", "KP", "KR", "KW", "KY", "KZ", "LA", "LB", "LC",
    "LI", "LK", "LR", "LS", "LT", "LU", "LV", "LY", "MA", "MC", "MD", "ME", "MF", "MG", "MH", "MK",
    "ML", "MM", "MN", "MO", "MP", "MQ", "MR", "MS", "MT", "MU", "MV", "MW", "MX", "MY", "MZ", "NA",
    "NC", "NE", "NF", "NG", "NI", "NL", "NO", "NP", "NR", "NU", "NZ", "OM", "PA", "PE", "PF", "PG",
    "PH", "PK", "PL", "PM", "PN", "PR", "PS", "PT", "PW", "PY", "QA", "RE", "RO", "RS", "RU", "RW",
    "SA", "SB", "SC", "SD", "SE", "SG", "SH", "SI", "SJ", "SK", "SL", "SM", "SN", "SO", "SR", "SS",
    "ST", "SV", "SX", "SY", "SZ", "TC", "TD", "TF", "TG", "TH", "TJ", "TK", "TL", "TM", "TN", "TO",
    "TR", "TT", "TV", "TW", "TZ", "UA", "UG", "UM", "US", "UY", "UZ", "VA", "VC", "VE", "VG", "VI",
    "VN", "VU", "WF", "WS", "YE", "YT", "ZA", "ZM", "ZW",
];

impl Territory {
    /// Every territory, sorted by code.
    pub fn all() -> impl Iterator<Item = Self> {
        (0..CODES.len()).map(Self)
    }

    /// The two-letter code.
    pub fn code(self) -> &'static str {
        CODES[self.0]
    }
}

impl Territory {
    /// Its place among all, from 0.
    pub(crate) fn number(self) -> usize {
        self.0
    }
}

impl std::str::FromStr for Territory {
    type Err = ConsentError;

    fn from_str(code: &str) -> Result<Self, ConsentError> {
        CODES
            .binary_search(&code)
            .map(Self)
            .map_err(|_| ConsentError::UnknownTerritory(code.to_owned()))
    }
}

impl TryFrom<String> for Territory {
    type Error = ConsentError;

    fn try_from(code: String) -> Result<Self, ConsentError> {
        code.parse()
    }
}

impl From<Territory> for String {
    fn from(territory: Territory) -> Self {
        territory.code().to_owned()
    }
}

impl std::fmt::Display for Territory {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(self.code())
    }
}

/// The territories of a scope or of a use. JSON: `"worldwide"` or a list of codes.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "TerritoriesJson", into = "TerritoriesJson")]
pub enum Territories {
    /// Everywhere, also in territories that ISO 3166-1 adds later.
    Worldwide,
    /// These and no others.
    Only(NonEmpty<Territory>),
}

impl Territories {
    /// Does this cover all of `other`? A list never covers worldwide, however long it is.
    pub fn include(&self, other: &Self) -> bool {
        match (self, other) {
            (Self::Worldwide, _) => true,
            (Self::Only(_), Self::Worldwide) => false,
            (Self::Only(own), Self::Only(other)) => own.includes(other),
        }
    }
}

#[derive(Clone, Serialize, Deserialize)]
#[serde(
    untagged,
    expecting = "territories are \"worldwide\" or a list of ISO 3166-1 alpha-2 codes in capitals"
)]
enum TerritoriesJson {
    Word(String),
    List(Vec<String>),
}

impl TryFrom<TerritoriesJson> for Territories {
    type Error = ConsentError;

    fn try_from(json: TerritoriesJson) -> Result<Self, ConsentError> {
        match json {
            TerritoriesJson::Word(word) if word == "worldwide" => Ok(Self::Worldwide),
            TerritoriesJson::Word(word) => Err(ConsentError::UnknownTerritory(word)),
            TerritoriesJson::List(codes) => {
                let codes: Vec<Territory> = codes
                    .iter()
                    .map(|code| code.parse())
                    .collect::<Result<_, _>>()?;
                NonEmpty::new(codes).map(Self::Only)
            }
        }
    }
}

impl From<Territories> for TerritoriesJson {
    fn from(territories: Territories) -> Self {
        match territories {
            Territories::Worldwide => Self::Word("worldwide".to_owned()),
            Territories::Only(codes) => {
                Self::List(codes.iter().map(Territory::to_string).collect())
            }
        }
    }
}

#[cfg(test)]
mod tests {
    #![expect(clippy::unwrap_used, reason = "tests")]

    use super::*;

    #[test]
    fn codes_are_sorted_and_unique() {
        assert!(CODES.is_sorted_by(|a, b| a < b));
    }

    #[test]
    fn only_assigned_codes_in_capitals_are_read() {
        assert_eq!("DE".parse::<Territory>().unwrap().code(), "DE");
        for wrong in ["de", "UK", "EU", "XX", "DEU", "", "D", " DE"] {
            assert_eq!(
                wrong.parse::<Territory>().unwrap_err().code(),
                "unknown_territory",
                "{wrong:?}"
            );
        }
    }

    #[test]
    fn json_is_a_list_or_the_word_worldwide() {
        let read = |json: &str| serde_json::from_str::<Territories>(json);
        assert_eq!(read("\"worldwide\"").unwrap(), Territories::Worldwide);
        let two = read(r#"["FR","DE","FR"]"#).unwrap();
        assert_eq!(serde_json::to_string(&two).unwrap(), r#"["DE","FR"]"#);
        assert_eq!(
            serde_json::to_string(&Territories::Worldwide).unwrap(),
            "\"worldwide\""
        );
        for (wrong, says) in [
            ("[]", "at least one"),
            ("\"DE\"", "unknown territory \"DE\""),
            (r#"["UK"]"#, "unknown territory \"UK\""),
            ("7", "territories are"),
        ] {
            assert!(
                read(wrong).unwrap_err().to_string().contains(says),
                "{wrong}"
            );
        }
    }
}
