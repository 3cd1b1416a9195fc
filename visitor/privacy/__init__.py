"""How long things are kept, and their wiping."""
