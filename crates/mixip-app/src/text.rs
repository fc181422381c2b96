//! Text as people type it.

use crate::{Error, Result};

/// Trims, and refuses what is empty, too long or holds control characters.
///
/// # Errors
/// [`Error::Invalid`] that names the field.
pub(crate) fn line(field: &'static str, text: &str, most: usize) -> Result<String> {
    let text = text.trim();
    if text.is_empty() {
        return Err(Error::field(
            "required",
            field,
            format!("{field} is missing: write at least one character"),
        ));
    }
    if text.chars().count() > most {
        return Err(Error::field(
            "too_long",
            field,
            format!("{field} is longer than {most} characters"),
        ));
    }
    if text.chars().any(char::is_control) {
        return Err(Error::field(
            "control_characters",
            field,
            format!("{field} holds control characters"),
        ));
    }
    Ok(text.to_owned())
}

/// Several lines, or nothing.
///
/// # Errors
/// [`Error::Invalid`] that names the field.
pub(crate) fn lines(
    field: &'static str,
    text: Option<&str>,
    most: usize,
) -> Result<Option<String>> {
    let Some(text) = text.map(str::trim).filter(|text| !text.is_empty()) else {
        return Ok(None);
    };
    if text.chars().count() > most {
        return Err(Error::field(
            "too_long",
            field,
            format!("{field} is longer than {most} characters"),
        ));
    }
    if text
        .chars()
        .any(|c| c.is_control() && c != '\n' && c != '\t' && c != '\r')
    {
        return Err(Error::field(
            "control_characters",
            field,
            format!("{field} holds control characters"),
        ));
    }
    Ok(Some(text.to_owned()))
}

/// A mail address, lower-case: one @, something on both sides, a dot or "localhost" behind it.
///
/// # Errors
/// [`Error::Invalid`] that names the field.
pub(crate) fn email(field: &'static str, text: &str) -> Result<String> {
    let text = text.trim().to_lowercase();
    let sound = text.len() <= 254
        && !text
            .chars()
            .any(|c| c.is_whitespace() || c.is_control() || "<>,;\"()".contains(c))
        && text.split_once('@').is_some_and(|(local, domain)| {
            !local.is_empty()
                && local.len() <= 64
                && !domain.contains('@')
                && (domain == "localhost" || domain.contains('.'))
                && domain.split('.').all(|label| !label.is_empty())
        });
    if sound {
        Ok(text)
    } else {
        Err(Error::field(
            "invalid_email",
            field,
            "that is not a mail address: write it like name@example.org",
        ))
    }
}

/// A language of the product, where one is told.
///
/// # Errors
/// [`Error::Invalid`] that names the field.
pub(crate) fn language(field: &'static str, told: Option<&str>) -> Result<()> {
    match told {
        None | Some("en" | "de") => Ok(()),
        Some(_) => Err(Error::field(
            "unknown_language",
            field,
            "the language is en or de",
        )),
    }
}

/// The text as it is searched and sorted: lower-case.
pub(crate) fn folded(text: &str) -> String {
    text.to_lowercase()
}

/// A LIKE pattern (escape character `!`) for "contains these words, in this order".
pub(crate) fn pattern(query: &str) -> String {
    let mut pattern = String::from("%");
    for word in folded(query).split_whitespace() {
        for c in word.chars() {
            if matches!(c, '%' | '_' | '!') {
                pattern.push('!');
            }
            pattern.push(c);
        }
        pattern.push('%');
    }
    pattern
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn addresses() {
        for good in ["a@b.org", " Ines.Kaspar@Example.ORG ", "x@localhost"] {
            assert!(email("email", good).is_ok(), "{good}");
        }
        for bad in [
            "",
            "a",
            "a@",
            "@b.org",
            "a@b",
            "a b@c.org",
            "a@b@c.org",
            "a@.org",
            "<a@b.org>",
        ] {
            assert!(email("email", bad).is_err(), "{bad}");
        }
    }

    #[test]
    fn patterns_escape_what_like_would_read() {
        assert_eq!(pattern("Harbour 100%_!"), "%harbour%100!%!_!!%");
        assert_eq!(pattern("  "), "%");
    }

    #[test]
    fn lines_are_trimmed_and_bounded() {
        assert_eq!(line("name", "  Ines ", 10).unwrap_or_default(), "Ines");
        assert!(line("name", " ", 10).is_err());
        assert!(line("name", "12345678901", 10).is_err());
        assert!(line("name", "a\u{0}b", 10).is_err());
    }
}
