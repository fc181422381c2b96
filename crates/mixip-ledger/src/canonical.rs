//! Canonical JSON (RFC 8785, JCS), for values without fractions.

use serde_json::Value;

use crate::error::LedgerError;

/// The greatest whole number that every JSON reader reads exactly (RFC 7493, section 2.2).
const MAX_SAFE: u64 = (1 << 53) - 1;

/// The one spelling of `value`: no white space, members sorted by the UTF-16 code units of their names.
///
/// # Errors
/// [`LedgerError::Number`] for fractions, exponents and whole numbers beyond ±(2^53 − 1): their spelling in RFC 8785 is
/// that of ECMAScript doubles, which the ledger has no use for.
pub fn canonical_json(value: &Value) -> Result<String, LedgerError> {
    let mut out = String::new();
    write(value, &mut out)?;
    Ok(out)
}

fn write(value: &Value, out: &mut String) -> Result<(), LedgerError> {
    match value {
        Value::Null | Value::Bool(_) => out.push_str(&value.to_string()),
        Value::Number(number) => {
            let size = number
                .as_u64()
                .or_else(|| number.as_i64().map(i64::unsigned_abs));
            if size.is_none_or(|size| size > MAX_SAFE) {
                return Err(LedgerError::Number(number.to_string()));
            }
            out.push_str(&number.to_string());
        }
        Value::String(text) => write_string(text, out),
        Value::Array(items) => {
            out.push('[');
            for (place, item) in items.iter().enumerate() {
                if place > 0 {
                    out.push(',');
                }
                write(item, out)?;
            }
            out.push(']');
        }
        Value::Object(members) => {
            let mut members: Vec<_> = members.iter().collect();
            members.sort_by(|(a, _), (b, _)| a.encode_utf16().cmp(b.encode_utf16()));
            out.push('{');
            for (place, (name, item)) in members.into_iter().enumerate() {
                if place > 0 {
                    out.push(',');
                }
                write_string(name, out);
                out.push(':');
                write(item, out)?;
            }
            out.push('}');
        }
    }
    Ok(())
}

/// Escapes as RFC 8785, section 3.2.2.2: only what has to be escaped, in the shortest form.
fn write_string(text: &str, out: &mut String) {
    out.push('"');
    for letter in text.chars() {
        match letter {
            '"' => out.push_str("\\\""),
            '\\' => out.push_str("\\\\"),
            '\u{8}' => out.push_str("\\b"),
            '\t' => out.push_str("\\t"),
            '\n' => out.push_str("\\n"),
            '\u{c}' => out.push_str("\\f"),
            '\r' => out.push_str("\\r"),
            control @ '\0'..='\u{1f}' => out.push_str(&format!("\\u{:04x}", u32::from(control))),
            other => out.push(other),
        }
    }
    out.push('"');
}

#[cfg(test)]
mod tests {
    #![expect(clippy::unwrap_used, reason = "tests")]

    use serde_json::json;

    use super::*;

    /// The example of RFC 8785, section 3.2.3: names sorted by UTF-16 code units, so a smiley comes before U+FB33.
    #[test]
    fn names_are_sorted_by_utf16() {
        let value = json!({
            "\u{20ac}": "Euro Sign",
            "\r": "Carriage Return",
            "\u{fb33}": "Hebrew Letter Dalet With Dagesh",
            "1": "One",
            "\u{1f600}": "Emoji: Grinning Face",
            "\u{80}": "Control",
            "\u{f6}": "Latin Small Letter O With Diaeresis",
        });
        let text = canonical_json(&value).unwrap();
        let order = [
            "Carriage Return",
            "One",
            "Control",
            "Latin",
            "Euro Sign",
            "Emoji",
            "Hebrew",
        ];
        let places: Vec<_> = order.iter().map(|name| text.find(name).unwrap()).collect();
        assert!(places.is_sorted(), "{text}");
    }

    /// The strings and literals of the example in RFC 8785, section 3.2.2.
    #[test]
    fn strings_are_escaped_as_little_as_possible() {
        let value = json!({
            "string": "\u{20ac}$\u{f}\nA'B\"\\\\\"/",
            "literals": [null, true, false],
        });
        assert_eq!(
            canonical_json(&value).unwrap(),
            "{\"literals\":[null,true,false],\"string\":\"\u{20ac}$\\u000f\\nA'B\\\"\\\\\\\\\\\"/\"}"
        );
    }

    #[test]
    fn only_exact_whole_numbers_are_taken() {
        for (number, text) in [
            (json!(0), "0"),
            (json!(-7), "-7"),
            (json!(9_007_199_254_740_991_i64), "9007199254740991"),
            (json!(-9_007_199_254_740_991_i64), "-9007199254740991"),
        ] {
            assert_eq!(canonical_json(&number).unwrap(), text);
        }
        for number in [
            json!(0.5),
            json!(1.0),
            json!(-0.0),
            json!(1_u64 << 53),
            json!(i64::MIN),
            json!(u64::MAX),
        ] {
            assert_eq!(
                canonical_json(&json!([number])),
                Err(LedgerError::Number(number.to_string()))
            );
        }
    }
}
