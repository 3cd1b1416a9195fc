"""Leaving: a visitor's last word at the kiosk."""
