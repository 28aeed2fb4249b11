from __future__ import annotations

import copy
import dataclasses
import pickle
from dataclasses import FrozenInstanceError, asdict, field, fields, replace
from typing import Any

import pytest

from relnote.domain.light_dataclass import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Call:
    """A call."""

    who: str
    minutes: int = 5
    said: list[str] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Place:
    """A place."""

    name: str
    floor: int = 0


@dataclass(slots=True)
class Tally:
    """A count that goes on."""

    count: int = 0
    names: list[str] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.count += 1


@dataclass
class Nothing:
    """Holds nothing."""


@dataclass(frozen=True, eq=False)
class Door:
    """Equal to nothing but itself."""

    name: str


@pytest.fixture
def standard() -> Any:
    return dataclasses.dataclass(frozen=True, slots=True, kw_only=True)(
        type(
            "Call",
            (),
            {"__annotations__": {"who": str, "minutes": int}, "minutes": 5, "__qualname__": "Call"},
        )
    )


def test_is_made_by_name_and_fills_in_what_is_not_said() -> None:
    call = Call(who="Mary Chen")
    assert (call.who, call.minutes, call.said) == ("Mary Chen", 5, [])
    assert Call(who="Mary Chen", minutes=22, said=["yes"]).said == ["yes"]


def test_each_gets_a_list_of_its_own() -> None:
    assert Call(who="Mary Chen").said is not Call(who="Mary Chen").said
    assert Tally().names is not Tally().names


def test_is_made_by_place_unless_names_are_asked_for() -> None:
    assert Place("Lisbon", 2) == Place(name="Lisbon", floor=2)
    with pytest.raises(TypeError, match=r"Call\.__init__\(\) takes 1 positional argument"):
        Call("Mary Chen")  # type: ignore[misc]


@pytest.mark.parametrize("given", [{}, {"who": "Mary Chen", "hours": 1}])
def test_refuses_what_is_missing_or_unknown(given: dict[str, Any]) -> None:
    with pytest.raises(TypeError, match=r"Call\.__init__\(\)"):
        Call(**given)


def test_equal_are_those_of_one_class_with_equal_fields() -> None:
    assert Place("Lisbon") == Place("Lisbon")
    assert Place("Lisbon") != Place("Porto")
    assert Place("Lisbon") != ("Lisbon", 0)
    assert hash(Place("Lisbon")) == hash(Place("Lisbon"))
    assert {Place("Lisbon"), Place("Lisbon"), Place("Porto")} == {Place("Porto"), Place("Lisbon")}
    assert Nothing() == Nothing()


def test_what_changes_is_equal_but_not_hashed() -> None:
    assert Tally(2) == Tally(2)
    with pytest.raises(TypeError, match="unhashable"):
        hash(Tally())


def test_without_eq_each_is_only_itself() -> None:
    door = Door("front")
    assert door == door  # noqa: PLR0124
    assert door != Door("front")
    assert len({door, Door("front")}) == 2


def test_what_is_frozen_stays_as_it_is() -> None:
    call = Call(who="Mary Chen")
    with pytest.raises(FrozenInstanceError, match="cannot assign to field 'who'"):
        call.who = "Bob"  # type: ignore[misc]
    with pytest.raises(FrozenInstanceError, match="cannot delete field 'who'"):
        del call.who  # type: ignore[misc]
    assert call.who == "Mary Chen"


def test_what_is_not_frozen_changes() -> None:
    tally = Tally()
    tally.count = 7
    assert tally == Tally(6)


def test_what_is_done_after_init_is_done() -> None:
    assert Tally(count=1).count == 2


def test_takes_no_other_attributes() -> None:
    with pytest.raises(AttributeError):
        Tally().sum = 3  # type: ignore[attr-defined]
    assert not hasattr(Call(who="Mary Chen"), "__dict__")


def test_the_library_knows_its_fields() -> None:
    call = Call(who="Mary Chen")
    assert [each.name for each in fields(call)] == ["who", "minutes", "said"]
    assert replace(call, minutes=3) == Call(who="Mary Chen", minutes=3)
    assert asdict(call) == {"who": "Mary Chen", "minutes": 5, "said": []}
    match Place("Lisbon", 4):
        case Place("Lisbon", floor):
            assert floor == 4
        case _:
            pytest.fail("not matched by place")


def test_reads_as_the_standard_one_does(standard: Any) -> None:
    assert repr(standard(who="Mary Chen")) == "Call(who='Mary Chen', minutes=5)"
    assert repr(Call(who="Mary Chen")) == "Call(who='Mary Chen', minutes=5, said=[])"


@pytest.mark.parametrize("made", [Call(who="Mary Chen", said=["yes"]), Place("Lisbon"), Tally(3)])
def test_is_copied_and_pickled(made: Any) -> None:
    assert copy.deepcopy(made) == made
    assert pickle.loads(pickle.dumps(made)) == made
