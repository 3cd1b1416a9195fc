"""Owns opening hours: when each errand is open, and how that is said."""
