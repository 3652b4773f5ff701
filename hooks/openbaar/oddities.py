"""What an entry of a folder can be that is no ordinary file or folder, in the words in which it is told."""

from __future__ import annotations

LINK = "een snelkoppeling (symbolische link)"
PIPE = "een pijp (FIFO)"
SOCKET = "een socket"
DEVICE = "een apparaat"
NAME = "een naam die geen leesbare tekst is"
"""The name of a file or folder that is not UTF-8, or has signs in it that cannot be printed."""

ODDITIES = frozenset({LINK, PIPE, SOCKET, DEVICE, NAME})
