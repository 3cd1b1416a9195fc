"""What the municipality shows on a screen that nobody uses: its own slides, and a feed."""
