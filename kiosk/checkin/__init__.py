"""Checking in: whom, who, told."""
