"""The hub as a screen sees it: typed calls, the journal of commands, live events."""
