"""Debian's Chromium, driven by Playwright, and a witness of what a page does in it."""
import os
import shutil
from contextlib import contextmanager
from dataclasses import dataclass, field

from playwright.sync_api import Browser, BrowserContext, Page, sync_playwright

WIDE = {"width": 1280, "height": 900}
PHONE = {"width": 390, "height": 844}
SMALL_PHONE = {"width": 320, "height": 640}


@contextmanager
def chromium():
    """A headless browser. CHROMIUM names another executable than the one on PATH."""
    executable = os.environ.get("CHROMIUM") or shutil.which("chromium")
    if not executable:
        raise RuntimeError("no chromium on PATH: run Tests/Site/install-debian.sh test")
    # Chromium refuses its sandbox to root; containers give it little shared memory.
    options = ["--disable-dev-shm-usage"] + (["--no-sandbox"] if os.geteuid() == 0 else [])
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=executable, args=options)
        try:
            yield browser
        finally:
            browser.close()


@contextmanager
def visitor(browser: Browser, **options):
    """A context of its own: no cookie, cache or setting of another check. Options as Playwright's `new_context`."""
    context = browser.new_context(**({"viewport": WIDE} | options))
    context.set_default_timeout(20_000)
    try:
        yield context
    finally:
        context.close()


@dataclass
class Witness:
    """What the pages of one context did that a page of a static site must not do."""

    home: str
    """Requests that do not start with this go elsewhere."""
    faults: list[str] = field(default_factory=list)

    def watch(self, context: BrowserContext) -> "Witness":
        context.on("page", self._follow)
        context.on("request", self._request)
        context.on("requestfailed", self._failure)
        context.on("response", self._response)
        context.on("console", self._console)
        context.on("weberror", lambda error: self._say(f"script error: {str(error.error)[:200]}"))
        context.on("dialog", self._dialog)
        # Nothing outside is ever really asked for: the wish is the fault.
        context.route(lambda url: not url.startswith(self.home), lambda route: route.abort())
        return self

    def take(self) -> list[str]:
        """The faults since the last call, each once."""
        faults, self.faults = list(dict.fromkeys(self.faults)), []
        return faults

    def _say(self, fault: str):
        self.faults.append(fault)

    def _follow(self, page: Page):
        page.on("download", lambda download: self._say(f"download: {download.url[:200]}"))

    def _request(self, request):
        if not request.url.startswith(self.home):
            self._say(f"request to elsewhere: {request.url[:200]}")

    def _failure(self, request):
        # Aborted: the next visit cut it short, as happens to icons, which are fetched after everything else.
        if request.failure != "net::ERR_ABORTED":
            self._say(f"failed request: {request.url[:200]} ({request.failure})")

    def _response(self, response):
        if response.status >= 400:
            self._say(f"status {response.status}: {response.url[:200]}")

    def _console(self, message):
        if message.type in ("error", "warning"):
            self._say(f"console {message.type}: {message.text[:300]}")

    def _dialog(self, dialog):
        self._say(f"dialog: {dialog.message[:100]}")
        dialog.dismiss()
