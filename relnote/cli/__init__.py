"""The command line: one thin module a verb, over the same services as the program."""
