//! Statistical tables: by unit, by period and by category, with the same figures as everywhere.

use reform::assess::TableCell::{self, Absent, Figure, NotApplicable, NotAsked};
use reform::model::Quantity;

use crate::support::day;
use crate::support::repository::{Repository, assessment, metric};

fn n(figure: i64) -> TableCell {
    Figure(Quantity::from(figure))
}

fn table(id: &str, rows: &str, columns: &str) -> String {
    format!(
        "[[table]]\nid = \"{id}\"\nname.en = \"Form\"\nrows = \"{rows}\"\ncolumns = {columns}\ntotal = true\n"
    )
}

const COLUMNS: &str = "[\"opening\", \"came\", \"left\"]";

fn repository(tables: &str) -> Repository {
    let area = metric("opening", "first", "@all")
        + &metric("came", "sum", "@all")
        + &metric("left", "last", "a")
        + tables;
    Repository::new(2022)
        .reporting(2)
        .report("6m", &["q1", "q2"])
        .units(&["a", "b"])
        .asks(area)
        .on("2022-12-31")
}

/// The lines of the only table, and its totals.
fn cells(repository: &Repository, report: &str) -> (Vec<Vec<TableCell>>, Option<Vec<TableCell>>) {
    let checked = repository.check();
    let assessed = assessment(&checked, report, None, day("2022-12-31"));
    let tables = assessed.tables();
    let [table] = tables.as_slice() else { panic!("one table") };
    (table.lines.iter().map(|line| line.cells.clone()).collect(), table.total.clone())
}

#[test]
fn units_add_up_and_what_is_lacking_is_told_from_nothing() {
    let repository = repository(&table("form", "units", COLUMNS))
        .submits("q1/a", "opening,3\ncame,10\nleft,4")
        .submits("q1/b", "opening,5\ncame,n/a,nothing came")
        .submits("q2/a", "opening,4\ncame,0\nleft,2")
        .submits("q2/b", "opening,5");
    let (lines, total) = cells(&repository, "q1");
    assert_eq!(lines, [vec![n(3), n(10), n(4)], vec![n(5), NotApplicable, NotAsked]]);
    assert_eq!(total, Some(vec![n(8), n(10), n(4)]));
    let (lines, total) = cells(&repository, "q2");
    assert_eq!(lines, [vec![n(4), n(0), n(2)], vec![n(5), Absent, NotAsked]]);
    assert_eq!(total, Some(vec![n(9), n(0), n(2)]));
}

#[test]
fn periods_combine_as_each_metric_does() {
    let repository = repository(&table("form", "periods", COLUMNS))
        .submits("q1/a", "opening,3\ncame,10\nleft,4")
        .submits("q1/b", "opening,5\ncame,7")
        .submits("q2/a", "opening,4\ncame,20\nleft,2")
        .submits("q2/b", "opening,6\ncame,9");
    let (lines, total) = cells(&repository, "6m");
    assert_eq!(lines, [vec![n(8), n(17), n(4)], vec![n(10), n(29), n(2)]]);
    // The first opening balance, all that came, the last stock.
    assert_eq!(total, Some(vec![n(8), n(46), n(2)]));
    // Of one period there is nothing to combine.
    assert_eq!(cells(&repository, "q1"), (vec![vec![n(8), n(17), n(4)]], None));
}

#[test]
fn categories_add_up_to_their_metric() {
    let area = metric("came", "sum", "@all")
        + "by = \"field\"\n"
        + "[[breakdown]]\nid = \"field\"\nname.en = \"field\"\ncategory = [{ id = \"land\", name.en = \
           \"Land\" }, { id = \"trade\", name.en = \"Trade\" }]\n"
        + &table("form", "field", "[\"came\"]");
    let repository = Repository::new(2022)
        .reporting(1)
        .units(&["a", "b"])
        .asks(area)
        .submits("q1/a", "came.land,1\ncame.trade,2")
        .submits("q1/b", "came.land,10\ncame.trade,20")
        .on("2022-12-31");
    let (lines, total) = cells(&repository, "q1");
    assert_eq!((lines, total), (vec![vec![n(11)], vec![n(22)]], Some(vec![n(33)])));
}
