"""The call as every program of the booth sees it: rules, the local line, the shared picture."""
