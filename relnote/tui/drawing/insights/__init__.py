"""The pictures of Insights: a record in, lines of pieces out; pure."""
