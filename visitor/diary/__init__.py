"""The diary: what an advisor records of a served contact."""
