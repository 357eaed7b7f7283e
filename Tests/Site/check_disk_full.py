"""A build that runs out of disk leaves the old site whole and says so; with room again, the next build makes the new one.

Disks of many sizes are file systems in memory, which only root may mount: elsewhere the check says that it is skipped."""
import os
import shutil
import subprocess
from pathlib import Path

from project import Project, differences, tree

SIZES = int(os.environ.get("SITEGEN_DISKS", "8"))
"""How many sizes of disk are tried, between one that the old site fills and one on which all has room."""


def check(project: Project) -> list[str]:
    folder = project.folder("disk")
    disk, old, new = folder / "disk", folder / "old", folder / "new"
    disk.mkdir()
    for content in (old, new):
        shutil.copytree(project.content, content)
    (new / "pages" / "more.md").write_text("---\ntitle: More\n---\n\n" + "A page more.\n\n" * 2000)
    settings = new / "site.yaml"
    settings.write_text(settings.read_text(encoding="utf-8").replace("title:", "title: New", 1), encoding="utf-8")
    if _mount(disk, 1 << 30):
        print("         disk_full: skipped, since no file system may be mounted here")
        return []
    try:
        wholes = {}
        for content in (old, new):
            if (finished := _build(project, content, disk)).status:
                return [f"a build with room exits {finished.status}: {finished.last_line}"]
            wholes[content] = tree(disk / "Public")
        needed = sum(path.stat().st_size + 4096 for path in disk.rglob("*") if path.is_file())
        return _sizes(project, disk, old, new, wholes, needed)
    finally:
        subprocess.run(["umount", str(disk)], check=False)


def _sizes(project: Project, disk: Path, old: Path, new: Path, wholes: dict, needed: int) -> list[str]:
    faults, outcomes = [], {"old": 0, "new": 0}
    for number in range(SIZES):
        subprocess.run(["mount", "-o", f"remount,size={1 << 30}", str(disk)], check=True)
        for path in disk.iterdir():
            shutil.rmtree(path) if path.is_dir() else path.unlink()
        if _build(project, old, disk).status:
            return [*faults, "the old site cannot be made"]
        used = int(subprocess.check_output(["df", "-k", "--output=used", str(disk)]).split()[-1]) << 10
        size = used + (needed - used // 2) * number // SIZES
        subprocess.run(["mount", "-o", f"remount,size={max(size, used)}", str(disk)], check=True)
        finished = _build(project, new, disk)
        left = tree(disk / "Public")
        whole = "old" if left == wholes[old] else "new" if left == wholes[new] else None
        if whole is None:
            lines = differences(wholes[new], left)
            faults.append(f"disk {number} of {size} bytes: neither site whole, {len(lines)} files: {lines[:3]}")
            continue
        outcomes[whole] += 1
        if (finished.status != 0) != (whole == "old"):
            faults.append(f"disk {number}: the {whole} site stands, and the build exits {finished.status}")
        subprocess.run(["mount", "-o", f"remount,size={1 << 30}", str(disk)], check=True)
        finished = _build(project, new, disk)
        faults += [f"with room again: {line}" for line in differences(wholes[new], tree(disk / "Public"))[:3]]
    print(f"         disk_full: {SIZES} sizes left {outcomes}")
    return faults


def _build(project: Project, content: Path, disk: Path):
    return project.build(content, disk / "Public", "--cache", str(disk / "cache"), keeps=True)


def _mount(folder: Path, size: int) -> int:
    command = ["mount", "-t", "tmpfs", "-o", f"size={size}", "tmpfs", str(folder)]
    try:
        return subprocess.run(command, stderr=subprocess.DEVNULL, check=False).returncode
    except OSError:
        return 1
