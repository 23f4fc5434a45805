"""What a terminal sends: its bytes as keys, held back until they may go on their way."""
