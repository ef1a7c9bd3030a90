//! What is no regular file below the root is one finding at its path, and is neither read nor
//! written.

use std::os::unix::ffi::OsStrExt as _;
use std::os::unix::fs::PermissionsExt as _;
use std::os::unix::net::UnixListener;

use reform::source::limits;

use super::*;

const OWN: &str = "reports/2022/q1/van-phong.csv";

/// A repository below a folder that is part of the scratch, so that there is an outside.
fn scratch() -> Scratch {
    Scratch::below("root")
}

/// What stands in the place of a submission.
fn in_place_of_a_submission(make: impl Fn(&Path, &Scratch)) {
    let scratch = scratch();
    scratch.remove(OWN);
    make(&scratch.root().join(OWN), &scratch);
    assert_eq!(errors(scratch.root(), &[]), [format!("R317 {OWN}")]);
    // The figures stand nowhere, and nothing says that they are whole.
    let json = scratch.standing("q1", "van-phong");
    assert_eq!(json["state"], "invalid", "{json}");
}

#[test]
fn no_link_is_followed_to_a_submission() {
    in_place_of_a_submission(|path, scratch| {
        let secret = scratch.outside().join("secret.csv");
        fs::write(&secret, "metric,value\nsettled,TOP-SECRET\n").expect("written");
        symlink(&secret, path).expect("linked");
        let shown = run(scratch.root(), &[&["check", "-v"], &AS_OF[..]].concat());
        let whole = [shown.out, shown.err.into_bytes()].concat();
        assert!(!String::from_utf8_lossy(&whole).contains("TOP-SECRET"));
    });
    in_place_of_a_submission(|path, _| symlink("../q2/van-phong.csv", path).expect("linked"));
    in_place_of_a_submission(|path, _| symlink("nowhere.csv", path).expect("linked"));
    in_place_of_a_submission(|path, _| symlink("van-phong.csv", path).expect("linked"));
    in_place_of_a_submission(|path, _| symlink("/dev/zero", path).expect("linked"));
}

#[test]
fn no_pipe_socket_or_folder_is_waited_for() {
    in_place_of_a_submission(|path, _| pipe(path));
    in_place_of_a_submission(|path, _| drop(UnixListener::bind(path).expect("bound")));
    in_place_of_a_submission(|path, _| fs::create_dir(path).expect("made"));
}

#[test]
fn what_nobody_may_read_is_a_finding() {
    let scratch = scratch();
    let path = scratch.root().join(OWN);
    fs::set_permissions(&path, fs::Permissions::from_mode(0o0)).expect("set");
    // Whoever may read everything, as root may, is not to be kept out.
    if fs::read(&path).is_err() {
        assert_eq!(errors(scratch.root(), &[]), [format!("R317 {OWN}")]);
    }
}

#[test]
fn no_folder_and_no_file_on_the_way_is_a_link() {
    for (path, others) in [
        ("plan", &[][..]),
        ("plan/2022", &[]),
        ("plan/2022/plan.toml", &[]),
        ("plan/2022/units.toml", &[]),
        ("plan/2022/areas", &[]),
        ("plan/2022/areas/1-procedures.toml", &[]),
        // What is not there for the checks is owed.
        ("reports", &["R401 plan/2022/units.toml"; 4][..]),
        ("reports/2022", &["R401 plan/2022/units.toml"; 4]),
        ("reports/2022/q1", &["R401 plan/2022/units.toml"; 2]),
    ] {
        let scratch = scratch();
        link_away(&scratch, path);
        let mut expected: Vec<_> = others.iter().map(|&other| other.to_owned()).collect();
        expected.push(format!("R317 {path}"));
        expected.sort_by_key(|found| found[5..].to_owned());
        assert_eq!(errors(scratch.root(), &[]), expected, "{path}");
    }
}

#[test]
fn links_to_nothing_that_is_there_are_findings_too() {
    for (path, to) in [
        ("seeds", "/dev/zero"),
        ("seeds", "nowhere"),
        ("plan/2022/waivers.toml", "/etc/passwd"),
        ("plan/2021", "2022"),
        ("reports/2022/q1/closed.toml", "/etc/passwd"),
        ("reports/2022/q1/van-phong.md", "/etc/passwd"),
        ("reports/2022/q1/consolidated", "/"),
        ("reports/2022/q1/loop", "loop"),
        ("reports/2021", "2022"),
    ] {
        let scratch = scratch();
        symlink(to, scratch.root().join(path)).expect("linked");
        assert_eq!(errors(scratch.root(), &[]), [format!("R317 {path}")], "{path}");
    }
}

#[test]
fn files_where_folders_belong_are_findings() {
    for path in ["plan/2022/areas", "reports/2022/q2", "reports/2022", "reports", "seeds"] {
        let scratch = scratch();
        let own = scratch.root().join(path);
        if own.exists() {
            fs::rename(&own, scratch.outside().join("away")).expect("moved");
        }
        fs::write(own, "").expect("written");
        assert!(errors(scratch.root(), &[]).contains(&format!("R317 {path}")), "{path}");
    }
    let scratch = scratch();
    scratch.write("reports/2022/q1/consolidated", "");
    assert_eq!(errors(scratch.root(), &[]), ["R317 reports/2022/q1/consolidated"]);
}

#[test]
fn one_unit_or_path_hides_no_link() {
    let scratch = scratch();
    link_away(&scratch, "reports/2022/q2");
    let folder = "R317 reports/2022/q2".to_owned();
    assert!(errors(scratch.root(), &["--unit", "van-phong"]).contains(&folder));
    assert!(errors(scratch.root(), &["--period", "q2"]).contains(&folder));
    // A path that leads through it is that of the link, whatever it leads to.
    assert_eq!(errors(scratch.root(), &["reports/2022/q2/van-phong.csv"]), [folder]);
    scratch.remove(OWN);
    symlink("thanh-tra.csv", scratch.root().join(OWN)).expect("linked");
    assert_eq!(errors(scratch.root(), &[OWN]), [format!("R317 {OWN}")]);
    assert_eq!(run(scratch.root(), &["fmt", OWN]).code, Some(1));
}

#[test]
fn the_root_itself_may_be_a_link() {
    let scratch = scratch();
    let link = scratch.outside().join("link");
    symlink(scratch.root(), &link).expect("linked");
    assert_eq!(errors(&link, &[]), [""; 0]);
    let own = link.join(OWN).display().to_string();
    assert_eq!(errors(scratch.outside(), &["-C", "link", &own]), [""; 0]);
}

#[test]
fn evidence_is_no_link() {
    let scratch = scratch();
    scratch.edit(OWN, "procedures,in-progress,,", "procedures,done,,scans/a.pdf");
    scratch.write("scans/b.pdf", "x");
    symlink("b.pdf", scratch.root().join("scans/a.pdf")).expect("linked");
    let linked = scratch.found(&AS_OF);
    fs::remove_file(scratch.root().join("scans/a.pdf")).expect("removed");
    let absent = scratch.found(&AS_OF);
    assert_eq!(linked, absent);
    scratch.write("scans/a.pdf", "x");
    assert_ne!(scratch.found(&AS_OF), absent);
}

#[test]
fn nothing_is_written_outside_the_root() {
    for (path, commands) in [
        (
            "reports",
            &[&["report", "--write", "--period", "q1"][..], &["fmt"], &["close", "--period", "q1"]]
                [..],
        ),
        ("reports/2022", &[&["report", "--write", "--period", "q1"], &["fmt"]]),
        ("reports/2022/q1", &[&["report", "--write", "--period", "q1"], &["fmt"]]),
        (OWN, &[&["fmt"], &["close", "--period", "q1"]]),
        ("plan", &[&["plan", "new-year"]]),
    ] {
        for arguments in commands {
            let scratch = scratch();
            // Something to rewrite.
            scratch.edit(OWN, "settled,1520,,", "settled,  1520  ,,");
            link_away(&scratch, path);
            let away = scratch.outside().join("away");
            let state = || {
                let changed = fs::metadata(&away).expect("there").modified().expect("known");
                (everything(&away), changed)
            };
            let before = state();
            let run = run(scratch.root(), &[*arguments, &AS_OF[..]].concat());
            assert!(matches!(run.code, Some(1 | 2)), "{path} {arguments:?}: {}", run.err);
            assert_eq!(before, state(), "{path} {arguments:?}");
        }
    }
}

#[test]
fn a_linked_folder_is_no_place_to_write_to() {
    let outside = tempfile::tempdir().expect("a folder");
    let scratch = scratch();
    fs::create_dir_all(scratch.root().join("reports/2022/q1")).expect("made");
    symlink(outside.path(), scratch.root().join("reports/2022/q1/consolidated")).expect("linked");
    symlink(outside.path(), scratch.root().join(".github")).expect("linked");
    for arguments in [
        &["report", "--write", "--period", "q1", "--as-of", "2022-06-20"][..],
        &["init", "--ci", "github"],
        &["init", "--ci", "github", "--force"],
    ] {
        let run = run(scratch.root(), arguments);
        assert_eq!(run.code, Some(2), "{arguments:?}");
        assert!(run.err.contains("it is a symbolic link"), "{}", run.err);
        assert_eq!(everything(outside.path()), [], "{arguments:?}");
    }
    // A new repository: where it is to be is the user's word, what lies below is not.
    let new = scratch.outside().join("new");
    fs::create_dir(&new).expect("made");
    symlink(outside.path(), new.join("plan")).expect("linked");
    let made = run(scratch.outside(), &["init", "new", "--force"]);
    assert_eq!(made.code, Some(2), "{}", made.err);
    assert_eq!(everything(outside.path()), []);
    symlink(outside.path(), scratch.outside().join("there")).expect("linked");
    assert_eq!(run(scratch.outside(), &["init", "there"]).code, Some(0));
    assert!(outside.path().join("README.md").exists());
}

#[test]
fn an_imported_workbook_follows_no_link_out() {
    let scratch = scratch();
    let form = scratch.outside().join("form.xlsx").display().to_string();
    let filled = run(
        scratch.root(),
        &[&["template", "--unit", "van-phong", "--period", "q1", "-o", &form], &AS_OF[..]].concat(),
    );
    assert_eq!(filled.code, Some(0), "{}", filled.err);
    link_away(&scratch, "reports");
    let before = everything(&scratch.outside().join("away"));
    let run = run(scratch.root(), &[&["import", &form, "--force"], &AS_OF[..]].concat());
    assert_eq!(run.code, Some(2), "{}", run.err);
    assert_eq!(everything(&scratch.outside().join("away")), before);
}

#[test]
fn strange_names_are_named_and_read_by_nobody() {
    let scratch = scratch();
    let folder = scratch.root().join("reports/2022/q1");
    for name in [&b"van-phong\xff.csv"[..], b"a\nb.csv", b"a\x1b[2Jb.csv", &[b'x'; 255]] {
        fs::write(folder.join(std::ffi::OsStr::from_bytes(name)), "metric,value\n")
            .expect("written");
    }
    assert_eq!(errors(scratch.root(), &[]).len(), 4);
    let shown = run(scratch.root(), &[&["check", "--color", "never"], &AS_OF[..]].concat());
    assert!(!shown.out.contains(&0x1b), "{}", String::from_utf8_lossy(&shown.out));
}

#[test]
fn folders_without_end_are_not_followed() {
    let scratch = scratch();
    let script = "cd reports/2022/q1 && i=0 && while [ $i -lt 1500 ]; do \
                  mkdir a && cd a && i=$((i+1)) || exit 1; done";
    let made = Command::new("sh").arg("-c").arg(script).current_dir(scratch.root()).status();
    assert!(made.expect("it runs").success());
    let deep = format!("R319 reports/2022/q1{}", "/a".repeat(10));
    assert_eq!(errors(scratch.root(), &[]), [deep]);
    let gone = Command::new("rm").arg("-rf").arg(scratch.root()).status();
    assert!(gone.expect("it runs").success());
}

#[test]
fn a_folder_too_full_is_one_finding() {
    let scratch = scratch();
    let folder = scratch.root().join("reports/2022/q1/scans");
    fs::create_dir(&folder).expect("made");
    for number in 0..=limits::ENTRIES {
        File::create(folder.join(format!("{number}.pdf"))).expect("made");
    }
    assert_eq!(errors(scratch.root(), &[]), ["R319 reports/2022/q1/scans"]);
    // A submission among as many is not clean because nobody has looked at it.
    let period = scratch.root().join("reports/2022/q2");
    for number in 0..=limits::ENTRIES {
        File::create(period.join(format!("{number}.pdf"))).expect("made");
    }
    let own = "reports/2022/q2/van-phong.csv";
    assert_eq!(errors(scratch.root(), &[own]), ["R319 reports/2022/q2"]);
    assert_eq!(run(scratch.root(), &["fmt", own]).code, Some(1));
}

#[test]
fn a_thousand_strays_are_listed_and_the_rest_counted() {
    let scratch = scratch();
    for number in 0..1_234 {
        scratch.write(&format!("reports/2022/q1/{number:04}.pdf"), "");
    }
    let found = errors(scratch.root(), &[]);
    assert_eq!(found.len(), 1_001);
    assert_eq!(found[1_000], "R319 reports/2022/q1/1000.pdf");
    let shown = run(scratch.root(), &[&["check"], &AS_OF[..]].concat());
    assert!(String::from_utf8_lossy(&shown.out).contains("there are 234 more files"));
    // Nor is one of those clean that are not listed.
    assert_eq!(errors(scratch.root(), &["reports/2022/q1/1200.pdf"]), found[1_000..]);
}

#[test]
fn a_file_too_large_is_one_finding() {
    let scratch = scratch();
    // It has no blocks, and a terabyte.
    for path in [OWN, "reports/2022/q2/thanh-tra.md", "plan/2022/waivers.toml", "seeds/a.toml"] {
        let file = File::create(scratch.root().join(path));
        let file = file.or_else(|_| {
            fs::create_dir(scratch.root().join("seeds"))?;
            File::create(scratch.root().join(path))
        });
        file.expect("made").set_len(1 << 40).expect("set");
    }
    assert_eq!(
        errors(scratch.root(), &[]),
        [
            "R318 plan/2022/waivers.toml",
            "R318 reports/2022/q1/van-phong.csv",
            "R318 reports/2022/q2/thanh-tra.md",
            "R318 seeds/a.toml",
        ]
    );
    let book = scratch.outside().join("large.xlsx");
    File::create(&book).expect("made").set_len(1 << 40).expect("set");
    let import = run(scratch.root(), &["import", &book.display().to_string()]);
    assert_eq!(import.code, Some(1), "{}", import.err);
    // The plan is not whole either.
    fs::remove_file(scratch.root().join("seeds/a.toml")).expect("removed");
    fs::remove_file(scratch.root().join("plan/2022/waivers.toml")).expect("removed");
    let import = run(scratch.root(), &["import", &book.display().to_string()]);
    assert_eq!(import.code, Some(1), "{}", import.err);
    assert!(import.err.contains("R318"), "{}", import.err);
}
