"""Arrivals, and what hosts answer to them."""
