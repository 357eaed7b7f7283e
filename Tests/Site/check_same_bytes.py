"""Two builds give the same bytes whatever the jobs, time zone, locale, folder and file order."""
import shutil

from project import Project, differences, tree


def check(project: Project) -> list[str]:
    folder = project.folder("same bytes")
    # A copy in another folder, made in reverse order, so that the file system lists it otherwise.
    copy = folder / "far" / "away" / "copy"
    for path in sorted(project.content.rglob("*"), reverse=True):
        if path.is_file():
            target = copy / path.relative_to(project.content)
            target.parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(path, target)
    runs = [
        (project.content, folder / "one", "1", {"TZ": "UTC", "LC_ALL": "C", "LANG": "C"}),
        (copy, folder / "elsewhere" / "two", "2", {"TZ": "Pacific/Auckland", "LC_ALL": "C.UTF-8", "LANG": "tr_TR.UTF-8"}),
    ]
    for content, output, jobs, environment in runs:
        finished = project.build(content, output, "--jobs", jobs, environment=environment)
        if finished.status:
            return [f"--jobs {jobs} exits {finished.status}: {finished.last_line}"]
    one, two = (tree(output) for _, output, _, _ in runs)
    return differences(expected=one, found=two) if one else ["nothing built"]
