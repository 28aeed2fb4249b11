"""No module grows to hold the program: under 300 lines a module, under 40 lines a function."""

from __future__ import annotations

import ast
from pathlib import Path

PACKAGE = Path(__file__).parents[1] / "relnote"
MODULE, FUNCTION = 300, 40

LONG_MODULES: dict[str, str] = {
    "domain/substance_weights.py": "a table that `make messages TRAIN=1` writes",
}
"""Modules that may be longer, each with the reason why."""

LONG_FUNCTIONS: dict[str, str] = {}
"""Functions that may be longer, as `module.py:name`, each with the reason why."""


def modules() -> dict[str, str]:
    return {
        file.relative_to(PACKAGE).as_posix(): file.read_text(encoding="utf-8")
        for file in sorted(PACKAGE.rglob("*.py"))
    }


def test_modules_stay_small() -> None:
    lengths = {name: text.count("\n") for name, text in modules().items()}
    assert len(lengths) > 50
    long = {name: length for name, length in lengths.items() if length >= MODULE and name not in LONG_MODULES}
    assert long == {}


def test_functions_stay_small() -> None:
    seen, long = 0, {}
    for name, text in modules().items():
        for node in ast.walk(ast.parse(text)):
            if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
                seen += 1
                length = node.end_lineno - node.lineno + 1
                where = f"{name}:{node.name}"
                if length >= FUNCTION and where not in LONG_FUNCTIONS:
                    long[where] = length
    assert seen > 500
    assert long == {}


def test_exceptions_are_still_needed() -> None:
    texts = modules()
    assert all(texts.get(name, "").count("\n") >= MODULE for name in LONG_MODULES)
    for where in LONG_FUNCTIONS:
        name, _, function = where.partition(":")
        lengths = [
            node.end_lineno - node.lineno + 1
            for node in ast.walk(ast.parse(texts[name]))
            if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef) and node.name == function
        ]
        assert max(lengths, default=0) >= FUNCTION
