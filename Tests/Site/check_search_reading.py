"""Searching as a reader does: by words, names and misspellings, by keyboard, from a server, a sub-path and a disk."""
import shutil
from pathlib import Path

from browser import PHONE, Witness, chromium, visitor
from project import Project
from server import serving

BOX = "main input[type=search]"
TITLES = ".found-title"
ALIAS, ACTOR = "stone panda", "actors/apt10/"
"""A name in the sample archive, and the page of its bearer."""


def check(project: Project) -> list[str]:
    faults = []
    with chromium() as browser:
        for base in ("/", "/some/base/"):
            with serving(project.site, base) as home:
                faults += [f"{base}: {fault}" for fault in _reading(browser, home + "search/", home)]
        with serving(project.site) as home:
            faults += _box(browser, home)
            faults += _lazy(browser, home)
            faults += _state(browser, home)
            faults += _phone(browser, home)
        disk = project.site.as_uri() + "/"
        faults += [f"from disk: {fault}" for fault in _reading(browser, disk + "search/index.html", disk)]
        faults += _damaged(project, browser)
    return faults


def _ask(page, text: str) -> list[str]:
    page.locator(BOX).fill(text)
    _wait(page, text)
    return page.locator(TITLES).evaluate_all("links => links.map(link => link.href)")


def _wait(page, text: str):
    """Until the answer to `text` stands on the page."""
    page.wait_for_function("text => document.getElementById('found')?.dataset.query === text", arg=text)


def _said(page) -> str:
    return page.locator("main [role=status]").inner_text()


def _reading(browser, address: str, home: str) -> list[str]:
    faults = []
    with visitor(browser) as context:
        witness, page = Witness(home).watch(context), context.new_page()
        page.goto(address)
        found = _ask(page, ALIAS)
        if not found or ACTOR not in found[0]:
            faults.append(f"{ALIAS!r} gives {found[:2]}")
        if "Also searched" not in _said(page):
            faults.append(f"the other name is not said: {_said(page)!r}")
        _ask(page, "indictmnt")
        if "indictment" not in _said(page) or not page.locator(".found-passages mark").count():
            faults.append(f"a misspelling is not corrected, said and marked: {_said(page)!r}")
        found = _ask(page, '"rose garden" kind:briefing')
        if not any("rose-garden" in link for link in found):
            faults.append(f"a phrase gives {found[:3]}")
        for odd in ("x" * 10_000, '"""', "-", "foo:bar", "\u200b"):
            page.locator(BOX).fill(odd)
            page.wait_for_timeout(250)
        found = _ask(page, 'colour:red theft "of')
        if "Not a filter: colour" not in _said(page) or not found:
            faults.append(f"an unknown filter and an open quotation mark: {len(found)} results, said {_said(page)!r}")
        _ask(page, "???")
        if "Nothing found" not in _said(page):
            faults.append(f"punctuation alone: says {_said(page)!r}")
        _ask(page, "trade secrets")
        # By keyboard alone: to the box, through the results, to a passage.
        page.locator("h1").click()
        page.keyboard.press("/")
        if not page.evaluate("document.activeElement.type === 'search'"):
            faults.append("the key / does not go to the box")
        for _ in range(12):
            page.keyboard.press("ArrowDown")
            link = page.evaluate("document.activeElement.href || ''")
            if "#p" in link:
                break
        else:
            faults.append("the arrow keys reach no passage")
        page.keyboard.press("Enter")
        page.wait_for_url("**/briefings/**")
        if not page.locator("mark.found").count():
            faults.append("no word is marked at the end of a link")
        elif not page.evaluate(
            "() => { const box = document.querySelector('mark.found').closest('[id]').getBoundingClientRect();"
            " return box.bottom > 0 && box.top < innerHeight }"):
            faults.append("the passage is out of view")
        faults += witness.take()
    return faults


def _box(browser, home: str) -> list[str]:
    faults = []
    with visitor(browser) as context:
        page = context.new_page()
        page.goto(home + "actors/")
        page.keyboard.press("/")
        page.keyboard.type(ALIAS)
        page.wait_for_selector("#search-panel:not([hidden]) a")
        if not page.locator(f'#search-panel a[href*="{ACTOR}"]').count():
            faults.append("the box of a page does not suggest the actor")
        page.keyboard.press("Escape")
        if page.locator("#search-panel:not([hidden])").count():
            faults.append("Escape does not close the panel")
        page.keyboard.press("Enter")
        page.wait_for_url("**/search/**")
        page.wait_for_selector(TITLES)
    with visitor(browser, java_script_enabled=False) as context:
        page = context.new_page()
        page.goto(home + "actors/")
        page.locator("#site-search").fill("panda")
        page.keyboard.press("Enter")
        page.wait_for_url("**/search/**")
        if page.locator("main li a").count() < 20:
            faults.append("without JavaScript the search page lists nothing")
    return faults


def _lazy(browser, home: str) -> list[str]:
    with visitor(browser) as context:
        page, asked = context.new_page(), []
        page.on("request", lambda request: asked.append(request.url))
        page.goto(home, wait_until="networkidle")
        early = [url for url in asked if "search-engine" in url or "search-view" in url or "/search/" in url]
        return [f"loaded before anyone searches: {early[:3]}"] if early else []


def _state(browser, home: str) -> list[str]:
    faults = []
    with visitor(browser) as context:
        page = context.new_page()
        page.goto(home + "search/?q=theft&kind=agreement")
        page.wait_for_selector(TITLES)
        links = page.locator(TITLES).evaluate_all("links => links.map(link => link.href)")
        if any("/agreements/" not in link for link in links):
            faults.append(f"the filter in the address is not kept: {links[:3]}")
        page.locator('[data-facet="kind=agreement"]').click()
        page.wait_for_timeout(500)
        if "kind=" in page.url or "q=theft" not in page.url:
            faults.append(f"the address does not follow the filters: {page.url}")
        # The further filters, by keyboard alone.
        page.locator(".facet-groups > summary").focus()
        page.keyboard.press("Enter")
        button = page.locator('[data-facet^="actor="]').first
        button.wait_for(state="visible")
        wanted = button.get_attribute("data-facet")
        button.focus()
        page.keyboard.press("Enter")
        page.wait_for_function("facet => document.querySelector(`[data-facet='${facet}']`)?.getAttribute('aria-pressed') === 'true'", arg=wanted)
        if wanted not in page.url or page.evaluate("document.activeElement.dataset.facet") != wanted:
            faults.append(f"a filter chosen by keyboard: address {page.url}, focus is lost or elsewhere")
    return faults


def _phone(browser, home: str) -> list[str]:
    faults = []
    with visitor(browser, viewport=PHONE) as context:
        page = context.new_page()
        page.goto(home + "search/?q=trade+secrets")
        page.wait_for_selector(TITLES)
        if page.evaluate("document.documentElement.scrollWidth > innerWidth"):
            faults.append("390 px: results scroll sideways")
        small = page.locator(".found-title, .found-passages a, .facet button:visible, .found-more").evaluate_all(
            "all => all.filter(one => one.getBoundingClientRect().height < 43.5).map(one => one.className)")
        if small:
            faults.append(f"390 px: targets below 44 px: {small[:3]}")
    return faults


def _damaged(project: Project, browser) -> list[str]:
    """A site with files missing, cut short, or of another build: the reader is told, and the rest works."""
    faults = []
    site = project.folder("search-damaged") / "site"
    shutil.copytree(project.site, site)
    for path in (site / "search").glob("texts-*.js"):
        path.unlink()
    faults += _told(browser, site, "theft", "some results may be missing", "without its texts")
    words = sorted((site / "search").glob("words-*.js"))
    for path in words[::3]:
        path.write_bytes(path.read_bytes()[:40])
    faults += _told(browser, site, "theft commercial evidence state promise", "some results may be missing", "with cut files")
    manifest = site / "search/manifest.js"
    manifest.write_bytes(manifest.read_bytes()[:-20])
    faults += _told(browser, site, "theft", "could not be read", "with a cut manifest", found=False)
    return faults


def _told(browser, site: Path, query: str, words: str, case: str, found: bool = True) -> list[str]:
    with serving(site) as home, visitor(browser) as context:
        page = context.new_page()
        page.goto(home + "search/")
        page.locator(BOX).fill(query)
        if found:
            _wait(page, query)
        else:
            page.wait_for_function("words => document.querySelector('main [role=status]').textContent.includes(words)", arg=words)
        faults = [] if words in _said(page) else [f"{case}: says {_said(page)!r}"]
        if found and not page.locator(TITLES).count():
            faults.append(f"{case}: nothing is found")
        return faults
