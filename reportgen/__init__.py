"""One record of an inspection becomes every document it owes."""
