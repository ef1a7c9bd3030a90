//! Where output goes: a regular file is replaced whole, a link's target is written, and what is no
//! regular file is written through.

use std::io::Write as _;
use std::os::unix::fs::FileTypeExt as _;
use std::os::unix::net::UnixListener;
use std::process::Stdio;

use super::*;

/// A report of a period, as it goes to standard output and to a file.
fn report<'a>(rest: &[&'a str]) -> Vec<&'a str> {
    [&["report", "--period", "q1"], &AS_OF[..], rest].concat()
}

fn expected(scratch: &Scratch, format: &str) -> Vec<u8> {
    let run = run(scratch.root(), &report(&["--format", format]));
    assert_eq!(run.code, Some(0), "{}", run.err);
    run.out
}

#[test]
fn a_links_target_is_written_and_the_link_stays() {
    let scratch = Scratch::below("root");
    let markdown = expected(&scratch, "md");
    let outside = scratch.outside();
    fs::create_dir(outside.join("far")).expect("made");
    fs::write(outside.join("far/target.md"), "old").expect("written");
    symlink("far/target.md", outside.join("second.md")).expect("linked");
    symlink("second.md", outside.join("first.md")).expect("linked");
    symlink("far/new.md", outside.join("dangling.md")).expect("linked");
    symlink("round.md", outside.join("round.md")).expect("linked");
    for (link, target) in [("first.md", "far/target.md"), ("dangling.md", "far/new.md")] {
        let path = outside.join(link);
        let run = run(scratch.root(), &report(&["-o", path.to_str().expect("a text")]));
        assert_eq!(run.code, Some(0), "{}", run.err);
        assert!(path.symlink_metadata().expect("there").is_symlink(), "{link}");
        assert_eq!(fs::read(outside.join(target)).expect("written"), markdown);
    }
    let round = outside.join("round.md").display().to_string();
    let run = run(scratch.root(), &report(&["-o", &round]));
    assert_eq!(run.code, Some(2));
    assert!(Path::new(&round).symlink_metadata().expect("there").is_symlink());
}

#[test]
fn a_device_stays_a_device() {
    let scratch = Scratch::below("root");
    // A link to it, so that a fault does not take the machine's own.
    let null = scratch.outside().join("null");
    symlink("/dev/null", &null).expect("linked");
    for path in ["/dev/null", null.to_str().expect("a text")] {
        for rest in [&["-o", path][..], &["--format", "xlsx", "-o", path]] {
            let run = run(scratch.root(), &report(rest));
            assert_eq!((run.code, run.out.len()), (Some(0), 0), "{}", run.err);
        }
    }
    let kind = fs::metadata("/dev/null").expect("there").file_type();
    assert!(kind.is_char_device());
    // A full device is a failure that is told.
    if cfg!(target_os = "linux") {
        let run = run(scratch.root(), &report(&["-o", "/dev/full"]));
        assert_eq!(run.code, Some(2), "{}", run.err);
        assert!(fs::metadata("/dev/full").expect("there").file_type().is_char_device());
    }
}

#[test]
fn a_pipe_is_written_through() {
    let scratch = Scratch::below("root");
    let markdown = expected(&scratch, "md");
    let path = scratch.outside().join("pipe");
    pipe(&path);
    let reader = {
        let path = path.clone();
        std::thread::spawn(move || fs::read(path).expect("read"))
    };
    let target = path.to_str().expect("a text");
    let run = run(scratch.root(), &report(&["--format", "md", "-o", target]));
    assert_eq!(run.code, Some(0), "{}", run.err);
    assert_eq!(reader.join().expect("read"), markdown);
    assert!(path.symlink_metadata().expect("there").file_type().is_fifo());
}

#[test]
fn a_socket_is_written_through() {
    let scratch = Scratch::below("root");
    let markdown = expected(&scratch, "md");
    let path = scratch.outside().join("socket");
    let listener = UnixListener::bind(&path).expect("bound");
    let reader = std::thread::spawn(move || {
        let mut bytes = Vec::new();
        listener.accept().expect("a caller").0.read_to_end(&mut bytes).expect("read");
        bytes
    });
    let target = path.to_str().expect("a text");
    let run = run(scratch.root(), &report(&["--format", "md", "-o", target]));
    assert_eq!(run.code, Some(0), "{}", run.err);
    assert_eq!(reader.join().expect("read"), markdown);
    assert!(path.symlink_metadata().expect("there").file_type().is_socket());
}

#[test]
fn standard_output_has_many_names() {
    let scratch = Scratch::below("root");
    for format in ["table", "md", "xlsx", "docx"] {
        let expected = expected(&scratch, format);
        for name in ["-", "/dev/stdout", "/dev/fd/1", "/proc/self/fd/1"] {
            if name.starts_with("/proc") && !cfg!(target_os = "linux") {
                continue;
            }
            let arguments = report(&["--format", format, "-o", name]);
            // Standard output is a regular file here, and is written at its place.
            let run = run(scratch.root(), &arguments);
            assert_eq!((run.code, run.out.len()), (Some(0), expected.len()), "{name}: {}", run.err);
            assert!(run.out == expected, "{format} to {name}");
        }
    }
    // Without a format the name tells none: it is what standard output gets.
    let table = expected(&scratch, "table");
    for name in ["-", "/dev/stdout"] {
        let run = run(scratch.root(), &report(&["-o", name]));
        assert!(run.code == Some(0) && run.out == table, "{name}: {}", run.err);
    }
    let run = run(scratch.root(), &report(&["--format", "md", "-o", "/dev/stderr"]));
    assert_eq!((run.code, run.out.len()), (Some(0), 0));
    assert_eq!(run.err.into_bytes(), expected(&scratch, "md"));
}

#[test]
fn what_was_written_before_stays() {
    let scratch = Scratch::below("root");
    let markdown = expected(&scratch, "md");
    let target = scratch.outside().join("log");
    for name in ["-", "/dev/stdout", "/dev/fd/1"] {
        let mut file = File::create(&target).expect("made");
        file.write_all(b"before\n").expect("written");
        let mut command = english(scratch.root(), &report(&["--format", "md", "-o", name]));
        command.stdout(file.try_clone().expect("cloned"));
        assert!(watched(command).success(), "{name}");
        file.write_all(b"after\n").expect("written");
        let whole = [b"before\n", markdown.as_slice(), b"after\n"].concat();
        assert!(fs::read(&target).expect("read") == whole, "{name}");
    }
}

#[test]
fn other_open_files_are_written_through() {
    let scratch = Scratch::below("root");
    let markdown = expected(&scratch, "md");
    let target = scratch.outside().join("third");
    let script = "exec 3>\"$1\"; printf 'before\\n' >&3; shift; exec \"$@\" -o /dev/fd/3";
    let own = english(scratch.root(), &report(&["--format", "md"]));
    let mut command = Command::new("sh");
    command.arg("-c").arg(script).arg("sh").arg(&target).arg(own.get_program());
    command.args(own.get_args()).current_dir(scratch.root());
    let run = into_files(command);
    assert_eq!(run.code, Some(0), "{}", run.err);
    assert!(fs::read(&target).expect("read") == [b"before\n", markdown.as_slice()].concat());
}

#[test]
fn a_reader_who_has_seen_enough_is_no_failure() {
    let scratch = Scratch::below("root");
    for name in ["-", "/dev/stdout", "/dev/fd/1"] {
        for format in ["json", "xlsx", "docx"] {
            let arguments = report(&["--format", format, "-o", name]);
            let mut command = english(scratch.root(), &arguments);
            let (reader, writer) = std::io::pipe().expect("a pipe");
            drop(reader);
            command.stdout(writer).stderr(Stdio::null());
            assert!(watched(command).success(), "{format} to {name}");
        }
    }
}

#[test]
fn a_form_goes_wherever_a_report_goes() {
    let scratch = Scratch::below("root");
    let form = |rest: &[&str]| {
        let fixed = ["template", "--unit", "van-phong", "--period", "q1"];
        run(scratch.root(), &[&fixed, &AS_OF[..], rest].concat())
    };
    let file = scratch.outside().join("form.xlsx");
    let path = file.to_str().expect("a text");
    assert_eq!(form(&["-o", path]).code, Some(0));
    let workbook = fs::read(&file).expect("written");
    for name in ["-", "/dev/stdout"] {
        let out = form(&["--format", "xlsx", "-o", name]);
        assert!(out.code == Some(0) && out.out == workbook, "{name}: {}", out.err);
    }
    assert_eq!(form(&["--format", "xlsx", "-o", "/dev/null"]).code, Some(0));
    // What is there and is another is kept, behind a link too; a device is nothing to keep.
    fs::write(&file, "mine").expect("written");
    let link = scratch.outside().join("link.xlsx");
    symlink("form.xlsx", &link).expect("linked");
    let path = link.to_str().expect("a text");
    assert_eq!(form(&["-o", path]).code, Some(2));
    assert_eq!(fs::read(&file).expect("kept"), b"mine");
    assert_eq!(form(&["-o", path, "--force"]).code, Some(0));
    assert!(fs::read(&file).expect("written") == workbook);
    let imported =
        run(scratch.root(), &[&["import", path, "--force", "-o", "-"], &AS_OF[..]].concat());
    assert!(imported.out.starts_with(b"metric,"), "{}", imported.err);
}

#[test]
fn the_other_commands_write_there_too() {
    let scratch = Scratch::below("root");
    for arguments in [
        &["check", "--format", "json"][..],
        &["status", "--format", "json", "--period", "q1"],
        &["plan", "show"],
        &["schema", "plan"],
    ] {
        let arguments = [arguments, &AS_OF[..]].concat();
        let expected = run(scratch.root(), &arguments).out;
        for name in ["-", "/dev/stdout"] {
            let run = run(scratch.root(), &[&arguments[..], &["-o", name]].concat());
            assert!(run.out == expected && !expected.is_empty(), "{arguments:?}: {}", run.err);
        }
    }
}
