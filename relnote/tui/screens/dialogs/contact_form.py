"""The form of a contact: everything that is known of them, to type."""

from __future__ import annotations

import json
from dataclasses import replace
from typing import TYPE_CHECKING, ClassVar

from textual import on, work
from textual.containers import Horizontal, VerticalScroll
from textual.widgets import Input, Label, TextArea

from relnote.domain.records import Contact
from relnote.domain.refusal import Refusal
from relnote.tui.screens.base import background
from relnote.tui.screens.dialogs.card import CardDialog, Line
from relnote.tui.screens.dialogs.contact_fields import SHOWN_POINTS, texts_of, values_of
from relnote.tui.screens.dialogs.tier_choice import TierChoice

if TYPE_CHECKING:
    from textual.app import ComposeResult
    from textual.binding import BindingType
    from textual.widget import Widget

    from relnote.services.relnote import Relnote

_LINES = (
    ("name", "Name", "Mary Chen"),
    ("organisation", "Organisation", "Acme Robotics"),
    ("title", "Title", "VP Operations"),
    ("tier", "Tier", ""),
    ("cadence_days", "Speak every", "90 days, 3 months, never; empty for what the tier says"),
    ("zone", "Time zone", "Europe/Lisbon, or the city"),
    ("born", "Born", "1971-05-12, or 12 May"),
    ("tags", "Tags", "board, hannover"),
)
_AREAS = (("points", "Reach at", SHOWN_POINTS), ("about", "About", "Anything worth knowing"))


class ContactForm(CardDialog[Contact | None]):
    """Adds a contact or changes one; gives them as they are then, or nothing when it was closed.

    What was typed and not saved is there again when the form of the same contact is opened again.

    Args:
        relnote: The journal.
        contact: Who is changed; none for somebody new.
    """

    DEFAULT_CSS = """
    ContactForm VerticalScroll { height: auto; scrollbar-size-vertical: 1; }
    ContactForm .row { height: auto; }
    ContactForm Label { width: 14; color: $text-muted; }
    ContactForm Input { width: 1fr; background: $boost; }
    ContactForm Input.-textual-compact { padding: 0 1; }
    ContactForm TextArea {
        width: 1fr; height: 3; background: $boost; border: none; padding: 0 1; scrollbar-size-vertical: 1;
    }
    ContactForm #about { margin-top: 1; height: 4; }
    ContactForm #points { margin-top: 1; }
    ContactForm .area Label { margin-top: 1; }
    ContactForm .fault { margin-left: 15; min-height: 0; display: none; }
    ContactForm .fault.-refused { display: block; }
    """
    BINDINGS: ClassVar[list[BindingType]] = [
        ("ctrl+s", "save", "save"),
        ("ctrl+r", "reset", "as saved"),
    ]

    def __init__(self, relnote: Relnote, contact: Contact | None = None) -> None:
        super().__init__(relnote)
        self._contact = contact or Contact(name="")
        self._saved = texts_of(self._contact)
        self._began: dict[str, str] = {}
        """What the fields themselves make of the saved texts."""
        self._put_by: dict[str, str] = {}
        """What was typed before the fields were put back."""

    def compose(self) -> ComposeResult:
        """Compose a row a field."""
        title = f"Edit {self._contact.name}" if self._contact.id else "Add a contact"
        with self.make_card(title) as card, VerticalScroll(can_focus=False):
            card.keys = (("ctrl+s", "save"), ("tab", "next"), ("ctrl+r", "as saved"), ("esc", "close"))
            for key, label, hint in _LINES:
                yield from self._row(key, label, self._field(key, hint), "row")
            for key, label, hint in _AREAS:
                area = TextArea(self._saved[key], id=key, compact=True, placeholder=hint)
                yield from self._row(key, label, area, "row area")
            yield Line(id="said")

    def _field(self, key: str, hint: str) -> Widget:
        if key == "tier":
            return TierChoice(self._saved[key], ascii=self.ascii, id=key)
        return Input(self._saved[key], placeholder=hint, compact=True, id=key, select_on_focus=False)

    def _row(self, key: str, label: str, field: Widget, classes: str) -> ComposeResult:
        with Horizontal(classes=classes):
            yield Label(label, markup=False)
            yield field
        fault = Line(id=f"fault-{key}")
        fault.add_class("fault")
        yield fault

    def on_mount(self) -> None:
        """Offer again what was typed before."""
        self._began = self._texts()
        typed = self.kept.get(self._kept_key)
        if typed:
            self._fill(json.loads(typed))
            self.query_one("#said", Line).tell("This is what you typed before; it is not saved yet.")

    @property
    def _kept_key(self) -> str:
        return f"contact {self._contact.id}"

    def _texts(self) -> dict[str, str]:
        return {key: self._text(key) for key in self._saved}

    def _text(self, key: str) -> str:
        field = self.query_one(f"#{key}")
        if isinstance(field, TextArea):
            return field.text
        assert isinstance(field, Input | TierChoice)
        return field.value

    def _fill(self, texts: dict[str, str]) -> None:
        for key, text in texts.items():
            field = self.query_one(f"#{key}")
            if isinstance(field, TextArea):
                field.load_text(text)
            elif isinstance(field, Input | TierChoice):
                field.value = text

    def _changed(self) -> dict[str, str]:
        """Give the texts that the user changed; the others stay as they are stored, to the last sign."""
        return {key: text for key, text in self._texts().items() if text != self._began[key]}

    def action_back(self) -> None:
        """Close; what was typed is kept."""
        changed = self._changed()
        if changed:
            self.kept[self._kept_key] = json.dumps(changed)
        else:
            self.kept.pop(self._kept_key, None)
        self.dismiss(None)

    def action_reset(self) -> None:
        """Put the fields back to what is saved, or what was typed back into them."""
        changed = self._changed()
        if changed:
            self._put_by = changed
            self._fill({key: self._began[key] for key in changed})
            self.query_one("#said", Line).tell("This is as saved; ctrl+r again brings back what you typed.")
        else:
            self._fill(self._put_by)
            self.query_one("#said", Line).tell("")

    @on(Input.Submitted)
    def _next(self) -> None:
        self.focus_next()

    @on(Input.Changed)
    @on(TextArea.Changed)
    def _mended(self, event: Input.Changed | TextArea.Changed) -> None:
        if event.control.id:
            self.query_one(f"#fault-{event.control.id}", Line).tell("")

    def action_save(self) -> None:
        """Save."""
        self._save()

    @work(exclusive=True)
    async def _save(self) -> None:
        changed = self._changed()
        if not self._contact.id:
            changed.setdefault("name", self._text("name"))
        today = self.relnote.journal.today()
        values, faults = await background(lambda: values_of(changed, self._contact, today))
        for key, fault in faults.items():
            self.query_one(f"#fault-{key}", Line).tell(fault, "refused")
        if faults:
            self.query_one(f"#{next(iter(faults))}").focus()
            return
        try:
            contact = await background(lambda: self._store(values))
        except Refusal as refusal:
            self.query_one("#said", Line).tell(str(refusal), "refused")
            return
        self.kept.pop(self._kept_key, None)
        self.dismiss(contact)

    def _store(self, values: dict[str, object]) -> Contact:
        """Write only what was changed over the contact as it is by now. Runs on another thread."""
        contacts = self.relnote.contacts
        if not self._contact.id:
            return contacts.get(contacts.add(replace(self._contact, **values)))  # type: ignore[arg-type]
        if values:
            contacts.change(replace(contacts.get(self._contact.id), **values))  # type: ignore[arg-type]
        return contacts.get(self._contact.id)
