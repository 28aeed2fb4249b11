"""What files of whole journals say they are."""

from relnote.domain.journal_format import FORMAT, VERSION


def test_files_that_are_out_there_stay_readable():
    """Whoever changes one of these must teach the reader the old ones first."""
    assert (FORMAT, VERSION) == ("relnote journal", 1)
