"""Drawing: a record in, lines of pieces out; pure, without a widget, a colour or a clock."""
