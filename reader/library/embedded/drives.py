"""Whether a folder is on a drive of another machine: SQLite's shared memory (WAL) does not work there."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path

_NETWORK = frozenset(
    "nfs nfs4 cifs smb2 smb3 smbfs smb ncpfs afs afpfs coda davfs webdav ceph glusterfs lustre beegfs gpfs pvfs2 "
    "orangefs fuse.sshfs fuse.s3fs fuse.rclone fuse.davfs2 fuse.glusterfs fuse.cephfs fuse.smbnetfs "
    "fuse.gcsfuse".split()
)
_ESCAPED = re.compile(r"\\([0-7]{3})")
_MOUNTS = "/proc/self/mountinfo"
_REMOTE_DRIVE = 4


def network_drive(folder: Path, mounts: str | None = None) -> str:
    """The kind of network drive that a folder, there or not, is on; an empty string for a disk of this machine.

    ``mounts`` is what Linux has in /proc/self/mountinfo, by default that.
    """
    path = os.path.realpath(folder)
    if sys.platform == "win32":
        return _on_windows(path)
    if mounts is None:
        try:
            mounts = Path(_MOUNTS).read_text(encoding="utf-8", errors="surrogateescape")
        except OSError:
            return _by_command(path)
    best, kind = "", ""
    for line in mounts.splitlines():
        fields = line.split(" ")
        if " - " not in line or len(fields) < 5:
            continue
        point = _ESCAPED.sub(lambda found: chr(int(found[1], 8)), fields[4])
        if _is_in(path, point) and len(point) >= len(best):  # what was mounted last hides what was before
            best, kind = point, fields[fields.index("-") + 1]
    return kind if kind.lower() in _NETWORK else ""


def _is_in(path: str, point: str) -> bool:
    return path == point or path.startswith(point if point.endswith(os.sep) else point + os.sep)


def _by_command(path: str) -> str:
    """The same where the system has no list of mounts to read (macOS, BSD): "server on /Volumes/x (smbfs, …)"."""
    try:
        said = subprocess.run(["mount"], capture_output=True, text=True, timeout=5, check=False).stdout
    except (OSError, subprocess.TimeoutExpired):
        return ""
    best, kind = "", ""
    for found in re.finditer(r"^.+? on (/.*?) \((\w+)", said, re.MULTILINE):
        if _is_in(path, found[1]) and len(found[1]) >= len(best):
            best, kind = found[1], found[2]
    return kind if kind in _NETWORK else ""


def _on_windows(path: str) -> str:
    if path.startswith("\\\\") and not path.startswith(("\\\\?\\", "\\\\.\\")):
        return "a share"
    import ctypes

    drive = os.path.splitdrive(path)[0] + "\\"
    windll = getattr(ctypes, "windll", None)
    return "a share" if windll is not None and windll.kernel32.GetDriveTypeW(drive) == _REMOTE_DRIVE else ""
