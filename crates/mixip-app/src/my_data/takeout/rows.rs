//! Rows as JSON, and the JSON Schema of each file of them: both are written from the register.

use mixip_db::held::{Cell, HeldRow};
use serde_json::{Map, Value, json};
use uuid::Uuid;

use crate::clock::timestamp;
use crate::my_data::register::{Column, Form, Scope, Table};

/// A row as it is written for somebody: each column that goes, and no other.
pub(in crate::my_data) fn as_json(
    table: &Table,
    scope: Scope,
    row: &HeldRow,
) -> Map<String, Value> {
    let columns = table.columns_for(scope);
    columns
        .map(|column| (column.name.to_owned(), value(column, row.get(column.name))))
        .collect()
}

fn value(column: &Column, cell: Option<&Cell>) -> Value {
    match (column.form, cell) {
        (_, None | Some(Cell::Null)) => Value::Null,
        (Form::Time, Some(Cell::Integer(micros))) => json!(timestamp(*micros)),
        (Form::Flag, Some(Cell::Integer(flag))) => json!(*flag != 0),
        (_, Some(Cell::Flag(flag))) => json!(flag),
        (_, Some(Cell::Integer(number))) => json!(number),
        (_, Some(Cell::Real(number))) => json!(number),
        (Form::Id, Some(Cell::Bytes(bytes))) => {
            Uuid::from_slice(bytes).map_or(Value::Null, |id| json!(id))
        }
        (_, Some(Cell::Bytes(bytes))) => json!(hex::encode(bytes)),
        // Some of it is a word where everything is meant (`"worldwide"`), and stays text where it is no JSON.
        (Form::Json, Some(Cell::Text(text))) => {
            serde_json::from_str(text).unwrap_or_else(|_| json!(text))
        }
        (_, Some(Cell::Text(text))) => json!(text),
    }
}

/// The JSON Schema of a file of rows.
pub(super) fn schema(table: &Table, scope: Scope) -> Value {
    let columns: Vec<&Column> = table.columns_for(scope).collect();
    let properties: Map<String, Value> = columns
        .iter()
        .map(|column| (column.name.to_owned(), property(column.form)))
        .collect();
    let names: Vec<&str> = columns.iter().map(|column| column.name).collect();
    json!({
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": table.name,
        "type": "array",
        "items": {
            "type": "object",
            "properties": properties,
            "required": names,
            "additionalProperties": false,
        },
    })
}

fn property(form: Form) -> Value {
    match form {
        Form::Id => json!({ "type": ["string", "null"], "format": "uuid" }),
        Form::Text => json!({ "type": ["string", "null"] }),
        Form::Number => json!({ "type": ["integer", "null"] }),
        Form::Real => json!({ "type": ["number", "null"] }),
        Form::Flag => json!({ "type": ["boolean", "null"] }),
        Form::Time => json!({ "type": ["string", "null"], "format": "date-time" }),
        Form::Date => json!({ "type": ["string", "null"], "format": "date" }),
        Form::Json => json!({}),
        Form::Bytes => json!({ "type": ["string", "null"], "pattern": "^([0-9a-f]{2})*$" }),
    }
}

/// The JSON Schema of a list of files.
pub(super) fn schema_of_files() -> Value {
    json!({
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "files",
        "type": "array",
        "items": {
            "type": "object",
            "properties": {
                "of": { "enum": ["asset", "evidence", "override"] },
                "id": { "type": "string", "format": "uuid" },
                "name": { "type": "string" },
                "media_type": { "type": "string" },
                "file": { "type": ["string", "null"], "pattern": "^data/media/" },
                "left_out": { "enum": [null, "role", "deleted"] },
            },
            "required": ["of", "id", "name", "media_type", "file", "left_out"],
            "additionalProperties": false,
        },
    })
}
