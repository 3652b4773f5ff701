"""Pagefind's program, run once over many pages: pages in, index files out.

It is spoken to as its own Python package does (JSON in base64, a comma behind each message), but without waiting for an
answer to each: that package takes a tenth of a second for every one. A folder of files would be indexed in the order in
which the disk lists them, which differs between machines; messages are indexed in their own order.
"""

from __future__ import annotations

import base64
import json
import os
import subprocess
import tempfile
import threading
from collections.abc import Iterable, Iterator, Mapping
from contextlib import suppress
from typing import IO, Any

import pagefind_bin  # type: ignore[import-untyped]

CONFIG: Mapping[str, Any] = {"force_language": "nl"}
_AT_ONCE = 1 << 16


class IndexingError(RuntimeError):
    """Pagefind could not be run, or failed."""


def run_pagefind(pages: Iterable[tuple[str, str]]) -> Mapping[str, bytes]:
    """Index pages (address, HTML), in their order: name of a file -> its bytes. IndexingError with what went wrong. A
    page with the address of an earlier one takes its place.

    Pagefind could write the files itself, but says that it is ready before the last bytes are on the disk.
    """
    command = [str(pagefind_bin.get_executable()), "--service"]
    # Pagefind also reads settings from its environment and from a file where it runs: neither may have a say here.
    environment = {name: value for name, value in os.environ.items() if not name.startswith("PAGEFIND_")}
    pipe = subprocess.PIPE
    with (
        tempfile.TemporaryDirectory() as nowhere,
        tempfile.TemporaryFile() as complaints,
        subprocess.Popen(command, cwd=nowhere, env=environment, stdin=pipe, stdout=pipe, stderr=complaints) as process,  # noqa: S603
    ):
        assert process.stdin
        assert process.stdout
        answers = _conversation(process.stdin, process.stdout, _messages(pages))
        with suppress(BrokenPipeError):  # it may have ended by itself, and that is told below
            process.stdin.close()  # it ends when nobody can speak to it any more
        code = process.wait()
        complaints.seek(0)
        errors = [complaints.read().decode(errors="replace")] if code else []
    errors += [answer["message"] for answer in answers if answer["type"] == "Error"]
    files = [file for answer in answers if answer["type"] == "GetFiles" for file in answer["files"]]
    if errors or not files:
        raise IndexingError("Pagefind failed: " + "\n".join(errors[:3]))
    return {file["path"]: base64.b64decode(file["content"]) for file in files}


def _messages(pages: Iterable[tuple[str, str]]) -> Iterator[dict[str, Any]]:
    yield {"type": "NewIndex", "config": dict(CONFIG)}
    for name, page in pages:
        yield {"type": "AddFile", "index_id": 0, "url": f"/{name}", "file_path": None, "file_contents": page}
    yield {"type": "GetFiles", "index_id": 0}


def _conversation(there: IO[bytes], back: IO[bytes], messages: Iterable[dict[str, Any]]) -> list[dict[str, Any]]:
    """Say all messages and give the answers, up to the index itself, or less when the program stopped.

    The last message is said when all before it are: so how many there are is known before the last answer comes.
    """
    said: list[int] = []
    speaking = threading.Thread(target=_say, args=(there, messages, said))
    speaking.start()
    heard, commas = bytearray(), 0
    while not (said and commas >= said[0]) and (part := os.read(back.fileno(), _AT_ONCE)):
        heard += part
        commas += part.count(b",")
    speaking.join()
    return [json.loads(base64.b64decode(each))["payload"] for each in heard.split(b",")[:-1]]


def _say(there: IO[bytes], messages: Iterable[dict[str, Any]], said: list[int]) -> None:
    try:
        for number, payload in enumerate(messages, 1):
            if payload["type"] == "GetFiles":
                said.append(number)
            there.write(base64.b64encode(json.dumps({"message_id": number, "payload": payload}).encode()) + b",")
        there.flush()
    except (EOFError, ConnectionError):  # the program stopped, or nobody wants the index any more: that ends both
        with suppress(ConnectionError):
            there.close()
