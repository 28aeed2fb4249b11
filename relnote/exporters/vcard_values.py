"""Properties that came from files as the version that is written has them: one name, and data where it belongs."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace

Parameters = Mapping[str, Sequence[str]]

ALSO_NAMED = "X-ALSO-N"
"""What further components of a name are written as: a card has one N."""
DATA = frozenset({"PHOTO", "LOGO", "SOUND", "KEY"})
"""Properties that may hold data."""

_MAIN = {"PHOTO": "image", "LOGO": "image", "SOUND": "audio", "KEY": "application"}
_BEGINNINGS = {"/9j/": "jpeg", "iVBOR": "png", "R0lG": "gif"}
_DATA_URI = re.compile(r"data:([\w.+-]+/[\w.+-]+)?(?:;[^,;]*)*?;base64,(.*)", re.DOTALL | re.IGNORECASE)
_WORD = re.compile(r"\w+")
_NO_KIND = frozenset({"home", "work", "pref"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Kept:
    """A property as a file gave it: parameters decoded, the escapes of its value as they came."""

    group: str = ""
    name: str
    parameters: Parameters = field(default_factory=dict)
    value: str


def with_one_name(kept: Sequence[Kept], name: str) -> list[Kept]:
    """Give properties with one N, the one that says most of a name; the others stand beside it, each once."""
    found = [each for each in kept if each.name == "N"]
    if len(found) < 2:
        return list(kept)
    words = set(_WORD.findall(name))
    best = min(found, key=lambda each: len(words ^ set(_WORD.findall(each.value))))
    said = {best.value}
    told: list[Kept] = []
    for each in kept:
        is_name = each.name in {"N", ALSO_NAMED} and each is not best
        if is_name and each.value in said:
            continue
        said |= {each.value} if is_name else set()
        told.append(replace(each, name=ALSO_NAMED) if is_name else each)
    return told


def as_of(kept: Kept, *, old: bool) -> Kept:
    """Give a property whose value is data as vCard 4.0 has it, a `data:` URI; as 3.0 does if that is `old`."""
    if kept.name not in DATA:
        return kept
    parameters = {key: list(said) for key, said in kept.parameters.items()}
    if old:
        found = _DATA_URI.match(kept.value)
        if not found:
            return kept
        kind = (found[1] or "").rpartition("/")[2].upper()
        types = [*parameters.pop("TYPE", ()), *([kind] if kind else ())]
        told = {"ENCODING": ["b"], **({"TYPE": types} if types else {}), **parameters}
        for name in ("VALUE", "MEDIATYPE"):
            told.pop(name, None)
        return replace(kept, parameters=told, value=found[2])
    if not any(said.lower() in {"b", "base64"} for said in parameters.pop("ENCODING", ())):
        return kept
    types = parameters.pop("TYPE", [])
    parameters.pop("VALUE", None)
    kinds = [each for each in types if each.lower() not in _NO_KIND]
    if left := [each for each in types if each not in kinds]:
        parameters["TYPE"] = left
    return replace(kept, parameters=parameters, value=f"data:{_media(kept, kinds)};base64,{kept.value}")


def payload(name: str, value: str) -> str:
    """Give the data of a property, however its version writes it; empty if it holds none that is written in two ways."""
    found = _DATA_URI.match(value) if name in DATA else None
    return found[2] if found else value if name in DATA else ""


def _media(kept: Kept, kinds: Sequence[str]) -> str:
    kind = kinds[0].lower() if kinds else ""
    kind = kind or next((kind for start, kind in _BEGINNINGS.items() if kept.value.startswith(start)), "")
    if "/" in kind:
        return kind
    return f"{_MAIN[kept.name]}/{kind}" if kind else "application/octet-stream"
