"""The visitor's journey: everything that the programs and the hub share."""
