"""The remote service: the customer's room, the advisor's desk and the official's page."""
