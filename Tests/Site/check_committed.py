"""The committed Public/ is what the program makes of Content/ today, byte for byte."""
from project import Project, differences, tree


def check(project: Project) -> list[str]:
    if not project.published.is_dir():
        return ["there is no Public/: run `make site` and commit it"]
    return differences(expected=tree(project.site), found=tree(project.published))
