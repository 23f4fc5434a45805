"""Who a text speaks of: people, bodies and documents, and which of them a phrase means."""
