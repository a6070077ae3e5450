"""What can be done in a session: each act is one transaction and answers with facts."""
