//! Every clause of the source document is taken up by something in the plan, or says why not.

use std::collections::BTreeSet;

use super::{Accounts, Check, Facts};
use crate::diagnostic::{Diagnostic, Diagnostics, Rule};

static UNCITED_CLAUSE: Rule = Rule::error("R311", "uncited-clause");

pub(super) static CHECK: Check = Check { rules: &[&UNCITED_CLAUSE], run };

fn run(facts: &Facts<'_>, _: &Accounts<'_>, diagnostics: &mut Diagnostics) {
    let plan = facts.plan;
    if plan.damaged {
        return;
    }
    let cited: BTreeSet<_> = plan.citations().map(|(clause, _, _)| clause).collect();
    for clause in plan.cited_seeds().flat_map(|seed| &seed.clauses) {
        if clause.uncited.is_none() && !cited.contains(clause.id.as_str()) {
            diagnostics.push(
                Diagnostic::new(&UNCITED_CLAUSE, clause.place)
                    .with("summary", &clause.summary)
                    .found(clause.id.as_str()),
            );
        }
    }
}
