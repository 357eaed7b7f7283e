"""In a browser, under a strict content security policy: no console message, no failed or foreign request, at / and below it."""
from browser import Witness, chromium, visitor
from pages import addresses, one_of_each
from project import Project
from server import serving

BASES = ("/", "/some/base/")


def check(project: Project) -> list[str]:
    faults = []
    # The page for addresses that do not exist is right at the site's own base alone, which is / for the sample.
    every = [*addresses(project.site), "404.html"]
    kinds = [address for address in one_of_each(project.site) if address != "404.html"]
    with chromium() as browser:
        for base, wanted in zip(BASES, (every, kinds)):
            with serving(project.site, base) as home, visitor(browser) as context:
                witness, page = Witness(home).watch(context), context.new_page()
                for address in dict.fromkeys(wanted):
                    page.goto(home + address, wait_until="load")
                    faults += [f"{base}{address}: {fault}" for fault in witness.take()]
        faults += _from_disk(project, browser)
    return faults


def _from_disk(project: Project, browser) -> list[str]:
    """The same without a server, where a link to a folder would show a list of files."""
    faults = []
    with visitor(browser) as context:
        home = project.site.as_uri() + "/"
        witness, page = Witness(home).watch(context), context.new_page()
        page.goto(home + "index.html")
        for address in page.locator("header a").evaluate_all("links => links.map(link => link.href)"):
            page.goto(address)
            if not page.locator("h1").count() or not page.locator("main").count():
                faults.append(f"from disk: {address.removeprefix(home)} shows no page of the site")
        faults += [f"from disk: {fault}" for fault in witness.take()]
    return faults
