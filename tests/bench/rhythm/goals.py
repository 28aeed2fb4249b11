"""What is wanted of the engine: on the data it was made with, and on data that nobody looked at before."""

from __future__ import annotations

from collections import defaultdict

from .table import Wanted

Goals = defaultdict[str, Wanted]
"""By name; a goal that is not there wants nothing."""


SEEN: Goals = defaultdict(
    Wanted,
    {
        "G1": Wanted(2.5, 4.5),
        "G1 worst": Wanted(high=6.5),
        "G2": Wanted(high=0.95),
        "G3 email": Wanted(high=1.15),
        "G3 social": Wanted(high=1.2),
    },
)
