"""Currencies as people write them: codes, signs and words."""

from __future__ import annotations

_LISTED = (
    "AED AFN ALL AMD AOA ARS AUD AWG AZN BAM BBD BDT BGN BHD BIF BMD BND BOB BRL BSD BTN BWP BYN BZD CAD CDF CHF "
    "CLP CNY COP CRC CUP CVE CZK DJF DKK DOP DZD EGP ERN ETB EUR FJD FKP GBP GEL GHS GIP GMD GNF GTQ GYD HKD HNL "
    "HTG HUF IDR ILS INR IQD IRR ISK JMD JOD JPY KES KGS KHR KMF KPW KRW KWD KYD KZT LAK LBP LKR LRD LSL LYD MAD "
    "MDL MGA MKD MMK MNT MOP MRU MUR MVR MWK MXN MYR MZN NAD NGN NIO NOK NPR NZD OMR PAB PEN PGK PHP PKR PLN PYG "
    "QAR RON RSD RUB RWF SAR SBD SCR SDG SEK SGD SHP SLE SOS SRD SSP STN SVC SYP SZL THB TJS TMT TND TOP TRY TTD "
    "TWD TZS UAH UGX USD UYU UZS VES VND VUV WST XAF XCD XOF XPF YER ZAR ZMW ZWG"  # codespell:ignore zar
)
CODES = frozenset(_LISTED.split())
"""ISO 4217. Other capitals in front of or behind a number are no currency: `2 CNC lathes`, `3 PVC pipes`."""

SIGNS: dict[str, str] = {
    "€": "EUR",
    "$": "USD",
    "US$": "USD",
    "A$": "AUD",
    "AU$": "AUD",
    "C$": "CAD",
    "CA$": "CAD",
    "HK$": "HKD",
    "NZ$": "NZD",
    "R$": "BRL",
    "S$": "SGD",
    "£": "GBP",
    "¥": "JPY",
    "₹": "INR",
    "₩": "KRW",
    "₽": "RUB",
    "₺": "TRY",
    "₪": "ILS",
    "₫": "VND",
    "₦": "NGN",
    "₱": "PHP",
    "₴": "UAH",
    "₸": "KZT",
    "₾": "GEL",
    "฿": "THB",
    "円": "JPY",
    "元": "CNY",
}
"""What a sign stands for; the dollar alone is the one of the United States."""

_WORDS: dict[str, str] = {
    **{code.lower(): code for code in ("EUR", "USD", "GBP", "CHF", "JPY", "CNY", "INR", "CAD", "AUD")},
    **{code.lower(): code for code in ("NZD", "SEK", "NOK", "DKK", "PLN", "CZK", "HUF")},
    "euro": "EUR",
    "euros": "EUR",
    "dollars": "USD",
    "zł": "PLN",
    "kč": "CZK",
    # Of several lands, so it stays as it is written.
    "kr": "kr",
}
"""Words, and the codes that mean nothing else in small letters: `try`, `all` and `top` are codes too."""


def currency_of(said: str) -> str:
    """Tell which currency a sign, a code or a word stands for: `€`, `EUR`, `eur`, `euros`; empty if it is none."""
    said = said.removesuffix(".")
    return said if said in CODES else SIGNS.get(said) or _WORDS.get(said.lower(), "")
