"""Who may do what: devices, roles, signed links, limits on tries."""
