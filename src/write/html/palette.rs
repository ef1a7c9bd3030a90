//! The colours of the page, light and dark. A test holds them to the contrast that WCAG 2.2 asks for
//! at level AA: 4.5 to 1 for text, 3 to 1 for what a chart draws.

/// A colour by its name in the style sheet, in light and in dark.
type Colour = (&'static str, &'static str, &'static str);

const COLOURS: [Colour; 19] = [
    ("ground", "#f4f6f8", "#11161b"),
    ("surface", "#ffffff", "#1a2128"),
    ("raised", "#eef1f4", "#252e37"),
    ("ink", "#1a2027", "#e9edf2"),
    ("muted", "#525b66", "#a9b4c0"),
    ("rule", "#d3d9e0", "#3a4550"),
    ("accent", "#0a5aa8", "#82bbff"),
    ("line", "#1f6fbf", "#74b0f4"),
    ("goal", "#8a4b08", "#e0a457"),
    ("good", "#0d6437", "#86dca8"),
    ("good-back", "#e2f3e8", "#15321f"),
    ("careful", "#734700", "#f3c977"),
    ("careful-back", "#fcf0d6", "#3a2c0d"),
    ("bad", "#a01217", "#ffa6a6"),
    ("bad-back", "#fce8e8", "#431b1d"),
    ("faint", "#4d5661", "#b3bdc8"),
    ("faint-back", "#e9edf1", "#29323b"),
    ("plain", "#1b4a86", "#b0d1fb"),
    ("plain-back", "#e5eefa", "#1b304b"),
];

/// The colours as custom properties. On paper it is always day.
pub(super) fn properties() -> String {
    let of = |pick: fn(&Colour) -> &'static str| {
        let each = COLOURS.iter().map(|colour| format!("--{}:{};", colour.0, pick(colour)));
        each.collect::<String>()
    };
    let (light, dark) = (of(|colour| colour.1), of(|colour| colour.2));
    format!(
        ":root{{color-scheme:light dark;{light}}}\n\
         @media screen and (prefers-color-scheme:dark){{:root{{{dark}}}}}\n"
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    fn luminance(hex: &str) -> f64 {
        let channel = |at: usize| {
            let value = u8::from_str_radix(&hex[at..at + 2], 16).expect("two hex digits");
            let share = f64::from(value) / 255.0;
            if share <= 0.04045 { share / 12.92 } else { ((share + 0.055) / 1.055).powf(2.4) }
        };
        0.2126 * channel(1) + 0.7152 * channel(3) + 0.0722 * channel(5)
    }

    fn contrast(one: &str, other: &str) -> f64 {
        let (one, other) = (luminance(one), luminance(other));
        (one.max(other) + 0.05) / (one.min(other) + 0.05)
    }

    #[test]
    fn contrast_is_enough_in_light_and_dark() {
        assert!((contrast("#000000", "#ffffff") - 21.0).abs() < 1e-9);
        let find = |name: &str| COLOURS.iter().find(|colour| colour.0 == name).expect("a colour");
        let mut pairs: Vec<(&str, &str, f64)> = Vec::new();
        for back in ["ground", "surface", "raised"] {
            for front in ["ink", "muted", "accent"] {
                pairs.push((front, back, 4.5));
            }
        }
        for tone in ["good", "careful", "bad", "faint", "plain"] {
            let back = COLOURS.iter().map(|colour| colour.0);
            let back = back.into_iter().find(|name| *name == format!("{tone}-back"));
            pairs.push((tone, back.expect("a background"), 4.5));
            for back in ["surface", "raised"] {
                pairs.push((tone, back, 4.5));
            }
        }
        for drawn in ["line", "goal"] {
            pairs.push((drawn, "surface", 3.0));
            pairs.push((drawn, "raised", 3.0));
        }
        // The mark of a target crosses the bar it belongs to.
        for bar in ["good", "careful", "bad", "faint", "plain"] {
            pairs.push((bar, "raised", 3.0));
        }
        for (front, back, least) in pairs {
            let (front, back) = (find(front), find(back));
            for (a, b, mode) in [(front.1, back.1, "light"), (front.2, back.2, "dark")] {
                let found = contrast(a, b);
                assert!(found >= least, "{} on {}: {found:.2} in {mode}", front.0, back.0);
            }
        }
    }
}
