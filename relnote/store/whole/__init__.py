"""The journal as a whole: every row that the user wrote as plain values, out and in again, and one hash over all.

What is exported is declared in `shapes`; a test fails when a table or column is neither there nor left out for a reason.
"""
