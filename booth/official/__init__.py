"""The official's page: a browser that rings, answers and asks afterwards."""
