"""The verbs, one module each with `main(context) -> int`; only the one that is asked for is imported."""
