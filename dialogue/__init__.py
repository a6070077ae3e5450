"""The core: what a dialogue is. No web, no sockets; pure decisions with storage standing around them."""
