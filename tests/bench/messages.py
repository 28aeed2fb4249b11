"""`make messages`: how many of the labelled messages are told right, of the half that was seen and of the other.

`--train` first weighs the words of the half that was seen, and writes `relnote/domain/substance_weights.py`.
"""

from __future__ import annotations

import json
import sys
import textwrap
from collections import Counter
from math import log
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
FOLDER = ROOT / "tests" / "domain" / "messages"
WEIGHTS = ROOT / "relnote" / "domain" / "substance_weights.py"
LEAST_MET = 2
"""A feature that is met less often has no weight."""


def messages(name: str) -> list[tuple[str, str]]:
    """Give the messages of a set: label and text."""
    lines = (FOLDER / f"{name}.jsonl").read_text(encoding="utf-8").splitlines()
    return [(row["label"], row["text"]) for row in map(json.loads, lines)]


def weights(rows: list[tuple[str, str]]) -> dict[str, float]:
    """Weigh every feature: the log ratio of the shares of empty and useful messages that have it, one added to each."""
    from relnote.domain.substance import substance_of

    met: dict[str, Counter[str]] = {"empty": Counter(), "useful": Counter()}
    for label, text in rows:
        met[label].update(substance_of(text).features)
    sizes = Counter(label for label, _ in rows)
    share = {
        label: {each: (counts[each] + 1) / (sizes[label] + 2) for each in met["empty"] | met["useful"]}
        for label, counts in met.items()
    }
    known = [each for each in share["empty"] if met["empty"][each] + met["useful"][each] >= LEAST_MET]
    return {each: round(log(share["empty"][each] / share["useful"][each]), 1) for each in sorted(known)}


def train() -> None:
    """Write the weights."""
    groups: dict[float, list[str]] = {}
    for feature, weight in weights(messages("seen")).items():
        if weight:
            groups.setdefault(weight, []).append(feature.replace(" ", "_"))
    lines = []
    for weight, features in sorted(groups.items()):
        lines += textwrap.wrap(
            f"{weight:+} {' '.join(features)}",
            116,
            break_on_hyphens=False,
            break_long_words=False,
            subsequent_indent="    ",
        )
    text = "\n".join(lines)
    WEIGHTS.write_text(
        f'''"""How much more at home words and pairs of words are in messages with nothing in them: written by `make messages TRAIN=1`.

A line begins with the weight of what stands on it; what is further in goes on with it. A pair is joined by `_`.
"""

from __future__ import annotations

from collections.abc import Iterator

_TABLE = """
{text}
"""


def _read() -> Iterator[tuple[str, float]]:
    weight = 0.0
    for line in _TABLE.strip("\\n").split("\\n"):
        words = line.split()
        if not line.startswith(" "):
            weight, words = float(words[0]), words[1:]
        yield from ((word.replace("_", " "), weight) for word in words)


WEIGHTS: dict[str, float] = dict(_read())
"""By feature; see `domain.substance`."""
''',
        encoding="utf-8",
    )


def main() -> None:
    """Print a table."""
    if "--train" in sys.argv:
        train()
    from relnote.domain.substance import gives_something

    print("| set | label | messages | called empty | share |\n| --- | --- | ---: | ---: | ---: |")
    for name in ("seen", "unseen"):
        rows = messages(name)
        for wanted in ("empty", "useful"):
            texts = [text for label, text in rows if label == wanted]
            empty = sum(not gives_something(text) for text in texts)
            print(f"| {name} | {wanted} | {len(texts)} | {empty} | {empty / len(texts):.1%} |")


if __name__ == "__main__":
    sys.path.insert(0, str(ROOT))
    main()
