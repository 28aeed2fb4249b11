"""The bare Textual programs that relnote is measured beside: `python bare.py app`, `list` or `screens`."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from textual.app import App

if TYPE_CHECKING:
    from textual.app import ComposeResult


class BareApp(App[None]):
    """As little as a Textual application can be."""

    def compose(self) -> ComposeResult:
        from textual.widgets import Static

        yield Static("Mary Chen")

    def key_q(self) -> None:
        self.exit()


class BareList(BareApp):
    """The library's own list, with 100 rows."""

    def compose(self) -> ComposeResult:
        from textual.widgets import OptionList

        yield OptionList(*(f"Mary Chen {number}" for number in range(100)), markup=False)


class BareScreens(BareApp):
    """Two screens; the key 1 opens the one with a dozen rows for the first time."""

    def key_1(self) -> None:
        from textual.screen import Screen
        from textual.widgets import OptionList

        class Rows(Screen[None]):
            def compose(self) -> ComposeResult:
                yield OptionList(*(f"A row to read {number}" for number in range(12)), markup=False)

            def key_q(self) -> None:
                self.app.exit()

        self.push_screen(Rows())


if __name__ == "__main__":
    {"app": BareApp, "list": BareList, "screens": BareScreens}[sys.argv[1]]().run()
