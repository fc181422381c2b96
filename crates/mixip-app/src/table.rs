//! Tables that we write: comma-separated values (RFC 4180). `sheet` reads those that people bring.

/// A cell, quoted where it has to be. What a spreadsheet would calculate is text to it (D12).
pub(crate) fn cell(text: &str) -> String {
    let formula = text.starts_with(['=', '+', '-', '@', '\t', '\r']);
    let text = if formula {
        format!("'{text}")
    } else {
        text.to_owned()
    };
    if text.contains(['"', ',', '\r', '\n']) {
        format!("\"{}\"", text.replace('"', "\"\""))
    } else {
        text
    }
}

#[cfg(test)]
mod tests {
    use super::cell;

    #[test]
    fn d12_cells_hold_text_and_no_formulas() {
        let table = [
            ("harbour.jpg", "harbour.jpg"),
            ("a, b.jpg", "\"a, b.jpg\""),
            ("so \"called\".jpg", "\"so \"\"called\"\".jpg\""),
            ("two\nlines", "\"two\nlines\""),
            ("=1+1", "'=1+1"),
            ("+49", "'+49"),
            ("-1", "'-1"),
            ("@SUM(A1)", "'@SUM(A1)"),
            ("\t=1", "'\t=1"),
            ("=HYPERLINK(\"x\",1)", "\"'=HYPERLINK(\"\"x\"\",1)\""),
            ("", ""),
        ];
        for (text, written) in table {
            assert_eq!(cell(text), written);
        }
    }
}
