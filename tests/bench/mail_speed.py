# ruff: noqa: T201 - a benchmark prints its figures
"""Reads an mbox file of invented mail, and compares with a bare loop over Python's `mailbox.mbox`.

Usage: python -m tests.bench.mail_speed [MEGABYTES] [--short]

The file (200 MB unless told otherwise) is made in a temporary folder and removed again. Each way to read it runs in a
program of its own, so that its peak of memory is its own; the file is read once before, so that all find it in memory.

- relnote: `read_mbox`, every record made.
- bare loop: `for message in mailbox.mbox(path)`, three headers asked of each.
- bare loop, headers only: the same with a factory that parses no bodies, the fastest that `mailbox` can be.

The goal is half the messages a second of the bare loop, and memory that does not grow with the file.
With --short all messages are a few lines of plain text, which is what a bare loop reads fastest.
"""

from __future__ import annotations

import argparse
import base64
import random
import subprocess
import sys
import tempfile
from pathlib import Path

ME = "me@relnote.example"
WORDS = (
    "the offer", "we spoke of", "last week", "is nearly done", "and I would like", "to hear", "what you think", "of it",
    "before Monday", "so that", "nobody waits", "for the other",
)  # fmt: skip
NAMES = ("Ann Berg", "Bo Lind", "Cy Örn", "Di Fröhlich", "Ed Żak", "Fay Moreau")

RELNOTE = """
from collections import Counter
from relnote.importers.mail import read_mbox
kinds = Counter(getattr(record, "reason", "kept") for record in read_mbox(Path(sys.argv[1]), frozenset({"me@relnote.example"})))
count, said = kinds.total(), ", ".join(f"{number:,} {kind}" for kind, number in kinds.most_common())
"""
BARE = """
import mailbox
count, said = 0, ""
for message in mailbox.mbox(sys.argv[1], create=False):
    message["From"], message["Date"], message["Message-ID"]
    count += 1
"""
HEADERS = """
import mailbox
from email.parser import BytesHeaderParser
count, said = 0, ""
for message in mailbox.mbox(sys.argv[1], factory=BytesHeaderParser().parse, create=False):
    message["From"], message["Date"], message["Message-ID"]
    count += 1
"""
AROUND = """
import json, resource, sys, time
from pathlib import Path
began = time.perf_counter()
{}
took = time.perf_counter() - began
used = time.process_time()
print(json.dumps([count, took, used, resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024, said]))
"""


def main() -> None:
    """Make the file, read it in every way, and print what it took."""
    arguments = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    arguments.add_argument("megabytes", type=int, nargs="?", default=200)
    arguments.add_argument("--short", action="store_true", help="make nothing but short messages")
    asked = arguments.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "mail"
        made = make(path, asked.megabytes * 1_000_000, short=asked.short)
        print(f"{path.stat().st_size / 1e6:,.0f} MB, {made:,} messages")
        with path.open("rb") as file:
            while file.read(1 << 20):
                pass
        compare(path)


def compare(path: Path) -> None:
    """Print messages a second, the ratio and the peak of memory of each way."""
    own, *bare = (run(path, script) for script in (RELNOTE, BARE, HEADERS))
    for name, (count, took, used, peak, said) in zip(
        ("relnote", "bare loop", "bare loop, headers only"), (own, *bare), strict=True
    ):
        print(
            f"{name:24} {count:>9,} messages  {count / took:>9,.0f} a second  {took:6.1f} s ({used:.1f} s of the processor)  peak {peak:6.1f} MB"
        )
        if said:
            print(f"{'':24} {said}")
    for name, (count, took, *_) in zip(("bare loop", "bare loop, headers only"), bare, strict=True):
        print(
            f"relnote reads {own[0] / own[1] / (count / took):.2f} times the messages a second of the {name}"
        )


def run(path: Path, script: str) -> tuple[int, float, float, float, str]:
    """Run a way to read; gives how many messages, seconds, those of the processor, megabytes, and what it found."""
    import json

    told = subprocess.run(
        [sys.executable, "-c", AROUND.format(script), str(path)],
        cwd=Path(__file__).parents[2], capture_output=True, text=True, check=True,
    )  # fmt: skip
    count, took, used, peak, said = json.loads(told.stdout)
    return count, took, used, peak, said


def make(path: Path, size: int, *, short: bool = False) -> int:
    """Write invented mail until the file has `size` bytes; gives how many messages it holds."""
    chance = random.Random(7)
    attachment = base64.encodebytes(chance.randbytes(2_000_000))
    written = number = 0
    with path.open("wb") as file:
        while written < size:
            number += 1
            written += file.write(brief(chance, number) if short else message(chance, number, attachment))
    return number


def brief(chance: random.Random, number: int) -> bytes:
    """Make a message with six headers and three lines."""
    return (
        f"From - Thu Nov 26 15:39:00 2026\nFrom: Ann <ann{chance.randrange(500)}@kiln.example>\nTo: {ME}\n"
        f"Subject: Re: Offer {number}\nDate: Thu, 26 Nov 2026 15:39:00 +0100\nMessage-ID: <{number}@kiln.example>\n"
        f"In-Reply-To: <{number - 1}@kiln.example>\n\n{' '.join(chance.choices(WORDS, k=6))}\n\n> well?\n\n"
    ).encode()


def message(chance: random.Random, number: int, attachment: bytes) -> bytes:
    """Make a message as they come: most are short, some have HTML, a few have files, many are newsletters."""
    name = chance.choice(NAMES)
    other = f'"{name}" <{name.split()[0].lower()}{chance.randrange(500)}@kiln.example>'
    sender, to = (f"Me <{ME}>", other) if chance.random() < 0.4 else (other, f"Me <{ME}>")
    hops = "".join(
        f"Received: from mx{hop}.kiln.example (mx{hop}.kiln.example [192.0.2.{hop}])\n\tby mx.relnote.example"
        f" with ESMTPS id {number:x}\n\tfor <{ME}>; Thu, 26 Nov 2026 15:39:0{hop} +0100\n"
        for hop in range(chance.randrange(1, 6))
    )
    signed = "DKIM-Signature: v=1; a=rsa-sha256; c=relaxed/relaxed;\n\t" + "bh=0123456789abcdef" * 12 + "\n"
    bulk = "List-Unsubscribe: <mailto:off@kiln.example>\nPrecedence: bulk\n" if chance.random() < 0.3 else ""
    answered = f"In-Reply-To: <{number - 1}@kiln.example>\nReferences: <{number - 1}@kiln.example>\n"
    head = (
        f"From - Thu Nov 26 15:39:00 2026\n{hops}{signed}{bulk}{answered}From: {sender}\nTo: {to}\n"
        f"Subject: Re: Offer {number}\nDate: Thu, 26 Nov {1990 + number % 40} 15:39:00 +0100\n"
        f"Message-ID: <{number}@kiln.example>\nMIME-Version: 1.0\n"
    )
    return head.encode() + body(chance, name, attachment) + b"\n\n"


def body(chance: random.Random, name: str, attachment: bytes) -> bytes:
    """Make the rest of a message, from the headers of its content on."""
    new = "\n".join(" ".join(chance.choices(WORDS, k=6)) for _ in range(chance.randrange(1, 15)))
    quote = "\n".join("> " + " ".join(chance.choices(WORDS, k=5)) for _ in range(chance.randrange(0, 60)))
    plain = f"{new}\n\nOn Thu, 26 Nov 2026 at 15:39, {name} wrote:\n{quote}\n-- \n{name}\n"
    kind = "Content-Type: text/plain; charset=utf-8\nContent-Transfer-Encoding: 8bit\n\n"
    weight = chance.random()
    if weight < 0.45:
        return f"{kind}{plain}".encode()
    html = "".join(f"<p style='margin:0'>{line}</p>\n" for line in plain.splitlines()) * 3
    html = f"Content-Type: text/html; charset=utf-8\n\n<html><body>{html}</body></html>"
    if weight < 0.55:
        return html.encode()
    both = f'Content-Type: multipart/alternative; boundary="a"\n\n--a\n{kind}{plain}\n--a\n{html}\n--a--\n'
    if weight < 0.92:
        return both.encode()
    some = attachment[: chance.choice((50_000, 200_000, 2_000_000))]
    file = b"Content-Type: application/pdf; name=a.pdf\nContent-Transfer-Encoding: base64\n\n" + some
    return (
        b'Content-Type: multipart/mixed; boundary="m"\n\n--m\n'
        + both.encode()
        + b"\n--m\n"
        + file
        + b"\n--m--\n"
    )


if __name__ == "__main__":
    main()
