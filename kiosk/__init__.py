"""The touchscreen in the hall, where visitors check in by themselves."""
