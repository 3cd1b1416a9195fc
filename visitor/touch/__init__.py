"""The only Qt in the visitor package: threads, jobs, texts and successors for touch screens."""
