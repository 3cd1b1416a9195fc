"""Services and their processes, read from assets/catalogue."""
