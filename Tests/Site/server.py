"""A small server for a site, as strict as a careful host: one base path, a content security policy, no fallbacks."""
import sys
from contextlib import contextmanager
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread

STRICT = "default-src 'self'"
"""The policy that a site must pass without any `unsafe-`."""


class _Handler(SimpleHTTPRequestHandler):
    extensions_map = SimpleHTTPRequestHandler.extensions_map | {
        ".js": "text/javascript", ".mjs": "text/javascript", ".json": "application/json", ".svg": "image/svg+xml",
        ".webp": "image/webp", ".xml": "application/xml", "": "application/octet-stream",
    }

    def __init__(self, *arguments, base: str, policy: str | None, **keywords):
        self._base, self._policy = base, policy
        super().__init__(*arguments, **keywords)

    def do_GET(self):
        if not self.path.startswith(self._base):
            return self.send_error(404)
        self.path = "/" + self.path.removeprefix(self._base)
        super().do_GET()

    def end_headers(self):
        if self._policy:
            self.send_header("Content-Security-Policy", self._policy)
        self.send_header("X-Content-Type-Options", "nosniff")
        super().end_headers()

    def list_directory(self, path):
        return self.send_error(404)

    def log_message(self, *_):
        pass


class _Server(ThreadingHTTPServer):
    daemon_threads = True

    def handle_error(self, request, client_address):
        # A browser that moves on to the next page hangs up on the last; anything else is a fault of this file.
        if not isinstance(sys.exception(), ConnectionError):
            super().handle_error(request, client_address)


@contextmanager
def serving(folder: Path, base: str = "/", policy: str | None = STRICT):
    """Serves `folder` under `base` on a free port of this machine, and gives the address of its home page."""
    handler = partial(_Handler, directory=str(folder), base=base, policy=policy)
    with _Server(("127.0.0.1", 0), handler) as server:
        Thread(target=server.serve_forever, daemon=True).start()
        try:
            yield f"http://127.0.0.1:{server.server_port}{base}"
        finally:
            server.shutdown()
