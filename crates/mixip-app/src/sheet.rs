//! Tables that people bring, as spreadsheets save them: comma-separated values in whatever dialect (RFC 4180, and
//! the semicolons, tabs, byte order marks and Windows-1252 that are met in its place).

use std::borrow::Cow;

use encoding_rs::{Encoding, UTF_8, WINDOWS_1252};
use serde::Serialize;
use utoipa::ToSchema;

use crate::{Error, Result};

/// The most cells of one table that an answer says are wrong.
const MOST_TOLD: usize = 100;

/// A column that a table may have.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Column {
    /// Its name, by which errors and code know it.
    pub(crate) name: &'static str,
    /// Other words for it, lower-case: German ones, and those of other programs.
    pub(crate) also: &'static [&'static str],
    /// Whether a table without it is refused.
    pub(crate) required: bool,
}

/// What is wrong with one cell, one row or the heading.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, ToSchema)]
pub struct CellError {
    /// The row, as a spreadsheet counts them: the heading is row 1.
    pub row: u64,
    /// The column, where it is one cell.
    #[schema(value_type = Option<String>)]
    pub column: Option<&'static str>,
    /// Stable, machine-readable name.
    pub code: &'static str,
    /// What is wrong and what to do.
    pub detail: String,
}

/// A table: its rows, in the order of the file.
#[derive(Debug)]
pub(crate) struct Sheet {
    pub(crate) rows: Vec<Row>,
    /// Columns that nobody knows, as the heading writes them.
    pub(crate) unread: Vec<String>,
}

/// A row: its number, and its cells by column.
#[derive(Debug)]
pub(crate) struct Row {
    /// As a spreadsheet counts: the heading is row 1.
    pub(crate) number: u64,
    cells: Vec<(&'static str, String)>,
}

impl Row {
    /// What a cell holds, trimmed; nothing where it is empty or the table has no such column.
    pub(crate) fn get(&self, column: &str) -> Option<&str> {
        let (_, cell) = self.cells.iter().find(|(name, _)| *name == column)?;
        (!cell.is_empty()).then_some(cell.as_str())
    }

    /// Says of a cell what is wrong with it.
    pub(crate) fn wrong(&self, column: &'static str, error: &Error) -> CellError {
        CellError {
            row: self.number,
            column: Some(column),
            code: error.code(),
            detail: error.to_string(),
        }
    }
}

impl Sheet {
    /// Reads a table of at most `most` rows. Columns it does not know are left out; cells that a spreadsheet would
    /// calculate are refused (D12).
    ///
    /// # Errors
    /// [`Error::Cells`] with all that is wrong: `column_missing`, `column_twice`, `too_many_rows`, `no_rows`, `formula`,
    /// `control_characters`, `row_length`.
    pub(crate) fn read(bytes: &[u8], columns: &[Column], most: usize) -> Result<Self> {
        let (sheet, wrong) = Self::read_all(bytes, columns, most)?;
        if wrong.is_empty() {
            Ok(sheet)
        } else {
            Err(cells_wrong(wrong))
        }
    }

    /// As [`Sheet::read`], but wrong cells and rows come beside the table, for who has more to say of its rows.
    ///
    /// # Errors
    /// [`Error::Cells`] where the table as a whole is wrong.
    pub(crate) fn read_all(
        bytes: &[u8],
        columns: &[Column],
        most: usize,
    ) -> Result<(Self, Vec<CellError>)> {
        let text = decoded(bytes);
        // One kind of line end, so that lines can be counted.
        let text = text.replace("\r\n", "\n").replace('\r', "\n");
        let (hint, text) = excel_hint(&text);
        let mut reader = csv::ReaderBuilder::new()
            .has_headers(false)
            .flexible(true)
            .delimiter(hint.unwrap_or_else(|| delimiter(text)))
            .from_reader(text.as_bytes());
        let mut wrong = Vec::new();
        let mut sheet = Self {
            rows: Vec::new(),
            unread: Vec::new(),
        };
        let mut heading: Option<Vec<Option<&'static str>>> = None;
        // Whether what is wrong is wrong with single rows and cells alone.
        let mut whole = true;
        // Lines that a row has beyond its first, so that rows are counted as a spreadsheet shows them.
        let mut more_lines = 0;
        for record in reader.records() {
            let record = record.map_err(|error| Error::internal("a table", error))?;
            let number = first_line(&record, text) - more_lines;
            more_lines += record.iter().map(line_ends).sum::<u64>();
            if record.iter().all(|cell| cell.trim().is_empty()) {
                continue;
            }
            let Some(heading) = &heading else {
                let named = read_heading(&record, number, columns, &mut wrong);
                whole = wrong.is_empty();
                sheet.unread = unread(&record, &named);
                heading = Some(named);
                continue;
            };
            if sheet.rows.len() == most {
                let detail = format!("a table has at most {most} rows: divide it");
                wrong.push(CellError {
                    row: number,
                    column: None,
                    code: "too_many_rows",
                    detail,
                });
                whole = false;
                break;
            }
            sheet
                .rows
                .push(read_row(&record, number, heading, &mut wrong));
        }
        if wrong.is_empty() && sheet.rows.is_empty() {
            let detail =
                "the table has no rows: the first line names the columns, each other is a row";
            wrong.push(CellError {
                row: 1,
                column: None,
                code: "no_rows",
                detail: detail.to_owned(),
            });
            whole = false;
        }
        if whole {
            Ok((sheet, wrong))
        } else {
            Err(cells_wrong(wrong))
        }
    }
}

/// The error that tells of all wrong cells, in their order, and of the first hundred what is wrong with them.
pub(crate) fn cells_wrong(mut wrong: Vec<CellError>) -> Error {
    wrong.sort_by_key(|error| error.row);
    let count = wrong.len();
    wrong.truncate(MOST_TOLD);
    Error::Cells {
        count,
        first: wrong,
    }
}

/// The text of a file: by its byte order mark, else UTF-8 where it is that, else what Windows calls ANSI.
fn decoded(bytes: &[u8]) -> Cow<'_, str> {
    let encoding = match Encoding::for_bom(bytes) {
        Some((encoding, _)) => encoding,
        None if std::str::from_utf8(bytes).is_ok() => UTF_8,
        None => WINDOWS_1252,
    };
    encoding.decode(bytes).0
}

/// Excel's first line `sep=;`, which is no row there, and what comes after it.
fn excel_hint(text: &str) -> (Option<u8>, &str) {
    let Some((first, rest)) = text.split_once('\n') else {
        return (None, text);
    };
    match first.trim_end().strip_prefix("sep=").map(str::as_bytes) {
        Some(&[delimiter]) => (Some(delimiter), rest),
        _ => (None, text),
    }
}

/// What divides the cells: what the heading has most of.
fn delimiter(text: &str) -> u8 {
    let heading = text.lines().find(|line| !line.trim().is_empty());
    let heading = heading.unwrap_or_default().as_bytes();
    let count = |delimiter: &u8| heading.iter().filter(|byte| *byte == delimiter).count();
    // The last of equals wins.
    *[b'\t', b';', b',']
        .iter()
        .max_by_key(|delimiter| count(delimiter))
        .unwrap_or(&b',')
}

/// The line on which a record begins; the reader counts the empty ones before it as its own.
fn first_line(record: &csv::StringRecord, text: &str) -> u64 {
    let Some(position) = record.position() else {
        return 0;
    };
    let begin = usize::try_from(position.byte()).unwrap_or(usize::MAX);
    let before = text.as_bytes().get(begin..).unwrap_or_default();
    let empty = before.iter().take_while(|byte| **byte == b'\n').count();
    position.line() + empty as u64
}

fn line_ends(cell: &str) -> u64 {
    cell.bytes().filter(|byte| *byte == b'\n').count() as u64
}

fn read_heading(
    record: &csv::StringRecord,
    row: u64,
    columns: &[Column],
    wrong: &mut Vec<CellError>,
) -> Vec<Option<&'static str>> {
    let named = |cell: &str| {
        let cell = cell.trim().to_lowercase().replace([' ', '-'], "_");
        let known =
            |column: &&Column| column.name == cell || column.also.iter().any(|also| **also == cell);
        columns.iter().find(known).map(|column| column.name)
    };
    let heading: Vec<_> = record.iter().map(named).collect();
    let mut tell = |column: &'static str, code, detail| {
        wrong.push(CellError {
            row,
            column: Some(column),
            code,
            detail,
        });
    };
    for column in columns {
        match heading
            .iter()
            .flatten()
            .filter(|name| **name == column.name)
            .count()
        {
            0 if column.required => tell(
                column.name,
                "column_missing",
                format!(
                    "the table has no column \"{}\": name the columns in the first line",
                    column.name
                ),
            ),
            0 | 1 => {}
            _ => tell(
                column.name,
                "column_twice",
                format!(
                    "the table has more than one column \"{}\": leave one of them out",
                    column.name
                ),
            ),
        }
    }
    heading
}

/// The columns that nobody knows.
fn unread(record: &csv::StringRecord, named: &[Option<&'static str>]) -> Vec<String> {
    record
        .iter()
        .zip(named)
        .filter(|(cell, name)| name.is_none() && !cell.trim().is_empty())
        .map(|(cell, _)| cell.trim().to_owned())
        .collect()
}

fn read_row(
    record: &csv::StringRecord,
    number: u64,
    heading: &[Option<&'static str>],
    wrong: &mut Vec<CellError>,
) -> Row {
    let mut cells = Vec::with_capacity(heading.len());
    let mut tell = |column, code, detail: &str| {
        wrong.push(CellError {
            row: number,
            column,
            code,
            detail: detail.to_owned(),
        });
    };
    if record
        .iter()
        .skip(heading.len())
        .any(|cell| !cell.trim().is_empty())
    {
        tell(
            None,
            "row_length",
            "the row has more cells than the heading: put cells that hold the delimiter into quotes",
        );
    }
    for (cell, column) in record.iter().zip(heading) {
        let Some(column) = *column else { continue };
        let cell = cell.trim();
        if cell.starts_with(['=', '@']) {
            tell(
                Some(column),
                "formula",
                "the cell holds a formula: save the table with the formula's value in its place",
            );
        }
        if cell
            .chars()
            .any(|c| c.is_control() && !matches!(c, '\n' | '\r' | '\t'))
        {
            tell(
                Some(column),
                "control_characters",
                "the cell holds control characters: was the file saved as text (CSV)?",
            );
        }
        // What a table of ours wrote as text, so that no spreadsheet calculates it.
        let cell = match cell.strip_prefix('\'') {
            Some(text) if text.starts_with(['=', '+', '-', '@']) => text,
            _ => cell,
        };
        cells.push((column, cell.to_owned()));
    }
    Row { number, cells }
}

#[cfg(test)]
mod tests {
    #![expect(clippy::unwrap_used, reason = "tests")]

    use proptest::prelude::*;

    use super::*;

    const COLUMNS: [Column; 2] = [
        Column {
            name: "name",
            also: &["talent"],
            required: true,
        },
        Column {
            name: "email",
            also: &["e_mail", "mail"],
            required: false,
        },
    ];

    fn read(bytes: &[u8]) -> Sheet {
        Sheet::read(bytes, &COLUMNS, 1000).expect("a sound table")
    }

    fn wrong(bytes: &[u8]) -> Vec<(u64, Option<&'static str>, &'static str)> {
        match Sheet::read(bytes, &COLUMNS, 3) {
            Err(Error::Cells { first, .. }) => first
                .into_iter()
                .map(|error| (error.row, error.column, error.code))
                .collect(),
            other => panic!("{other:?}"),
        }
    }

    fn utf16(text: &str) -> Vec<u8> {
        let units = std::iter::once(0xfeff).chain(text.encode_utf16());
        units.flat_map(u16::to_le_bytes).collect()
    }

    #[test]
    fn every_dialect_reads_the_same() {
        let comma = "Name,E-Mail\r\nJörg,joerg@example.org\r\n";
        let dialects: [Vec<u8>; 6] = [
            comma.into(),
            format!("\u{feff}{comma}").into(),
            comma.replace(',', ";").into(),
            format!("sep=;\r\n{}", comma.replace(',', ";")).into(),
            utf16(&comma.replace(',', "\t")),
            WINDOWS_1252.encode(comma).0.into_owned(),
        ];
        for bytes in dialects {
            let sheet = read(&bytes);
            assert_eq!(sheet.rows.len(), 1);
            assert_eq!(sheet.rows[0].number, 2);
            assert_eq!(sheet.rows[0].get("name"), Some("Jörg"));
            assert_eq!(sheet.rows[0].get("email"), Some("joerg@example.org"));
        }
    }

    #[test]
    fn rows_are_counted_as_a_spreadsheet_shows_them() {
        let sheet = read(b"name,remark\n\"Ada\nLovelace\",x\n\nGrace,\"a\nb\nc\"\nMary,\n");
        let numbers: Vec<u64> = sheet.rows.iter().map(|row| row.number).collect();
        assert_eq!(numbers, [2, 4, 5]);
        assert_eq!(sheet.unread, ["remark"]);
        let hinted = read(b"sep=,\nname\nAda\n");
        assert_eq!(hinted.rows[0].number, 2);
        assert!(hinted.unread.is_empty());
    }

    #[test]
    fn what_is_wrong_is_told_by_row_and_column() {
        assert_eq!(
            wrong(b"email\na@b.org\n"),
            [(1, Some("name"), "column_missing")]
        );
        assert_eq!(
            wrong(b"name,talent\na,b\n"),
            [(1, Some("name"), "column_twice")]
        );
        assert_eq!(wrong(b"name\n"), [(1, None, "no_rows")]);
        assert_eq!(wrong(b""), [(1, None, "no_rows")]);
        assert_eq!(wrong(b"name\na\nb\nc\nd\n"), [(5, None, "too_many_rows")]);
        assert_eq!(
            wrong(b"name,email\n=1+1,@x\na,b,c\n\"a\0\",\n"),
            [
                (2, Some("name"), "formula"),
                (2, Some("email"), "formula"),
                (3, None, "row_length"),
                (4, Some("name"), "control_characters"),
            ]
        );
    }

    #[test]
    fn an_answer_tells_of_a_hundred_and_counts_all() {
        let text = format!("name\n{}", "=x\n".repeat(500));
        let Err(Error::Cells { count, first }) = Sheet::read(text.as_bytes(), &COLUMNS, 1000)
        else {
            panic!("formulas were taken");
        };
        assert_eq!((count, first.len()), (500, 100));
    }

    proptest! {
        #[test]
        fn no_bytes_break_it(bytes in proptest::collection::vec(any::<u8>(), 0..400)) {
            drop(Sheet::read(&bytes, &COLUMNS, 10));
        }

        #[test]
        fn what_was_written_is_read(cells in proptest::collection::vec("[a-zäé€,;\"\n ]{0,12}", 1..20)) {
            let mut writer = csv::Writer::from_writer(Vec::new());
            writer.write_record(["name", "email"]).unwrap();
            for cell in &cells {
                writer.write_record([cell.as_str(), "x"]).unwrap();
            }
            let sheet = read(&writer.into_inner().unwrap());
            let read: Vec<_> = sheet.rows.iter().map(|row| row.get("name").unwrap_or_default()).collect();
            let wanted: Vec<_> = cells.iter().map(|cell| cell.trim()).collect();
            prop_assert_eq!(read, wanted);
        }
    }
}
