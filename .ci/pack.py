"""Packs a folder as an archive whose bytes tell nothing of where and when it was packed.

    pack.py FOLDER ARCHIVE SECONDS

ARCHIVE ends in .tar.gz or .zip and holds FOLDER by its own name; SECONDS (since 1970) is the time of every file.
"""

import gzip
import stat
import sys
import tarfile
import time
import zipfile
from pathlib import Path

folder, archive, seconds = Path(sys.argv[1]), sys.argv[2], int(sys.argv[3])
paths = [folder, *sorted(folder.rglob("*"), key=lambda path: path.as_posix())]
named = [(path.relative_to(folder.parent).as_posix(), path) for path in paths]


def mode(path):
    """What every file may, whatever the umask here: only programs are run."""
    return 0o755 if path.is_dir() or path.name in ("reform", "reform.exe") else 0o644


def tar_gz(out):
    # Neither a file name nor a time stands in the head of the gzip stream.
    with gzip.GzipFile("", "wb", 9, out, mtime=0) as packed:
        with tarfile.open(fileobj=packed, mode="w", format=tarfile.USTAR_FORMAT) as tar:
            for name, path in named:
                entry = tarfile.TarInfo(name)
                entry.mtime, entry.mode = seconds, mode(path)
                if path.is_dir():
                    entry.type = tarfile.DIRTYPE
                    tar.addfile(entry)
                else:
                    entry.size = path.stat().st_size
                    with path.open("rb") as content:
                        tar.addfile(entry, content)


def zipped(out):
    when = time.gmtime(seconds)[:6]
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as packed:
        for name, path in named:
            entry = zipfile.ZipInfo(name + "/" if path.is_dir() else name, when)
            # The same on every system: that of Unix, with the kind of file and its mode.
            entry.create_system = 3
            kind = stat.S_IFDIR if path.is_dir() else stat.S_IFREG
            entry.external_attr = (kind | mode(path)) << 16 | (0x10 if path.is_dir() else 0)
            entry.compress_type = zipfile.ZIP_STORED if path.is_dir() else zipfile.ZIP_DEFLATED
            packed.writestr(entry, b"" if path.is_dir() else path.read_bytes())


with open(archive, "wb") as out:
    (zipped if archive.endswith(".zip") else tar_gz)(out)
