"""The journey played with real processes, and the page of caught messages."""
