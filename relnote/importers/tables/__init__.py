"""The readers of tables (CSV) of contacts and of interactions, whatever program wrote them."""
