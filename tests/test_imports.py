"""What is loaded when: a shell prompt must not wait for the screen, nor the domain for the database."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

HOME = Path(__file__).parents[1]
DOMAIN = sorted(f"relnote.domain.{file.stem}" for file in (HOME / "relnote" / "domain").glob("[!_]*.py"))


def loaded_by(*modules: str) -> set[str]:
    """Give the top-level packages that a fresh Python has after importing these modules."""
    script = (
        "import importlib, json, sys\n"
        "for name in sys.argv[1:]: importlib.import_module(name)\n"
        "print(json.dumps(sorted(sys.modules)))"
    )
    told = subprocess.run(
        [sys.executable, "-c", script, *modules], cwd=HOME, capture_output=True, text=True, check=True
    )
    return set(json.loads(told.stdout))


def test_the_use_cases_load_neither_screen_nor_importers() -> None:
    loaded = loaded_by("relnote.services.relnote")
    assert "peewee" in loaded
    assert loaded.isdisjoint({"textual", "rich", "phonenumbers", "rapidfuzz", "psycopg", "psycopg2"})
    assert not any(
        name.startswith(("relnote.tui", "relnote.cli", "relnote.importers.vcard")) for name in loaded
    )


def test_the_domain_loads_neither_database_nor_screen_nor_pendulum() -> None:
    assert len(DOMAIN) > 10
    loaded = loaded_by(*DOMAIN)
    assert loaded.isdisjoint({"peewee", "playhouse", "sqlite3", "textual", "rich", "pendulum"})


@pytest.mark.parametrize("module", ["relnote.config", "relnote.clock", "relnote.importers.drafts"])
def test_small_things_stay_small(module) -> None:
    assert loaded_by(module).isdisjoint({"peewee", "sqlite3", "textual", "rich", "pendulum"})
