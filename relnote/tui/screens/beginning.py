"""What the program offers by itself or from anywhere: drafts, the welcome, finding, importing, help."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from relnote.domain.refusal import Refusal
from relnote.domain.text import one_line
from relnote.tui.commands import GROUPS
from relnote.tui.keymap import keymap_problem
from relnote.tui.messages import GoTo, JournalChanged, Said
from relnote.tui.screens.base import background

if TYPE_CHECKING:
    from textual.app import App

    from relnote.domain.records import Draft
    from relnote.services.relnote import Relnote


async def begin(app: App[Any], relnote: Relnote) -> None:
    """Offer what was typed before the program ended; with an empty journal, offer ways to begin.

    Raises:
        Refusal: something is wrong with the keys that are set.
    """
    if ended := await background(relnote.unfinished_import):
        app.screen.post_message(Said(ended))
    drafts = await background(relnote.drafts.offered)
    if drafts:
        await offer_drafts(app, relnote, drafts)
    elif not await background(relnote.contacts.count):
        await welcome(app, relnote)
    problem = keymap_problem(relnote.journal.settings.keymap)
    if problem:
        raise Refusal(problem)


async def offer_drafts(app: App[Any], relnote: Relnote, drafts: list[Draft]) -> None:
    """Offer texts that were not saved when the program ended; what is not taken up is offered again."""
    from relnote.tui.screens.dialogs.picker import Picker

    first = [draft.contact_ids[0] for draft in drafts if draft.contact_ids]
    rows = await background(lambda: relnote.contacts.rows(first))
    names = {row.id: one_line(row.name) for row in rows}
    options = []
    for draft in drafts:
        who = names.get(draft.contact_ids[0], "") if draft.contact_ids else ""
        kept_at = relnote.journal.local(draft.saved_at)
        options.append(
            (draft, f"{who or 'nobody'}: {one_line(draft.text)[:60]}", f"{kept_at:%a %-d %b %H:%M}")
        )
    title = "This was not saved when relnote ended. Go on with it?"
    chosen = await app.push_screen_wait(Picker(relnote, title, options))
    if chosen is None:
        return
    if not chosen.contact_ids or chosen.contact_ids[0] not in names:
        # Whoever it was with is no longer there; the text is, and may be given to somebody else.
        contact_id = await _somebody(app, relnote)
        if contact_id is None:
            return
        chosen = replace(
            chosen, contact_ids=(contact_id,), interaction_id=None, replies_to_id=None, base=None
        )
    app.post_message(GoTo(chosen.contact_ids[0], draft=chosen))


async def _somebody(app: App[Any], relnote: Relnote) -> int | None:
    """Ask whom a text is with."""
    from relnote.tui.screens.dialogs.prompt import Prompt

    found = 0

    def send(words: str) -> None:
        nonlocal found
        found = relnote.contacts.meant(words)

    hint = "whoever it was with is no longer there: a name"
    asked = await app.push_screen_wait(Prompt(relnote, "Whom is this text with?", hint=hint, send=send))
    return found if asked else None


async def welcome(app: App[Any], relnote: Relnote) -> None:
    """Offer ways to begin with an empty journal."""
    from relnote.tui.screens.dialogs.welcome import Beginning, WelcomeDialog

    chosen = await app.push_screen_wait(WelcomeDialog(relnote))
    if chosen is Beginning.IMPORT:
        await import_file(app, relnote)
    elif chosen is Beginning.ADD:
        await app.run_action("screen.verb('add')")
    elif chosen is Beginning.DEMO:
        app.exit(0, return_code=DEMO_INSTEAD)


DEMO_INSTEAD = 79
"""The code with which the program ends when the demo is wanted in its place."""


async def find(app: App[Any], relnote: Relnote) -> None:
    """Find words in everything, and go where they stand."""
    from relnote.tui.screens.dialogs.find import FindDialog

    hit = await app.push_screen_wait(FindDialog(relnote))
    if hit is None:
        return
    if hit.contact_id is None:
        from relnote.tui.screens.saving import saved_things

        await saved_things(app, relnote)
    else:
        app.post_message(GoTo(hit.contact_id, interaction_id=hit.interaction_id))


async def import_file(app: App[Any], relnote: Relnote, path: str = "") -> None:
    """Import files, after a review."""
    from relnote.services.import_words import done
    from relnote.tui.screens.dialogs.review import ReviewDialog

    imported = await app.push_screen_wait(ReviewDialog(relnote, path))
    if imported is not None:
        app.screen.post_message(JournalChanged())
        app.screen.post_message(Said(done(imported), undo=bool(imported.changed)))


async def take_up(app: App[Any], relnote: Relnote, dropped: str) -> None:
    """Import files that were dropped; another text is none of ours."""
    from relnote.tui.screens.dialogs.paths import are_there

    if await background(lambda: are_there(dropped)):
        await import_file(app, relnote, dropped.strip())


async def sync(app: App[Any], relnote: Relnote) -> None:
    """Bring the folders of cards that are kept in step into step again.

    Raises:
        Refusal: there are none, or one of them is not there; the others are done all the same.
    """
    from relnote.services.card_folders.report import in_a_line
    from relnote.services.card_folders.wishes import Wishes

    done, refused = await background(lambda: relnote.card_folders.sync_all(Wishes()))
    if not (done or refused):
        raise Refusal(
            "No folder of cards is kept in step yet; relnote sync FOLDER in a shell begins with one."
        )
    if any(report.changed_journal for report in done):
        app.screen.post_message(JournalChanged())
    if refused:
        raise Refusal(refused[0])
    app.screen.post_message(Said(in_a_line(done), undo=any(report.changed_journal for report in done)))


async def duplicates(app: App[Any], relnote: Relnote) -> None:
    """Go through contacts that may be one person."""
    from relnote.tui.screens.dialogs.duplicates import DuplicatesDialog

    found = await background(relnote.duplicates.find)
    if not found:
        app.screen.post_message(Said("Nobody is here twice, as far as addresses and names tell."))
    elif await app.push_screen_wait(DuplicatesDialog(relnote, found)):
        app.screen.post_message(JournalChanged())


async def show_help(app: App[Any], relnote: Relnote) -> None:
    """Show what can be done here."""
    from relnote.tui.screens.dialogs.help import HelpDialog

    await app.push_screen_wait(HelpDialog(relnote, GROUPS))
