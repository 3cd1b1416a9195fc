"""Hosts and departments: import, snapshot for the kiosks, search."""
