//! What a rule is about, at length.

use super::render::text::wrap;
use super::{Rule, Severity};
use crate::i18n::{Catalogue, Message};

/// Explains a rule: its code, name and severity, how to mend it, why it is there, and an example
/// before and after. What the catalogue lacks is left out. Texts keep to `width` columns.
pub fn explain(rule: &Rule, catalogue: &Catalogue, width: usize) -> String {
    let word = catalogue.word(severity_entry(rule.severity));
    let mut parts = vec![format!("{} {} · {word}", rule.code, rule.name)];
    // A help that needs a finding's own values would show its gaps here.
    if let Some(help) = attribute(rule, "help", catalogue).filter(|help| !help.contains("{$")) {
        let word = catalogue.word("render-help");
        parts.push(wrap(&format!("{word}: {help}"), width).join("\n"));
    }
    if let Some(text) = attribute(rule, "explain", catalogue) {
        parts.extend(text.split("\n\n").map(|paragraph| wrap(paragraph, width).join("\n")));
    }
    for (attribute_name, title) in
        [("before", "render-explain-before"), ("after", "render-explain-after")]
    {
        if let Some(example) = attribute(rule, attribute_name, catalogue) {
            let lines: Vec<_> = example.lines().map(|line| format!("    {line}")).collect();
            parts.push(format!("{}:\n\n{}", catalogue.word(title), lines.join("\n")));
        }
    }
    parts.join("\n\n") + "\n"
}

/// The catalogue's entry for a severity.
pub(super) fn severity_entry(severity: Severity) -> &'static str {
    match severity {
        Severity::Error => "severity-error",
        Severity::Warning => "severity-warning",
        Severity::Note => "severity-note",
    }
}

/// An attribute that needs no values of a finding.
fn attribute(rule: &Rule, name: &'static str, catalogue: &Catalogue) -> Option<String> {
    let there = catalogue.has(rule.name, Some(name));
    there.then(|| catalogue.text(&Message::attribute(rule.name, name)))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::Lang;

    #[test]
    fn says_all_that_the_catalogue_has() {
        let rule = Rule { code: "R999", name: "render-example", severity: Severity::Error };
        insta::assert_snapshot!(explain(&rule, &Catalogue::new(Lang::Vi), 60), @r#"
        R999 render-example · lỗi

        cách sửa: sửa mã theo đúng kế hoạch, hoặc xóa dòng này

        Mỗi dòng của báo cáo phải dùng mã đã có trong kế hoạch. Một
        mã viết sai không được cộng vào đâu cả.

        Ví dụ sai:

            mã,giá trị
            setled,1520

        Sau khi sửa:

            mã,giá trị
            settled,1520
        "#);
        insta::assert_snapshot!(explain(&rule, &Catalogue::new(Lang::En), 60), @r#"
        R999 render-example · error

        help: correct the code as the plan has it, or delete this
        row

        Every row of a submission must use a code that the plan has.
        A misspelt code is added to nothing.

        Wrong:

            metric,value
            setled,1520

        Mended:

            metric,value
            settled,1520
        "#);
    }

    #[test]
    fn leaves_out_what_the_catalogue_lacks() {
        let rule = Rule { code: "R998", name: "no-such-entry", severity: Severity::Note };
        let text = explain(&rule, &Catalogue::new(Lang::En), 60);
        assert_eq!(text, "R998 no-such-entry · note\n");
    }
}
