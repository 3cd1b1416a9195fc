"""The customer's room: its screen, and the processes behind it."""
