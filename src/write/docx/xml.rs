//! Paragraphs and runs as XML, and the escaping of everything that comes from users.

use crate::write::words::harmless;

/// What every part begins with.
pub(super) const DECLARATION: &str =
    "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";

/// Text that is only text, in content and in attributes: no mark-up, nothing that XML forbids.
pub(super) fn escape(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in harmless(text).chars() {
        match c {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            '\u{fffe}' | '\u{ffff}' => out.push('\u{fffd}'),
            c => out.push(c),
        }
    }
    out
}

/// A paragraph while it is being put together.
pub(super) struct Paragraph {
    properties: String,
    runs: String,
}

impl Paragraph {
    /// An empty paragraph in a style.
    pub fn styled(style: &str) -> Self {
        let properties = format!("<w:pStyle w:val=\"{style}\"/>");
        Self { properties, runs: String::new() }
    }

    /// Adds a property; they must come in the order of the schema.
    pub fn with(mut self, property: &str) -> Self {
        self.properties.push_str(property);
        self
    }

    /// Adds text in the paragraph's own look.
    pub fn text(self, text: &str) -> Self {
        self.run(text, "")
    }

    /// Adds bold text.
    pub fn bold(self, text: &str) -> Self {
        self.run(text, "<w:b/><w:bCs/>")
    }

    /// Adds text in a look of its own; a `\n` in it breaks the line.
    pub fn run(mut self, text: &str, look: &str) -> Self {
        if text.is_empty() {
            return self;
        }
        self.runs.push_str("<w:r>");
        if !look.is_empty() {
            self.runs.push_str(&format!("<w:rPr>{look}</w:rPr>"));
        }
        for (at, line) in text.split('\n').enumerate() {
            if at > 0 {
                self.runs.push_str("<w:br/>");
            }
            self.runs.push_str(&format!("<w:t xml:space=\"preserve\">{}</w:t>", escape(line)));
        }
        self.runs.push_str("</w:r>");
        self
    }

    /// Adds the number of the page.
    pub fn page_number(mut self) -> Self {
        self.runs.push_str(
            "<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText \
             xml:space=\"preserve\"> PAGE </w:instrText></w:r><w:r><w:fldChar \
             w:fldCharType=\"separate\"/></w:r><w:r><w:t>2</w:t></w:r><w:r><w:fldChar \
             w:fldCharType=\"end\"/></w:r>",
        );
        self
    }

    /// The paragraph whole.
    pub fn xml(self) -> String {
        format!("<w:p><w:pPr>{}</w:pPr>{}</w:p>", self.properties, self.runs)
    }
}

/// A paragraph of plain text in a style.
pub(super) fn paragraph(style: &str, text: &str) -> String {
    Paragraph::styled(style).text(text).xml()
}
