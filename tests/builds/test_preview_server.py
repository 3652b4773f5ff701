"""The server of the preview gives drafts to who sits at this machine, and to nobody else: not to a page of another site."""

from __future__ import annotations

import re
import socket
import threading
from collections.abc import Iterator
from http.client import HTTPConnection, HTTPResponse

import pytest

from openbaar.bridge.guarding import HEADERS, POLICY
from openbaar.bridge.running import Preview
from openbaar.bridge.serving import Server
from support.case_of_many import MANY
from support.project import NOW, REPOSITORY, Project, new_project

DRAFT = "/beslisnotas/2023/concept/"
SECRET = b"U ziet een voorbeeld"

OTHER_HOSTS = [
    "kwaad.example",
    "kwaad.example:{port}",
    "127.0.0.1",
    "localhost",
    "localhost:1",
    "127.0.0.1:{port}.kwaad.example",
    "127.0.0.1.nip.io:{port}",
    "0.0.0.0:{port}",
    "",
    "localhost:{port}@kwaad.example",
    "127.1:{port}",
    "::1:{port}",
]
WAYS_OUT = [
    "/../mkdocs.yml",
    "/../../../mkdocs.yml",
    "/..%2f..%2f..%2fmkdocs.yml",
    "/%2e%2e/%2e%2e/%2e%2e/mkdocs.yml",
    "/..%5c..%5cmkdocs.yml",
    "/..\\..\\mkdocs.yml",
    "/%252e%252e/mkdocs.yml",
    "/x%00.html",
    "/%00",
    "/a/./b",
    "/..",
    "/%ff%fe",
    "/%c0%ae%c0%ae/mkdocs.yml",
    "//etc/passwd",
    "/%2fetc/passwd",
    "/C:/Windows/win.ini",
    "/x%0d%0ay:z",
    "/gang",
    "/gang/mkdocs.yml",
    "/CON",
    "/x/..;/y",
    "/livereload/1/../../x",
    "http://127.0.0.1/mkdocs.yml",
    "*",
    "mkdocs.yml",
    "/livereload/x/y.js",
    "/" + "a" * 5000,
    "/" + "a/" * 3000,
    "/livereload/" + "9" * 5000 + "/1",
]


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Project:
    project = new_project(tmp_path_factory.mktemp("project"))
    project.write("beslisnotas/2023/concept", MANY["beslisnotas/2023/concept"])
    return project


@pytest.fixture(scope="module")
def server(project: Project) -> Iterator[Server]:
    """The preview of the project, on a port that is free."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("OPENBAAR_NOW", NOW)
        preview = Preview(project.root, "http://127.0.0.1/")
        preview.renew()
        server = Server(preview.folder, preview.renew, preview.freshen, "127.0.0.1", 0, looks=False)
        server.watch_changes(project.root / "docs")
        running = threading.Thread(target=server.serve)
        running.start()
        try:
            while not server.serve_thread.is_alive():
                running.join(0.01)
            yield server
        finally:
            server.shutdown(wait=True)
            running.join()


class Answer:
    """What came back."""

    def __init__(self, response: HTTPResponse) -> None:
        self.status, self.headers, self.body = response.status, response.headers, response.read()


def ask(server: Server, path: str = DRAFT, method: str = "GET", **headers: str) -> Answer:
    """Ask for a path, with headers in the place of those that a reader's browser sends: ``Sec_Fetch_Site="none"``."""
    connection = HTTPConnection("127.0.0.1", server.server_port)
    named = {name.replace("_", "-"): value for name, value in headers.items()}
    connection.putrequest(method, path, skip_host="Host" in named)
    for name, value in named.items():
        connection.putheader(name, value)
    connection.endheaders()
    answer = Answer(connection.getresponse())
    connection.close()
    return answer


def said(server: Server, request: bytes) -> bytes:
    """All that comes back for these very bytes."""
    with socket.create_connection(("127.0.0.1", server.server_port)) as there:
        there.sendall(request)
        there.shutdown(socket.SHUT_WR)
        return b"".join(iter(lambda: there.recv(1 << 16), b""))


def test_the_policy_is_that_of_the_real_site(server: Server) -> None:
    asked_for = dict(re.findall(r"^([A-Z][\w-]+): (.+)$", (REPOSITORY / "README.md").read_text("utf-8"), re.MULTILINE))
    assert asked_for["Content-Security-Policy"] == POLICY
    headers = ask(server).headers
    for name, value in asked_for.items():
        assert name == "Strict-Transport-Security" or headers[name] == value
    assert headers["Cross-Origin-Resource-Policy"] == "same-origin"
    assert "frame-ancestors 'none'" in headers["Content-Security-Policy"]


@pytest.mark.parametrize(
    "path", [DRAFT, "/", "/geen/pagina", "/beslisnotas", "/a%00b", "/livereload/0/1", "/assets/openbaar.css"]
)
def test_every_answer_has_the_policy_once_and_gives_no_other_origin_a_right(server: Server, path: str) -> None:
    for method in ("GET", "POST"):
        headers = ask(server, path, method).headers
        for name, value in HEADERS:
            assert headers.get_all(name) == [value]
        assert not [name for name in headers if name.lower().startswith("access-control-")]


def test_a_request_that_is_none_gets_the_policy_too(server: Server) -> None:
    for request in (b"GET\r\n\r\n", b"GET / HTTP/9.9\r\n\r\n", b"GET /" + b"a" * 70_000 + b" HTTP/1.1\r\n\r\n"):
        assert b"Content-Security-Policy: " in said(server, request) or not said(server, request).startswith(b"HTTP")


@pytest.mark.parametrize("host", ["localhost", "127.0.0.1", "[::1]", "LocalHost"])
def test_this_machine_by_its_own_names_sees_drafts(server: Server, host: str) -> None:
    answer = ask(server, Host=f"{host}:{server.server_port}")
    assert answer.status == 200
    assert SECRET in answer.body


@pytest.mark.parametrize("host", OTHER_HOSTS)
def test_a_name_of_another_that_leads_here_gets_nothing(server: Server, host: str) -> None:
    answer = ask(server, Host=host.replace("{port}", str(server.server_port)))
    assert answer.status == 403
    assert SECRET not in answer.body


def test_two_hosts_and_no_host_get_nothing(server: Server) -> None:
    own = b"Host: 127.0.0.1:%d\r\n" % server.server_port
    for hosts in (b"", own + b"Host: kwaad.example\r\n", b"Host: kwaad.example\r\n" + own):
        answer = said(server, b"GET %s HTTP/1.0\r\n%s\r\n" % (DRAFT.encode(), hosts))
        assert b" 403 " in answer.splitlines()[0]


@pytest.mark.parametrize("method", ["POST", "PUT", "DELETE", "PATCH", "OPTIONS", "TRACE", "CONNECT", "PROPFIND", "get"])
def test_it_can_only_be_read(server: Server, method: str) -> None:
    answer = ask(server, method=method)
    assert answer.status == 405
    assert answer.headers["Allow"] == "GET, HEAD"


def test_a_head_is_the_answer_without_its_body(server: Server) -> None:
    whole, head = ask(server), ask(server, method="HEAD")
    assert (head.status, head.body) == (200, b"")
    assert abs(int(head.headers["Content-Length"]) - len(whole.body)) < 10
    assert said(server, b"HEAD /x HTTP/1.0\r\nHost: 127.0.0.1:%d\r\n\r\n" % server.server_port)[-4:] == b"\r\n\r\n"


@pytest.mark.parametrize("site", ["cross-site", "same-site", "Cross-Site", "iets-nieuws"])
def test_a_page_of_another_site_can_only_lead_a_reader_here(server: Server, site: str) -> None:
    for mode, into in (
        *(("no-cors", each) for each in ("script", "image", "style", "empty", "object", "embed")),
        ("cors", "empty"),
        ("navigate", "iframe"),
        ("navigate", "object"),
        ("", ""),
    ):
        answer = ask(server, Sec_Fetch_Site=site, Sec_Fetch_Mode=mode, Sec_Fetch_Dest=into)
        assert answer.status == 403
        assert SECRET not in answer.body
    assert ask(server, Sec_Fetch_Site=site, Sec_Fetch_Mode="navigate", Sec_Fetch_Dest="document").status == 200


@pytest.mark.parametrize("site", ["same-origin", "none"])
def test_its_own_pages_and_the_reader_get_everything(server: Server, site: str) -> None:
    assert ask(server, Sec_Fetch_Site=site, Sec_Fetch_Mode="cors", Sec_Fetch_Dest="empty").status == 200


@pytest.mark.parametrize("path", WAYS_OUT)
def test_no_path_leads_out_of_the_preview_or_makes_it_stumble(
    server: Server, project: Project, caplog: pytest.LogCaptureFixture, path: str
) -> None:
    link = project.root / ".cache/bouw/voorbeeld/gang"
    if not link.is_symlink():
        link.symlink_to(project.root)
    line = path.encode("latin-1")
    answer = said(
        server, b"GET %s HTTP/1.1\r\nHost: 127.0.0.1:%d\r\nConnection: close\r\n\r\n" % (line, server.server_port)
    )
    assert answer.split(b" ", 2)[1] in (b"400", b"404")
    assert b"site_name" not in answer
    assert b"root:" not in answer
    assert not [record for record in caplog.records if record.exc_info]


def test_a_page_is_told_of_an_edit_by_a_script_that_is_a_file(server: Server, project: Project) -> None:
    page = ask(server).body
    assert not re.search(rb"<script(?![^>]*\b(?:src|type)=)", page)
    (found,) = re.findall(rb'<script src="(/livereload/(\d+)/\d+\.js)"></script></body>', page)
    script = ask(server, found[0].decode())
    assert script.headers["Content-Type"] == "text/javascript"
    assert b"location.reload()" in script.body
    assert b"livereload(%s," % found[1] in script.body
    source = project.root / "docs/beslisnotas/2023/concept.md"
    source.write_bytes(source.read_bytes().replace(b"Concept", b"Andere naam"))
    later = ask(server, f"/livereload/{found[1].decode()}/1").body
    assert int(later) > int(found[1])
    assert b"Andere naam" in ask(server).body
