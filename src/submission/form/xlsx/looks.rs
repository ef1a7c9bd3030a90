//! How cells look. Times New Roman is what official documents are set in, and every office has it.

use rust_xlsxwriter::{Color, Format, FormatAlign, FormatBorder};

const FONT: &str = "Times New Roman";
const INK: Color = Color::RGB(0x00_00_00);
const FAINT: Color = Color::RGB(0x59_59_59);
const LINE: Color = Color::RGB(0x8C_8C_8C);
const HEADER: Color = Color::RGB(0xD9_E2_EC);
const GROUP: Color = Color::RGB(0xEE_F2_F6);
const GIVEN: Color = Color::RGB(0xF7_F7_F7);
/// Still to be filled in.
const OPEN: Color = Color::RGB(0xFF_F2_CC);
/// Lacks the words that it needs.
const LACKING: Color = Color::RGB(0xF8_D7_DA);
const RED: Color = Color::RGB(0xB0_1E_1E);

/// Every format of the workbook.
pub(super) struct Looks {
    pub who: Format,
    pub title: Format,
    pub window: Format,
    pub illustrative: Format,
    pub instructions: Format,
    pub progress: Format,
    pub header: Format,
    pub group: Format,
    /// What the form says: centred, an id, wrapped text, a figure.
    pub number: Format,
    pub id: Format,
    pub name: Format,
    pub waiting: Format,
    pub measure: Format,
    pub previous: Format,
    pub previous_count: Format,
    pub previous_status: Format,
    /// What is to be filled in.
    pub figure: Format,
    pub status: Format,
    pub words: Format,
    pub place: Format,
    pub signature: Format,
    pub signature_hint: Format,
    pub guide_title: Format,
    pub guide: Format,
    /// Conditional ones.
    pub open: Format,
    pub lacking: Format,
}

impl Looks {
    pub(super) fn new() -> Self {
        let text = |size: f64| {
            Format::new()
                .set_font_name(FONT)
                .set_font_size(size)
                .set_font_color(INK)
                .set_align(FormatAlign::VerticalCenter)
        };
        let middle = |format: Format| format.set_align(FormatAlign::Center);
        let wrapped = |format: Format| format.set_text_wrap();
        let boxed = |size: f64| text(size).set_border(FormatBorder::Thin).set_border_color(LINE);
        let given = |size: f64| boxed(size).set_background_color(GIVEN);
        Self {
            who: text(12.0).set_bold(),
            title: middle(text(15.0)).set_bold(),
            window: middle(text(12.0)).set_italic(),
            illustrative: middle(text(11.0)).set_bold().set_font_color(RED),
            instructions: wrapped(text(10.5)),
            progress: wrapped(text(12.0)).set_bold().set_align(FormatAlign::Right),
            header: wrapped(middle(boxed(12.0))).set_bold().set_background_color(HEADER),
            group: boxed(12.0).set_indent(1).set_bold().set_background_color(GROUP),
            number: middle(given(11.0)),
            id: wrapped(given(9.0)).set_font_color(FAINT).set_indent(1),
            name: wrapped(given(12.0)).set_indent(1),
            waiting: wrapped(given(12.0)).set_indent(1).set_italic().set_font_color(FAINT),
            measure: wrapped(middle(given(11.0))),
            previous: given(11.0).set_align(FormatAlign::Right).set_indent(1),
            previous_count: given(11.0)
                .set_align(FormatAlign::Right)
                .set_indent(1)
                .set_num_format("#,##0"),
            previous_status: wrapped(middle(given(11.0))),
            // In the general format: grouped, it would be saved as 1.520, which has two readings;
            // without decimals, a slip would be saved rounded.
            figure: boxed(12.0).set_align(FormatAlign::Right).set_indent(1).set_unlocked(),
            status: wrapped(middle(boxed(12.0))).set_unlocked(),
            // As text, so that Excel makes no date of a document's number.
            words: wrapped(boxed(11.0))
                .set_align(FormatAlign::Left)
                .set_indent(1)
                .set_num_format("@")
                .set_unlocked(),
            place: middle(text(12.0)).set_italic(),
            signature: middle(text(12.0)).set_bold(),
            signature_hint: middle(text(11.0)).set_italic(),
            guide_title: text(14.0).set_bold(),
            guide: wrapped(text(12.0)).set_align(FormatAlign::Top),
            open: Format::new().set_background_color(OPEN),
            lacking: Format::new().set_background_color(LACKING),
        }
    }
}
