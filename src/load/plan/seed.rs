//! `seeds/<document>.toml`: the register of a source document's clauses.

use super::Ids;
use super::cursor::Cursor;
use crate::model::{Clause, ClauseKind, Plan, Register, Seed};

pub(super) fn read(cursor: &Cursor<'_, '_>, name: &str, plan: &mut Plan) {
    // Clause numbers are unique within their document only.
    let mut ids = Ids::default();
    let mut seed =
        Seed { document: name.to_owned(), title: Default::default(), clauses: Register::default() };
    match cursor.table("document") {
        Some(table) => {
            seed.title = table.required_name("title");
            for key in ["number", "file"] {
                table.text(key);
            }
            table.date("date");
            for key in ["issuer", "signer", "remark"] {
                table.name(key);
            }
            table.finish();
        }
        None if !cursor.has("document") => cursor.missing("document"),
        None => {}
    }
    for table in cursor.tables("basis") {
        table.required_text("number");
        table.date("date");
        table.name("title");
        table.finish();
    }
    for table in cursor.tables("clause") {
        if let Some(clause) = clause(&table, &mut ids) {
            seed.clauses.push(clause);
        }
        table.finish();
    }
    plan.seeds.push(seed);
}

fn clause(cursor: &Cursor<'_, '_>, ids: &mut Ids) -> Option<Clause> {
    let kinds = [
        ("goal", ClauseKind::Goal),
        ("task", ClauseKind::Task),
        ("duty", ClauseKind::Duty),
        ("other", ClauseKind::Other),
    ];
    let id = ids.take(cursor, "clause");
    let kind = cursor.word("kind", &kinds);
    if !cursor.has("kind") {
        cursor.missing("kind");
    }
    let clause = Clause {
        kind: kind.unwrap_or(ClauseKind::Other),
        summary: cursor.required_name("summary"),
        figures: cursor.texts("figures").into_iter().map(|text| text.value).collect(),
        remark: cursor.name("remark"),
        uncited: cursor.name("uncited"),
        place: cursor.place_of("id"),
        id: id?,
    };
    Some(clause)
}
