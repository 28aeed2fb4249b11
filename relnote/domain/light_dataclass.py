"""`dataclass`, as the standard library's, for a program that has to be there at once.

The standard one writes and compiles up to seven functions for each class while its module is imported, which takes half
a millisecond; a line logged from the shell loads eighty such classes, and spent a quarter of its time on that. Here one
function is written, `__init__`, and only when something is first made of the class. The fields are the standard
library's: `fields`, `replace`, `asdict` and `match` know no difference.
"""

from __future__ import annotations

import dataclasses
from operator import attrgetter
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from dataclasses import dataclass
else:

    def dataclass(
        cls: type | None = None,
        *,
        frozen: bool = False,
        slots: bool = False,
        kw_only: bool = False,
        eq: bool = True,
    ) -> Any:
        """Make a dataclass as `dataclasses.dataclass` does with these arguments."""

        def made(cls: type) -> type:
            light = dataclasses.dataclass(init=False, repr=False, eq=False, slots=slots, kw_only=kw_only)(cls)
            methods = {"__init__": _first_init(light, frozen=frozen), "__repr__": _repr}
            methods |= _comparing(light, hashed=frozen) if eq else {}
            methods |= _FROZEN if frozen else {}
            for name, method in methods.items():
                setattr(light, name, method)
            return light

        return made if cls is None else made(cls)


__all__ = ["dataclass"]

_TO_MAKE: Any = object()
"""The default of an argument whose value is made anew each time."""


def _first_init(light: Any, *, frozen: bool) -> Callable[..., None]:
    """Make the `__init__` that a class has until it is first called."""

    def __init__(self: Any, *values: Any, **named: Any) -> None:  # noqa: N807 - it is one
        light.__init__ = _init(light, frozen=frozen)
        light.__init__(self, *values, **named)

    return __init__


def _init(light: Any, *, frozen: bool) -> Any:
    """Write and compile the `__init__` of a class."""
    fields = dataclasses.fields(light)
    known: dict[str, Any] = {"_put": object.__setattr__, "_to_make": _TO_MAKE}
    for field in fields:
        known[f"_made_{field.name}"] = field.default_factory
        known[f"_default_{field.name}"] = field.default
    arguments = ", ".join(("self", *_arguments(fields)))
    lines = [_line(field, frozen=frozen) for field in fields]
    if hasattr(light, "__post_init__"):
        lines.append("self.__post_init__()")
    exec(f"def __init__({arguments}):\n " + "\n ".join(lines or ["pass"]), known)  # noqa: S102 - names of our own
    made = known["__init__"]
    made.__qualname__ = f"{light.__qualname__}.__init__"
    return made


def _arguments(fields: tuple[dataclasses.Field[Any], ...]) -> Iterator[str]:
    named = [field for field in fields if field.kw_only]
    for field in (*(field for field in fields if not field.kw_only), *("*" if named else ""), *named):
        if isinstance(field, str):
            yield field
        elif field.default is not dataclasses.MISSING:
            yield f"{field.name}=_default_{field.name}"
        elif field.default_factory is not dataclasses.MISSING:
            yield f"{field.name}=_to_make"
        else:
            yield field.name


def _line(field: dataclasses.Field[Any], *, frozen: bool) -> str:
    name = value = field.name
    if field.default_factory is not dataclasses.MISSING:
        value = f"_made_{name}() if {name} is _to_make else {name}"
    return f"_put(self, {name!r}, {value})" if frozen else f"self.{name} = {value}"


def _comparing(light: Any, *, hashed: bool) -> dict[str, Any]:
    """Make what compares all fields of two of a class."""
    names = [field.name for field in dataclasses.fields(light)]
    values: Callable[[Any], Any] = attrgetter(*names) if names else lambda _: ()

    def __eq__(self: Any, other: Any) -> Any:  # noqa: N807 - it is one
        return values(self) == values(other) if other.__class__ is self.__class__ else NotImplemented

    def __hash__(self: Any) -> int:  # noqa: N807 - it is one
        return hash(values(self))

    return {"__eq__": __eq__, "__hash__": __hash__ if hashed else None}


def _repr(self: Any) -> str:
    told = ", ".join(f"{field.name}={getattr(self, field.name)!r}" for field in dataclasses.fields(self))
    return f"{type(self).__qualname__}({told})"


def _refuse_to_set(_self: object, name: str, _value: object) -> None:
    raise dataclasses.FrozenInstanceError(f"cannot assign to field {name!r}")


def _refuse_to_delete(_self: object, name: str) -> None:
    raise dataclasses.FrozenInstanceError(f"cannot delete field {name!r}")


def _state(self: Any) -> list[Any]:
    return [getattr(self, field.name) for field in dataclasses.fields(self)]


def _put_state(self: Any, state: list[Any]) -> None:
    for field, value in zip(dataclasses.fields(self), state, strict=True):
        object.__setattr__(self, field.name, value)


_FROZEN: dict[str, Any] = {
    "__setattr__": _refuse_to_set,
    "__delattr__": _refuse_to_delete,
    "__getstate__": _state,  # what is copied or pickled is put back past __setattr__
    "__setstate__": _put_state,
}
