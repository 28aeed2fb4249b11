"""Student's t as surprise: a score that is standard normal, whatever the number of replies it stands on.

`t_to_u` is the approximation of Wallace (1959), "Bounds on normal approximations to Student's and the chi-square
distributions"; its error is below 0.004 for |t| ≤ 4 and ν ≥ 11.
"""

from __future__ import annotations

from functools import lru_cache
from math import copysign, erfc, exp, log1p, sqrt

_SQRT_2 = sqrt(2.0)
_FARTHEST = 40.0


def t_to_u(t: float, freedom: float) -> float:
    """Turn a value of Student's t with ν = `freedom` into the normal deviate of the same tail."""
    size = (8 * freedom + 1) / (8 * freedom + 3) * sqrt(freedom * log1p(t * t / freedom))
    return copysign(size, t)


def u_to_t(u: float, freedom: float) -> float:
    """Turn a normal deviate into the value of Student's t of the same tail: the inverse of `t_to_u`."""
    size = u * (8 * freedom + 3) / (8 * freedom + 1)
    return copysign(sqrt(freedom * (exp(size * size / freedom) - 1)), u)


def above(u: float) -> float:
    """Give the share of the normal distribution above `u`: 1 − Φ(u)."""
    return 0.5 * erfc(u / _SQRT_2)


@lru_cache(maxsize=64)
def deviate(share: float) -> float:
    """Give the normal deviate with this share (between 0 and 1) below it: Φ⁻¹, by bisection."""
    low, high = -_FARTHEST, _FARTHEST
    while high - low > 1e-12:
        middle = (low + high) / 2
        low, high = (middle, high) if above(middle) > 1 - share else (low, middle)
    return (low + high) / 2
