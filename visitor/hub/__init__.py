"""The server: assembled from the errands that entry points name."""
