"""The errand of those who have an appointment: found by a code, or by a name and a time."""
