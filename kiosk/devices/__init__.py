"""The kiosk's devices beside its screen: today the scanner of codes."""
