"""`make messages`: how many of the labelled messages are told right, of the half that was seen and of the other."""

from __future__ import annotations

import json
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
FOLDER = ROOT / "tests" / "domain" / "messages"


def main() -> None:
    """Print a table."""
    from relnote.domain.substance import gives_something

    print("| set | label | messages | called empty | share |\n| --- | --- | ---: | ---: | ---: |")
    for name in ("seen", "unseen"):
        rows = [
            json.loads(line) for line in (FOLDER / f"{name}.jsonl").read_text(encoding="utf-8").splitlines()
        ]
        for label in ("empty", "useful"):
            texts = [row["text"] for row in rows if row["label"] == label]
            empty = sum(not gives_something(text) for text in texts)
            print(f"| {name} | {label} | {len(texts)} | {empty} | {empty / len(texts):.1%} |")


if __name__ == "__main__":
    sys.path.insert(0, str(ROOT))
    main()
