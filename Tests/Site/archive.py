"""Small content folders, made by the checks that need faulty or hostile ones."""
import json
from pathlib import Path

SITE = "title: Checked archive\ndescription: Made by a test\nbase-url: https://archive.example/\nlanguage: en\n"

PROSE = (
    "Officials of the two governments met in Washington for a third round of talks about commercial cyber theft.",
    "Neither side has published the minutes, and the delegations left without answering questions from reporters.",
    "Analysts who follow the matter expect a fourth round before the end of the year, though no date has been named.",
)
"""Three ordinary sentences, long enough to be taken for an article by any extractor."""


def write(folder: Path, files: dict[str, str | bytes]) -> Path:
    """Writes `files`, named by their path in `folder`, and gives `folder` back."""
    for name, value in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(value if isinstance(value, bytes) else value.encode("utf-8"))
    return folder


def wordpress(slug: str, title: str = "", body: str = "", **fields) -> str:
    """One post as WordPress's REST interface gives it."""
    return json.dumps({
        "id": 1 + sum(slug.encode()), "date": "2016-06-15T09:00:00", "date_gmt": "2016-06-15T09:00:00",
        "modified": "2016-06-16T09:00:00", "modified_gmt": "2016-06-16T09:00:00", "slug": slug, "status": "publish",
        "type": "post", "link": f"https://news.example/2016/06/{slug}/",
        "title": {"rendered": title or slug.replace("-", " ").capitalize()},
        "content": {"rendered": body or paragraphs(), "protected": False},
        "excerpt": {"rendered": f"<p>{PROSE[0]}</p>", "protected": False}, "author": 7,
        "_embedded": {"author": [{"id": 7, "name": "Ada Example"}]},
    } | fields)


def paragraphs(*extra: str) -> str:
    """An HTML body of ordinary sentences with `extra` markup between them."""
    return "\n".join([f"<p>{PROSE[0]}</p>", *extra, *(f"<p>{sentence}</p>" for sentence in PROSE[1:])])


def web_page(title: str, body: str, head: str = "") -> str:
    """A saved HTML page."""
    return (
        f'<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>{title}</title>{head}</head>'
        f"<body><article><h1>{title}</h1>{body}</article></body></html>"
    )
