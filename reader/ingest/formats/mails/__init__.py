"""Messages: e-mails, pages saved as one, and what they quote."""
