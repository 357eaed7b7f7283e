"""Every rule, selector and declaration in the style sheets is one that the browser understands."""
import tinycss2

from browser import chromium, visitor
from project import Project

GROUPING = {"media", "supports", "layer", "container", "scope", "starting-style"}
"""At-rules that hold other rules; the others (`page`, `font-face`, `property`) hold descriptors, which are not judged."""


def check(project: Project) -> list[str]:
    sheets = sorted(project.site.rglob("*.css"))
    faults = [] if sheets else ["no style sheet at all"]
    with chromium() as browser, visitor(browser) as context:
        page = context.new_page()
        for sheet in sheets:
            rules = tinycss2.parse_stylesheet(sheet.read_text(encoding="utf-8"), skip_comments=True, skip_whitespace=True)
            said = list(_read(rules))
            # Declarations come as [line, property, value], selectors as [line, condition], errors as [line].
            refused = page.evaluate(
                "claims => claims.filter(([line, ...claim]) => !claim.length || !CSS.supports(...claim.slice(0, 2)))",
                [claim for claim, _ in said])
            words = {tuple(claim): text for claim, text in said}
            faults += [f"{sheet.name}:{claim[0]}: {words[tuple(claim)]}" for claim in refused]
    return faults


def _read(nodes):
    """What a list of rules and declarations claims to be CSS, with words for when it is not."""
    for node in nodes:
        if node.type == "error":
            yield [node.source_line], f"parse error: {node.message}"
        elif node.type == "declaration" and not node.name.startswith("--"):
            value = tinycss2.serialize(node.value).strip()
            yield [node.source_line, node.name, value], f"not understood: {node.name}: {value}"
        elif node.type == "qualified-rule":
            for selector in _selectors(node.prelude):
                yield [node.source_line, f"selector({selector})"], f"selector not understood: {selector}"
            yield from _read(_block(node))
        elif node.type == "at-rule" and node.lower_at_keyword in GROUPING and node.content is not None:
            yield from _read(_block(node))


def _block(node):
    return tinycss2.parse_blocks_contents(node.content, skip_comments=True, skip_whitespace=True)


def _selectors(prelude) -> list[str]:
    """The selectors of a list, of which `CSS.supports` takes one at a time; `&` stands for any parent."""
    one_by_one = [[]]
    for token in prelude:
        if token == ",":
            one_by_one.append([])
        else:
            one_by_one[-1].append(token)
    selectors = [tinycss2.serialize(tokens).strip().replace("&", ":scope") for tokens in one_by_one]
    return [f":scope {each}" if each.startswith((">", "+", "~")) else each for each in selectors]
