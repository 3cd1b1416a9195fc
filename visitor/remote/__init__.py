"""Remote sessions: states, moves, rings, signalling."""
