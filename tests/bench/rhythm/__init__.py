"""The measures of `make rhythm-eval`: how well the rhythm engine does on real replies, beside its goals."""
