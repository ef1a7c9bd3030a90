use super::*;

const TABLE: &str = "mã,giá trị,ghi chú\r\nsettled,1520,Giải quyết đúng hạn\r\n";

/// The bytes of a text in an old encoding, by a table from letters to bytes.
fn old(text: &str, table: &[(&str, &[u8])]) -> Vec<u8> {
    let mut bytes = Vec::new();
    for c in text.chars() {
        let letter = c.to_string();
        match table.iter().find(|(from, _)| *from == letter) {
            Some((_, to)) => bytes.extend_from_slice(to),
            None => bytes.extend_from_slice(letter.as_bytes()),
        }
    }
    assert!(std::str::from_utf8(&bytes).is_err());
    bytes
}

fn utf16(text: &str, mark: bool, be: bool) -> Vec<u8> {
    let mark = mark.then_some(0xFEFF);
    mark.into_iter()
        .chain(text.encode_utf16())
        .flat_map(|unit| if be { unit.to_be_bytes() } else { unit.to_le_bytes() })
        .collect()
}

#[test]
fn unicode_is_read_with_and_without_a_mark() {
    let cases = [
        (TABLE.as_bytes().to_vec(), Encoding::Utf8 { mark: false }),
        ([b"\xef\xbb\xbf", TABLE.as_bytes()].concat(), Encoding::Utf8 { mark: true }),
        (utf16(TABLE, true, false), Encoding::Utf16Le),
        (utf16(TABLE, true, true), Encoding::Utf16Be),
        (utf16(TABLE, false, false), Encoding::Utf16Le),
        (utf16(TABLE, false, true), Encoding::Utf16Be),
    ];
    for (bytes, encoding) in cases {
        let text = TABLE.into();
        assert_eq!(decode(&bytes), Decoded { text, encoding, unreadable: None });
    }
}

#[test]
fn the_vietnamese_code_page_is_read() {
    // As Windows writes it (vowels with their own marks, tones apart), and with letters lost.
    let whole = old(
        "mã,giá trị,ghi chú\nsettled,1\u{a0}520,Giải quyết đúng hạn «sớm» QĐ\n",
        &[
            ("ã", b"a\xde"),
            ("á", b"\xe1"),
            ("ị", b"i\xf2"),
            ("ú", b"\xfa"),
            ("ả", b"a\xd2"),
            ("ế", b"\xea\xec"),
            ("đ", b"\xf0"),
            ("ạ", b"a\xf2"),
            ("ớ", b"\xf5\xec"),
            ("«", b"\xab"),
            ("»", b"\xbb"),
            ("Đ", b"\xd0"),
            ("\u{a0}", b"\xa0"),
        ],
    );
    let decoded = decode(&whole);
    assert_eq!((decoded.encoding, decoded.unreadable), (Encoding::Windows1258, None));
    assert!(decoded.text.contains("quyê\u{301}t đúng ha\u{323}n «sơ\u{301}m» QĐ"));
    assert!(decoded.text.contains("1\u{a0}520"));
    let lossy =
        decode(b"metric,value,note\nsettled,5,Gi?i quy?t h? s\xf5 \xf0\xfang h?n \xf0\xfd?c\n");
    assert_eq!((lossy.encoding, lossy.unreadable), (Encoding::Windows1258, None));
    let blank = decode(b"metric,value\nsettled,1\xa0520\n");
    assert_eq!((blank.encoding, blank.unreadable), (Encoding::Windows1258, None));
}

#[test]
fn other_code_pages_are_not_misread() {
    // On an English Windows: `mã` would read `mă`, `phòng` would put a dot below the h.
    for bytes in [&b"m\xe3,gi\xe1 tr?\nsettled,5\n"[..], b"metric,value,note\na,5,ph\xf2ng\n"] {
        assert_eq!(decode(bytes).unreadable, Some(Unreadable::UnknownEncoding), "{bytes:?}");
    }
    let russian = b"metric,value\n\xef\xf0\xe8\xe2\xe5\xf2,5\n\xee\xf2\xf7\xe5\xf2,6\n";
    assert_eq!(decode(russian).unreadable, Some(Unreadable::UnknownEncoding));
}

#[test]
fn tcvn3_is_named() {
    for bytes in [
        &b"m\xb7,gi\xb8 tr\xde,ghi ch\xf3\nsettled,5,gi\xb6i quy\xd5t \xae\xf3ng h\xb9n\n"[..],
        b"metric,value,note\nsettled,5,\xae\xad\xeec\n",
        b"metric,value,note\nsettled,5,Q\xa7\n",
    ] {
        assert_eq!(decode(bytes).unreadable, Some(Unreadable::Tcvn3), "{bytes:?}");
    }
}

#[test]
fn vni_is_named() {
    for bytes in [
        &b"ma\xf5,gia\xf9 tr\xf2,ghi chu\xf9\nsettled,5,gia\xfbi quye\xe1t \xf1u\xf9ng ha\xefn\n"[..],
        b"metric,value,note\nsettled,5,\xf1\xf6\xf4\xefc\n",
        b"metric,value,note\nsettled,5,S\xd4\xdb C\xd4NG TH\xd6\xd4NG\n",
    ] {
        assert_eq!(decode(bytes).unreadable, Some(Unreadable::Vni), "{bytes:?}");
    }
}

#[test]
fn binary_files_are_named() {
    for (bytes, why) in [
        (&b"PK\x03\x04\x14\0\x06\0[Content_Types].xml..xl/workbook.xml"[..], Unreadable::Workbook),
        (b"PK\x03\x04\x14\0\x06\0[Content_Types].xml..word/document.xml", Unreadable::Binary),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", Unreadable::OldWorkbook),
        (b"%PDF-1.7\n%\xe2\xe3\xcf\xd3", Unreadable::Pdf),
        (b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR", Unreadable::Binary),
        (b"\x01\x02\x03\x04\x05\xff\xee\x80", Unreadable::Binary),
        (b"\x00\x00\x00\x00\x01\x01\x01\x01", Unreadable::Binary),
    ] {
        assert_eq!(decode(bytes).unreadable, Some(why), "{bytes:?}");
        assert_eq!(decode(bytes).text, "");
    }
}

#[test]
fn a_stray_byte_is_left_to_be_pointed_at() {
    let nul = decode(b"metric,value\nsettled,1\x0020\n");
    assert_eq!((&*nul.text, nul.unreadable), ("metric,value\nsettled,1\x0020\n", None));
    let damaged = decode(b"m\xc3\xa3,gi\xc3\xa1 tr\xe1\xbb\x8b,ghi ch\xc3\xba\na,5,\xff\n");
    assert_eq!(damaged.encoding, Encoding::DamagedUtf8);
    assert_eq!(damaged.unreadable, None);
    assert!(damaged.text.ends_with("a,5,\u{fffd}\n"));
    let half = decode(b"\xff\xfea\0,\0b");
    assert_eq!((&*half.text, half.encoding), ("a,\u{fffd}", Encoding::Utf16Le));
}

proptest::proptest! {
    #[test]
    fn no_bytes_panic_and_utf8_is_itself(
        bytes in proptest::collection::vec(proptest::prelude::any::<u8>(), 0..400),
        text in "[a-zà-ỹ0-9,;\"\r\n\t ]{0,200}",
    ) {
        let _ = decode(&bytes);
        proptest::prop_assert_eq!(&*decode(text.as_bytes()).text, &*text);
    }
}

/// Words of reports, in lower case.
const WORDS: [&str; 24] = [
    "giải", "quyết", "hồ", "sơ", "đúng", "hạn", "trước", "quá", "thủ", "tục", "hành", "chính",
    "công", "thương", "được", "người", "dân", "phản", "ánh", "kiến", "nghị", "của", "đơn", "vị",
];

/// A word in an old encoding: every letter by trying the encoding's own reading of one or two
/// bytes after it.
fn in_legacy(word: &str, read: impl Fn(&[u8]) -> Option<String>) -> Vec<u8> {
    let mut bytes = Vec::new();
    for c in word.chars() {
        let wanted = c.to_string();
        let one = (0..=255).map(|a| vec![a]);
        let two = (0..=255).flat_map(|a| (0xC0..=255).map(move |b| vec![a, b]));
        let letter = one.chain(two).find(|letter| read(letter).as_ref() == Some(&wanted));
        bytes.extend(letter.expect("a Vietnamese letter"));
    }
    bytes
}

#[test]
fn every_few_words_are_told_apart() {
    use unicode_normalization::UnicodeNormalization;
    let ansi = |bytes: &[u8]| {
        let (text, _) = encoding_rs::WINDOWS_1258.decode_without_bom_handling(bytes);
        Some(text.nfc().collect::<String>())
    };
    let coded = WORDS.map(|word| {
        [
            in_legacy(word, ansi),
            in_legacy(word, legacy::from_tcvn3),
            in_legacy(word, legacy::from_vni),
        ]
    });
    let expected = [None, Some(Unreadable::Tcvn3), Some(Unreadable::Vni)];
    for (start, first) in WORDS.iter().enumerate() {
        for (which, expected) in expected.into_iter().enumerate() {
            let words: Vec<&[u8]> =
                (start..start + 4).map(|at| &*coded[at % coded.len()][which]).collect();
            let text = [b"metric,value,note\nsettled,5,", &*words.join(&b' '), b"\n"].concat();
            assert_eq!(decode(&text).unreadable, expected, "{which} from {first}");
        }
    }
}
