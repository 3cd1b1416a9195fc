"""Agreed visits: who invites whom, and how an invited visitor is known again in the hall."""
