"""`make messages`: how many of the labelled messages are told right, of those that were seen and of those that were not.

`seen.jsonl` and `more.jsonl` are what the words are chosen and weighed by; the second was written to be hard, an empty
message beside a useful one that looks like it. `unseen.jsonl` and `unseen_later.jsonl` were written by others and not looked
at meanwhile, only counted.
`--train` first weighs the words anew, and writes `relnote/domain/substance_weights.py`; it then also tells how well messages
were told by weights that were made without them.
"""

from __future__ import annotations

import json
import sys
import textwrap
from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import numpy as np

ROOT = Path(__file__).resolve().parents[2]
FOLDER = ROOT / "tests" / "domain" / "messages"
WEIGHTS = ROOT / "relnote" / "domain" / "substance_weights.py"
LEAST_MET = 3
"""A feature that is met in fewer messages has no weight."""
ORDINARY = 2.0
"""What an ordinary message counts beside one of `more.jsonl`."""
STRENGTH = 0.3
"""The inverse of the regularisation: chosen, as all of this, by the messages that were seen."""
ACCUSED = 0.03
"""The share of the useful messages of `seen.jsonl` that may be called empty by weights made without them."""
FOLDS = 10
TOGETHER = 10
"""So many messages in a row stay in one fold: what resembles each other stands together."""

Row = tuple[str, str]


def messages(name: str) -> list[Row]:
    """Give the messages of a set: label and text."""
    lines = (FOLDER / f"{name}.jsonl").read_text(encoding="utf-8").splitlines()
    return [(row["label"], row["text"]) for row in map(json.loads, lines)]


class Scale:
    """Turns features into numbers: the size of the log ratio of how often each is met in empty and in useful messages."""

    def __init__(self, features: list[frozenset[str]], empty: np.ndarray) -> None:
        import numpy as np

        met = Counter(feature for each in features for feature in each)
        self.names = sorted(feature for feature, times in met.items() if times >= LEAST_MET)
        self.places = {feature: place for place, feature in enumerate(self.names)}
        counts = np.ones((2, len(self.names)))
        for found, label in zip(features, empty, strict=True):
            for feature in found & self.places.keys():
                counts[int(label), self.places[feature]] += 1
        shares = counts / counts.sum(axis=1, keepdims=True)
        self.scale = np.abs(np.log(shares[1] / shares[0]))

    def matrix(self, features: list[frozenset[str]]):
        from scipy.sparse import csr_matrix

        columns = [[self.places[each] for each in found & self.places.keys()] for found in features]
        ends = [0]
        for found in columns:
            ends.append(ends[-1] + len(found))
        flat = [place for found in columns for place in found]
        return csr_matrix((self.scale[flat], flat, ends), shape=(len(features), len(self.names)))


def fit(
    features: list[frozenset[str]], empty: np.ndarray, ordinary: np.ndarray
) -> tuple[dict[str, float], float]:
    """Weigh every feature, to one decimal, and give what is added to all."""
    import numpy as np
    from sklearn.linear_model import LogisticRegression

    scale = Scale(features, empty)
    counts = np.where(ordinary, ORDINARY, 1.0)
    model = LogisticRegression(C=STRENGTH, max_iter=5000).fit(
        scale.matrix(features), empty, sample_weight=counts
    )
    weights = (model.coef_[0] * scale.scale).round(1)
    known = {name: float(weight) for name, weight in zip(scale.names, weights, strict=True) if weight}
    return known, float(model.intercept_[0])


def scores(features: list[frozenset[str]], weights: dict[str, float], constant: float) -> list[float]:
    """Give what each message weighs."""
    return [constant + sum(weights.get(feature, 0.0) for feature in found) for found in features]


def train() -> None:
    """Write the weights, and print how well messages are told by weights that were made without them."""
    import numpy as np
    from sklearn.model_selection import GroupKFold

    from relnote.domain.substance import substance_of

    sets = {name: messages(name) for name in ("seen", "more")}
    rows = [row for found in sets.values() for row in found]
    ordinary = np.array([name == "seen" for name, found in sets.items() for _ in found])
    empty = np.array([label == "empty" for label, _ in rows])
    found = [substance_of(text) for _, text in rows]
    features = [each.features for each in found]
    without = np.zeros(len(rows))
    groups = [number // TOGETHER for number in range(len(rows))]
    for mine, others in GroupKFold(FOLDS).split(features, empty, groups):
        weights, constant = fit([features[each] for each in mine], empty[mine], ordinary[mine])
        without[others] = scores([features[each] for each in others], weights, constant)
    without[[each.says_by_itself for each in found]] = -np.inf
    limit = float(np.quantile(without[ordinary & ~empty], 1 - ACCUSED).round(2))
    print("| by weights made without them | label | messages | called empty | share |")
    print("| --- | --- | ---: | ---: | ---: |")
    for name, of_set in (("seen", ordinary), ("more", ~ordinary)):
        for label, of_label in (("empty", empty), ("useful", ~empty)):
            told = without[of_set & of_label] > limit
            print(f"| {name} | {label} | {len(told)} | {told.sum()} | {told.mean():.1%} |")
    print()
    weights, constant = fit(features, empty, ordinary)
    write(weights, limit - constant)


def write(weights: dict[str, float], limit: float) -> None:
    """Write the module of the weights."""
    groups: dict[float, list[str]] = {}
    for feature, weight in sorted(weights.items()):
        groups.setdefault(weight, []).append(feature.replace(" ", "_"))
    lines = [
        line
        for weight, features in sorted(groups.items())
        for line in textwrap.wrap(
            f"{weight:+} {' '.join(features)}",
            116,
            break_on_hyphens=False,
            break_long_words=False,
            subsequent_indent="    ",
        )
    ]
    text = "\n".join(lines)
    WEIGHTS.write_text(
        f'''"""How much more at home features are in messages with nothing in them: written by `make messages TRAIN=1`.

A line begins with the weight of what stands on it; what is further in goes on with it. A pair is joined by `_`.
"""

from __future__ import annotations

from collections.abc import Iterator

EMPTY_FROM = {limit:.2f}
"""A text whose features weigh more gives nothing."""

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
"""By feature; see `domain.substance_features`."""
''',
        encoding="utf-8",
    )


def main() -> None:
    """Print a table."""
    if "--train" in sys.argv:
        train()
    from relnote.domain import substance, substance_weights

    if "--train" in sys.argv:
        from importlib import reload

        reload(substance_weights)
        reload(substance)
    print("| set | label | messages | called empty | share |\n| --- | --- | ---: | ---: | ---: |")
    for name in ("seen", "more", "unseen", "unseen_later"):
        rows = messages(name)
        for wanted in ("empty", "useful"):
            texts = [text for label, text in rows if label == wanted]
            empty = sum(not substance.gives_something(text) for text in texts)
            print(f"| {name} | {wanted} | {len(texts)} | {empty} | {empty / len(texts):.1%} |")


if __name__ == "__main__":
    sys.path.insert(0, str(ROOT))
    main()
