"""What relnote knows about talking to people: pure, with no clock, no database and no screen."""
