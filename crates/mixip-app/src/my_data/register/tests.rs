//! The register holds to itself; that it holds to the schema is shown where there is one (`tests/api/my_data.rs`).

use std::collections::BTreeSet;

use mixip_db::held::Of;
use uuid::Uuid;

use super::*;

#[test]
fn b4_each_column_has_one_decision() {
    let mut names = BTreeSet::new();
    for table in tables() {
        assert!(names.insert((table.store, table.name)), "{}", table.name);
        let mut columns = BTreeSet::new();
        for column in table.parts.iter().flat_map(|part| part.columns) {
            assert!(
                columns.insert(column.name),
                "{} {}",
                table.name,
                column.name
            );
        }
    }
}

/// What goes somewhere can be read, and what can be read goes somewhere.
#[test]
fn b4_what_goes_is_what_is_read() {
    for table in tables() {
        for (scope, of) in [
            (Scope::Own, Of::Account(Uuid::nil())),
            (Scope::Workspace, Of::Workspace(Uuid::nil())),
        ] {
            let rows = table.store == Store::Rows;
            assert_eq!(
                table.is_for(scope),
                rows && of.knows(table.name),
                "{} {scope:?}",
                table.name
            );
        }
    }
}

#[test]
fn a10_no_template_and_no_secret_goes_anywhere() {
    let secrets = [
        "template",
        "password_hash",
        "token_hash",
        "code_hash",
        "private_key",
        "wrapped",
    ];
    for table in tables() {
        for part in table.parts {
            for column in part
                .columns
                .iter()
                .filter(|column| secrets.contains(&column.name))
            {
                assert!(
                    !part.goes_to(Scope::Own) && !part.goes_to(Scope::Workspace),
                    "{} {}",
                    table.name,
                    column.name
                );
            }
        }
    }
}
