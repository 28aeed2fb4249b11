"""What a running program is still about: what tests and pictures wait for."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from asyncio import Task

    from textual.app import App
    from textual.widget import Widget
    from textual.worker import Worker

SOON = 1.0
"""A timer of fewer seconds than this is waited for."""


def under_way(app: App[Any]) -> list[Task[Any]]:
    """Give the work that goes on without a person, and the timers about to fire."""
    workers = [worker._task for worker in app.workers if not _asks(worker)]
    widgets: list[Widget] = [app.screen, *app.screen.query("*")]
    timers = [
        timer._task
        for widget in widgets
        for timer in list(widget._timers)
        if timer._repeat == 0 and timer._interval < SOON and not timer._task.done()
    ]
    return [task for task in (*workers, *timers) if task is not None]


def _asks(worker: Worker[Any]) -> bool:
    """Tell whether a worker waits until a person has answered a dialog."""
    waits = worker._task.get_coro() if worker._task else None
    while waits is not None:
        if getattr(getattr(waits, "cr_code", None), "co_name", "") == "push_screen_wait":
            return True
        waits = getattr(waits, "cr_await", None)
    return False
