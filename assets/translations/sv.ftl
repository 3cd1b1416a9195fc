### Luukku på svenska. Alla texter på skärmar, sidor och i felmeddelanden.
