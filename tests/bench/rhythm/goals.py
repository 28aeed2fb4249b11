"""What is wanted of the engine: on the data it was made with, and on data that nobody looked at before."""

from __future__ import annotations

from collections import defaultdict

from .table import Wanted

Goals = defaultdict[str, Wanted]
"""By name; a goal that is not there wants nothing."""

_BOTH = {
    "G1": Wanted(2.5, 4.5),
    "G9 0.5": Wanted(0.44, 0.56),
    "G9 0.8": Wanted(0.75, 0.85),
    "G9 0.9": Wanted(0.87, 0.93),
    "G9 0.95": Wanted(0.93, 0.97),
    "G15 fit": Wanted(high=0.5),
    "G15 check": Wanted(high=20),
    "G15 heavy": Wanted(high=0),
    "G16": Wanted(high=0),
}

SEEN: Goals = defaultdict(
    Wanted,
    {
        **_BOTH,
        "G1 worst": Wanted(high=6.5),
        "G2": Wanted(high=0.95),
        "G3 email": Wanted(high=1.15),
        "G3 social": Wanted(high=1.2),
        "G4 5": Wanted(0.47),
        "G4 10": Wanted(0.49),
        "G4 20": Wanted(0.51),
        "G5 5": Wanted(0.39),
        "G5 10": Wanted(0.46),
        "G5 20": Wanted(0.48),
        "G6": Wanted(2),
        "G7 10": Wanted(0.36),
        "G8 14": Wanted(0.45),
        "G8 30": Wanted(0.70),
        "G10 company 3": Wanted(0.44),
        "G10 lists 3": Wanted(0.27),
        "G10 times": Wanted(1.2),
        "G11 company": Wanted(0.08),
        "G11 lists": Wanted(0.10),
        "G12 top": Wanted(0.70),
        "G12 sure": Wanted(0.88),
        "G13 false": Wanted(high=0.2),
        "G13 seen 3": Wanted(0.75),
        "G14 8 to 12": Wanted(high=6),
        "G14 13 to 19": Wanted(high=3.5),
        "G14 20 and more": Wanted(high=2.5),
        "G17 false": Wanted(high=0.5),
        "G17 8": Wanted(0.7),
    },
)
"""On the set that the constants were chosen by."""

HELD_OUT: Goals = defaultdict(
    Wanted,
    {
        **_BOTH,
        "G2": Wanted(high=1.05),
        "G3 email": Wanted(high=1.25),
        "G3 social": Wanted(high=1.25),
        "G4 5": Wanted(0.45),
        "G4 10": Wanted(0.54),
        "G4 20": Wanted(0.62),
        "G5 5": Wanted(0.30),
        "G5 10": Wanted(0.40),
        "G5 20": Wanted(0.47),
        "G6": Wanted(1.4),
        "G7 10": Wanted(0.42),
        "G10 lists 3": Wanted(0.32),
        "G10 times": Wanted(1.2),
        "G11 lists": Wanted(0.10),
    },
)
"""On lists that were kept apart."""
