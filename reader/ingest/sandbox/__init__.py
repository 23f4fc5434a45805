"""A child process with limits, which reads the formats that hostile files can hurt."""
