"""The demo journal: two years of an invented account manager's work, made of a day, a zone and a seed."""
