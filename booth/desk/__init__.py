"""The advisor's desk: waiting customers, remote sessions, survey and diary."""
