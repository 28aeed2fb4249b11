"""The full-screen front end: screens own workers and call services, widgets take values, drawing is pure."""
