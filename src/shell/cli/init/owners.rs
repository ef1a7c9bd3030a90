//! `CODEOWNERS`: who must agree to a change of what.

use crate::i18n::Message;
use crate::model::{DEPARTMENT, Plan, Scorecard};
use crate::shell::workspace::{Failure, NewFile};

/// `CODEOWNERS` from the units' `owner` entries: each unit's own files, in every year and period.
pub(super) fn owners(plan: &Plan) -> Result<NewFile, Failure> {
    let mut text = include_str!("codeowners").to_owned();
    let mut any = false;
    for unit in plan.units.iter().filter(|unit| !unit.owner.is_empty()) {
        any = true;
        if let Some(bad) = unit.owner.iter().find(|owner| !is_owner(owner)) {
            let message = Message::new("init-bad-owner").with("unit", &unit.id);
            return Err(Failure::new(message.with("owner", bad.as_str())));
        }
        let owners = unit.owner.join(" ");
        let id = &unit.id;
        text.push_str(&format!(
            "\n/reports/*/*/{id}.csv {owners}\n/reports/*/*/{id}.md {owners}\n\
             /reports/*/*/signed/{id}.toml {owners}\n/plan/*/units/{id}.toml {owners}\n"
        ));
        if plan.coordinator.as_ref().is_some_and(|it| it.value == *id) {
            text.push_str(&format!(
                "/reports/*/*/{DEPARTMENT}.md {owners}\n/reports/*/*/received/ {owners}\n"
            ));
        }
        let is_own = |card: &&Scorecard| card.scorer.as_ref().is_some_and(|it| it.value == *id);
        for card in plan.scorecards.iter().filter(is_own) {
            text.push_str(&format!("/reports/*/scores/{}.csv {owners}\n", card.id));
        }
    }
    if !any {
        return Err(Failure::new(Message::new("init-no-owners")));
    }
    Ok(NewFile { path: "CODEOWNERS".to_owned(), text, program: false })
}

/// Whether a text is `@account`, `@organisation/team` or an address, and nothing more: what stands
/// on a line of `CODEOWNERS` beyond that would give away other files.
fn is_owner(owner: &str) -> bool {
    let plain = |c: char| c.is_ascii_alphanumeric() || "-_./+".contains(c);
    match owner.split_once('@') {
        Some((before, after)) => {
            !after.is_empty() && before.chars().chain(after.chars()).all(plain)
        }
        None => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn owners_are_accounts_teams_or_addresses() {
        for good in ["@an", "@so-cong-thuong/thanh-tra", "a.b+c@example.org"] {
            assert!(is_owner(good), "{good}");
        }
        for bad in ["", "an", "@", "@a @b", "@a\n* @b", "@a#", "a@b@c", "@a*"] {
            assert!(!is_owner(bad), "{bad}");
        }
    }
}
