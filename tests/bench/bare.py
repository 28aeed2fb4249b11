"""The bare Textual programs that relnote is measured beside: `python bare.py app` or `python bare.py list`."""

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


if __name__ == "__main__":
    {"app": BareApp, "list": BareList}[sys.argv[1]]().run()
